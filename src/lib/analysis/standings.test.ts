import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '$lib/domain/department';
import { measureIds, measures, type Measure } from '$lib/domain/measure';
import { farBelow, leastKept, standings, type RankingValue } from './standings';

const value = (partial: Partial<RankingValue>): RankingValue => ({
	code: 'a',
	name: '部门',
	shortName: '部门',
	category: 'mass',
	synthetic: true,
	accounts: true,
	filed: true,
	numerator: 1,
	denominator: 1,
	value: 1,
	reason: null,
	basis: null,
	disputes: 0,
	previousValue: null,
	joined: true,
	alternativeValue: null,
	alternativeDisputes: 0,
	furtherValue: null,
	furtherDisputes: 0,
	stated: null,
	initialBudget: null,
	...partial
});

/** Few different values, so that many tie, some of them only as they are shown. */
const shared = fc.constantFrom(0.9, 0.95, 0.950_01, 0.97, 1, 1.2, null);
const disputes = fc.constantFrom(0, 0, 0, 2);
const anyValues = fc
	.array(
		fc.record({
			category: fc.constantFrom(...categories.slice(0, 2)),
			value: shared,
			accounts: fc.boolean(),
			disputes,
			previousValue: shared,
			joined: fc.boolean(),
			alternativeValue: shared,
			alternativeDisputes: disputes,
			furtherValue: shared,
			furtherDisputes: disputes
		}),
		{ maxLength: 30 }
	)
	.map((rows) =>
		rows.map((row, at) =>
			value({ ...row, code: `c${at}`, reason: row.value === null ? 'no_budget' : null })
		)
	);

/** The same once more: a rank is one more than how many are better, counted one by one. */
function expectedRank(
	{ unit, better, rankable }: Measure,
	mine: number | null,
	all: readonly (number | null)[]
): number | null {
	const shown = (one: number): number =>
		unit === 'money' ? one : Number((Math.round(one * 10000) / 100).toFixed(2));
	const others = all.filter((one) => one !== null);
	if (mine === null || !rankable || others.length < 5) return null;
	const ahead = others.filter((one) =>
		better === 'lower' ? shown(one) < shown(mine) : shown(one) > shown(mine)
	);
	return ahead.length + 1;
}

describe('standings', () => {
	it('agree with ranks counted one by one, ties, small groups and ranges included', () => {
		fc.assert(
			fc.property(anyValues, fc.constantFrom(...measureIds), fc.boolean(), (all, id, by) => {
				const measure = measures[id];
				const rows = standings(all, measure, by);
				expect(rows.map(({ code }) => code).sort()).toEqual(
					all
						.filter((row) => row.accounts)
						.map(({ code }) => code)
						.sort()
				);
				for (const row of rows) {
					const own = all.find(({ code }) => code === row.code);
					if (!own) throw new Error(row.code);
					const ever = all.filter((one) => !by || one.category === own.category);
					const group = ever.filter((one) => one.accounts);
					const values = group.map((one) => one.value);
					const rank = expectedRank(measure, own.value, values);
					expect(row.rank).toBe(rank);
					const known = values.filter((one) => one !== null).length;
					expect(row.ranked).toBe(known);
					expect(row.previousRank).toBe(
						own.joined
							? expectedRank(
									measure,
									own.previousValue,
									ever.map((one) => one.previousValue)
								)
							: null
					);
					const clean = (
						pick: 'value' | 'alternativeValue' | 'furtherValue',
						doubt: 'disputes' | 'alternativeDisputes' | 'furtherDisputes'
					) => [
						(one: RankingValue) => one[pick],
						(one: RankingValue) => (one[doubt] > 0 ? null : one[pick])
					];
					const choices = [
						...clean('value', 'disputes'),
						...clean('alternativeValue', 'alternativeDisputes'),
						...clean('furtherValue', 'furtherDisputes')
					].filter((pick) => group.filter((one) => pick(one) !== null).length >= leastKept * known);
					const ranks = choices
						.map((pick) => expectedRank(measure, pick(own), group.map(pick)))
						.filter((one) => one !== null);
					expect(row.rankBest).toBe(rank === null ? null : Math.min(...ranks));
					expect(row.rankWorst).toBe(rank === null ? null : Math.max(...ranks));
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('say how many share a rank, and go on after them', () => {
		const rates = [1, 1, 1, 0.9, 0.8];
		const rows = standings(
			rates.map((rate, at) => value({ code: `c${at}`, value: rate })),
			measures.executionRate,
			true
		);
		expect(rows.map(({ rank, tied }) => [rank, tied])).toEqual([
			[1, 3],
			[1, 3],
			[1, 3],
			[4, 1],
			[5, 1]
		]);
		expect(rows[0]).toMatchObject({ median: 1, q1: 0.9, q3: 1 });
	});

	it('are not moved by a choice that too few can be ranked by', () => {
		const rates = [1, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93];
		const ranges = (known: number) =>
			standings(
				rates.map((rate, at) =>
					value({ code: `c${at}`, value: rate, alternativeValue: at < 8 - known ? null : 2 - rate })
				),
				measures.executionRate,
				true
			).map(({ rankBest, rankWorst }) => [rankBest, rankWorst]);
		expect(ranges(5)[7]).toEqual([8, 8]);
		expect(ranges(6)[7]).toEqual([1, 8]);
	});
});

describe('a rate far below', () => {
	it('is below 90 % and beyond three robust deviations', () => {
		// Median 0.96, deviations 0.02, 0.01, 0, 0.01, 0.06: their median 0.01, the limit 0.915522.
		const far = farBelow([0.98, 0.97, 0.96, 0.95, 0.9]);
		expect([0.91, 0.9, 0.899].map(far)).toEqual([false, false, true]);
	});

	it('is none of a weak year, and is one beside a pile', () => {
		const weak = [0.5, 0.6, 0.7, 0.8, 0.85];
		expect(weak.map(farBelow(weak))).toEqual(Array(5).fill(false));
		expect([1, 0.9, 0.89].map(farBelow([1, 1, 1, 1, 0.89]))).toEqual([false, false, true]);
		expect(farBelow([1, 1, 1, 0.1])(0.1)).toBe(false);
	});
});
