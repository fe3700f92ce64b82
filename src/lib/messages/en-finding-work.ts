import type { SameKeys } from './same-keys';
import type { zhCNFindingWork } from './zh-CN-finding-work';

/** The words of what is done with findings together: exported, settled at once, in English. */
export const enFindingWork: SameKeys<typeof zhCNFindingWork> = {
	findingsTable: {
		name: 'Cross-check differences',
		title: 'Cross-check differences · {{years}} · {{count}} findings · in yuan · exported {{at}}',
		titleInternal:
			'Cross-check differences (internal, not to be sent out) · {{years}} · {{count}} findings · in yuan · exported {{at}}',
		withInternal: 'With internal hints',
		withInternalHint:
			'What comes of other years and other agencies, and what was said of a finding, is for the bureau alone; a table meant for agencies leaves it out.',
		code: 'Code',
		ruleName: 'Name of the rule',
		printed: 'In the report (yuan)',
		due: 'Held against (yuan)',
		difference: 'Difference (yuan)',
		otherQuotes: 'Words of the other report',
		audience: 'For whom',
		internal: 'internal hint, to be checked',
		quoted: '“{{quote}}” ({{where}})',
		settledAt: 'Settled on'
	},
	several: {
		settle: 'One verdict for all that are chosen',
		chosen_one: '{{count}} chosen',
		chosen_other: '{{count}} chosen',
		clear: 'Choose none',
		note: 'Note for all',
		notePlaceholder: 'Note for all: grounds, letter number, what to do (empty: each keeps its own)',
		mark: 'Choose: {{words}}',
		markGroup: 'Choose the group: {{name}}',
		markAll: 'Choose all',
		findings_one: '{{count}} finding',
		findings_other: '{{count}} findings',
		undo: 'Undo',
		undone: 'As it was before: {{of}}',
		fold_one: '{{count}} more of the same place',
		fold_other: '{{count}} more of the same place',
		keyMark: 'choose'
	},
	lastImport: {
		title: 'The last import',
		files_one: '{{count}} file',
		files_other: '{{count}} files',
		reports_one: '{{count}} report',
		reports_other: '{{count}} reports',
		isNew: 'new',
		replaces: 'replaces another',
		more: 'and others, {{n}} in all',
		found_one: '{{count}} new finding',
		found_other: '{{count}} new findings',
		foundNone: 'No new findings.',
		still_one: '{{count}} still there',
		still_other: '{{count}} still there',
		gone_one: '{{count}} of before is gone',
		gone_other: '{{count}} of before are gone',
		see: 'See the new ones',
		only: 'New since the last import'
	},
	patterns: {
		title: 'Beside their peers · worth a check',
		subtitle:
			'For the bureau alone, and of no single report. All groups and years tested together: of those told, 5% may be chance',
		none: 'Nothing piles up in the years chosen.',
		what: 'What piles up',
		own: 'This group',
		peers: 'Other groups',
		satisfactionFull: 'Satisfaction of exactly 100%',
		executionFull: 'Stated execution of exactly 100%',
		scoreAtBest: 'Self-score that just reaches the best grade (within 1 point)',
		lastDigit: 'Amounts that end in {{digit}}',
		share: '{{hits}} of {{of}}',
		see: 'See these agencies'
	}
};
