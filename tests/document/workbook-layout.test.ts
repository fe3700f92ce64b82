import { describe, expect, test } from 'vitest';
import { makeXlsx, onlyTable, outlineOf, readSheet, readWorkbook, rowsXml } from './make-workbook';

type Rows = (string | number | null)[][];
const outline = async (rows: Rows, merges: string[] = []) =>
	outlineOf(await readSheet(rowsXml(rows, merges)));

describe('what stands around a table', () => {
	test('a title, lines of labels, and notes are no part of it', async () => {
		const rows = [
			['附件1'],
			['某局自评表'],
			['部门名称：某局', null, '单位：万元'],
			['项目', '预算数', '决算数'],
			['合计', 10, 9],
			['注：不含下属单位。']
		];
		expect(await outline(rows, ['A2:C2'])).toEqual([
			'附件1',
			'h0 某局自评表',
			'部门名称：某局',
			'单位：万元',
			'table 项目|预算数|决算数/合计|10|9',
			'注：不含下属单位。'
		]);
	});

	test('each block and cell says where it stands', async () => {
		const { blocks } = await readSheet(
			rowsXml([['自评表'], [], [null, '甲', '乙'], [null, '合计', 9]], ['A1:C1'])
		);
		expect(blocks[0]?.origin).toEqual({ sheet: '自评表', cell: 'A1' });
		expect(blocks[1]?.origin).toEqual({ sheet: '自评表', cell: 'B3:C4' });
		const table = blocks[1];
		expect(table?.kind === 'table' && table.cells.at(-1)?.origin).toEqual({
			sheet: '自评表',
			cell: 'C4'
		});
	});

	test('a row with one cell between rows of a table belongs to it', async () => {
		const rows = [['指标', '值'], ['产出指标'], ['数量', 5], ['其中：质量'], ['时效', 6]];
		expect(await outline(rows, ['A2:B2'])).toEqual([
			'table 指标|值/产出指标/数量|5/其中：质量|/时效|6'
		]);
	});

	test('a title after a blank row begins anew, a blank row alone does not', async () => {
		const rows = [['甲', '乙'], [], ['丙', '丁'], [], ['（二）项目支出'], ['戊', '己']];
		expect(await outline(rows)).toEqual([
			'table 甲|乙/|/丙|丁',
			'h2 （二）项目支出',
			'table 戊|己'
		]);
	});

	test('a report typed one paragraph to a row is text', async () => {
		const rows = [
			['某局自评报告'],
			['一、概况'],
			['本局有职工9人。'],
			[],
			['（一）收支情况'],
			['略。']
		];
		expect(await outline(rows)).toEqual([
			'h0 某局自评报告',
			'h1 一、概况',
			'本局有职工9人。',
			'h2 （一）收支情况',
			'略。'
		]);
	});

	test('the lines of a cell that stands alone are blocks of their own', async () => {
		expect(await outline([['一、概况\n本局有职工9人。\n\n二、收支']])).toEqual([
			'h1 一、概况',
			'本局有职工9人。',
			'h1 二、收支'
		]);
	});

	test('text far away is apart', async () => {
		const far = `<row r="900"><c r="A900"><v>7</v></c></row>`;
		const xml = rowsXml([
			['甲', '乙'],
			[1, 2]
		]).replace('</sheetData>', `${far}</sheetData>`);
		expect(outlineOf(await readSheet(xml))).toEqual(['table 甲|乙/1|2', '7']);
	});
});

describe('sheets', () => {
	const xml = rowsXml([
		['甲', '乙'],
		[1, 2]
	]);

	test('come in order, hidden ones too, very hidden ones not', async () => {
		const bytes = makeXlsx({
			sheets: [
				{ name: '封面', xml: rowsXml([['部门自评']]) },
				{ name: '收支', xml, state: 'hidden' },
				{ name: '底稿', xml, state: 'veryHidden' },
				{ name: 'Sheet4', xml }
			]
		});
		expect(outlineOf(await readWorkbook(bytes))).toEqual([
			'h0 部门自评',
			'h0 收支',
			'table 甲|乙/1|2',
			'table 甲|乙/1|2'
		]);
	});

	test('the name of the only sheet is no text', async () => {
		expect(outlineOf(await readSheet(xml))).toEqual(['table 甲|乙/1|2']);
	});
});

describe('merged cells', () => {
	const spansOf = async (rows: Rows, merges: string[]) =>
		onlyTable(await readSheet(rowsXml(rows, merges))).cells.map(
			({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join()
		);

	test('are one cell each, also blank ones', async () => {
		const rows = [
			['甲', null, '乙'],
			[null, null, 3],
			[null, 1, 2]
		];
		expect(await spansOf(rows, ['A1:B1', 'A2:B2'])).toEqual([
			'0,0,1,2',
			'0,2,1,1',
			'1,0,1,2',
			'1,2,1,1',
			'2,0,1,1',
			'2,1,1,1',
			'2,2,1,1'
		]);
	});

	test('an overlapping one is left out, what a sound one covers is hidden', async () => {
		const rows = [
			['甲', '旧', '乙'],
			['丙', 1, 2]
		];
		expect(await outline(rows, ['A1:B1', 'B1:C2'])).toEqual(['table 甲|乙/丙|1|2']);
	});

	test('of whole columns and rows leave a table what it was', async () => {
		const rows = [
			['甲', '乙'],
			['丙', 1],
			['丁', 2]
		];
		expect(await outline(rows, ['A1:A1048576', 'A3:XFD3', 'D1:XFD1048576'])).toEqual([
			'table 甲|乙/丙|1/丁|2'
		]);
	});

	test('a label beside several rows keeps them together', async () => {
		const rows = [
			['说明', '甲'],
			[null, '乙'],
			[null, '丙。']
		];
		expect(await outline(rows, ['A1:A3'])).toEqual(['table 说明|甲/乙/丙。']);
	});
});
