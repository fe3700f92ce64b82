import { placed, shares, type PlacedText, type TableBlock } from '../blocks';
import { sheet, type Canvas } from './canvas';
import { linesOf, type TextLine } from './lines';

const size = 9;
const pitch = 12;
const padding = 4;
/** A table that is no higher stands on one page. */
const keptTogether = 150;

interface Cell extends PlacedText {
	readonly x: number;
	readonly width: number;
	readonly lines: TextLine[];
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const heightOf = (lines: number): number => lines * pitch + 2 * padding;

function cellsOf(table: TableBlock): Cell[] {
	const widths = shares(table).map((share) => share * (sheet.right - sheet.left));
	return placed(table).map((cell) => {
		const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan));
		return {
			...cell,
			x: sheet.left + sum(widths.slice(0, cell.column)),
			width,
			lines: cell.text === '' ? [] : linesOf(cell.text, width - 2 * padding, size)
		};
	});
}

/** As high as the cells of one row need; what goes over several makes the last of them higher. */
function rowHeights(rows: number, cells: readonly Cell[]): number[] {
	const heights = Array.from({ length: rows }, (_, row) =>
		Math.max(
			heightOf(1),
			...cells
				.filter((cell) => cell.row === row && cell.rowSpan === 1)
				.map(({ lines }) => heightOf(lines.length))
		)
	);
	for (const { row, rowSpan, lines } of cells) {
		const short = heightOf(lines.length) - sum(heights.slice(row, row + rowSpan));
		const last = row + rowSpan - 1;
		if (short > 0) heights[last] = (heights[last] ?? 0) + short;
	}
	return heights;
}

/** How many of the rows from `first` on fit into so many points: one at least. */
function fitting(heights: readonly number[], first: number, room: number): number {
	let count = 1;
	while (first + count < heights.length && sum(heights.slice(first, first + count + 1)) <= room)
		count++;
	return count;
}

/** Text stands in the middle of its cell; that of several lines begins at the side. */
function fill(canvas: Canvas, cell: Cell, lines: readonly TextLine[], y: number, height: number) {
	let base = y + (height - lines.length * pitch) / 2 + pitch - 3;
	for (const { text, width } of lines) {
		const x = cell.lines.length === 1 ? cell.x + (cell.width - width) / 2 : cell.x + padding;
		canvas.write(text, x, base, size);
		base += pitch;
	}
}

/**
 * Draws a ruled table. It breaks between rows; a cell that goes over the break is drawn on both
 * pages, with as many of its lines on the first as have room there.
 */
export function drawTable(canvas: Canvas, table: TableBlock): void {
	const cells = cellsOf(table);
	const heights = rowHeights(table.rows.length, cells);
	const written = new Map<Cell, number>();
	canvas.y += padding;
	if (sum(heights) <= keptTogether) canvas.need(sum(heights));
	for (let first = 0; first < heights.length;) {
		canvas.need(heights[first] ?? 0);
		const count = fitting(heights, first, sheet.bottom - canvas.y);
		const end = first + count;
		for (const cell of cells) {
			const from = Math.max(cell.row, first);
			const to = Math.min(cell.row + cell.rowSpan, end);
			if (from >= to) continue;
			const y = canvas.y + sum(heights.slice(first, from));
			const height = sum(heights.slice(from, to));
			const done = written.get(cell) ?? 0;
			const room = Math.max(0, Math.floor((height - 2 * padding) / pitch + 0.01));
			const lines = cell.lines.slice(done, done + room);
			written.set(cell, done + lines.length);
			canvas.frame(cell.x, y, cell.width, height);
			fill(canvas, cell, lines, y, height);
		}
		canvas.y += sum(heights.slice(first, end));
		first = end;
	}
	canvas.y += 2 * padding;
}
