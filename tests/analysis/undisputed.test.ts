import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askMeasured } from '$lib/analysis/measured';
import { askOverviewAnswer, valuesOf } from '$lib/analysis/overview-answer';
import { totalOf } from '$lib/analysis/overview-sums';
import { askRanking } from '$lib/analysis/ranking';
import { runRules } from '$lib/audit/run-rules';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, rate, wan } from '../warehouse/a-filing';

const agencies = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => department(code));
const year = 2023;
let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			agencies,
			agencies.map((agency, index) =>
				filing(agency, year, {
					totalExpenditure: wan(100 + index),
					basicExpenditure: wan(60 + index),
					projectExpenditure: wan(40),
					budgetAdjusted: wan(200),
					// Of the last one the printed rate is not what it is: K7.
					executionRate: rate(index === 5 ? 99 : (100 + index) / 2, { denominator: 'adjusted' })
				})
			)
		)
	);
	await runRules(connector);
});
afterAll(() => connector.close());

const measure = 'executionRate';

describe('what a finding disputes', () => {
	it('is ranked with a mark, or left out with its reason and its value', async () => {
		const question = { measure, year, category: null } as const;
		const of = async (undisputed: boolean) => {
			const rows = await askRanking(connector, { ...question, undisputed });
			const row = rows.find(({ code }) => code === 'f');
			return [row?.rank, row?.reason, row?.value, rows.filter((one) => one.rank !== null).length];
		};
		expect(await of(false)).toEqual([1, null, 0.525, 6]);
		expect(await of(true)).toEqual([null, 'disputed', 0.525, 5]);
	});

	it('is in the sums and medians of a group, or not', async () => {
		const of = async (undisputed: boolean) => {
			const trend = await askGroupTrend(connector, { measure, category: null, undisputed });
			const { sums } = await askOverviewAnswer(connector, { year: 2023, undisputed });
			return [
				trend[0]?.count,
				trend[0]?.median,
				totalOf(sums, 'executed'),
				totalOf(sums, 'compared')
			];
		};
		expect(await of(false)).toEqual([6, 0.5125, 6, 6]);
		expect(await of(true)).toEqual([5, 0.51, 5, await undisputedTotals()]);
	});

	it('is told apart in the values of the overview and of a comparison', async () => {
		const answer = await askOverviewAnswer(connector, { year, undisputed: true });
		const value = valuesOf(answer, measure).find(({ code }) => code === 'f');
		expect(value).toMatchObject({ reason: 'disputed', value: 0.525, disputed: true });
		const question = { measures: [measure], years: [year], codes: ['a', 'f'] } as const;
		const rows = await askMeasured(connector, { ...question, undisputed: true });
		expect(rows.map(({ code, reason }) => [code, reason]).sort()).toEqual([
			['a', null],
			['f', 'disputed']
		]);
	});
});

/** How many reports have no finding on one of the three amounts. */
async function undisputedTotals(): Promise<number> {
	const amounts = ['totalExpenditure', 'basicExpenditure', 'projectExpenditure'] as const;
	const rows = await askMeasured(connector, { measures: amounts, years: [year], codes: null });
	const doubted = new Set(rows.filter(({ disputes }) => disputes > 0).map(({ code }) => code));
	return agencies.length - doubted.size;
}
