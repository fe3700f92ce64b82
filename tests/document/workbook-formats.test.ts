import { utils, write, type BookType } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import type { ReadError } from '$lib/document/read-error';
import {
	compoundFile,
	makeXlsx,
	onlyTable,
	outlineOf,
	readWorkbook,
	rowsXml
} from './make-workbook';

const rows = Array.from({ length: 19 }, (_, row) =>
	Array.from({ length: 9 }, (_, column) => (column > 6 ? (row + column) / 8 : `格${row}-${column}`))
);
const merges = [
	'A1:I1',
	'A2:B3',
	'C2:E2',
	'F2:F3',
	'A4:A9',
	'B4:B6',
	'C4:D6',
	'G10:I12',
	'A19:H19'
];

/** The same table in another format, as the library writes it. */
function written(bookType: BookType): Uint8Array {
	const sheet = utils.aoa_to_sheet(rows);
	sheet['!merges'] = merges.map((ref) => utils.decode_range(ref));
	for (const row of [3, 4]) {
		const cell = sheet[`H${row}`] as { z?: string };
		cell.z = '0.00%';
	}
	const book = utils.book_new(sheet, '自评表');
	return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Uint8Array);
}

test.each<[BookType, string]>([
	['biff8', 'xls'],
	['xlsb', 'xlsx'],
	['xlsx', 'xlsx'],
	['ods', 'ods'],
	['xlml', 'xls']
])('a table with merges both ways, as %s', async (bookType, format) => {
	const document = await readWorkbook(written(bookType));
	const table = onlyTable(document);
	expect(document.format).toBe(format);
	expect(outlineOf(document)[0]).toBe('h0 格0-0');
	expect([table.rows, table.columns]).toEqual([18, 9]);
	const spans = table.cells.map(({ row, column, rowSpan, columnSpan }) =>
		rowSpan * columnSpan > 1 ? `${row},${column}:${rowSpan}x${columnSpan}` : ''
	);
	expect(spans.filter(Boolean)).toEqual([
		'0,0:2x2',
		'0,2:1x3',
		'0,5:2x1',
		'2,0:6x1',
		'2,1:3x1',
		'2,2:3x2',
		'8,6:3x3',
		'17,0:1x8'
	]);
	for (const { row, column, span, origin, stored } of table.cells) {
		const value = rows[row + 1]?.[column];
		const percent = bookType !== 'ods' && column === 7 && (row === 1 || row === 2);
		const shown = percent ? `${(Number(value) * 100).toFixed(2)}%` : String(value);
		expect(table.text.slice(...span)).toBe(shown);
		expect(stored).toBe(percent ? value : undefined);
		expect(origin?.cell).toBe(`${'ABCDEFGHI'[column]}${row + 2}`);
	}
});

const bytes = (...values: number[]) => Uint8Array.from(values);
const u16 = (value: number) => [value & 255, value >> 8];
const record = (kind: number, ...body: number[]) => [...u16(kind), ...u16(body.length), ...body];
/** 自评表 and 合计 in code page 936. */
const sheetName = [0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed];
const label = [0xba, 0xcf, 0xbc, 0xc6];

/** A workbook of Excel 95: Chinese by code page. */
function excel95(): Uint8Array {
	const begin = (kind: number) => record(0x0809, ...u16(0x0500), ...u16(kind), 0, 0, 0, 0);
	const page = record(0x42, ...u16(936));
	const globals = (at: number) => [
		...begin(5),
		...page,
		...record(0x85, ...u16(at), 0, 0, 0, 0, sheetName.length, ...sheetName),
		...record(0x0a)
	];
	const sheet = [
		...begin(0x10),
		...record(0x200, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0),
		...record(0x204, 0, 0, 0, 0, 0, 0, ...u16(label.length), ...label),
		...record(0x203, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0x40),
		...record(0x0a)
	];
	const stream = bytes(...globals(globals(0).length), ...sheet);
	return compoundFile({ Book: stream });
}

test('an old workbook in code page 936', async () => {
	const document = await readWorkbook(excel95());
	expect(outlineOf(document)).toEqual(['table 合计|5']);
	expect(document.blocks[0]?.origin.sheet).toBe('自评表');
});

test('a workbook in UTF-16, with prefixes', async () => {
	const xml = rowsXml([['甲', 3]]).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
	const part = `\ufeff<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</x:worksheet>`;
	const raw = {
		'xl/worksheets/sheet1.xml': new Uint8Array(
			Uint16Array.from(part, (c) => c.charCodeAt(0)).buffer
		)
	};
	const document = await readWorkbook(makeXlsx({ sheets: [{ name: 'S', xml: '' }], raw }));
	expect(outlineOf(document)).toEqual(['table 甲|3']);
});

const openDocument = (kind: string, parts: Record<string, string> = {}) =>
	zipSync({
		mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
		...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
	});
const content = (table: string) => ({
	'content.xml':
		'<o:document xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:office="f"><o:body><o:spreadsheet>' +
		`<table:table table:name="表一">${table}</table:table></o:spreadsheet></o:body></o:document>`
});
const cell = (text: string, attributes = '') =>
	`<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

test('OpenDocument: text as shown, repeats, spaces and lines, no notes', async () => {
	const table = content(
		`<table:table-header-rows><table:table-row>${cell('甲<text:s text:c="2"/>乙', 'table:number-columns-repeated="2"')}` +
			`${cell('<text:span>丙</text:span><text:line-break/>丁')}</table:table-row></table:table-header-rows>` +
			`<table:table-row table:number-rows-repeated="2">${cell('93.16%', 'office:value-type="percentage" office:value="0.9316"')}` +
			'<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>文</text:p></table:table-cell>' +
			'</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
	);
	const document = await readWorkbook(openDocument('spreadsheet', table));
	expect(outlineOf(document)).toEqual(['table 甲  乙|甲  乙|丙\u2028丁/93.16%|文|/93.16%|文|']);
	expect(onlyTable(document).cells[3]?.stored).toBe(0.9316);
});

test.each([
	['presentation', 'unsupported_presentation'],
	['graphics', 'unsupported']
])('OpenDocument %s is not read', async (kind, failure) => {
	const error = await readDocument('a', openDocument(kind)).catch((e: unknown) => e);
	expect((error as ReadError).failure).toBe(failure);
});
