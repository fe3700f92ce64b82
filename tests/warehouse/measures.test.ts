import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { approximations, type Figure, type Figures } from '$lib/domain/figure';
import { directions, type Indicator, type Quantity } from '$lib/domain/indicator';
import { measureIds, type MeasureId } from '$lib/domain/measure';
import { missingReasons } from '$lib/domain/missing';
import { fen } from '$lib/domain/money';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	filing,
	found,
	grade,
	indicator,
	missing,
	quantity,
	rate,
	score,
	wan,
	districtOf
} from './a-filing';
import { expected } from './oracle';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');

/** The measures of one report by their names. */
async function measuresOf(
	figures: Partial<Figures>,
	indicators: Indicator[] = [],
	template: string | null = null
) {
	await loadDistrict(
		connector,
		districtOf([agency], [filing(agency, 2023, figures, indicators, template)])
	);
	const rows = await askDepartmentMeasures(connector, { code: agency.code });
	return Object.fromEntries(
		rows.map(({ measure, numerator, denominator, value, reason, basis }) => [
			measure,
			{ numerator, denominator, value, reason, basis }
		])
	) as Record<MeasureId, Omit<(typeof rows)[number], 'year' | 'reportId' | 'measure'>>;
}

describe('the measures of a report', () => {
	it('are NULL with a reason where nothing is stated, and never 0', async () => {
		const rows = await measuresOf({});
		expect(Object.keys(rows).sort()).toEqual([...measureIds].sort());
		for (const row of Object.values(rows)) {
			expect(row).toMatchObject({ numerator: null, denominator: null, value: null });
			expect(row.reason).not.toBeNull();
		}
		expect(rows.totalExpenditure.reason).toBe('not_stated');
		expect(rows.reachedShare.reason).toBe('no_indicators');
	});

	it('give the shares of a report whose figures are 分 exactly', async () => {
		const rows = await measuresOf({
			totalExpenditure: wan(458.62),
			basicExpenditure: wan(262.52),
			projectExpenditure: wan(196.1)
		});
		expect(rows.basicShare).toMatchObject({ numerator: 262520000, denominator: 458620000 });
		expect(rows.basicShare.value).toBeCloseTo(0.572413, 6);
		expect(rows.basicShare.basis).toBe('all/department/expenditure');
		expect(rows.totalExpenditure).toEqual({
			numerator: 458620000,
			denominator: null,
			value: 458620000,
			reason: null,
			basis: 'all/department/-'
		});
		expect(rows.executionRate).toMatchObject({ value: null, reason: 'no_budget' });
		expect(rows.unspent).toMatchObject({ value: null, reason: 'no_budget' });
	});

	it('divide by the adjusted budget alone', async () => {
		const rows = await measuresOf({
			totalExpenditure: wan(90),
			budgetInitial: wan(80),
			budgetAdjusted: wan(100)
		});
		expect(rows.executionRate.value).toBe(0.9);
		expect(rows.initialRatio.value).toBe(1.125);
		expect(rows.unspent.value).toBe(10_000_000);
		expect(rows.executionStated.reason).toBe('not_stated');
	});

	it('are no rate over a base of zero, but an amount', async () => {
		const rows = await measuresOf({ totalExpenditure: wan(5), budgetAdjusted: wan(0) });
		expect(rows.executionRate).toMatchObject({ value: null, reason: 'zero_base' });
		expect(rows.unspent.value).toBe(-5_000_000);
	});

	it('are not made of figures on two bases', async () => {
		const rows = await measuresOf({
			totalExpenditure: wan(90),
			basicExpenditure: wan(40, { fund: 'fiscal' }),
			projectExpenditure: wan(50, { stage: 'initial' }),
			budgetAdjusted: wan(100, { entity: 'own_office' })
		});
		for (const id of ['basicShare', 'projectShare', 'executionRate', 'unspent'] as const)
			expect(rows[id]).toMatchObject({ value: null, basis: null, reason: 'basis_differs' });
	});

	it('keep rates and scores as whole numbers', async () => {
		const rows = await measuresOf({
			executionRate: rate(98.76, { denominator: 'not_stated' }),
			satisfaction: rate(97.255),
			selfScore: score(95.5),
			selfGrade: grade('优')
		});
		expect(rows.executionStated).toMatchObject({ numerator: 9876, denominator: 10000 });
		expect(rows.executionStated.basis).toBe('all/department/not_stated');
		expect(rows.satisfaction).toMatchObject({ numerator: 97255, denominator: 100000 });
		expect(rows.selfScore).toMatchObject({ numerator: 955, denominator: 10, value: 95.5 });
	});

	it('keep a bound or an approximate value out of rankings', async () => {
		const rows = await measuresOf({ satisfaction: rate(98, { approximation: 'at_least' }) });
		expect(rows.satisfaction).toMatchObject({ value: 0.98, reason: 'approximate' });
	});

	it('hold that a stated rate against the initial budget is not 执行率', async () => {
		const rows = await measuresOf({ executionRate: rate(88.32, { denominator: 'initial' }) });
		expect(rows.executionStated).toMatchObject({ value: 0.8832, reason: 'basis_differs' });
	});

	it('count what is not reported as due, and leave single values and texts out', async () => {
		const rows = await measuresOf({}, [
			indicator(),
			indicator({ actual: quantity(80) }),
			indicator({ actual: null }),
			indicator({ target: null, actual: null, single: quantity(48) }),
			indicator({ target: quantity(null, '效果明显'), actual: null, direction: 'qualitative' }),
			indicator({ target: quantity(105000), actual: quantity(100000, '10 万多', 'at_least') })
		]);
		expect(rows.reachedShare).toMatchObject({ numerator: 1, denominator: 4 });
		expect(rows.attainmentCoverage).toMatchObject({ numerator: 2, denominator: 6 });
		expect(rows.meanAttainment.value).toBeCloseTo(0.9, 6);
		expect(rows.meanAttainment.reason).toBe('coverage_low');
	});

	it('say that indicators without any target leave nothing to reach', async () => {
		const rows = await measuresOf({}, [
			indicator({ target: null, actual: null, single: quantity(48) })
		]);
		expect(rows.reachedShare).toMatchObject({ value: null, reason: 'no_targets' });
		expect(rows.meanAttainment).toMatchObject({ value: null, reason: 'coverage_low' });
		expect(rows.attainmentCoverage).toMatchObject({ value: 0, reason: null });
	});

	it('weight the mean, with no more than full attainment for each', async () => {
		const rows = await measuresOf({}, [
			indicator({ weight: 30, actual: quantity(250) }),
			indicator({ weight: 10, actual: quantity(50) })
		]);
		expect(rows.meanAttainment).toMatchObject({ numerator: 35_000_000, denominator: 40_000_000 });
	});
});

