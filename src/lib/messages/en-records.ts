import type { SameKeys } from './same-keys';
import type { zhCNRecords } from './zh-CN-records';

/** The words of the bureau's figures beside the reports, in English. */
export const enRecords: SameKeys<typeof zhCNRecords> = {
	records: {
		year: 'Filing',
		yearUnit: '{{year}} · departments · as of {{today}}',
		expected: 'Have to file',
		state: 'State',
		due: 'Due',
		coverage: 'Coverage by number',
		coverageMoney: 'Coverage by money',
		coverageMoneyOf:
			'those that filed spent {{filed}} of {{expected}} (100m yuan), by the approved accounts',
		coverageMoneyNone: 'not all of those that have to file have approved accounts here',
		exportMissing: 'Export those missing',
		title: 'Reports beside the approved accounts',
		subtitle: '{{figure}} · {{year}} · 10k yuan · {{summary}}',
		figure: 'Figure',
		onlyOpen: 'Only what does not agree',
		none: 'No approved budgets or accounts for {{year}} yet. Drop the workbook above.',
		nothing: 'No reports, roster or approved accounts yet.',
		reported: 'Report',
		recorded: 'Approved',
		difference: 'Difference',
		conclusion: 'Conclusion',
		source: 'Approved in',
		where: '{{file}} · {{sheet}} · {{cell}} · printed {{printed}} ({{unit}})',
		verdict: {
			agrees: 'agrees',
			differs: 'differs',
			other_basis: 'other basis, not compared',
			not_stated: 'not in the report',
			not_filed: 'not filed'
		}
	},
	versions: {
		nth: 'no. {{n}}',
		compare: 'Against the one before',
		none: 'Nothing that was read differs from the one before',
		changes_one: '{{count}} change against the one before',
		changes_other: '{{count}} changes against the one before',
		carried: 'The one before is of the sample; only its figures are compared',
		was: 'was',
		now: 'is',
		indicatorAdded: 'New indicator',
		indicatorRemoved: 'Indicator gone',
		target: '{{name}}: target',
		actual: '{{name}}: result',
		score: '{{name}}: score'
	}
};
