import type { Block } from '$lib/domain/document';
import { tableBlock, type Grid, type GridCell } from '../table';
import { cellText, isFull, type CellPart } from './cell-text';
import { rounded } from './join-lines';
import type { FilledCell, PageTable } from './page-tables';

/** A table on its page. */
export interface PlacedTable {
	readonly table: PageTable;
	readonly page: number;
}

/** A cell of a table that may go on over pages, with its part on each. */
interface OpenCell {
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
	readonly parts: CellPart[];
}

/** How far the lines of a grid may stand apart from page to page, in points. */
const sway = 3;

const at = (xs: readonly number[], x: number): number =>
	xs.findIndex((one) => Math.abs(one - x) <= sway);
const covers = (xs: readonly number[], others: readonly number[]): boolean =>
	others.every((x) => at(xs, x) >= 0);

/** Whether two tables on following pages have the same sides, and one the columns of the other. */
export function areOneTable(above: PageTable, below: PageTable): boolean {
	const [xs, others] = [above.xs, below.xs];
	const sides = [(xs[0] ?? 0) - (others[0] ?? 0), (xs.at(-1) ?? 0) - (others.at(-1) ?? 0)];
	if (sides.some((side) => Math.abs(side) > sway)) return false;
	return covers(xs, others) || covers(others, xs);
}

/** Moves the cells of a table onto a grid that has all of its columns. */
function ontoColumns(table: PageTable, xs: readonly number[]): FilledCell[] {
	const place = (column: number): number => Math.max(0, at(xs, table.xs[column] ?? 0));
	return table.cells.map((cell) => ({
		...cell,
		column: place(cell.column),
		columnSpan: place(cell.column + cell.columnSpan) - place(cell.column)
	}));
}

const textOf = (cell: FilledCell): string => cell.lines.map(({ text }) => text).join('');

/** Rows at the head of a table, by what they say and where. */
const rowKey = (cells: readonly FilledCell[], row: number): string =>
	JSON.stringify(
		cells
			.filter((cell) => cell.row === row)
			.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan, textOf(cell)])
	);

/** How many rows at the top say once more what the rows at the table's very beginning say. */
function repeatedRows(
	first: readonly FilledCell[],
	cells: readonly FilledCell[],
	rows: number
): number {
	let count = 0;
	while (count < rows && rowKey(first, count) === rowKey(cells, count)) {
		if (cells.every((cell) => cell.row !== count || textOf(cell) === '')) break;
		count++;
	}
	while (count > 0 && cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count))
		count--;
	return count;
}

/** A table that grows from page to page. */
class GrowingTable {
	readonly #first: FilledCell[];
	readonly #cells: OpenCell[];
	#rows: number;

	constructor(
		private readonly xs: readonly number[],
		private readonly start: PlacedTable
	) {
		this.#first = ontoColumns(start.table, xs);
		this.#cells = this.#first.map((cell) => opened(cell, start.page, 0));
		this.#rows = start.table.rows;
	}

	/** Adds what stands on the next page. */
	grow({ table, page }: PlacedTable): void {
		const all = ontoColumns(table, this.xs);
		const repeated = repeatedRows(this.#first, all, table.rows);
		const cells = all.filter((cell) => cell.row >= repeated);
		const top = cells.filter((cell) => cell.row === repeated);
		if (top.length === 0) return;
		const broken = this.#isBroken(top);
		const shift = this.#rows - repeated - (broken ? 1 : 0);
		const continued = new Map<FilledCell, OpenCell>();
		for (const cell of top) {
			const above = this.#lastIn(cell);
			if (above && (broken || this.#spansOn(above, cell))) continued.set(cell, above);
		}
		for (const cell of cells) {
			const above = continued.get(cell);
			if (!above) this.#cells.push(opened(cell, page, shift));
			else {
				above.parts.push({ cell, page });
				above.rowSpan = cell.row + cell.rowSpan + shift - above.row;
			}
		}
		this.#rows = table.rows + shift;
	}

	/** The cell at the bottom that covers just the columns of a cell on the next page. */
	#lastIn({ column, columnSpan }: FilledCell): OpenCell | undefined {
		return this.#cells.findLast(
			(cell) =>
				cell.row + cell.rowSpan === this.#rows &&
				cell.column === column &&
				cell.columnSpan === columnSpan
		);
	}

	/**
	 * Whether the last row goes on: where it says something here, it filled its cell there, and where
	 * it is blank here, it was not always so. Cells that span rows tell nothing of it.
	 */
	#isBroken(top: readonly FilledCell[]): boolean {
		let [goesOn, ends] = [false, false];
		for (const cell of top) {
			const above = this.#lastIn(cell);
			if (above && (above.rowSpan > 1 || cell.rowSpan > 1)) continue;
			const there = above?.parts.findLast((part) => textOf(part.cell) !== '')?.cell;
			if (textOf(cell) === '') ends ||= there !== undefined;
			else if (there && isFull(there, cell)) goesOn = true;
			else return false;
		}
		return goesOn && ends;
	}

	/** A blank cell goes on with the one above where either spans rows, or cells of its column do. */
	#spansOn(above: OpenCell, cell: FilledCell): boolean {
		if (textOf(cell) !== '' || above.parts.every((part) => textOf(part.cell) === '')) return false;
		const { column, columnSpan } = cell;
		return (
			above.rowSpan > 1 ||
			cell.rowSpan > 1 ||
			this.#cells.some(
				(other) =>
					other.row > 0 &&
					other.rowSpan > 1 &&
					other.column === column &&
					other.columnSpan === columnSpan
			)
		);
	}

	block(): Block {
		const { page, table } = this.start;
		const cells = this.#cells
			.sort((a, b) => a.row - b.row || a.column - b.column)
			.map(({ parts, ...cell }): GridCell => {
				const { text, pieces } = cellText(parts);
				const [first] = parts;
				const origin = first && { page: first.page, box: rounded(first.cell.box) };
				return {
					...cell,
					text,
					...(origin ? { origin } : {}),
					...(pieces.length > 0 ? { pieces } : {})
				};
			});
		const grid: Grid = { rows: this.#rows, columns: this.xs.length - 1, cells };
		return tableBlock(grid, { page, box: rounded(table.box) });
	}
}

const opened = (cell: FilledCell, page: number, shift: number): OpenCell => ({
	row: cell.row + shift,
	column: cell.column,
	rowSpan: cell.rowSpan,
	columnSpan: cell.columnSpan,
	parts: [{ cell, page }]
});

/** The block of a table that stands on one page or goes on over several. */
export function tableOf(parts: readonly [PlacedTable, ...PlacedTable[]]): Block {
	const xs = parts.map(({ table }) => table.xs).reduce((a, b) => (covers(a, b) ? a : b));
	const table = new GrowingTable(xs, parts[0]);
	for (const part of parts.slice(1)) table.grow(part);
	return table.block();
}
