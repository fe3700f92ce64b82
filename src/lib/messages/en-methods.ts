import type { SameKeys } from './same-keys';
import type { zhCNMethods } from './zh-CN-methods';

/** The words of the page of methods: what the cross-checks look at and what they go by, in English. */
export const enMethods: SameKeys<typeof zhCNMethods> = {
	rule: {
		K1: {
			name: 'Basic + project = total expenditure',
			text: 'Basic and project expenditure, with operating business, payments to superiors and subsidies to affiliates where stated, should make total expenditure.'
		},
		K2: {
			name: 'Printed shares',
			text: 'The share of basic or project expenditure as printed should be that amount over total expenditure.'
		},
		K3: {
			name: 'Shares make 100%',
			text: 'Where there is no other expenditure, the printed shares of basic and project expenditure should make 100%.'
		},
		K4: {
			name: 'Personnel + operating = basic',
			text: 'Personnel and operating expenditure should make basic expenditure.'
		},
		K5: {
			name: 'Fiscal appropriation',
			text: 'Fiscal appropriation should not exceed total income, and its printed share should agree.'
		},
		K6: {
			name: 'Grand totals agree',
			text: 'Grand totals of income and expenditure, both with what was carried over, should be equal; totals of the year may differ.'
		},
		K7: {
			name: 'Stated execution rate',
			text: 'The printed execution rate should be final accounts over the adjusted budget; where it fits the initial budget, that base is named.'
		},
		K8: {
			name: 'Execution above 100%',
			text: 'Execution against the adjusted budget should not exceed 100%.'
		},
		K9: {
			name: 'Parts of the adjusted budget',
			text: 'The adjusted budget should be the initial one, what was carried over and supplements, less reductions; checked only where all parts are stated.'
		},
		K10: {
			name: 'One figure, one amount',
			text: 'The same figure on the same basis should be equal wherever the report states it, in prose and tables, in yuan and 10k yuan. Totals are compared where the report calls them totals, final accounts or those of the year, or where their parts make them; not where they hold carried-over money.'
		},
		K11: {
			name: 'Amounts too small, too large or negative',
			text: 'A total that is zero, negative, implausibly small, or many times that of another year is mostly a wrong unit.'
		},
		K12: { name: 'One year', text: 'Title, text and tables should name the same year.' },
		K13: {
			name: 'Score and grade',
			text: 'The grade should be that of the band in which the score lies, by the form that the report follows.'
		},
		K14: {
			name: 'Scores add up',
			text: 'A score should not exceed the full mark; scores should make the total, and weights the full mark. Where one of the two sums closes, the other is held against it; where neither does, something may not have been read: it is a note, and none where the points that lack are what budget execution is mostly worth.'
		},
		K15: {
			name: 'Points and results',
			text: 'A target that was missed should not earn full points, nor one that was met lose any without cause; a result in words earns what the form allows.'
		},
		K16: {
			name: 'Off target without a reason',
			text: 'A result far above its target, or one that missed it, should be explained.'
		},
		K17: {
			name: 'Satisfaction of 100%',
			text: 'Satisfaction of 100% should name its sample or method.'
		},
		K18: {
			name: 'Grade, problems and results',
			text: 'The top grade without one measurable target met, or no problems while execution is low, is worth a look.'
		},
		K19: {
			name: 'Percent sign missing',
			text: 'A number after “share” or “growth” has no percent sign, which may have been left out.'
		},
		K20: {
			name: 'Last year as told this year',
			text: 'Last year’s amounts and the changes as printed should agree with last year’s own report, on the same basis only.'
		},
		K21: {
			name: 'Repeated text',
			text: 'Long passages are the same as in another agency’s report, or problems are those of the agency’s last report (under the same heading, or in mostly the same words); worth asking whether measures were carried out.'
		},
		K22: {
			name: 'Sums within tables',
			text: 'Parts should make their total; checked only where all parts are there and the levels are clear.'
		},
		K23: {
			name: 'Score above execution',
			text: 'A score rate clearly above the execution rate is worth a look.'
		},
		K24: {
			name: 'Much unspent',
			text: 'A large part of the adjusted budget left unspent is worth a look.'
		},
		K25: {
			name: 'Expenditure under income',
			text: 'Basic or project expenditure is stated under income.'
		},
		K26: {
			name: 'Against the bureau’s record',
			text: 'Amounts should equal those that the finance bureau approved; checked only where these were imported.'
		}
	},
	threshold: {
		errorAmount: 'A difference from this on is a mismatch, below it a note',
		errorPoints: 'A difference beyond this is a mismatch',
		notePoints: 'Up to this difference nothing is said',
		points: 'Up to this difference nothing is said',
		times: 'Above so many times it is named',
		leastTotal: 'A total below this is named',
		slack: 'Allowed for the rounding of scores',
		errorScore: 'A difference from this on is a mismatch, below it a note',
		executionScore: 'Points that budget execution is mostly worth',
		otherExecutionScore: 'Other points that it is often worth',
		overAttainment: 'From this part of the target on a reason is due',
		lowExecution: 'Execution below this',
		K17_percent: 'Satisfaction from this on',
		K21_letters: 'So many rare letters or more are the same',
		K21_agencies: 'What more agencies than this say is common wording and does not count',
		K21_likeness: 'Passages are the same from this part on',
		K21_heading: 'Problems have one heading of at least so many letters',
		K23_lead: 'The score rate is above the execution rate by more than this part of it',
		K24_most: 'More than this part of the adjusted budget is unspent'
	},
	thresholdUnit: {
		fen: '10k yuan',
		points: 'pp',
		percent: '%',
		ratio: 'times',
		score: 'points',
		count: ''
	},
	methods: {
		intro:
			'How each measure is computed, what each check looks at and how much it allows: made from the very list that the program runs by. Whoever contests a number can start here.',
		print: 'Print',
		measures: 'Measures',
		measuresUnit_one: '{{count}} measure',
		measuresUnit_other: '{{count}} measures',
		measure: 'Measure',
		formula: 'Formula',
		unit: 'Unit',
		basis: 'Base',
		better: 'Direction',
		ranked: 'Ranked',
		reasons: 'Not compared where',
		rankedYes: 'yes',
		rankedNo: 'no',
		direction: { higher: 'higher is better', lower: 'lower is better', none: 'neither' },
		basisOf: {
			final: 'Final accounts',
			expenditure: 'Total expenditure',
			adjusted: 'Adjusted budget',
			initial: 'Initial budget',
			previous: 'The year before',
			rates: 'Points of computable indicators',
			counted: 'Number of indicators',
			stated: 'As stated'
		},
		figuresUsed: 'Figures used: {{figures}}',
		alternatives: 'Range of ranks also by: {{measures}}',
		always:
			'Reports not filed are left out. Amounts with a mismatch ({{rules}}) that is open, or was found to be an error of the report, stay out of rankings and sums.',
		missing: 'not given in the report, or not read with certainty',
		rules: 'Checks',
		rulesUnit_one: '{{count}} check',
		rulesUnit_other: '{{count}} checks',
		rule: 'Check',
		says: 'What it looks at',
		severity: 'Severity',
		goesBy: 'Tolerance and limits',
		digits:
			'The tolerance of amounts follows the printed digits: half of the last digit × (number of addends + 1).',
		severities:
			'Severity: a mismatch is a number that does not agree; a doubt has to be looked into; a note is for information and marks no figure.',
		noThreshold: '—',
		listOfReasons: '; ',
		forTemplate: 'form “{{template}}”',
		fromYear: 'from {{from}}',
		toYear: 'to {{to}}',
		years: '{{from}}–{{to}}',
		overridden: '{{where}}: {{value}}',
		verdicts: 'Verdicts',
		verdictsText:
			'Figures in doubt carry ◇ (open). Once the report is found wrong they carry a red ◆. Once a finding is misread, explained or let pass, it marks nothing and has no effect on rankings and sums.',
		weight: 'Order of findings',
		weightText:
			'Weight = severity × size × doubt. Severity: mismatch 9, doubt 3, note 1. Size: 1 + log10(1 + total expenditure in 10k yuan). Doubt: 1, and 0.5 for each other check of the same figure (at most 1), and 0.5 where a figure was not read with certainty.',
		templates: 'Forms of self-evaluation',
		templatesText:
			'Bands of grades, full mark and what a result in words may earn depend on the form; where none is recognised, “{{fallback}}” is used.',
		fullMark: 'Full mark',
		grades: 'Grades (from score)',
		template: 'Form',
		asOf: 'Made on {{date}}'
	}
};
