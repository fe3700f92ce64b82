import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingRow } from '$lib/analysis/findings';
import { standingOf, type Said } from '$lib/domain/settlement';
import {
	chosenFindings,
	keyFrom,
	linesOf,
	nextOpen,
	seen,
	type FindingChoice
} from './finding-lines';
import { foldsOf } from './folds';
import type { SeenFinding } from './seen-finding';

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
const shut = { unfolded: [], chosen: null };
const everything: FindingChoice = {
	years: [2023, 2022],
	category: null,
	department: null,
	rule: null,
	severity: null,
	verdict: null,
	only: null
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
			seen(rows, new Set(unsure), new Map(settled.map((one) => [one.key, one])), new Map()).map(
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
		expect(keys({ only: new Set(['4', '2', 'gone']), rule: 'K1' })).toEqual(['4']);
	});

	it('are put together by agency or by rule, the weightiest group first', () => {
		const shown = (by: 'agency' | 'rule' | null) =>
			linesOf(all, by, shut).map((line) => {
				if (line.kind === 'group') return `${line.of} ${line.open}/${line.findings.length}`;
				return line.kind === 'finding' ? line.finding.key : 'fold';
			});
		expect(shown(null)).toEqual(['1', '2', '3', '4']);
		expect(shown('agency')).toEqual(['b 1/2', '2', '3', 'a 2/2', '1', '4']);
		expect(shown('rule')).toEqual(['K1 2/3', '1', '3', '4', 'K2 1/1', '2']);
	});
});

describe('walking through them', () => {
	const lines = linesOf(all, 'agency', shut);

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
		expect(nextOpen(linesOf(all.slice(2, 3), null, shut), '3')).toBeNull();
	});
});

describe('findings of the same words', () => {
	const place = (block: number) => ({
		quote: '1',
		place: { block, span: [0, 1] as [number, number] }
	});
	const of = (key: string, places: number[], more: Partial<SeenFinding> = {}): SeenFinding => ({
		...row(key, 1, { reportId: 'r', rule: 'K26', places: places.map(place) }),
		...{ settlement: null, standing: 'open' },
		...more
	});
	const slip = [
		of('total', [1]),
		of('slip', [1, 2, 3], { rule: 'K11' }),
		of('other', [1, 4]),
		of('basic', [2]),
		of('its', [2], { reportId: 's' }),
		of('settled', [3], { standing: 'explained' }),
		of('bare', []),
		of('bare too', [])
	];
	const shown = (unfolded: string[], chosen: string | null = null) =>
		linesOf(slip, null, { unfolded, chosen }).map((line) => {
			if (line.kind === 'fold') return `${line.unfolded ? '-' : '+'}${line.folded.length}`;
			return line.kind === 'finding' ? (line.under ? '> ' : '') + line.finding.key : line.of;
		});

	it('stand under the first of them, whether it rests on all of the places or on one', () => {
		expect(foldsOf(slip).map(({ head, folded }) => [head.key, folded.length])).toEqual([
			...[['total', 3] as const, ['its', 0] as const, ['settled', 0] as const],
			...[['bare', 0] as const, ['bare too', 0] as const]
		]);
		const rest = ['its', 'settled', 'bare', 'bare too'];
		expect(shown([])).toEqual(['total', '+3', ...rest]);
		const all = ['total', '-3', '> slip', '> other', '> basic', ...rest];
		expect(shown(['total'])).toEqual(all);
		expect(shown([], 'basic')).toEqual(all);
	});

	it('are all there: none is lost, none is twice', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('r', 's'), fc.array(fc.nat(3), { maxLength: 3 }))),
				(some) => {
					const findings = some.map(([reportId, places], at) =>
						of(String(at), [...new Set(places)], { reportId })
					);
					const back = foldsOf(findings).flatMap(({ head, folded }) => [head, ...folded]);
					expect(new Set(back)).toEqual(new Set(findings));
					expect(back).toHaveLength(findings.length);
				}
			)
		);
	});

	it('are next once the one above them is settled, and not walked through while folded away', () => {
		const lines = linesOf(slip, null, { unfolded: [], chosen: null });
		expect(nextOpen(lines, 'total')).toBe('slip');
		expect(keyFrom(lines, 'total', 1)).toBe('its');
	});
});
