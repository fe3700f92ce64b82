import { describe, expect, it } from 'vitest';
import { amountsOf, readingOf, troublesOf } from './workbook';

const heads = [
	'预算编码',
	'单位名称',
	'年初预算数',
	'调整预算数',
	'支出决算数',
	'其中：基本支出',
	'项目支出'
];
const civil = ['205', '广州市云棠区民政局', 100, 120.5, 118.25, 80, 38.25];
const water = ['211', '云棠区水务局', 200, 210, 205, 100, 105];
const sheet = {
	rows: [['广州市云棠区2023年度部门决算批复表'], ['单位：万元'], heads, civil, water],
	merges: ['A1:G1', 'A2:G2']
};
const replaced = (row: number, column: number, value: string | number | null) => ({
	...sheet,
	rows: sheet.rows.map((cells, r) =>
		r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells
	)
});

const all = [
	'205 2023 budgetInitial 100000000 C4',
	'205 2023 budgetAdjusted 120500000 D4',
	'205 2023 totalExpenditure 118250000 E4',
	'205 2023 basicExpenditure 80000000 F4',
	'205 2023 projectExpenditure 38250000 G4'
];

describe('a workbook of accounts', () => {
	it('gives each amount with its cell, whatever stands above', async () => {
		const reading = await readingOf(sheet);
		expect(reading.kind).toBe('reference');
		expect(amountsOf(reading).slice(0, 5)).toEqual(all);
		expect(reading.reference[0]).toMatchObject({ printed: '100', unit: '万元', sheet: '2023' });
		expect(troublesOf(reading)).toEqual([]);
	});

	it('is read from headings in two merged rows, other words, 元 and a row of numbers', async () => {
		const reading = await readingOf({
			name: 'Sheet1',
			rows: [
				['2023年度决算批复情况'],
				[
					'单位代码',
					'预算单位',
					'年初批复（元）',
					'全年预算数（元）',
					'全年执行数（元）',
					null,
					null
				],
				[null, null, null, null, '合计', '基本支出', '项目支出'],
				['1', '2', '3', '4', '5=6+7', '6', '7'],
				['205', '广州市云棠区民政局', 1000000, 1205000, 1182500, 800000, 382500],
				['合　计', null, 1000000, 1205000, 1182500, 800000, 382500],
				['注：本表由区财政局提供']
			],
			merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'A6:B6', 'A7:G7']
		});
		expect(amountsOf(reading)).toEqual(all.map((one) => one.replace(/4$/, '5')));
		expect(reading.sheets[0]).toMatchObject({ rows: 1, totals: 1, year: 2023 });
		expect(troublesOf(reading)).toEqual([]);
	});

	it('takes the headings of merged cells also where they are not merged', async () => {
		const reading = await readingOf({
			rows: [
				['单位：万元'],
				['预算编码', '单位名称', '年初预算数', '调整预算数', '支出决算数', null, null],
				[null, null, null, null, '合计', '基本支出', '项目支出'],
				civil
			]
		});
		expect(amountsOf(reading)).toEqual(all);
	});

	it('does not take the basic expenditure of the budget for that of the accounts', async () => {
		const reading = await readingOf({
			rows: [
				['单位：万元'],
				['预算编码', '单位名称', '年初预算数', '其中：基本支出', '支出决算数'],
				['205', '广州市云棠区民政局', 100, 80, 118.25]
			]
		});
		expect(amountsOf(reading)).toEqual([
			'205 2023 budgetInitial 100000000 C3',
			'205 2023 totalExpenditure 118250000 E3'
		]);
		expect(troublesOf(reading)).toEqual(['column_missing', 'column_missing', 'column_missing']);
	});

	it('takes years from a column, and former names', async () => {
		const reading = await readingOf({
			name: 'Sheet1',
			rows: [
				['金额单位：元'],
				['年度', '部门名称', '决算数'],
				['2020年', '云棠区文教局', 5],
				['2021', '云棠区教育局', 6],
				['2032', '云棠区水务局', 7]
			]
		});
		expect(amountsOf(reading)).toEqual([
			'301 2020 totalExpenditure 500 C3',
			'301 2021 totalExpenditure 600 C4'
		]);
		expect(troublesOf(reading)).toContain('row_year A5');
	});
});

