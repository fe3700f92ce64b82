import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRanking } from '$lib/analysis/ranking';
import type { RankingRow } from '$lib/analysis/standings';
import type { Figures } from '$lib/domain/figure';
import type { Category } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import { runRules } from '$lib/audit/run-rules';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, filing, found, rate, wan, districtOf } from '../warehouse/a-filing';

const executed = (
	budget: number,
	spent: number,
	more: Partial<Figures> = {}
): Partial<Figures> => ({
	budgetAdjusted: wan(budget),
	totalExpenditure: wan(spent),
	...more
});

const group = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => department(code));
const [a, b, c, d, e, f, g] = group as [
	(typeof group)[0],
	(typeof group)[0],
	(typeof group)[0],
	(typeof group)[0],
	(typeof group)[0],
	(typeof group)[0],
	(typeof group)[0]
];
const street = department('s', 'street');

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			[...group, street],
			[
				filing(
					a,
					2023,
					executed(100, 98, { executionRate: rate(99.5, { denominator: 'not_stated' }) })
				),
				filing(b, 2023, executed(300, 300)),
				filing(c, 2023, executed(3, 2.94)),
				filing(d, 2023, executed(1000, 1000)),
				filing(e, 2023, executed(1000, 1099)),
				filing(f, 2023, { totalExpenditure: wan(7) }),
				filing(street, 2023, executed(100, 50)),
				filing(a, 2022, executed(100, 90)),
				filing(b, 2022, executed(100, 80)),
				filing(c, 2022, executed(100, 70)),
				filing(d, 2022, executed(100, 60)),
				filing(e, 2022, executed(100, 95)),
				filing(g, 2022, executed(100, 10))
			]
		)
	);
	await runRules(connector);
});
afterAll(() => connector.close());

const ask = (measure: MeasureId, year = 2023, category: Category | null = 'mass') =>
	askRanking(connector, { measure, year, category });
const only = (rows: RankingRow[], key: keyof RankingRow) => rows.map((row) => [row.code, row[key]]);

describe('a ranking', () => {
	it('shares ranks between equals and goes on after them', async () => {
		const rows = await ask('executionRate');
		expect(rows.map(({ code, rank, tied }) => [code, rank, tied])).toEqual([
			['e', 1, 1],
			['b', 2, 2],
			['d', 2, 2],
			['a', 4, 2],
			['c', 4, 2],
			['f', null, null],
			['g', null, null]
		]);
		expect(rows.every(({ ranked }) => ranked === 5)).toBe(true);
	});

	it('names those without a rank, with the reason', async () => {
		const rows = await ask('executionRate');
		expect(only(rows, 'reason').slice(4)).toEqual([
			['c', null],
			['f', 'no_budget'],
			['g', 'not_filed']
		]);
		expect(rows.at(-1)).toMatchObject({ filed: false, value: null, numerator: null });
	});

	it('gives the median and quartiles of the ranked alone', async () => {
		const [first] = await ask('executionRate');
		expect([first?.q1, first?.median, first?.q3]).toEqual([0.98, 1, 1]);
	});

	it('ranks the year before by the same rules, over those who filed then', async () => {
		const rows = await ask('executionRate');
		expect(
			rows.map(({ code, previousValue, previousRank }) => [code, previousValue, previousRank])
		).toEqual([
			['e', 0.95, 1],
			['b', 0.8, 3],
			['d', 0.6, 5],
			['a', 0.9, 2],
			['c', 0.7, 4],
			['f', null, null],
			['g', 0.1, 6]
		]);
		const before = await ask('executionRate', 2022);
		expect(before.map(({ previousRank }) => previousRank)).toEqual(Array(7).fill(null));
	});

	it('puts the stated rate beside the computed one, and only there', async () => {
		expect(only(await ask('executionRate'), 'stated')).toContainEqual(['a', 0.995]);
		expect(only(await ask('totalExpenditure'), 'stated')).toContainEqual(['a', null]);
	});

	it('puts the smallest first where less is better', async () => {
		expect(only(await ask('unspent'), 'rank').slice(0, 5)).toEqual([
			['e', 1],
			['b', 2],
			['d', 2],
			['c', 4],
			['a', 5]
		]);
	});

	it('gives a group of fewer than five its values and no rank', async () => {
		const rows = await ask('executionRate', 2023, 'street');
		expect(rows).toMatchObject([{ code: 's', value: 0.5, rank: null, tied: null, ranked: 1 }]);
	});

	it('never ranks what agencies say of themselves', async () => {
		const rows = await ask('executionStated');
		expect(rows.every(({ rank, previousRank }) => rank === null && previousRank === null)).toBe(
			true
		);
	});

	it('ranks each category within itself where none is asked for', async () => {
		const rows = await ask('executionRate', 2023, null);
		expect(rows).toHaveLength(8);
		expect(rows.find(({ code }) => code === 's')).toMatchObject({ rank: null, ranked: 1 });
		expect(rows.find(({ code }) => code === 'e')).toMatchObject({ rank: 1, ranked: 5 });
	});

	it('ranks a group of the asker together, whatever the categories', async () => {
		const rows = await askRanking(connector, {
			measure: 'executionRate',
			year: 2023,
			category: null,
			members: ['a', 'b', 'c', 'd', 's']
		});
		expect(only(rows, 'rank')).toEqual([
			['b', 1],
			['d', 1],
			['a', 3],
			['c', 3],
			['s', 5]
		]);
	});

	it('counts the disputes of each report', async () => {
		const rows = await ask('executionRate');
		expect(rows.filter(({ disputes }) => disputes > 0).map(({ code }) => code)).toEqual(['e', 'a']);
	});

	it('leaves out a report on another basis than most, and keeps its value', async () => {
		const fiscal = { fund: 'fiscal' } as const;
		const one = filing(f, 2023, {
			totalExpenditure: wan(7, fiscal),
			budgetAdjusted: found({ kind: 'money', fen: 7_000_000 as never, decimals: 2 }, fiscal)
		});
		const other = await openNodeConnector();
		await loadDistrict(
			other,
			districtOf(group, [
				...[a, b, c, d, e].map((agency) => filing(agency, 2023, executed(10, 9))),
				one
			])
		);
		const rows = await askRanking(other, {
			measure: 'executionRate',
			year: 2023,
			category: 'mass'
		});
		expect(rows.find(({ code }) => code === 'f')).toMatchObject({
			value: 1,
			rank: null,
			reason: 'basis_differs',
			basis: 'fiscal/department/adjusted'
		});
		expect(rows[0]).toMatchObject({ rank: 1, tied: 5, ranked: 5, median: 0.9 });
		await other.close();
	});
});
