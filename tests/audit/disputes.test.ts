import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDepartmentFigures } from '$lib/analysis/department-figures';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askMeasured } from '$lib/analysis/measured';
import { askRanking } from '$lib/analysis/ranking';
import { runRules } from '$lib/audit/run-rules';
import { measureIds } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, filing, found, rate, wan, districtOf } from '../warehouse/a-filing';

const agency = department('a');
const share = (percent: number) =>
	found({ kind: 'rate', percent, decimals: 2 }, { denominator: 'expenditure' });

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			[agency],
			[
				filing(agency, 2023, {
					totalExpenditure: wan(500),
					basicExpenditure: wan(300),
					projectExpenditure: wan(200),
					budgetAdjusted: wan(510),
					basicShare: share(55),
					projectShare: share(40)
				}),
				filing(agency, 2022, {
					totalExpenditure: wan(500),
					basicExpenditure: wan(300),
					projectExpenditure: wan(100),
					totalIncome: wan(500)
				}),
				filing(agency, 2021, {
					totalExpenditure: wan(450),
					basicExpenditure: wan(300),
					projectExpenditure: wan(150),
					budgetAdjusted: wan(500),
					executionRate: rate(98, { denominator: 'not_stated' })
				}),
				filing(agency, 2020, { totalExpenditure: wan(510), budgetAdjusted: wan(500) })
			]
		)
	);
	await runRules(connector);
});
afterAll(() => connector.close());

const code = 'a';

describe('a wrong share', () => {
	it('is disputed itself, and so is its measure, but no amount', async () => {
		const figures = await askDepartmentFigures(connector, { code });
		const disputed = figures.filter((row) => row.disputed && row.year === 2023);
		expect(disputed.map((row) => row.figure)).toEqual(['basicShare', 'projectShare']);
		const measures = await askDepartmentMeasures(connector, { code });
		// The growth stands on the total of the year before, to which its parts do not sum.
		expect(
			measures.filter((row) => row.disputed && row.year === 2023).map((row) => row.measure)
		).toEqual(['basicShare', 'growth', 'projectShare']);
	});
});

describe('parts that do not sum to the whole', () => {
	it('cast doubt on all that stands on them, alike in every question', async () => {
		const year = 2022;
		const compared = await askMeasured(connector, {
			codes: [code],
			years: [year],
			measures: measureIds
		});
		const doubted = compared.filter((row) => row.disputes > 0).map((row) => row.measure);
		expect(doubted.sort()).toEqual([
			'basicExpenditure',
			'basicShare',
			'executionRate',
			'fiscalShare',
			'growth',
			'initialRatio',
			'projectExpenditure',
			'projectShare',
			'totalExpenditure',
			'unspent'
		]);
		for (const measure of measureIds) {
			const expected = doubted.includes(measure);
			const [ranked] = await askRanking(connector, { measure, year, category: null });
			expect(ranked).toMatchObject({ disputed: expected, disputes: expected ? 1 : 0 });
		}
	});
});

describe('an execution rate', () => {
	const disputedIn = async (year: number) =>
		(await askDepartmentMeasures(connector, { code }))
			.filter((row) => row.disputed && row.year === year)
			.map((row) => row.measure);

	it('stated otherwise than computed is disputed alone, not the amounts behind it', async () => {
		expect(await disputedIn(2021)).toEqual(['executionRate', 'executionStated']);
	});

	it('above 100 % casts doubt on the budget and what stands on it', async () => {
		expect(await disputedIn(2020)).toEqual(['executionRate', 'unspent']);
	});
});
