import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import type { Figures } from '$lib/domain/figure';
import type { Indicator } from '$lib/domain/indicator';
import { measureIds, measures, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	districtOf,
	filing,
	grade,
	indicator,
	quantity,
	rate,
	score,
	wan
} from './a-filing';

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

	it('keep rates and scores as whole numbers, so that each counts once in a sum', async () => {
		const rows = await measuresOf({
			executionRate: rate(98.76, { denominator: 'not_stated' }),
			satisfaction: rate(97.255),
			selfScore: score(95.5),
			selfGrade: grade('优')
		});
		expect(rows.executionStated).toMatchObject({ numerator: 987_600_000, value: 0.9876 });
		expect(rows.executionStated.basis).toBe('all/department/not_stated');
		expect(rows.satisfaction).toMatchObject({ numerator: 972_550_000, value: 0.97255 });
		expect(rows.selfScore).toMatchObject({ denominator: 1e9, value: 95.5 });
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

	it('hold what is due and not reported against an agency in the conservative mean', async () => {
		const blank = indicator({ actual: null });
		const rows = await measuresOf({}, [
			indicator(),
			indicator({ actual: quantity(80) }),
			blank,
			indicator({ target: quantity(null, '效果明显'), actual: null, direction: 'qualitative' })
		]);
		expect(rows.meanAttainment).toMatchObject({ value: 0.9, reason: null });
		expect(rows.meanAttainmentAll).toMatchObject({ value: 0.6, reason: null });
		expect(rows.measurableShare).toMatchObject({ numerator: 3, denominator: 4 });
		const none = await measuresOf({}, [blank]);
		expect(none.meanAttainment).toMatchObject({ value: null, reason: 'coverage_low' });
		expect(none.meanAttainmentAll).toMatchObject({ value: 0, reason: null });
	});

	it('set the self-score against the mean rate, in the full mark of the template', async () => {
		const met = [indicator(), indicator({ actual: quantity(80) })];
		const rows = await measuresOf({ selfScore: score(95) }, met);
		expect(rows.scoreGap.value).toBeCloseTo(0.05, 9);
		expect((await measuresOf({ selfScore: score(101) }, met)).scoreGap).toMatchObject({
			value: null,
			reason: 'basis_differs'
		});
		expect((await measuresOf({ selfScore: score(95) })).scoreGap.reason).toBe('no_indicators');
	});

	it('give the fiscal part of all expenditure, and of nothing less', async () => {
		const totalExpenditure = wan(200);
		const fiscal = wan(150, { fund: 'fiscal' });
		const rows = await measuresOf({ totalExpenditure, fiscalAppropriationExpenditure: fiscal });
		expect(rows.fiscalShare).toMatchObject({ value: 0.75, basis: 'all/department/expenditure' });
		for (const figures of [
			{ totalExpenditure, fiscalAppropriationExpenditure: wan(150, { fund: 'general' }) },
			{ totalExpenditure: wan(200, { fund: 'fiscal' }), fiscalAppropriationExpenditure: fiscal }
		])
			expect((await measuresOf(figures)).fiscalShare).toMatchObject({
				value: null,
				reason: 'basis_differs'
			});
	});

	it('keep shares beside business expenditure out of rankings', async () => {
		const parts = { totalExpenditure: wan(100), basicExpenditure: wan(60) };
		const some = await measuresOf({ ...parts, businessExpenditure: wan(10) });
		expect(some.basicShare).toMatchObject({ value: 0.6, reason: 'business_expenditure' });
		const none = await measuresOf({ ...parts, businessExpenditure: wan(0) });
		expect(none.basicShare).toMatchObject({ value: 0.6, reason: null });
	});

	it('do not take a grand total, with what was carried over, for the expenditure of the year', async () => {
		const rows = await measuresOf({
			totalExpenditure: wan(100, { signs: ['grand_total'] }),
			basicExpenditure: wan(60),
			budgetAdjusted: wan(100)
		});
		expect(rows.totalExpenditure).toMatchObject({ value: 100_000_000, reason: 'basis_differs' });
		expect(rows.basicShare).toMatchObject({ value: null, reason: 'basis_differs' });
		expect(rows.executionRate).toMatchObject({ value: null, reason: 'basis_differs' });
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
		expect(rows.meanAttainment).toMatchObject({ numerator: 1_750_000_000, value: 0.875 });
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

describe('the catalogue', () => {
	it('names each measure by its own id, and others as alternatives that may be ranked', () => {
		for (const id of measureIds) {
			const { id: own, alternatives } = measures[id];
			expect(own).toBe(id);
			expect(alternatives).not.toContain(id);
			for (const other of alternatives) {
				expect(measures[other].rankable).toBe(true);
				expect(measures[other].better).toBe(measures[id].better);
			}
		}
	});
});
