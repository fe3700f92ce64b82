import { describe, expect, it } from 'vitest';
import type { FindingRow } from '$lib/analysis/findings';
import { standingOf, type Said } from '$lib/domain/settlement';
import {
	chosenFindings,
	keyFrom,
	linesOf,
	nextOpen,
	seen,
	type FindingChoice,
	type SeenFinding
} from './finding-lines';

const row = (key: string, weight: number, more: Partial<FindingRow> = {}) => ({
	key,
	reportId: `${key}-report`,
	code: 'a',
	shortName: 'A',
	category: 'government' as const,
	year: 2023,
	rule: 'K1',
	severity: 'error' as const,
	figures: [],
	params: {},
	places: [],
	other: null,
	expenditure: null,
	weight,
	...more
});
const said = (key: string, holds = true): Said => ({
	key,
	verdict: 'explained',
	note: '',
	at: '2026-11-23T08:00:00.000Z',
	digest: null,
	holds
});
const settlements = new Map([
	['3', said('3')],
	['4', said('4', false)]
]);
const all = [
	row('1', 9),
	row('2', 8, { code: 'b', category: 'street', rule: 'K2', severity: 'note' }),
	row('3', 7, { code: 'b', category: 'street' }),
	row('4', 1, { year: 2022 })
].map((one): SeenFinding => {
	const settlement = settlements.get(one.key) ?? null;
	return { ...one, settlement, standing: standingOf(settlement) };
});
const everything: FindingChoice = {
	years: [2023, 2022],
	category: null,
	department: null,
	rule: null,
	severity: null,
	verdict: null
};
const keys = (choice: Partial<FindingChoice>): string[] =>
	chosenFindings(all, { ...everything, ...choice }).map(({ key }) => key);

describe('the findings that are shown', () => {
	it('stand by weight, for which what was settled and what is unsure counts', () => {
		const total = { reportId: 'a', figures: ['totalExpenditure' as const] };
		const rows = [
			row('1', 0, { ...total, rule: 'K1' }),
			row('2', 0, { ...total, rule: 'K8', severity: 'warn' }),
			row('3', 0, { rule: 'K9' })
		];
		const order = (unsure: string[], settled: Said[]) =>
			seen(rows, new Set(unsure), new Map(settled.map((one) => [one.key, one]))).map(
				({ key, weight, standing }) => `${key} ${weight} ${standing}`
			);
		expect(order([], [])).toEqual(['1 13.5 open', '3 9 open', '2 4.5 open']);
		expect(order(['3'], [said('2')])).toEqual(['3 13.5 open', '1 9 open', '2 4.5 explained']);
		expect(order([], [said('2', false)])).toEqual(['1 13.5 open', '3 9 open', '2 4.5 open']);
	});

	it('are those that fit every choice', () => {
		expect(keys({})).toEqual(['1', '2', '3', '4']);
		expect(keys({ years: [2022] })).toEqual(['4']);
		expect(keys({ category: 'street' })).toEqual(['2', '3']);
		expect(keys({ department: 'a' })).toEqual(['1', '4']);
		expect(keys({ rule: 'K2' })).toEqual(['2']);
		expect(keys({ severity: 'error', department: 'b' })).toEqual(['3']);
		expect(keys({ verdict: 'explained' })).toEqual(['3']);
		expect(keys({ verdict: 'open', rule: 'K1' })).toEqual(['1', '4']);
		expect(keys({ verdict: 'reportError' })).toEqual([]);
	});

	it('are put together by agency or by rule, the weightiest group first', () => {
		const shown = (by: 'agency' | 'rule' | null) =>
			linesOf(all, by).map((line) =>
				line.kind === 'finding' ? line.finding.key : `${line.of} ${line.open}/${line.count}`
			);
		expect(shown(null)).toEqual(['1', '2', '3', '4']);
		expect(shown('agency')).toEqual(['b 1/2', '2', '3', 'a 2/2', '1', '4']);
		expect(shown('rule')).toEqual(['K1 2/3', '1', '3', '4', 'K2 1/1', '2']);
	});
});

describe('walking through them', () => {
	const lines = linesOf(all, 'agency');

	it('goes from finding to finding and stays within the list', () => {
		expect(keyFrom(lines, null, 1)).toBe('2');
		expect(keyFrom(lines, '3', 1)).toBe('1');
		expect(keyFrom(lines, '1', -1)).toBe('3');
		expect(keyFrom(lines, '2', -1)).toBe('2');
		expect(keyFrom(lines, '4', 1)).toBe('4');
		expect(keyFrom(lines, 'gone', 1)).toBe('2');
		expect(keyFrom([], null, 1)).toBeNull();
	});

	it('goes on to the next that is open, and back where none follows', () => {
		expect(nextOpen(lines, '2')).toBe('1');
		expect(nextOpen(lines, '4')).toBe('1');
		expect(nextOpen(linesOf(all.slice(2, 3), null), '3')).toBeNull();
	});
});
