import type { SameKeys } from './same-keys';
import type { zhCNFindings } from './zh-CN-findings';

/** The words of the page of findings, and of what is said of a finding, in English. */
export const enFindings: SameKeys<typeof zhCNFindings> = {
	verdict: {
		open: 'Open',
		reportError: 'Report wrong',
		readingError: 'Misread',
		explained: 'Explained',
		waived: 'Let pass'
	},
	mark: { pending: 'A check disputes it; open', wrong: 'Checked: the report is wrong' },
	findings: {
		title: 'To check · {{years}}',
		count_one: '{{count}} finding, {{open}} open',
		count_other: '{{count}} findings, {{open}} open',
		order: 'By weight',
		orderHow: 'Weight: severity × expenditure × doubt; see Methods',
		none: 'Nothing to check in the years chosen.',
		noneFit: 'No finding fits these choices.',
		showAll: 'Clear the choices',
		year: 'Year',
		allDepartments: 'All departments',
		rule: 'Rule',
		allRules: 'All rules',
		severity: 'Severity',
		allSeverities: 'All',
		verdict: 'Verdict',
		allVerdicts: 'All',
		by: 'Group',
		byWeight: 'None',
		byAgency: 'By department',
		byRule: 'By rule',
		group_one: '{{name}} · {{count}} finding, {{open}} open',
		group_other: '{{name}} · {{count}} findings, {{open}} open',
		list: 'List of findings',
		what: 'Finding',
		expenditure: 'Total expenditure {{amount}} (10k yuan)',
		detail: 'Finding and source',
		pick: 'Pick a finding; the words it rests on appear here.',
		quotes: 'The words it rests on',
		ofReport: '{{name}}, report of {{year}}',
		otherGone: 'Another report (removed)',
		unplaced_one: '{{count}} more passage is not listed.',
		unplaced_other: '{{count}} more passages are not listed.',
		noQuote: 'There are no words of the report to quote.',
		settle: 'Verdict',
		note: 'Note',
		notePlaceholder: 'Grounds, letter number, what to do',
		saveNote: 'Save note',
		takeBack: 'Take back',
		again: 'Open again',
		former: 'Settled before as “{{verdict}}” ({{at}}). The data has changed since: check again.',
		formerWithNote:
			'Settled before as “{{verdict}}” ({{note}}, {{at}}). The data has changed since: check again.',
		formerVersion:
			'Settled as “{{verdict}}” ({{at}}) in another version of the report: check again.',
		formerVersionWithNote:
			'Settled as “{{verdict}}” ({{note}}, {{at}}) in another version of the report: check again.',
		confirm: 'Still “{{verdict}}”',
		settledAt: '{{verdict}} · {{at}}',
		done: 'Settled as “{{verdict}}”: {{of}}',
		takenBack: 'Taken back: {{of}}',
		notKept:
			'Not saved: the browser does not let this site keep data, or the disk is full. Leave private browsing and try again.',
		notLaid: 'The verdict is saved, the page is not up to date. Reload it.',
		keys: 'Keys',
		keyMove: 'previous, next',
		keyQuote: 'next quote',
		keySettle: 'settle',
		keyTakeBack: 'take back',
		keyNote: 'note'
	}
};
