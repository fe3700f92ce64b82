import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askRanking } from '$lib/analysis/ranking';
import { runRules } from '$lib/audit/run-rules';
import type { Figures } from '$lib/domain/figure';
import { findingWords } from '$lib/messages/finding-words';
import { translator } from '$lib/messages/translate';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');
type Report = Partial<Figures> | null;

/** Loads the reports of one agency, from 2019 on; null for a year without one. */
async function load(reports: readonly Report[]) {
	const filings = reports.flatMap((figures, at) =>
		figures ? [filing(agency, 2019 + at, figures)] : []
	);
	await loadDistrict(connector, districtOf([agency], filings));
	const years = new Map(filings.map(({ id, year }) => [id, year]));
	const findings = await runRules(connector);
	return findings
		.filter(({ rule }) => rule === 'K11')
		.map(({ report, ...finding }) => ({ ...finding, year: years.get(report) ?? 0 }));
}

const gravity = async (reports: readonly Report[]) =>
	(await load(reports)).map(({ year, severity }) => [year, severity]);

const spent = (amount: number | null): Report =>
	amount === null ? null : { totalExpenditure: wan(amount) };

describe('K11: an amount a hundred times that of the year beside it', () => {
	it.each<[string, (number | null)[], [number, string][]]>([
		['is none up to a hundred times', [100, 10_000, 100], []],
		['is an error between two years of another size', [4, 30_000, 5], [[2020, 'error']]],
		['is an error where it is less', [30_000, 4, 30_000], [[2020, 'error']]],
		['is an error in the last of three years', [4, 5, 30_000], [[2021, 'error']]],
		['is an error in the first of three years', [30_000, 4, 5], [[2019, 'error']]],
		[
			'is doubtful in both years where there are only two',
			[4, 30_000],
			[
				[2019, 'warn'],
				[2020, 'warn']
			]
		],
		[
			'is doubtful in both where a new level stays',
			[4, 5, 30_000, 31_000],
			[
				[2020, 'warn'],
				[2021, 'warn']
			]
		],
		[
			'is an error in two years that stand against four',
			[4, 30_000, 31_000, 5, 5, 4],
			[
				[2020, 'error'],
				[2021, 'error']
			]
		],
		['is seen past a year without a report', [4, 5, null, 30_000], [[2022, 'error']]],
		[
			'is seen twice in one agency',
			[4, 30_000, 5, 31_000, 4, 5],
			[
				[2020, 'error'],
				[2022, 'error']
			]
		],
		[
			'is doubtful where as many years are of one size as of the other',
			[4, 30_000, 5, 31_000],
			[
				[2019, 'warn'],
				[2020, 'warn'],
				[2021, 'warn'],
				[2022, 'warn']
			]
		]
	])('%s', async (_, amounts, expected) => {
		expect((await gravity(amounts.map(spent))).sort()).toEqual(expected);
	});

	it('is that of the report which it does not go with, where there are only two years', async () => {
		const reports = [
			{ totalExpenditure: wan(400), totalIncome: wan(400), budgetAdjusted: wan(410) },
			{ totalExpenditure: wan(4_200_000), totalIncome: wan(420), budgetAdjusted: wan(430) }
		];
		expect(await load(reports)).toMatchObject([
			{ year: 2020, severity: 'error', params: { part: 'totalExpenditure', what: 'jump' } }
		]);
	});

	it('is told once for all figures of a report, with both amounts and the words of each figure', async () => {
		const slip = (times: number) => ({
			totalIncome: wan(410 * times),
			totalExpenditure: wan(400.5 * times),
			budgetInitial: wan(390 * times)
		});
		const [finding, ...others] = await load([slip(1), slip(10_000), slip(1)]);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			year: 2020,
			severity: 'error',
			params: {
				part: 'totalExpenditure',
				amount: '4005000',
				what: 'jump',
				year: 2019,
				other: '400.5',
				times: 10_000
			}
		});
		expect(finding && findingWords(translator('zh-CN'), finding)).toBe(
			'本年支出合计 4,005,000 万元，与 2019 年的 400.5 万元相差约 10,000 倍，请核对单位'
		);
		expect(finding?.places).toHaveLength(3);
		expect(finding?.places[0]?.quote).toContain(String(400.5 * 10_000 * 1e6));
	});

	it.each<[string, Report[]]>([
		['of another basis', [spent(4), { totalExpenditure: wan(30_000, { fund: 'general' }) }]],
		[
			'of a project while the total stays',
			[
				{
					totalExpenditure: wan(500),
					basicExpenditure: wan(499),
					projectExpenditure: wan(1)
				},
				{
					totalExpenditure: wan(700),
					basicExpenditure: wan(500),
					projectExpenditure: wan(200)
				}
			]
		],
		[
			'of what is carried over',
			[
				{ totalExpenditure: wan(500), carryOverOut: wan(1) },
				{ totalExpenditure: wan(500), carryOverOut: wan(400) }
			]
		]
	])('is none %s', async (_, reports) => {
		expect(await gravity(reports)).toEqual([]);
	});
});

