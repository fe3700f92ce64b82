import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { documentSchema, type SourceDocument, type Table } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';

/** A sheet by its name and the XML inside its root element. */
export interface SheetXml {
	readonly name: string;
	readonly xml: string;
	readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookXml {
	readonly sheets: readonly SheetXml[];
	/** Number formats, as the cells' s="1", s="2" … */
	readonly formats?: readonly (string | number)[];
	/** The XML of the shared strings' items. */
	readonly strings?: string;
	/** Further entries of the archive, or other contents for the usual ones. */
	readonly raw?: Record<string, Uint8Array>;
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

function stylesXml(formats: readonly (string | number)[]): string {
	const codes = formats
		.map((code, i) =>
			typeof code === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>` : ''
		)
		.join('');
	const styles = [0, ...formats.map((code, i) => (typeof code === 'string' ? 200 + i : code))]
		.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
		.join('');
	return `<styleSheet ${main}><numFmts>${codes}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`;
}

/** An Excel file around the XML of its sheets. */
export function makeXlsx({ sheets, formats = [], strings = '', raw }: WorkbookXml): Uint8Array {
	const overrides = sheets.map(
		(_, i) =>
			`<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`
	);
	const entries = sheets.map(
		({ name, state = 'visible' }, i) =>
			`<sheet name="${escape(name)}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`
	);
	const links = sheets.map(
		(_, i) =>
			`<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
	);
	const parts: Record<string, string> = {
		'[Content_Types].xml':
			`<Types xmlns="${packageTypes}/content-types">` +
			`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
			`<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/>` +
			`${overrides.join('')}</Types>`,
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageTypes}/relationships">${links.join('')}</Relationships>`,
		'xl/styles.xml': stylesXml(formats),
		'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`
	};
	sheets.forEach(({ xml }, i) => {
		parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${main}>${xml}</worksheet>`;
	});
	const packed: Record<string, Uint8Array> = {};
	for (const [name, xml] of Object.entries(parts)) packed[name] = strToU8(xml);
	return zipSync({ ...packed, ...raw });
}

/** The XML of a cell with words or a number, by its name: words('B7', '合计'). */
export const words = (at: string, text: string): string =>
	`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
export const number = (at: string, value: number | string, style = 0): string =>
	`<c r="${at}" s="${style}"><v>${value}</v></c>`;

const columnOf = (at: number): string => String.fromCharCode(65 + at);

/** The XML of a sheet's cells, row by row from A1; null leaves one out. */
export function rowsXml(
	rows: readonly (readonly (string | number | null)[])[],
	merges: readonly string[] = []
): string {
	const xml = rows.map((cells, row) => {
		const own = cells.map((cell, column) => {
			const at = `${columnOf(column)}${row + 1}`;
			if (cell === null) return '';
			return typeof cell === 'number' ? number(at, cell) : words(at, cell);
		});
		return `<row r="${row + 1}">${own.join('')}</row>`;
	});
	return `<sheetData>${xml.join('')}</sheetData>${mergesXml(merges)}`;
}

export const mergesXml = (merges: readonly string[]): string =>
	merges.length === 0
		? ''
		: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

export const readWorkbook = async (bytes: Uint8Array, path = 'a.xlsx'): Promise<SourceDocument> =>
	documentSchema.parse(await readDocument(path, bytes));

/** Reads one sheet: the XML inside its root element. */
export const readSheet = (xml: string, more: Partial<WorkbookXml> = {}): Promise<SourceDocument> =>
	readWorkbook(makeXlsx({ sheets: [{ name: '自评表', xml }], ...more }));

/** The blocks, each by its kind, level and text, the cells of a table by rows. */
export const outlineOf = ({ blocks }: SourceDocument): string[] =>
	blocks.map((block) =>
		block.kind === 'table'
			? `table ${block.text.replaceAll('\t', '|').replaceAll('\n', '/')}`
			: block.kind === 'heading'
				? `h${block.level} ${block.text}`
				: block.text
	);

export function onlyTable({ blocks }: SourceDocument): Table {
	const [table, ...others] = blocks.filter((block) => block.kind === 'table');
	if (!table || others.length > 0) throw new Error('one table expected');
	return table;
}

interface Containers {
	readonly utils: {
		cfb_new(): object;
		cfb_add(container: object, name: string, bytes: Uint8Array): void;
	};
	write(container: object, options: { type: 'buffer' }): Uint8Array;
}
const containers = CFB as Containers;

/** A compound file with these streams, by their path. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const container = containers.utils.cfb_new();
	for (const [path, stream] of Object.entries(streams))
		containers.utils.cfb_add(container, path, stream);
	return new Uint8Array(containers.write(container, { type: 'buffer' }));
}
