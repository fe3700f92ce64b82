import { ReadError } from '../read-error';
import { paragraphItems, type Item } from '../story';
import type { Span } from './fib';
import { isDeleted, readInline } from './inline';
import { cellMark, endOfParagraph, sectionMark } from './marks';
import type { ParagraphProperties } from './properties';
import { tableItems, type Row } from './rows';
import { levelOfOutline, type Style } from './styles';
import { endsParagraph, paragraphAt, type WordParts } from './word-file';

/** Tables within tables. */
const deepest = 32;
/** Lists that a paragraph may be in; a number beyond says that it is in none. */
const mostLists = 0x7fe;

/** A table whose end has not come yet. */
interface OpenTable {
	readonly rows: Row[];
	cells: Item[][];
	items: Item[];
}

/** Reads one story: its paragraphs, and the tables that their properties put them into. */
export function readStory(parts: WordParts, story: Span): Item[] {
	const items: Item[] = [];
	const open: OpenTable[] = [];
	let carried = '';

	function add(more: readonly Item[]): void {
		const here = open.at(-1)?.items ?? items;
		for (const item of more) here.push(item);
	}

	function close(): void {
		const table = open.pop();
		if (!table) return;
		endRow(table, []);
		add(tableItems(table.rows));
	}

	function endCell(table: OpenTable): void {
		if (carried)
			table.items.push({ kind: 'line', label: '', text: carried, level: null, contents: false });
		carried = '';
		table.cells.push(table.items);
		table.items = [];
	}

	function endRow(table: OpenTable, changes: Row['changes'], isGone = false): void {
		if (table.items.length > 0) endCell(table);
		if (table.cells.length > 0 && !isGone) table.rows.push({ cells: table.cells, changes });
		table.cells = [];
	}

	function label(own: ParagraphProperties, style: Style): string {
		const list = own.list ?? style.list ?? 0;
		if (list < 1 || list > mostLists) return '';
		return parts.numbering.next(String(list), own.listLevel ?? style.listLevel ?? 0);
	}

	function paragraph(span: Span, own: ParagraphProperties): void {
		const style = parts.styleOf(own.style);
		const inline = readInline(parts, span, style);
		const text = carried + inline.text;
		carried = isDeleted(parts, span[1]) ? text : '';
		if (!carried) {
			const direct = levelOfOutline(own.outline);
			const level = direct === undefined ? style.level : direct;
			add(paragraphItems({ label: label(own, style), text, level, contents: style.contents }));
		}
		for (const box of inline.boxes) add(readStory(parts, box));
	}

	function goTo(depth: number): void {
		if (depth > deepest) throw new ReadError('malformed', 'tables nested too deep');
		while (open.length > depth) close();
		while (open.length < depth) open.push({ rows: [], cells: [], items: [] });
	}

	for (const span of paragraphsOf(parts, story)) {
		const mark = parts.text[span[1]];
		const own = paragraphAt(parts, span[1]);
		const depth = mark === cellMark ? Math.max(1, own.depth) : own.depth;
		goTo(depth);
		const table = open.at(-1);
		const endsRow = depth > 1 ? own.endsInnerRow : own.endsRow;
		if (table && endsRow) {
			endRow(table, own.changes, isDeleted(parts, span[1]));
			continue;
		}
		paragraph(span, own);
		if (table && (depth > 1 ? own.endsInnerCell : mark === cellMark)) endCell(table);
	}
	goTo(0);
	if (carried) items.push({ kind: 'line', label: '', text: carried, level: null, contents: false });
	return items;
}

/** The paragraphs of a story, each without the character that ends it, which stands behind it. */
function* paragraphsOf(parts: WordParts, [from, to]: Span): Generator<Span> {
	const ends = endOfParagraph();
	ends.lastIndex = from;
	let start = from;
	for (let end = ends.exec(parts.text); end && end.index < to; end = ends.exec(parts.text)) {
		if (end[0] === sectionMark && !endsParagraph(parts, end.index)) continue;
		yield [start, end.index];
		start = end.index + 1;
	}
	if (start < to) yield [start, to];
}