describe('the points of the template', () => {
	const half = quantity(50);
	const output = indicator({ level1: '产出指标', level2: null });
	const outcome = indicator({ level1: '效益指标', level2: '社会效益指标', actual: half });
	const satisfaction = indicator({ level1: '效益指标', level2: '服务对象满意度指标' });
	const three = [output, output, outcome, satisfaction];
	const mean = async (indicators: Indicator[], template: string | null = null) =>
		(await measuresOf({}, indicators, template)).meanAttainment.value;

	it('weight branches, each spread evenly over its indicators', async () => {
		expect(await mean(three)).toBeCloseTo((50 + 15 + 10) / 90);
		expect(await mean([...three, outcome])).toBeCloseTo((50 + 15 + 10) / 90);
		expect(await mean([...three, { ...output, actual: half }])).toBeCloseTo(
			((50 * 2.5) / 3 + 15 + 10) / 90
		);
	});

	it('are those of the template that the report follows', async () => {
		expect(await mean(three, 'hubei')).toBeCloseTo((40 + 10 + 20) / 80);
		expect(await mean(three, 'guangdong')).toBeCloseTo(3.5 / 4);
		expect(await mean(three, 'one that was taken out')).toBeCloseTo((50 + 15 + 10) / 90);
	});

	it('count for the computable alone, each with its part of the branch', async () => {
		const blank = { ...output, actual: null };
		expect(await mean([output, blank, outcome, satisfaction])).toBeCloseTo((25 + 15 + 10) / 65);
	});

	it('give way to printed ones, and to the plain mean where some are printed', async () => {
		const printed = three.map((one) => ({ ...one, weight: 10 }));
		expect(await mean(printed)).toBeCloseTo(3.5 / 4);
		expect(await mean([{ ...output, weight: 10 }, output, outcome])).toBeCloseTo(2.5 / 3);
	});

	it('are left out where the branch of one is not known', async () => {
		const unknown = indicator({ level1: null, level2: null });
		expect(await mean([...three, unknown])).toBeCloseTo(4.5 / 5);
	});
});

