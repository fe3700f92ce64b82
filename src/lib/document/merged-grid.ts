import { limits } from './limits';
import { ReadError } from './read-error';
import type { Grid } from './table';

/** What a cell of Word says of its merging with the one above it, or before it. */
export type Merge = 'start' | 'goes on' | null;

/** A cell that spans columns of its table; `text` is asked for where it is not part of another. */
export interface MergedCell {
	readonly columnSpan: number;
	readonly vertical: Merge;
	readonly horizontal: Merge;
	readonly text: () => string;
}

/** The cells of a row after so many columns that it leaves out. */
export interface MergedRow {
	readonly before: number;
	readonly cells: readonly MergedCell[];
}

/** Lays the rows of a table of Word out on its grid. Throws a ReadError where it is too large. */
export function mergedGrid(rows: readonly MergedRow[]): Grid {
	type Open = { row: number; column: number; rowSpan: number; columnSpan: number; text: string };
	const cells: Open[] = [];
	let columns = 0;
	let open = new Map<number, Open>();
	rows.forEach((row, at) => {
		let column = row.before;
		const stillOpen = new Map<number, Open>();
		let previous: Open | null = null;
		for (const { columnSpan, vertical, horizontal, text } of row.cells) {
			const above = vertical === 'goes on' ? open.get(column) : undefined;
			if (horizontal === 'goes on' && previous) {
				if (previous.row === at) previous.columnSpan += columnSpan;
			} else if (above && above.columnSpan >= columnSpan) {
				above.rowSpan = at - above.row + 1;
				stillOpen.set(column, above);
				previous = above;
			} else {
				previous = { row: at, column, rowSpan: 1, columnSpan, text: text() };
				cells.push(previous);
				if (vertical) stillOpen.set(column, previous);
			}
			column += columnSpan;
			if (column > limits.tableColumns) throw new ReadError('malformed', `${column} columns`);
		}
		if (cells.length > limits.tableCells) throw new ReadError('too_large', 'too many cells');
		columns = Math.max(columns, column);
		open = stillOpen;
	});
	return { rows: rows.length, columns, cells };
}
