import type { Block, Cell, Piece, SourceDocument } from './document';
import type { Place } from './provenance';

type Box = NonNullable<Place['box']>;

/** How wide a character stands in a line: Chinese ones twice as wide as Latin ones. */
const widthOf = (text: string): number => {
	let width = 0;
	for (const char of text) width += char > '\u2e7f' ? 2 : 1;
	return width;
};

/** The part of a piece's box that the characters [from, to) of its text take. */
function boxWithin({ span, box }: Piece, text: string, from: number, to: number): Box {
	const whole = widthOf(text.slice(span[0], span[1])) || 1;
	const at = (offset: number): number =>
		box[0] + ((box[2] - box[0]) * widthOf(text.slice(span[0], offset))) / whole;
	return [at(Math.max(from, span[0])), box[1], at(Math.min(to, span[1])), box[3]];
}

const around = (a: Box, b: Box): Box => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3])
];

const rounded = (box: Box): Box => {
	const [left, top, right, bottom] = box.map((value) => Math.round(value * 100) / 100);
	return [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0];
};

/** The index of the first of them that has `reached`: those before, in their order, have not. */
function firstThat<T>(all: readonly T[], reached: (one: T) => boolean): number {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (reached(all[middle] as T)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Whether a box goes on where another of its line ends, but for a blank. */
const goesOn = (a: Box, b: Box): boolean => {
	const height = Math.max(a[3] - a[1], b[3] - b[1]);
	const common = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
	return common > height / 2 && Math.abs(b[0] - a[2]) < height;
};

/** The page on which [from, to) of a block begins, and the boxes around it there, line by line. */
export function linesOnPage(
	block: Block,
	from: number,
	to: number
): { page: number; boxes: Box[] } | null {
	const all = block.pieces ?? [];
	const start = firstThat(all, ({ span }) => span[1] > from);
	const end = firstThat(all, ({ span }) => span[0] >= to);
	const pieces = all.slice(start, end);
	const [first] = pieces;
	if (!first) return null;
	const boxes: Box[] = [];
	for (const piece of pieces.filter(({ page }) => page === first.page)) {
		const box = boxWithin(piece, block.text, from, to);
		const last = boxes.at(-1);
		if (last && goesOn(last, box)) boxes[boxes.length - 1] = around(last, box);
		else boxes.push(box);
	}
	return { page: first.page, boxes };
}

/** The page on which [from, to) of a block begins, and the box around it there. */
function onPage(block: Block, from: number, to: number): Pick<Place, 'page' | 'box'> {
	const lines = linesOnPage(block, from, to);
	return lines ? { page: lines.page, box: rounded(lines.boxes.reduce(around)) } : {};
}

const originOf = ({ page, box, sheet, cell }: Omit<Place, 'block' | 'span'>): Partial<Place> => ({
	...(page === undefined ? {} : { page }),
	...(box === undefined ? {} : { box }),
	...(sheet === undefined ? {} : { sheet }),
	...(cell === undefined ? {} : { cell })
});

/**
 * The cell at a row and column, else the one in which the words begin. A table may have thousands
 * of them, and as many places: they stand row by row, in the order of the text.
 */
function cellAt(block: Block, from: number, { row, column }: Partial<Place>): Cell | undefined {
	if (block.kind !== 'table') return undefined;
	const { cells } = block;
	if (row === undefined) {
		const cell = cells[firstThat(cells, ({ span }) => span[1] >= from)];
		return cell && cell.span[0] <= from ? cell : undefined;
	}
	let at = firstThat(cells, (cell) => cell.row >= row);
	while (cells[at]?.row === row && cells[at]?.column !== column) at++;
	return cells[at]?.row === row ? cells[at] : undefined;
}

/**
 * The place of [from, to) in a block of a document, with all that its format knows: the page and
 * the box around just these words, or the sheet and the cell, which is that of the row and column
 * in `more` where they are given.
 */
export function placeIn(
	document: SourceDocument,
	index: number,
	from: number,
	to: number,
	more: Partial<Place> = {}
): Place {
	const block = document.blocks[index];
	return {
		...(block ? originOf(block.origin) : {}),
		...(block ? originOf(cellAt(block, from, more)?.origin ?? {}) : {}),
		...(block ? onPage(block, from, to) : {}),
		block: index,
		span: [from, to],
		...more
	};
}
