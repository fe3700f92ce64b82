import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askDepartmentFigures } from '$lib/analysis/department-figures';
import { askReportFigures } from '$lib/analysis/report-figures';
import { askDepartmentIndicators } from '$lib/analysis/department-indicators';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askOverviewAnswer } from '$lib/analysis/overview-answer';
import { askRanking } from '$lib/analysis/ranking';
import { figureIds } from '$lib/domain/figure';
import { measureIds } from '$lib/domain/measure';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { scaledOf } from '$lib/warehouse/scaled';
import { anyFiling } from './any-filing';
import { department, filing, found, rate, wan, districtOf } from './a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

it('any filings that pass their schema load and can be asked about', async () => {
	const some = fc.tuple(anyFiling(1), anyFiling(2), anyFiling(3), anyFiling(4));
	await fc.assert(
		fc.asyncProperty(some, async (filings) => {
			await engineOn(connector).load(districtOf([], filings));
			const { sums } = await askOverviewAnswer(connector, { year: 2023 });
			expect(sums).toMatchObject([{ filed: 4 }]);
			for (const measure of measureIds) {
				const ranked = await askRanking(connector, { measure, year: 2023, category: null });
				expect(ranked).toHaveLength(4);
			}
			for (const { id, department, report } of filings) {
				const { code } = department;
				expect(await askDepartmentFigures(connector, { code })).toHaveLength(figureIds.length);
				expect(await askReportFigures(connector, { reportId: id })).toHaveLength(figureIds.length);
				expect(await askDepartmentMeasures(connector, { code })).toHaveLength(measureIds.length);
				expect(await askDepartmentIndicators(connector, { reportId: id })).toHaveLength(
					report.indicators.length
				);
			}
		}),
		{ numRuns: 4, seed: 7, endOnFailure: true }
	);
}, 60_000);

it('takes what does not fit as missing, with its words', async () => {
	const agency = department('a');
	await engineOn(connector).load(
		districtOf(
			[],
			[
				filing(agency, 2023, {
					satisfaction: rate(33.333333333333336),
					selfScore: rate(98),
					totalIncome: found({ kind: 'money', fen: 9e15 as never, decimals: 2 }),
					totalExpenditure: wan(458.62)
				})
			]
		)
	);
	const rows = await askReportFigures(connector, { reportId: 'a-2023' });
	const of = new Map(rows.map((row) => [row.figure, row]));
	for (const id of ['satisfaction', 'selfScore', 'totalIncome'] as const) {
		expect(of.get(id)).toMatchObject({ value: null, missingReason: 'unreadable' });
		expect(of.get(id)?.quote).toMatch(/kind/);
	}
	expect(of.get('totalExpenditure')).toMatchObject({ value: 458_620_000, missingReason: null });
});

it.each([
	[98.5, 1, { scaled: 985, scale: 1 }],
	[97.255, 2, { scaled: 97255, scale: 3 }],
	[-0, 2, { scaled: 0, scale: 2 }],
	[-1.5e-7, 0, { scaled: -15, scale: 8 }],
	[1e21, 0, null],
	[33.333333333333336, 2, null],
	[5e-324, 0, null],
	[1, 13, null]
])('%s with %s places', (value, decimals, scaled) => {
	expect(scaledOf(value, decimals)).toEqual(scaled);
});
