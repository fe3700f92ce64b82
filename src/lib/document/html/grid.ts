import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { Grid, GridCell } from '../table';
import type { Hidden } from './hidden';
import { elementsOf, integer, type Element } from './parse';

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** The groups of rows as they are shown: the first head above and the first foot below. */
export function rowGroups(table: Element, hidden: Hidden): Element[][] {
	const groups: Element[][] = [];
	let head: Element[] | null = null;
	let foot: Element[] | null = null;
	for (const group of elementsOf(table)) {
		if (!['thead', 'tbody', 'tfoot'].includes(group.tagName) || hidden(group)) continue;
		const rows = elementsOf(group).filter((row) => row.tagName === 'tr' && !hidden(row));
		if (group.tagName === 'thead' && !head) head = rows;
		else if (group.tagName === 'tfoot' && !foot) foot = rows;
		else groups.push(rows);
	}
	return [head ?? [], ...groups, foot ?? []];
}

export const cellsOf = (row: Element, hidden: Hidden): Element[] =>
	elementsOf(row).filter((element) => isCell(element) && !hidden(element));

/** A span as browsers read it: at least one; 0 goes to the end of what it may cover. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
	const span = integer(cell, name) ?? 1;
	if (span === 0 && name === 'rowspan') return most;
	return Math.max(1, Math.min(span, most));
}

/**
 * Lays the cells of a table out on its grid by the rules of the HTML standard, but that no cell
 * covers another: one that would ends before it. `textOf` reads what stands in one.
 */
export function readGrid(table: Element, hidden: Hidden, textOf: (cell: Element) => string): Grid {
	const cells: GridCell[] = [];
	let row = 0;
	let covered = 0;
	for (const group of rowGroups(table, hidden)) {
		/** For each column the row from which it is free again. */
		const free: number[] = [];
		const end = row + group.length;
		for (const element of group) {
			let column = 0;
			for (const cell of cellsOf(element, hidden)) {
				while ((free[column] ?? 0) > row) column++;
				if (column >= limits.tableColumns) throw new ReadError('malformed', 'too many columns');
				const rowSpan = spanOf(cell, 'rowspan', end - row);
				const widest = spanOf(cell, 'colspan', limits.tableColumns - column);
				let columnSpan = 1;
				while (columnSpan < widest && (free[column + columnSpan] ?? 0) <= row) columnSpan++;
				for (let i = column; i < column + columnSpan; i++) free[i] = row + rowSpan;
				cells.push({ row, column, rowSpan, columnSpan, text: textOf(cell) });
				covered += rowSpan * columnSpan;
				if (covered > limits.tableCells) throw new ReadError('too_large', 'too many cells');
				column += columnSpan;
			}
			row++;
		}
	}
	return withoutEmptyColumns({ rows: row, columns: 0, cells });
}

/**
 * A cell that goes on to the right of all others (pages write colspan=100 for a whole row) ends
 * where the widest of the other rows does.
 */
function withoutEmptyColumns({ rows, cells }: Grid): Grid {
	const right = ({ column, columnSpan }: GridCell): number => column + columnSpan;
	const alone = (cell: GridCell, i: number): boolean =>
		cell.column === 0 && cells[i - 1]?.row !== cell.row && cells[i + 1]?.row !== cell.row;
	const most = (some: readonly GridCell[]): number =>
		some.reduce((widest, cell) => Math.max(widest, right(cell)), 0);
	const others = most(cells.filter((cell, i) => !alone(cell, i)));
	const columns = others === 0 ? Math.min(most(cells), 1) : others;
	return {
		rows,
		columns,
		cells: cells.map((cell) =>
			right(cell) > columns ? { ...cell, columnSpan: Math.max(1, columns - cell.column) } : cell
		)
	};
}
