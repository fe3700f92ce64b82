import { afterAll, beforeAll, expect, it } from 'vitest';
import { askYears } from '$lib/analysis/years';
import { fen } from '$lib/domain/money';
import type { ReferenceAmount, ReferenceFigure } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const [one, two] = [department('a'), department('b')];
const known = (year: number, figure: ReferenceFigure): ReferenceAmount => ({
	code: one.code,
	year,
	figure,
	fen: fen(100),
	printed: '1.00',
	unit: '元',
	file: '批复表.xlsx',
	sheet: '表',
	cell: 'C3'
});
const due = (year: number) => ({ code: one.code, year, exemption: null, due: null });

it('lists the years with reports, a roster or accounts of the bureau, latest first', async () => {
	await loadDistrict(connector, {
		...districtOf([one, two], [filing(one, 2022), filing(one, 2023), filing(two, 2023)]),
		roster: [due(2024), { ...due(2023) }, { ...due(2023), code: two.code }],
		reference: [known(2021, 'totalExpenditure'), known(2023, 'totalExpenditure')]
	});
	expect(await askYears(connector)).toEqual([
		{ year: 2024, filed: 0 },
		{ year: 2023, filed: 2 },
		{ year: 2022, filed: 1 },
		{ year: 2021, filed: 0 }
	]);
});

it('does not list a year that the bureau has but a budget for', async () => {
	await loadDistrict(connector, {
		...districtOf([one], [filing(one, 2023)]),
		reference: [known(2025, 'budgetInitial')]
	});
	expect(await askYears(connector)).toEqual([{ year: 2023, filed: 1 }]);
});
