import type { PlacedText } from '../blocks';
import { declaration, escapeXml } from '../package';
import { cellStyles, main } from './parts';

/** A cell at its place, and how it looks: `cell` is ruled, the others are lines across the sheet. */
export interface SheetCell extends PlacedText {
	readonly look: 'title' | 'note' | 'text' | 'cell';
}

/** `widths` in characters of half an em, one for each column. */
export interface Sheet {
	readonly name: string;
	readonly widths: readonly number[];
	readonly cells: readonly SheetCell[];
}

/** 0 → A, 26 → AA. */
function columnName(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** What is longer begins at the side of its cell. */
const longestCentred = 20;

const plainNumber = /^(?:0|[1-9]\d{0,11})(?:\.(\d{1,3}))?$/;

function cellXml({ text, row, column, look }: SheetCell): string {
	const at = address(row, column);
	const number = look === 'cell' ? plainNumber.exec(text) : null;
	if (number)
		return `<c r="${at}" s="${cellStyles.decimals[number[1]?.length ?? 0] ?? cellStyles.cell}"><v>${Number(text)}</v></c>`;
	const style =
		look === 'cell' && text.length > longestCentred ? cellStyles.words : cellStyles[look];
	if (text === '') return `<c r="${at}" s="${style}"/>`;
	return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const halves = (text: string): number =>
	Array.from(text).reduce((sum, one) => sum + (one < '\u0100' ? 1 : 2), 0);

const lineHeight = 15;
const tallestRow = 400;

/** High enough for what a row holds; what goes over several rows is spread over them. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[], row: number): number {
	const lines = cells
		.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
		.map(({ text, column, columnSpan, rowSpan, look }) => {
			const room = widths
				.slice(column, column + columnSpan)
				.reduce((sum, width) => sum + width - 1, 0);
			const size = look === 'title' ? 1.5 : 1;
			return (Math.ceil((halves(text) * size) / Math.max(1, room)) * size) / rowSpan;
		});
	return Math.min(tallestRow, Math.ceil(Math.max(1, ...lines)) * lineHeight + 3);
}

/** The part of one sheet. The cells that a merge covers are written empty, for their borders. */
export function sheetXml({ widths, cells }: Sheet): string {
	const rows = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
	const covered = cells.flatMap((cell) =>
		Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) => ({
			...cell,
			text: i === 0 ? cell.text : '',
			row: cell.row + Math.floor(i / cell.columnSpan),
			column: cell.column + (i % cell.columnSpan)
		}))
	);
	const byRow = Array.from({ length: rows }, (): SheetCell[] => []);
	for (const cell of covered) byRow[cell.row]?.push(cell);
	const body = byRow.map((own, row) => {
		const across = own.sort((a, b) => a.column - b.column).map(cellXml);
		return `<row r="${row + 1}" ht="${heightOf(cells, widths, row)}" customHeight="1">${across.join('')}</row>`;
	});
	const merges = cells
		.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
		.map(
			({ row, column, rowSpan, columnSpan }) =>
				`<mergeCell ref="${address(row, column)}:${address(row + rowSpan - 1, column + columnSpan - 1)}"/>`
		);
	const columns = widths.map(
		(width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
	);
	return `${declaration}
<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/></worksheet>`;
}
