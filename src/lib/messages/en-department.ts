import type { SameKeys } from './same-keys';
import type { zhCNDepartment } from './zh-CN-department';

/** The words of the page of one agency and of its sources, in English. */
export const enDepartment: SameKeys<typeof zhCNDepartment> = {
	department: {
		notFound:
			'There is no agency with the code {{code}}. It may not be imported yet, or was removed.',
		figures: 'Income, expenditure, execution',
		figuresUnit: '10k yuan, %',
		figuresHint: 'Click any figure to see its sentence',
		indicators: 'Indicators',
		indicatorsUnit: '{{year}} · computable {{n}} of {{of}}',
		noIndicators: 'The report lists no indicators.',
		indicator: 'Indicator',
		type: 'Type',
		target: 'Target',
		actual: 'Actual',
		rate: 'Attainment',
		outcome: 'Outcome',
		score: 'Score',
		recognisedNote:
			'Dotted figures were read off a picture: please check them against the original.',
		singleNote:
			'The report gives one value only, neither clearly target nor result, so attainment is not computed.',
		suggested: 'Possibly the actual value',
		suggestedHint:
			'A value elsewhere in the report that may be the result of this indicator. For reference; not computed with.',
		problems: 'Problems and measures',
		problem: 'Problems',
		measureTaken: 'Measures',
		noProblems: 'The report names no problems.',
		analyses: 'Effectiveness and efficiency',
		effectiveness: 'Effectiveness',
		efficiency: 'Efficiency of management',
		noAnalyses: 'The report does not analyse effectiveness or efficiency.',
		profile: 'Functions and main tasks',
		functions: 'Functions',
		objectives: 'Objectives',
		projects: 'Main projects',
		gradeScore: 'Self-grade / score',
		began: {
			merged: 'Merged in {{year}} from',
			split: 'Split off in {{year}} from',
			succeeded: 'Took over in {{year}} from',
			new: 'Newly set up in {{year}}'
		},
		ended: 'From {{year}} continued by',
		gaveAway: 'From {{year}} some tasks went to',
		formerly: 'Formerly',
		notThere: 'not there in that year',
		until: 'until {{year}}',
		executionNote:
			'The report states an execution rate of {{value}} but gives no budget, so it cannot be recomputed.',
		missingSections: 'Parts asked for and not found: {{sections}}.',
		section: {
			functions: 'functions',
			objectives: 'performance objectives',
			problems: 'problems',
			measures: 'measures for improvement'
		},
		synthetic: 'Synthetic example, not a real agency',
		imported: 'From the imported file {{file}}',
		findings_one: '{{count}} item to check',
		findings_other: '{{count}} items to check',
		noFindings: 'nothing disputed',
		stated: 'stated {{value}}',
		computed: 'computed'
	},
	source: {
		title: 'Source',
		pick: 'Click any figure on the left: its sentence in the report appears here.',
		block: 'paragraph {{n}}',
		table: 'table row {{row}}',
		page: 'page {{page}}',
		cell: 'sheet “{{sheet}}”, {{cell}}',
		stored: 'Stored in the cell: {{value}}',
		field: 'Field',
		read: 'Read as',
		basis: 'Basis',
		why: 'Why',
		alternatives: 'Other candidates',
		noAlternatives: 'none',
		missing: 'Not read',
		loading: 'Opening the source…',
		failed: 'The source could not be opened.',
		picture: 'Page {{page}} of the original; the frame holds the words in question',
		fromPicture: 'This text was recognised from a picture: compare it with the original.',
		pictureLoading: 'Opening the picture of the original…',
		pictureFailed: 'The picture of the original could not be opened.'
	}
};
