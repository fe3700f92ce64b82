/**
 * Reads an OpenDocument spreadsheet by itself: the file holds the very text that each cell shows,
 * which the library makes anew from a part of the format, and repeated rows and columns, which it
 * unfolds without bounds.
 */
import type { SourceDocument } from '$lib/domain/document';
import { CellCount } from '../cell-count';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { openDocumentContent, setsAbove, shownSpaces, times } from '../open-document';
import { joinedPieces, type Piece } from '../raised';
import { cellTextOf } from '../table';
import { attribute, children, descend, parseXml, tagsOf, type Element } from '../xml';
import type { Zip } from '../zip';
import { workbookOf } from './reader';
import type { Range, Sheet, SheetCell } from './sheet';
import { shownSheet, type Run } from './shown';

const mostRows = 1 << 20;
const mostColumns = 1 << 14;

/** What stands beside the text of a cell: notes, drawings, readings of characters. */
const aside = new Set(['annotation', 'annotation-end', 'note', 'frame', 'ruby-text']);

/** The names of the styles that set words above the line. */
const raisedStyles = (content: Element): ReadonlySet<string> =>
	new Set(
		children(descend(content, 'automatic-styles'), 'style')
			.filter((style) => setsAbove(style) === true)
			.map((style) => attribute(style, 'name') ?? '')
	);

/** What stands within a paragraph. */
function piecesOf(element: Element, styles: ReadonlySet<string>, raised = false): Piece[] {
	const pieces: Piece[] = [];
	const add = (text: string): void => {
		pieces.push({ text, raised });
	};
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3 || node.nodeType === 4) add(shownSpaces(node.nodeValue ?? ''));
		if (node.nodeType !== 1) continue;
		const child = node as Element;
		const name = child.localName ?? '';
		if (name === 's') add(' '.repeat(Math.min(100, times(child, 'c'))));
		else if (name === 'tab') add(' ');
		else if (name === 'line-break') add('\n');
		else if (!aside.has(name)) {
			const above = raised || styles.has(attribute(child, 'style-name') ?? '');
			for (const piece of piecesOf(child, styles, above)) pieces.push(piece);
		}
	}
	return pieces;
}

const shownText = (cell: Element, styles: ReadonlySet<string>): string =>
	cellTextOf(
		children(cell, 'p').flatMap((line) => joinedPieces(piecesOf(line, styles)).split('\n'))
	);

function storedOf(cell: Element): number | string | undefined {
	const type = attribute(cell, 'value-type');
	if (type === 'date') return attribute(cell, 'date-value')?.slice(0, 10);
	const value = attribute(cell, 'value');
	if (value === null || !['float', 'percentage', 'currency'].includes(type ?? '')) return undefined;
	const number = Number(Number(value).toPrecision(15));
	return Number.isFinite(number) ? number : undefined;
}

/** What a cell shows and keeps; where its text is not in the file, its value stands for it. */
function contentOf(
	cell: Element,
	styles: ReadonlySet<string>
): Pick<SheetCell, 'text' | 'stored'> | null {
	const stored = storedOf(cell);
	const written =
		attribute(cell, 'string-value') ?? attribute(cell, 'boolean-value')?.toUpperCase();
	const text = shownText(cell, styles) || cellTextOf([String(stored ?? written ?? '')]);
	if (text === '') return null;
	return stored === undefined || String(stored) === text ? { text } : { text, stored };
}

/** The rows of a sheet, also those in groups and repeated headers. */
function rowsOf(parent: Element): Element[] {
	return children(parent).flatMap((child) => {
		if (child.localName === 'table-row') return [child];
		return /^table-(?:rows|header-rows|row-group)$/.test(child.localName ?? '')
			? rowsOf(child)
			: [];
	});
}

const isHidden = (element: Element): boolean =>
	/^(?:collapse|filter)$/.test(attribute(element, 'visibility') ?? '');

/** The columns of a sheet that are not shown, also those in groups and repeated headers. */
function hiddenColumns(table: Element): Run[] {
	const hidden: Run[] = [];
	let at = 0;
	const walk = (parent: Element): void => {
		for (const child of children(parent)) {
			const name = child.localName ?? '';
			if (/^table-(?:columns|header-columns|column-group)$/.test(name)) walk(child);
			if (name !== 'table-column') continue;
			const next = at + times(child, 'number-columns-repeated');
			if (isHidden(child)) hidden.push([at, next - 1]);
			at = next;
		}
	};
	walk(table);
	return hidden;
}

function sheetOf(table: Element, styles: ReadonlySet<string>, count: CellCount): Sheet {
	const cells: SheetCell[] = [];
	const merges: Range[] = [];
	const hiddenRows: Run[] = [];
	let row = 0;
	for (const element of rowsOf(table)) {
		const repeated = times(element, 'number-rows-repeated');
		const first = row;
		row += repeated;
		if (isHidden(element)) hiddenRows.push([first, row - 1]);
		const own: SheetCell[] = [];
		let column = 0;
		for (const cell of children(element)) {
			const covered = cell.localName === 'covered-table-cell';
			if (!covered && cell.localName !== 'table-cell') continue;
			const left = column;
			const across = times(cell, 'number-columns-repeated');
			column += across;
			if (covered) continue;
			const right = left + times(cell, 'number-columns-spanned') - 1;
			const bottom = first + times(cell, 'number-rows-spanned') - 1;
			if (right > left || bottom > first) merges.push({ top: first, left, bottom, right });
			const content = contentOf(cell, styles);
			for (let at = left; content && at < Math.min(column, mostColumns); at++) {
				count.add(content.text);
				own.push({ row: first, column: at, ...content });
			}
		}
		cells.push(...own);
		for (let at = first + 1; own.length > 0 && at < Math.min(row, mostRows); at++)
			for (const cell of own) {
				count.add(cell.text);
				cells.push({ ...cell, row: at });
			}
		if (row >= mostRows) break;
	}
	const hidden = { rows: hiddenRows, columns: hiddenColumns(table) };
	return shownSheet(attribute(table, 'name') ?? '', cells, merges, hidden);
}

/** Reads an OpenDocument spreadsheet. Throws a ReadError. */
export function readOds(zip: Zip): SourceDocument {
	const content = openDocumentContent(zip);
	if (tagsOf(content) > limits.spreadsheetTags) throw new ReadError('too_large', 'too many tags');
	const root = parseXml(content);
	const body = descend(root, 'body', 'spreadsheet');
	if (!body) throw new ReadError('malformed', 'no spreadsheet');
	const count = new CellCount();
	const styles = raisedStyles(root);
	return workbookOf(
		'ods',
		children(body, 'table').map((table) => sheetOf(table, styles, count))
	);
}
