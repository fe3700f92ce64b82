import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { unbroken, type Department } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import { fen } from '$lib/domain/money';
import type { ReferenceFigure } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from './a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');

describe('the measures that look beyond the report', () => {
	const budget = (code: string, year: number, figure: ReferenceFigure, wan: number) => ({
		code,
		year,
		figure,
		fen: fen(wan * 1e6),
		printed: String(wan),
		unit: '万元',
		file: '预决算.xlsx',
		sheet: '汇总',
		cell: 'C7'
	});
	const spending = (of: Department, year: number, wanSpent: number) =>
		filing(of, year, { totalExpenditure: wan(wanSpent) });
	const begun = (code: string, year: number, predecessors: string[]): Department => ({
		...department(code),
		life: { ...unbroken, firstYear: year, predecessors }
	});
	async function measureIn(measure: MeasureId, { code }: Department, year: number) {
		const rows = await askDepartmentMeasures(connector, { code });
		return rows.find((row) => row.measure === measure && row.year === year);
	}

	it('are execution by the bureau, whatever the report states', async () => {
		await loadDistrict(connector, {
			...districtOf([agency], [filing(agency, 2022), filing(agency, 2023), filing(agency, 2024)]),
			reference: [
				budget('a', 2022, 'totalExpenditure', 5),
				budget('a', 2022, 'budgetAdjusted', 0),
				budget('a', 2023, 'totalExpenditure', 90),
				budget('a', 2023, 'budgetAdjusted', 100),
				budget('a', 2024, 'totalExpenditure', 90)
			]
		});
		const of = (year: number) => measureIn('executionReference', agency, year);
		expect(await of(2022)).toMatchObject({ value: null, reason: 'zero_base' });
		expect(await of(2023)).toMatchObject({
			numerator: 90_000_000,
			denominator: 100_000_000,
			value: 0.9,
			reason: null
		});
		expect(await of(2024)).toMatchObject({ value: null, reason: 'no_reference' });
	});

	it('are growth over the year before, of the same agency on the same basis', async () => {
		await loadDistrict(
			connector,
			districtOf(
				[agency],
				[
					spending(agency, 2019, 0),
					spending(agency, 2020, 100),
					spending(agency, 2021, 80),
					spending(agency, 2023, 80),
					filing(agency, 2024, { totalExpenditure: wan(90, { fund: 'fiscal' }) })
				]
			)
		);
		const of = (year: number) => measureIn('growth', agency, year);
		expect(await of(2019)).toMatchObject({ value: null, reason: 'no_previous' });
		expect(await of(2020)).toMatchObject({ value: null, reason: 'zero_base' });
		expect(await of(2021)).toMatchObject({
			numerator: -20_000_000,
			denominator: 100_000_000,
			value: -0.2,
			reason: null
		});
		expect(await of(2023)).toMatchObject({ value: null, reason: 'no_previous' });
		expect(await of(2024)).toMatchObject({ value: null, reason: 'basis_differs' });
	});

	it('are no growth in a year in which tasks came or went', async () => {
		const heir = begun('heir', 2023, ['giver']);
		const giver = department('giver');
		const fresh = begun('fresh', 2023, []);
		const years = [2022, 2023, 2024];
		const filings = [heir, giver, fresh].flatMap((of) =>
			years.map((year) => spending(of, year, 50))
		);
		await loadDistrict(connector, districtOf([heir, giver, fresh], filings));
		for (const of of [heir, giver, fresh]) {
			expect(await measureIn('growth', of, 2023)).toMatchObject({
				value: null,
				reason: 'reorganised'
			});
			expect(await measureIn('growth', of, 2024)).toMatchObject({ value: 0, reason: null });
		}
	});

	it('are compared on the basis of most departments: subordinate units have no voice in it', async () => {
		const parent = department('p');
		const other = department('q');
		const units = ['p1', 'p2', 'p3'].map((code) => ({ ...department(code), parent: 'p' }));
		const onOwn = (of: Department) =>
			filing(of, 2023, { totalExpenditure: wan(9, { entity: 'own_office' }) });
		await loadDistrict(
			connector,
			districtOf(
				[parent, other, ...units],
				[spending(parent, 2023, 100), spending(other, 2023, 50), ...units.map(onOwn)]
			)
		);
		const of = (one: Department) => measureIn('totalExpenditure', one, 2023);
		for (const one of [parent, other]) expect(await of(one)).toMatchObject({ reason: null });
		for (const unit of units)
			expect(await of(unit)).toMatchObject({ value: 9_000_000, reason: 'basis_differs' });
		const [unit] = units;
		if (!unit) throw new Error('no unit');
		await loadDistrict(connector, districtOf([parent, unit], [onOwn(unit)]));
		expect(await of(unit)).toMatchObject({ value: 9_000_000, reason: null });
	});
});