describe('K11: an amount that no agency has', () => {
	it.each<[string, Partial<Figures>, string]>([
		['a total of nothing', { totalIncome: wan(0) }, '本年收入合计为零，请核对'],
		[
			'a total of a few thousand 元',
			{ totalExpenditure: wan(0.3) },
			'本年支出合计仅 0.3 万元，请核对单位'
		],
		['less than nothing', { basicExpenditure: wan(-12.5) }, '基本支出为负数（−12.5 万元）']
	])('is %s', async (_, figures, words) => {
		const told = await load([figures]);
		expect(told.map(({ severity }) => severity)).toEqual(['error']);
		expect(told.map((finding) => findingWords(translator('zh-CN'), finding))).toEqual([words]);
	});

	it.each<[string, Partial<Figures>]>([
		['1 万元', { totalExpenditure: wan(1) }],
		['a part of nothing', { projectExpenditure: wan(0) }],
		['an amount taken from the budget', { budgetReduction: wan(-3) }]
	])('is not %s', async (_, figures) => {
		expect(await load([figures])).toEqual([]);
	});
});

describe('amounts in grave doubt', () => {
	const year = (times: number): Partial<Figures> => ({
		totalExpenditure: wan(400 * times),
		budgetAdjusted: wan(500 * times),
		basicExpenditure: wan(300 * times),
		projectExpenditure: wan(100 * times),
		totalIncome: wan(400)
	});
	const of = async (measure: string) =>
		(await askDepartmentMeasures(connector, { code: 'a' }))
			.filter((row) => row.measure === measure)
			.map((row) => [row.year, row.value, row.reason]);

	it('keep their values, and stay out of what is computed of several', async () => {
		await load([year(1), year(10_000), year(1), year(1)]);
		expect(await of('totalExpenditure')).toEqual([
			[2019, 4e8, null],
			[2020, 4e12, 'disputed'],
			[2021, 4e8, null],
			[2022, 4e8, null]
		]);
		expect(await of('executionRate')).toContainEqual([2020, 0.8, 'disputed']);
		expect((await of('totalIncome')).map(([, , reason]) => reason)).toEqual([
			null,
			null,
			null,
			null
		]);
		const trend = await askGroupTrend(connector, { measure: 'totalExpenditure', category: null });
		expect(trend.map(({ value, count }) => [value, count])).toEqual([
			[4e8, 1],
			[null, 0],
			[4e8, 1],
			[4e8, 1]
		]);
		const [row] = await askRanking(connector, {
			measure: 'executionRate',
			year: 2020,
			category: null
		});
		expect(row).toMatchObject({ value: 0.8, reason: 'disputed', rank: null });
	});

	it('make no growth, neither to them nor from them', async () => {
		await load([year(1), year(10_000), year(1), year(1)]);
		const growth = [
			[2019, null, 'no_previous'],
			[2020, null, 'disputed'],
			[2021, null, 'disputed'],
			[2022, 0, null]
		];
		expect(await of('growth')).toEqual(growth);
		await runRules(connector);
		expect(await of('growth')).toEqual(growth);
	});

	it('that do not add up are left out too, and a share or rate that is wrong is not', async () => {
		await load([
			{ ...year(1), totalExpenditure: wan(450) },
			{ totalExpenditure: wan(510), budgetAdjusted: wan(500) }
		]);
		expect(await of('totalExpenditure')).toEqual([
			[2019, 4.5e8, 'disputed'],
			[2020, 5.1e8, null]
		]);
		expect(await of('executionRate')).toEqual([
			[2019, 0.9, 'disputed'],
			[2020, 1.02, null]
		]);
	});

	it('that are only doubtful stay in', async () => {
		await load([year(1), year(10_000)]);
		expect((await of('totalExpenditure')).map(([, , reason]) => reason)).toEqual([null, null]);
	});

	it('come back when they are right', async () => {
		await load([year(1), year(10_000), year(1)]);
		await load([year(1), year(1.1), year(1)]);
		expect((await of('totalExpenditure')).map(([, , reason]) => reason)).toEqual([
			null,
			null,
			null
		]);
		await load([year(1), year(10_000), year(1)]);
		await runRules(connector);
		expect((await of('totalExpenditure')).map(([, , reason]) => reason)).toEqual([
			null,
			'disputed',
			null
		]);
	});
});
