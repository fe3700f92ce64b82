import { utils, write, type BookType } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { hiddenInRecords } from '$lib/document/workbook/hidden-lines';
import { makeXlsx, onlyTable, outlineOf, readSheet, readWorkbook, words } from './make-workbook';
import { sheetXml, spreadsheet } from './make-ods';

const row = (at: number, cells: string[], more = '') =>
	`<row r="${at}" ${more}>${cells.map((text, i) => words(`${'ABCD'[i]}${at}`, text)).join('')}</row>`;
const sheet = [
	'<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>',
	row(1, ['收入', '去年', '今年']),
	row(2, ['合计', '1', '999'], 'hidden="1"'),
	row(3, ['合计', '2', '458.62']),
	'<row r="4" hidden="true"/>',
	row(5, ['其中', '3', '7']),
	'</sheetData>'
].join('');

test('hidden rows and columns are left out, and places are those of the file', async () => {
	const document = await readSheet(sheet);
	expect(outlineOf(document)).toEqual(['table 收入|今年/合计|458.62/其中|7']);
	const { origin, cells } = onlyTable(document);
	expect(origin.cell).toBe('A1:C5');
	expect(cells.map((cell) => cell.origin?.cell)).toEqual(['A1', 'C1', 'A3', 'C3', 'A5', 'C5']);
});

test('hidden sheets stay', async () => {
	const sheets = [{ name: '表', xml: sheet, state: 'hidden' as const }];
	expect(outlineOf(await readWorkbook(makeXlsx({ sheets })))).toHaveLength(1);
});

test('a merged cell that begins in a hidden row keeps its text where a part is shown', async () => {
	const xml = [
		'<sheetData>',
		row(1, ['项目', '数']),
		row(2, ['产出', '1'], 'hidden="1"'),
		row(3, ['旧', '2']),
		row(4, ['', '3']),
		'</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>'
	].join('');
	const { cells } = onlyTable(await readSheet(xml));
	expect(cells.map(({ row: at, column, rowSpan }) => [at, column, rowSpan])).toEqual([
		[0, 0, 1],
		[0, 1, 1],
		[1, 0, 2],
		[1, 1, 1],
		[2, 1, 1]
	]);
	expect(outlineOf(await readSheet(xml))).toEqual(['table 项目|数/产出|2/3']);
});

test.each<BookType>(['xlml', 'biff8'])('as %s', async (bookType) => {
	const cells = utils.aoa_to_sheet([
		['收入', '去年', '今年'],
		['合计', 1, 999],
		['合计', 2, 458.62]
	]);
	cells['!rows'] = [{}, { hidden: true }];
	cells['!cols'] = [{}, { hidden: true }];
	const bytes = write(utils.book_new(cells, '表'), { bookType, type: 'buffer' }) as Uint8Array;
	const shown = outlineOf(await readWorkbook(new Uint8Array(bytes), 'a.xls'));
	// The library writes no rows into an .xls.
	const draft = bookType === 'biff8' ? '/合计|999' : '';
	expect(shown).toEqual([`table 收入|今年${draft}/合计|458.62`]);
});

test('rows and columns that the records of an .xls hide', () => {
	const record = (kind: number, ...body: number[]) => [
		kind & 255,
		kind >> 8,
		body.length,
		0,
		...body
	];
	const lineOf = (at: number, flags: number) =>
		record(0x208, at, 0, ...Array<number>(10).fill(0), flags, 0, 0, 0);
	const begin = record(0x809, 0, 6, 0x10, 0);
	const book = [...begin, ...record(0x85, 25, 0, 0, 0, 0, 0), ...record(0x0a)];
	const columns = record(0x7d, 2, 0, 3, 0, 0, 9, 0, 0, 1, 0);
	const part = [...begin, ...columns, ...lineOf(4, 0x20), ...lineOf(5, 0), ...record(0x0a)];
	book[12] = book.length;
	expect(hiddenInRecords(new Uint8Array([...book, ...part]))).toEqual([
		{ rows: [[4, 4]], columns: [[2, 3]] }
	]);
	expect(hiddenInRecords(new Uint8Array([...book, ...part].slice(0, 40)))).toHaveLength(1);
});

test('in an OpenDocument spreadsheet', async () => {
	const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
	const line = (texts: string[], more = '') =>
		`<table:table-row ${more}>${texts.map(cell).join('')}</table:table-row>`;
	const columns =
		'<table:table-column/><table:table-header-columns><table:table-column table:visibility="collapse"/></table:table-header-columns><table:table-column table:number-columns-repeated="9"/>';
	const rows = [
		line(['收入', '去年', '今年']),
		line(['合计', '1', '999'], 'table:visibility="filter" table:number-rows-repeated="3"'),
		line(['合计', '2', '458.62'])
	];
	const document = await readWorkbook(spreadsheet(sheetXml(columns + rows.join(''))), 'a.ods');
	expect(outlineOf(document)).toEqual(['table 收入|今年/合计|458.62']);
	expect(onlyTable(document).origin.cell).toBe('A1:C5');
});
