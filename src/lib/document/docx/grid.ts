import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { Grid } from '../table';
import { attribute, children, descend, integer, toggle, type Element } from '../xml';
import { chosen, controlled } from './inline';

/** The rows of a table or the cells of a row, also those inside controls and insertions. */
function members(parent: Element | null, name: 'tr' | 'tc'): Element[] {
	return children(parent).flatMap((element) => {
		if (element.localName === name) return [element];
		if (element.localName === 'sdt') return members(controlled(element), name);
		if (element.localName === 'AlternateContent') return members(chosen(element), name);
		const wraps = ['ins', 'moveTo', 'customXml', 'smartTag'].includes(element.localName ?? '');
		return wraps ? members(element, name) : [];
	});
}

const isGone = (row: Element): boolean => {
	const properties = descend(row, 'trPr');
	return descend(properties, 'del') !== null || (toggle(descend(properties, 'hidden')) ?? false);
};

const rowsOf = (table: Element): Element[] => members(table, 'tr').filter((row) => !isGone(row));

/** The only cell of a table that is a mere frame around its contents, else null. */
export function frameOf(table: Element): Element | null {
	const rows = rowsOf(table);
	const cells = rows.length === 1 ? rows.flatMap((row) => members(row, 'tc')) : [];
	return cells.length === 1 ? (cells[0] ?? null) : null;
}

type Merge = 'start' | 'goes on' | null;

/** `vMerge` and the old `hMerge`: without a value they go on. */
function mergeOf(properties: Element | null, name: 'vMerge' | 'hMerge'): Merge {
	const element = descend(properties, name);
	if (!element) return null;
	return attribute(element, 'val') === 'restart' ? 'start' : 'goes on';
}

const count = (element: Element | null, least: number): number => {
	const value = integer(element, 'val') ?? least;
	if (value > limits.tableColumns) throw new ReadError('malformed', `${value} columns`);
	return Math.max(least, value);
};

/** Lays the cells of a table out on its grid; `textOf` reads what stands in one. */
export function readGrid(table: Element, textOf: (cell: Element) => string): Grid {
	type Open = { row: number; column: number; rowSpan: number; columnSpan: number; text: string };
	const cells: Open[] = [];
	const rows = rowsOf(table);
	let columns = 0;
	let open = new Map<number, Open>();
	rows.forEach((row, at) => {
		let column = count(descend(row, 'trPr', 'gridBefore'), 0);
		const stillOpen = new Map<number, Open>();
		let previous: Open | null = null;
		for (const element of members(row, 'tc')) {
			const properties = descend(element, 'tcPr');
			const columnSpan = count(descend(properties, 'gridSpan'), 1);
			const vertical = mergeOf(properties, 'vMerge');
			const above = vertical === 'goes on' ? open.get(column) : undefined;
			if (mergeOf(properties, 'hMerge') === 'goes on' && previous) {
				if (previous.row === at) previous.columnSpan += columnSpan;
			} else if (above && above.columnSpan >= columnSpan) {
				above.rowSpan = at - above.row + 1;
				stillOpen.set(column, above);
				previous = above;
			} else {
				const deleted = descend(properties, 'cellDel') !== null;
				const text = deleted ? '' : textOf(element);
				previous = { row: at, column, rowSpan: 1, columnSpan, text };
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
