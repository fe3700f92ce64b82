import { expect, it } from 'vitest';
import type { FilingStateRow } from '$lib/analysis/filing-states';
import { coverageOf } from './coverage';

const row = (code: string, more: Partial<FilingStateRow> = {}): FilingStateRow => ({
	code,
	shortName: code,
	subordinate: false,
	category: 'government',
	reportId: null,
	exemption: null,
	expected: true,
	due: '2024-04-30',
	...more
});
const rows = [
	row('later', { due: '2024-06-30' }),
	row('filed', { reportId: 'r' }),
	row('late'),
	row('exempt', { expected: false, exemption: '年内划转', due: null }),
	row('unit', { subordinate: true, reportId: 'u' }),
	row('volunteer', { expected: false, due: null, reportId: 'v' })
];
const today = '2024-05-06';

it('counts those that have to file, and names those that did not, the overdue first', () => {
	const coverage = coverageOf(rows, new Map(), today);
	expect(coverage.counts).toEqual({ filed: 3, not_filed: 1, overdue: 1, exempt: 1 });
	expect(coverage).toMatchObject({ expected: 4, filed: 2, money: null });
	expect(coverage.missing.map(({ code, state }) => `${code} ${state}`)).toEqual([
		'late overdue',
		'later not_filed'
	]);
});

it('weighs by the accounts of those that have to file, where all are known', () => {
	const accounts = new Map([
		['filed', 300],
		['late', 100],
		['later', 0],
		['volunteer', 5000]
	]);
	expect(coverageOf(rows, accounts, today).money).toEqual({ filed: 300, expected: 400 });
	accounts.delete('late');
	expect(coverageOf(rows, accounts, today).money).toBeNull();
	expect(coverageOf([], accounts, today).money).toBeNull();
});