const someBasis = fc.record({
	stage: fc.constantFrom('final', 'final', 'final', 'initial', null),
	fund: fc.constantFrom('all', 'all', 'all', 'fiscal', null),
	entity: fc.constantFrom('department', 'department', 'own_office'),
	denominator: fc.constantFrom('adjusted', 'not_stated', 'initial', 'expenditure', null),
	approximation: fc.constantFrom(null, null, null, null, ...approximations)
} as const);

const maybe = (figure: fc.Arbitrary<Figure>): fc.Arbitrary<Figure> =>
	fc.oneof(
		{ weight: 5, arbitrary: figure },
		{ weight: 1, arbitrary: fc.constantFrom(...missingReasons).map(missing) }
	);
const someMoney = maybe(
	fc
		.tuple(fc.oneof(fc.constant(0), fc.integer({ min: -1000, max: 400_000_000_000 })), someBasis)
		.map(([value, basis]) => found({ kind: 'money', fen: fen(value), decimals: 2 }, basis))
);
const someRate = maybe(
	fc
		.tuple(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 0, max: 3 }), someBasis)
		.map(([value, places, basis]) =>
			found(
				{ kind: 'rate', percent: Number(`${value}e-${places}`), decimals: Math.max(0, places - 1) },
				basis
			)
		)
);
const someScore = maybe(fc.integer({ min: 0, max: 1100 }).map((tenths) => score(tenths / 10)));
const someQuantity: fc.Arbitrary<Quantity | null> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.constant(quantity(null, '效果明显')) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('2023-06-30', '2023-12-31').map((date) => ({
			...quantity(null, date),
			date
		}))
	},
	{
		weight: 1,
		arbitrary: fc.constant({ ...quantity(null, '10–20'), range: [10, 20] as [number, number] })
	},
	{
		weight: 8,
		arbitrary: fc
			.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(null, null, null, ...approximations))
			.map(([number, approximation]) => quantity(number, String(number), approximation))
	}
);
const someIndicator: fc.Arbitrary<Indicator> = fc
	.record({
		target: someQuantity,
		actual: someQuantity,
		single: fc.constantFrom(null, null, null, null, quantity(48)),
		direction: fc.constantFrom(...directions),
		level1: fc.constantFrom('产出指标', '产出指标', '效益指标', '满意度指标', '管理效率'),
		weight: fc.constantFrom(5, 5, 10, 2.5, 0, null)
	})
	.map((partial) =>
		indicator({
			...partial,
			level2: null,
			...(partial.single ? { target: null, actual: null } : {})
		})
	);
const someReport = fc.record({
	figures: fc.record({
		totalIncome: someMoney,
		totalExpenditure: someMoney,
		basicExpenditure: someMoney,
		projectExpenditure: someMoney,
		budgetInitial: someMoney,
		budgetAdjusted: someMoney,
		executionRate: someRate,
		satisfaction: someRate,
		selfScore: someScore
	}),
	indicators: fc.array(someIndicator, { maxLength: 8 }),
	weighted: fc.boolean(),
	template: fc.constantFrom(null, 'general', 'hubei', 'guangdong', 'unheard of')
});

it('every measure of 400 generated reports is what TypeScript makes of them', async () => {
	const filings = fc
		.sample(someReport, { numRuns: 400, seed: 20231 })
		.map(({ figures, indicators, weighted, template }, index) => {
			const all = weighted ? indicators : indicators.map((one) => ({ ...one, weight: null }));
			return filing(agency, 1600 + index, figures, all, template);
		});
	await loadDistrict(connector, districtOf([agency], filings));
	const rows = await askDepartmentMeasures(connector, { code: agency.code });
	expect(rows).toHaveLength(400 * measureIds.length);
	const met = new Set<string>();
	const byYear = new Map(filings.map((one) => [one.year, one]));
	for (const { year, measure, value, numerator, reason } of rows) {
		const of = byYear.get(year);
		const wanted = of && expected[measure](of);
		const where = `${measure} of ${year}`;
		expect(reason, where).toBe(wanted?.reason);
		if (wanted?.value === undefined || wanted.value === null)
			expect([value, numerator], where).toEqual([null, null]);
		else expect(value, where).toBeCloseTo(wanted.value, measure === 'meanAttainment' ? 5 : 9);
		met.add(`${measure} ${reason ?? 'value'}`);
	}
	for (const id of measureIds) expect(met.has(`${id} value`), id).toBe(true);
	expect([...met].filter((one) => one.endsWith('zero_base')).length).toBeGreaterThan(3);
});
