import { afterAll, beforeAll, expect, it } from 'vitest';
import { askReconciliation, verdictOf } from '$lib/analysis/reconciliation';
import { runRules } from '$lib/audit/run-rules';
import { fen } from '$lib/domain/money';
import type { ReferenceFigure } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

const recorded = (code: string, wanYuan: number, figure: ReferenceFigure = 'totalExpenditure') => ({
	code,
	year: 2023,
	figure,
	fen: fen(Math.round(wanYuan * 1_000_000)),
	printed: wanYuan.toFixed(2),
	unit: '万元',
	file: '批复.xlsx',
	sheet: '2023',
	cell: 'F7'
});

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	const agencies = ['same', 'rounded', 'differs', 'fiscal', 'silent', 'absent', 'unknown'];
	const amounts = {
		same: wan(458.62),
		rounded: wan(458.62),
		differs: wan(500),
		fiscal: wan(300, { fund: 'fiscal' }),
		unknown: wan(10)
	};
	await loadDistrict(connector, {
		...districtOf(
			agencies.map((code) => department(code)),
			[
				...Object.entries(amounts).map(([code, totalExpenditure]) =>
					filing(department(code), 2023, { totalExpenditure })
				),
				filing(department('silent'), 2023, {})
			]
		),
		reference: [
			recorded('same', 458.62),
			recorded('rounded', 458.63),
			recorded('differs', 458.62),
			recorded('fiscal', 458.62),
			recorded('silent', 458.62),
			recorded('absent', 458.62),
			recorded('same', 480, 'budgetAdjusted')
		]
	});
	await runRules(connector);
});
afterAll(() => connector.close());

it('holds what each report says beside what the bureau has', async () => {
	const rows = await askReconciliation(connector, { year: 2023, figure: 'totalExpenditure' });
	expect(Object.fromEntries(rows.map((row) => [row.code, verdictOf(row)]))).toEqual({
		same: 'agrees',
		rounded: 'agrees',
		differs: 'differs',
		fiscal: 'other_basis',
		silent: 'not_stated',
		absent: 'not_filed'
	});
	expect(rows.find(({ code }) => code === 'differs')).toMatchObject({
		reported: 500_000_000,
		recorded: 458_620_000,
		printed: '458.62',
		unit: '万元',
		file: '批复.xlsx',
		sheet: '2023',
		cell: 'F7'
	});
});

it('asks for one figure of one year', async () => {
	const ask = (year: number, figure: ReferenceFigure) =>
		askReconciliation(connector, { year, figure });
	expect((await ask(2023, 'budgetAdjusted')).map(({ code }) => code)).toEqual(['same']);
	expect(await ask(2022, 'totalExpenditure')).toEqual([]);
});
