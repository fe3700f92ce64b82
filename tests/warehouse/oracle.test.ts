import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askOverviewAnswer } from '$lib/analysis/overview-answer';
import { measureIds, measures } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { districtOf } from './a-filing';
import { expectedOf, type ExpectedMeasure, type OracleDistrict } from './oracle';
import { anyDistrict } from './oracle-district';
import { structureOf, sumOf } from './oracle-sums';

let connector: Connector;
const expected: ExpectedMeasure[][] = [];
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const districts = fc.sample(anyDistrict, { numRuns: 24, seed: 20231 });

/** Equal to 1e-9, of the value itself where that is more than 1. */
function expectClose(value: number | null, wanted: number | null, where: string): void {
	if (value === null || wanted === null) expect(value, where).toBe(wanted);
	else
		expect(Math.abs(value - wanted), `${where}: ${value}, not ${wanted}`).toBeLessThanOrEqual(
			1e-9 * Math.max(1, Math.abs(wanted))
		);
}

async function expectMeasures(
	{ departments, filings }: OracleDistrict,
	wanted: readonly ExpectedMeasure[]
): Promise<void> {
	const rows = await Promise.all(
		departments.map(({ code }) => askDepartmentMeasures(connector, { code }))
	);
	expect(rows.flat()).toHaveLength(filings.length * measureIds.length);
	const byKey = new Map(rows.flat().map((row) => [`${row.reportId} ${row.measure}`, row]));
	for (const { filing, measure, value, reason, exact } of wanted) {
		const where = `${measure} of ${filing.id}`;
		const row = byKey.get(`${filing.id} ${measure}`);
		expect(row?.reason, where).toBe(reason);
		if (exact) expect([row?.numerator, row?.denominator], where).toEqual(exact);
		else expect(row?.numerator === null, where).toBe(value === null);
		expectClose(row?.value ?? null, value, where);
		if (measures[measure].unit === 'money') expect(row?.value, where).toBe(value);
	}
}

async function expectSums(wanted: readonly ExpectedMeasure[]): Promise<void> {
	for (const measure of measureIds)
		for (const category of ['mass', 'street', null] as const)
			for (const row of await askGroupTrend(connector, { measure, category })) {
				const where = `${measure} of ${category ?? 'all'} in ${row.year}`;
				const sum = sumOf(wanted, { year: row.year, category }, measure);
				expect(row.count, where).toBe(sum.count);
				if (sum.exact) expect([row.numerator, row.denominator], where).toEqual(sum.exact);
				expectClose(row.value, sum.value, where);
				expectClose(row.median, sum.median, where);
			}
}

/** What the overview sums of its own: the structure of expenditure, execution, indicators reached. */
async function expectOverview(wanted: readonly ExpectedMeasure[]): Promise<void> {
	const { sums } = await askOverviewAnswer(connector, { year: 2023 });
	for (const row of sums) {
		const { year, category } = row;
		const group = { year, category };
		const { compared, ...amounts } = structureOf(wanted, group);
		const none = { total: null, basic: null, project: null };
		const execution = sumOf(wanted, group, 'executionRate');
		const reached = sumOf(wanted, group, 'reachedShare');
		expect(row, `${category} in ${year}`).toMatchObject({
			compared,
			...(compared > 0 ? amounts : none),
			executed: execution.count,
			executionNumerator: execution.exact?.[0] ?? null,
			executionDenominator: execution.exact?.[1] ?? null,
			reached: reached.exact?.[0] ?? null,
			due: reached.exact?.[1] ?? null
		});
	}
}

it.each(districts.map((district, at) => ({ district, at })))(
	'every measure and every sum of district $at is what TypeScript makes of it',
	async ({ district }) => {
		const wanted = expectedOf(district);
		expected.push(wanted);
		const { departments, filings, reference } = district;
		await loadDistrict(connector, { ...districtOf(departments, filings), reference });
		await expectMeasures(district, wanted);
		await expectSums(wanted);
		await expectOverview(wanted);
	}
);

it('these districts meet each reason that the catalogue gives for a measure, and no other', () => {
	for (const measure of measureIds) {
		const met = new Set<string>();
		for (const one of expected.flat()) if (one.measure === measure) met.add(one.reason ?? 'value');
		expect([...met].sort(), measure).toEqual(['value', ...measures[measure].reasons].sort());
	}
});
