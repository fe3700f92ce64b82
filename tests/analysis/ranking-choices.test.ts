import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRanking } from '$lib/analysis/ranking';
import { unbroken, type Department } from '$lib/domain/department';
import type { Figures } from '$lib/domain/figure';
import type { MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { runRules } from '$lib/audit/run-rules';
import {
	department,
	districtOf,
	filing,
	indicator,
	quantity,
	rate,
	wan
} from '../warehouse/a-filing';

const money = (
	initial: number,
	adjusted: number,
	spent: number,
	more: Partial<Figures> = {}
): Partial<Figures> => ({
	budgetInitial: wan(initial),
	budgetAdjusted: wan(adjusted),
	totalExpenditure: wan(spent),
	...more
});
const named = (code: string, life: Partial<Department['life']> = {}): Department => ({
	...department(code),
	life: { ...unbroken, ...life }
});

const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((code) => named(code)) as [
	Department,
	Department,
	Department,
	Department,
	Department
];
const ended = named('old', { lastYear: 2022 });
const begun = named('new', { firstYear: 2023, predecessors: ['old'] });
const later = named('later', { firstYear: 2024 });
const unit: Department = { ...named('unit'), parent: 'a' };

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			[a, b, c, d, e, ended, begun, later, unit],
			[
				// Against the adjusted budget: a 100, b 99, c 98, d 97, e 60, new 96 %;
				// against the initial one:      a 80, b 90, c 99, d 98, e 70, new 97 %.
				filing(a, 2023, money(100, 80, 80)),
				filing(b, 2023, money(110, 100, 99)),
				filing(c, 2023, money(100, 101.02, 99)),
				filing(d, 2023, money(100, 101.03, 98)),
				// What it states (99 %) is not what it amounts to: K7 disputes it.
				filing(
					e,
					2023,
					money(60, 70, 42, { executionRate: rate(99, { denominator: 'adjusted' }) })
				),
				filing(begun, 2023, money(100, 101.04, 97)),
				filing(unit, 2023, money(100, 100, 100)),
				filing(later, 2023, money(100, 100, 100)),
				filing(a, 2022, money(100, 100, 70)),
				filing(b, 2022, money(100, 100, 80)),
				filing(c, 2022, money(100, 100, 90)),
				filing(d, 2022, money(100, 100, 60)),
				filing(ended, 2022, money(100, 100, 99)),
				filing(begun, 2022, money(100, 100, 100))
			]
		)
	);
	await runRules(connector);
});
afterAll(() => connector.close());

const ask = (measure: MeasureId, year = 2023) =>
	askRanking(connector, { measure, year, category: 'mass' });

describe('a ranking', () => {
	it('holds departments that account for the year, and no units of theirs', async () => {
		const codes = async (year: number) =>
			(await ask('executionRate', year)).map(({ code }) => code);
		expect(await codes(2023)).toEqual(['a', 'b', 'c', 'd', 'e', 'new']);
		expect(await codes(2022)).toEqual(['old', 'c', 'b', 'a', 'd', 'e']);
	});

	it('does not rank an agency that began in the year', async () => {
		const rows = await ask('executionRate');
		expect(rows.find(({ code }) => code === 'new')).toMatchObject({
			value: expect.closeTo(97 / 101.04, 9) as number,
			reason: 'reorganised',
			rank: null
		});
	});

	it('counts who has ended since among the ranks of the year before', async () => {
		const rows = await ask('executionRate');
		expect(rows.map(({ code, previousRank }) => [code, previousRank])).toEqual([
			['a', 4],
			['b', 3],
			['c', 2],
			['d', 5],
			['e', null],
			['new', null]
		]);
	});

	it('gives the range of ranks over the budgets, with and without the disputed', async () => {
		const rows = await ask('executionRate');
		expect(rows.find(({ code }) => code === 'e')).toMatchObject({ disputed: true });
		// Against the initial budget: c 99, d 98, b 90, a 80, e 70; one that began in the year has no rank.
		expect(rows.map((row) => [row.code, row.rank, row.rankBest, row.rankWorst])).toEqual([
			['a', 1, 1, 4],
			['b', 2, 2, 3],
			['c', 3, 1, 3],
			['d', 4, 2, 4],
			['e', 5, 5, 5],
			['new', null, null, null]
		]);
	});

	it('marks exactly 100 % of a budget that was cut, and what is far below its group', async () => {
		const rows = await ask('executionRate');
		expect(rows.filter((row) => row.cutToFull).map(({ code }) => code)).toEqual(['a']);
		expect(rows.filter((row) => row.farBelow).map(({ code }) => code)).toEqual(['e']);
		const unspent = await ask('unspent');
		expect(unspent.some((row) => row.cutToFull || row.farBelow)).toBe(false);
	});

	it('marks nothing cut where the budget grew or the money is not all spent', async () => {
		const other = await openNodeConnector();
		await loadDistrict(
			other,
			districtOf(
				[a, b, c],
				[
					filing(a, 2023, money(80, 100, 100)),
					filing(b, 2023, money(120, 100, 99.999_9)),
					filing(c, 2023, money(120, 100, 100, { budgetInitial: wan(120, { fund: 'fiscal' }) }))
				]
			)
		);
		const rows = await askRanking(other, {
			measure: 'executionRate',
			year: 2023,
			category: 'mass'
		});
		expect(rows.map((row) => row.cutToFull)).toEqual([false, false, false]);
		await other.close();
	});

	it('takes 未填报 once as unknown and once as nothing', async () => {
		const other = await openNodeConnector();
		const done = (actual: number | null) =>
			indicator({ actual: actual === null ? null : quantity(actual) });
		await loadDistrict(
			other,
			districtOf(
				[a, b, c, d, e],
				[
					// a 100 % of the two it reports, 67 % of all; the others 90, 80, 70 and 60 % of all.
					filing(a, 2023, {}, [done(100), done(100), done(null)]),
					filing(b, 2023, {}, [done(90)]),
					filing(c, 2023, {}, [done(80)]),
					filing(d, 2023, {}, [done(70)]),
					filing(e, 2023, {}, [done(60)])
				]
			)
		);
		const rows = await askRanking(other, {
			measure: 'meanAttainment',
			year: 2023,
			category: 'mass'
		});
		expect(rows.map((row) => [row.code, row.rankBest, row.rankWorst])).toEqual([
			['a', 1, 4],
			['b', 1, 2],
			['c', 2, 3],
			['d', 3, 4],
			['e', 5, 5]
		]);
		await other.close();
	});
});
