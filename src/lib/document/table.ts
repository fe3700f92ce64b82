import type { Cell, Piece, Table } from '$lib/domain/document';

/** Parts the paragraphs of a cell, since \n parts the rows of its table. */
export const cellLineSeparator = '\u2028';

/** A cell with its text. Its pieces count from the beginning of that text. */
export interface GridCell extends Omit<Cell, 'span'> {
	readonly text: string;
	readonly pieces?: readonly Piece[];
}

/** A table by its grid: each cell once, at its top left position, row by row. */
export interface Grid {
	readonly rows: number;
	readonly columns: number;
	readonly cells: readonly GridCell[];
}

/** The lines of a cell as its text: trimmed, none empty, tabs and breaks as spaces. */
export const cellTextOf = (lines: readonly string[]): string =>
	lines
		.map((line) => line.replace(/[\t\r\n]/g, ' ').trim())
		.filter((line) => line !== '')
		.join(cellLineSeparator);

/** The block of a table: cells joined by \t and rows by \n, with the span of each cell's text. */
export function tableBlock(grid: Grid, origin: Table['origin']): Table {
	const cells: Cell[] = [];
	const pieces: Piece[] = [];
	let text = '';
	let row = 0;
	let first = true;
	for (const { text: own, pieces: ownPieces = [], ...cell } of grid.cells) {
		for (; row < cell.row; row++) {
			text += '\n';
			first = true;
		}
		if (!first) text += '\t';
		first = false;
		const start = text.length;
		cells.push({ ...cell, span: [start, start + own.length] });
		for (const { span, ...where } of ownPieces)
			pieces.push({ ...where, span: [start + span[0], start + span[1]] });
		text += own;
	}
	text += '\n'.repeat(Math.max(0, grid.rows - 1 - row));
	const { rows, columns } = grid;
	const block = { kind: 'table', rows, columns, cells, text, origin } as const;
	return pieces.length > 0 ? { ...block, pieces } : block;
}
