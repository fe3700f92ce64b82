import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import {
	compoundFile,
	makeXlsx,
	mergesXml,
	number,
	outlineOf,
	readSheet,
	readWorkbook,
	rowsXml,
	words
} from './make-workbook';

const small = rowsXml([
	['甲', '乙'],
	[1, 2]
]);
const table = ['table 甲|乙/1|2'];
const withRows = (more: string): string => small.replace('</sheetData>', `${more}</sheetData>`);
const rows = (from: number, to: number, row: (at: number) => string): string =>
	Array.from({ length: to - from + 1 }, (_, i) => row(from + i)).join('');

/** The failure to read a file; it must come soon. */
async function failureOf(bytes: Uint8Array): Promise<string> {
	const start = performance.now();
	const error = await readDocument('a', bytes).catch((e: unknown) => e);
	expect(error).toBeInstanceOf(ReadError);
	expect(performance.now() - start).toBeLessThan(10_000);
	return (error as ReadError).failure;
}
const sheetFile = (xml: string, strings?: string): Uint8Array =>
	makeXlsx({ sheets: [{ name: '甲', xml }], ...(strings ? { strings } : {}) });

test('how far a sheet says that it reaches plays no part', async () => {
	const merges = mergesXml(['A1:A1048576', 'A5:XFD5', 'A1:XFD1048576']);
	const xml = `<dimension ref="A1:XFD1048576"/>${small}${merges}`;
	expect(outlineOf(await readSheet(xml))).toEqual(table);
});

test('a cell in the last corner costs nothing', async () => {
	const xml = withRows(`<row r="1048576">${number('XFD1048576', 7)}</row>`);
	expect(outlineOf(await readSheet(xml))).toEqual([...table, '7']);
});

test('half a million formatted blank rows leave the table', { timeout: 30_000 }, async () => {
	const blank = rows(3, 500_000, (at) => `<row r="${at}" ht="15"><c r="A${at}" s="1"/></row>`);
	const start = performance.now();
	expect(outlineOf(await readSheet(withRows(blank)))).toEqual(table);
	expect(performance.now() - start).toBeLessThan(20_000);
});

test.each<[string, () => Uint8Array, string]>([
	[
		'rows by the hundred thousand',
		() =>
			sheetFile(withRows(rows(3, 150_000, (at) => `<row r="${at}">${number(`A${at}`, at)}</row>`))),
		'too_large'
	],
	[
		'one long text in many cells',
		() =>
			sheetFile(
				withRows(rows(3, 900, (at) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`)),
				`<si><t>${Array.from({ length: 20_000 }, (_, i) => i % 977).join('')}</t></si>`
			),
		'too_large_unpacked'
	],
	[
		'a sheet that declares a document type',
		() => sheetFile(`<!DOCTYPE a [<!ENTITY b "c">]>${small}`),
		'malformed_entities'
	],
	[
		'a string that is not there',
		() => sheetFile(withRows('<row r="9"><c r="A9" t="s"><v>99</v></c></row>')),
		'malformed'
	],
	[
		'names of cells that are none',
		() => sheetFile(`<sheetData><row r="1">${words('-5', '')}</row></sheetData>`),
		'no_text'
	],
	[
		'a compound file of another kind',
		() => compoundFile({ Workbook: strToU8('a,b\n1,2') }),
		'malformed'
	],
	[
		'a cut workbook',
		() => compoundFile({ Workbook: new Uint8Array(9000).fill(9) }).subarray(0, 5000),
		'truncated'
	],
	[
		'a workbook with a password',
		() => compoundFile({ Workbook: Uint8Array.from([9, 8, 4, 0, 0, 6, 5, 0, 0x2f, 0, 0, 0]) }),
		'encrypted'
	]
])('%s', { timeout: 30_000 }, async (_, make, failure) => {
	expect(await failureOf(make())).toBe(failure);
});

test('OpenDocument rows repeated to the end', async () => {
	const repeated =
		'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>';
	const content = `<o:d xmlns:o="o" xmlns:table="t" xmlns:text="x"><o:body><o:spreadsheet><table:table>${repeated}</table:table></o:spreadsheet></o:body></o:d>`;
	const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');
	expect(await failureOf(zipSync({ mimetype, 'content.xml': strToU8(content) }))).toBe('too_large');
});

test('a link over the whole sheet makes no cells', async () => {
	const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="乙"/></hyperlinks>';
	expect(outlineOf(await readSheet(small + links))).toEqual(table);
});

const saved2003 = (styles: string, more = ''): Uint8Array =>
	strToU8(
		'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
			`xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles>` +
			`<Worksheet ss:Name="甲"><Table>${more}<Row><Cell><Data ss:Type="String">乙</Data></Cell>` +
			'<Cell ss:StyleID="a"><Data ss:Type="Number">0.5</Data></Cell></Row></Table></Worksheet></Workbook>'
	);
const half = '<NumberFormat ss:Format="0%"/>';

test.each<[string, string, string]>([
	['a parent', `<Style ss:ID="p">${half}</Style><Style ss:ID="a" ss:Parent="p"/>`, '50%'],
	[
		'its own, whatever the parent has',
		`<Style ss:ID="p">${half}</Style><Style ss:ID="a" ss:Parent="p"><NumberFormat ss:Format="0.00"/></Style>`,
		'0.50'
	],
	[
		'a ring of parents',
		'<Style ss:ID="a" ss:Parent="b" ss:Interior="x"></Style><Style ss:ID="b" ss:Parent="a"></Style>',
		'0.5'
	]
])('Excel 2003: a style with the format of %s', async (_, styles, shown) => {
	expect(outlineOf(await readWorkbook(saved2003(styles)))).toEqual([`table 乙|${shown}`]);
});

test('Excel 2003: more columns than there are', async () => {
	expect(await failureOf(saved2003('', '<Column ss:Span="4e9"/>'))).toBe('too_large');
});

test('pictures, macros and charts do not reach the library', async () => {
	const raw = {
		'xl/vbaProject.bin': strToU8('x'),
		'xl/charts/chart1.xml': strToU8('<!DOCTYPE a>'),
		'xl/drawings/drawing1.xml': strToU8('<')
	};
	const bytes = makeXlsx({ sheets: [{ name: '甲', xml: small }], raw });
	expect(outlineOf(await readWorkbook(bytes))).toEqual(table);
});