describe('what is not known is asked', () => {
	it('the unit', async () => {
		const without = { ...sheet, rows: [['2023年度'], [], ...sheet.rows.slice(2)] };
		const reading = await readingOf(without);
		expect(troublesOf(reading)).toEqual(['unit_unknown']);
		expect(reading.reference).toEqual([]);
		expect(amountsOf(await readingOf(without, { unit: '元' }))[0]).toBe(
			'205 2023 budgetInitial 10000 C4'
		);
	});

	it('the unit where the heading and the line above differ', async () => {
		const reading = await readingOf(replaced(2, 2, '年初预算数（元）'));
		expect(troublesOf(reading)).toEqual(['unit_differs']);
		expect(reading.reference).toEqual([]);
	});

	it('the year, where none, two, or one out of range are named', async () => {
		const nameless = { name: 'Sheet1', rows: [['单位：万元'], heads, civil] };
		const year = async (name: string, title: string) =>
			troublesOf(await readingOf({ name, rows: [[title], ...nameless.rows.slice(0)] }));
		expect(await year('Sheet1', '决算批复表')).toEqual(['year_unknown']);
		expect(await year('2022', '2023年度决算批复表')).toEqual(['year_differs']);
		expect(await year('2022', '2023年3月汇总的2022年度决算批复表')).toEqual([]);
		expect(await year('1987', '决算批复表')).toEqual(['year_out_of_range']);
		expect(await year('2031', '决算批复表')).toEqual(['year_out_of_range']);
		const reading = await readingOf(nameless, { years: { Sheet1: 2023 } });
		expect(reading.reference).toHaveLength(5);
	});

	it('the year, where the file’s name and its only year differ', async () => {
		const named = (file: string, sheets: Parameters<typeof readingOf>[0], years = {}) =>
			readingOf(sheets, { years }, { file });
		const lastYears = await named('报送/2024年部门决算批复.xlsx', sheet);
		expect(lastYears.troubles).toMatchObject([
			{ code: 'file_year_differs', printed: '2024', other: '2023' }
		]);
		expect(lastYears.reference).toEqual([]);
		const said = await named('2024年部门决算批复.xlsx', sheet, { 2023: 2024 });
		expect(said.reference[0]).toMatchObject({ year: 2024 });
		for (const file of [
			'2023决算.xlsx',
			'2024年印发2023年度决算.xlsx',
			'附件20240430.xlsx',
			'决算.xlsx'
		])
			expect(troublesOf(await named(file, sheet))).toEqual([]);
		const two = [sheet, { name: '2022', rows: [['单位：万元'], heads, civil] }];
		expect(troublesOf(await named('2024年汇总.xlsx', two))).toEqual([]);
	});

	it('columns by other headings, and which of two is meant', async () => {
		const other = replaced(2, 4, '累计拨付');
		expect(troublesOf(await readingOf(other))).toContain('column_missing');
		const said = await readingOf(other, { columns: { 累计拨付: 'totalExpenditure' } });
		expect(amountsOf(said)).toContain(all[2]);
		const twice = replaced(2, 3, '决算数');
		expect(troublesOf(await readingOf(twice))).toContain('column_twice D3');
		expect((await readingOf(twice)).reference).toEqual([]);
		const answered = await readingOf(twice, { columns: { 决算数: 'none' } });
		expect(amountsOf(answered)).toContain(all[2]);
	});

	it('columns of agencies and of amounts where there are none', async () => {
		const rows = [['单位：万元'], ['甲类', '乙类', '丙类'], ['云棠区民政局', '5', '6']];
		const reading = await readingOf({ rows }, { kind: 'reference' });
		expect(troublesOf(reading)).toEqual(['no_agency_column', 'no_amount_column']);
	});
});

describe('a text of the file that is the name of something else', () => {
	it.each(['constructor', 'toString', '__proto__'])('%s is no answer of the user', async (text) => {
		const rows = [...replaced(2, 6, text).rows, [null, text, 1, 2, 3, 4, 5]];
		const reading = await readingOf({ ...sheet, name: text, rows });
		expect(amountsOf(reading).slice(0, 4)).toEqual(all.slice(0, 4));
		expect(reading.columns.find(({ printed }) => printed === text)?.column).toBeNull();
		expect(reading.questions).toMatchObject([{ name: text, answer: null }]);
	});
});

describe('an amount that is odd is put aside, and the others of its row are not', () => {
	it.each([
		[null, 'amount_empty'],
		['—', 'amount_empty'],
		['-100.5', 'amount_negative'],
		[-100.5, 'amount_negative'],
		['（100.50）', 'amount_negative'],
		['待批复', 'amount_not_number'],
		['98.5%', 'amount_not_number'],
		['1000000元', 'amount_unit_differs'],
		['100.1234567', 'amount_parts_of_fen'],
		['99999999999', 'amount_too_large'],
		['100000000.01', 'amount_too_large']
	] as const)('%s: %s', async (value, code) => {
		const reading = await readingOf(replaced(3, 2, value));
		expect(reading.troubles.map((one) => `${one.code} ${one.column ?? ''}`)).toEqual([
			`${code} budgetInitial`
		]);
		expect(amountsOf(reading).slice(0, 4)).toEqual(all.slice(1));
	});

	it('but commas, the unit again, zero and the noise of floats are not odd', async () => {
		const first = async (value: string | number) =>
			(await readingOf(replaced(3, 2, value))).reference[0]?.fen;
		expect(await first('1,234.50')).toBe(1234500000);
		expect(await first('１００')).toBe(100000000);
		expect(await first('100万元')).toBe(100000000);
		expect(await first('-0.00')).toBe(0);
		expect(await first('100000000')).toBe(1e14);
		expect(await first(0.1 + 0.2)).toBe(300000);
	});

	it('and a unit that a column names for each row counts', async () => {
		const rows = [
			['预算编码', '单位名称', '金额单位', '决算数'],
			['205', '广州市云棠区民政局', '元', 5],
			['211', '云棠区水务局', '件', 6]
		];
		const reading = await readingOf({ rows });
		expect(amountsOf(reading)).toEqual(['205 2023 totalExpenditure 500 D2']);
		expect(troublesOf(reading)).toContain('amount_unit_unknown D3');
	});
});

describe('an agency that stands on several sheets of one year', () => {
	const budget = {
		name: '预算批复',
		rows: [
			['2023年度预算批复表（单位：万元）'],
			['预算编码', '单位名称', '年初预算数', '调整预算数'],
			['205', '广州市云棠区民政局', 100, 120.5]
		]
	};
	const accounts = {
		name: '决算批复',
		rows: [
			['2023年度决算批复表（单位：万元）'],
			['预算编码', '单位名称', '支出决算数', '基本支出', '项目支出'],
			['205', '广州市云棠区民政局', 118.25, 80, 38.25]
		]
	};
	const again = {
		name: '决算复核',
		rows: [
			['2023年度决算批复表（单位：万元）'],
			['预算编码', '单位名称', '支出决算数'],
			['205', '广州市云棠区民政局', 119]
		]
	};
	const figuresOf = (reading: Awaited<ReturnType<typeof readingOf>>) =>
		reading.reference.map(({ figure, fen, sheet: of }) => `${of} ${figure} ${fen}`);

	it('counts in all that have no figure in common', async () => {
		const reading = await readingOf([budget, accounts]);
		expect(figuresOf(reading)).toEqual([
			'预算批复 budgetInitial 100000000',
			'预算批复 budgetAdjusted 120500000',
			'决算批复 totalExpenditure 118250000',
			'决算批复 basicExpenditure 80000000',
			'决算批复 projectExpenditure 38250000'
		]);
		expect(reading.repeated).toEqual([]);
		expect(new Set(reading.troubles.map(({ code }) => code))).toEqual(new Set(['column_missing']));
	});

	it('is put aside in those that have, until one is chosen', async () => {
		const sheets = [budget, accounts, again];
		const reading = await readingOf(sheets);
		expect(new Set(reading.reference.map((one) => one.sheet))).toEqual(new Set(['预算批复']));
		expect(reading.repeated).toHaveLength(2);
		const chosen = await readingOf(sheets, { chosen: [reading.repeated[1]?.key ?? ''] });
		expect(figuresOf(chosen).slice(2)).toEqual(['决算复核 totalExpenditure 119000000']);
	});
});
