import { limits } from '../limits';
import { mergedGrid, type Merge } from '../merged-grid';
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
export const readGrid = (table: Element, textOf: (cell: Element) => string): Grid =>
	mergedGrid(
		rowsOf(table).map((row) => ({
			before: count(descend(row, 'trPr', 'gridBefore'), 0),
			cells: members(row, 'tc').map((cell) => {
				const properties = descend(cell, 'tcPr');
				const deleted = descend(properties, 'cellDel') !== null;
				return {
					columnSpan: count(descend(properties, 'gridSpan'), 1),
					vertical: mergeOf(properties, 'vMerge'),
					horizontal: mergeOf(properties, 'hMerge'),
					text: () => (deleted ? '' : textOf(cell))
				};
			})
		}))
	);
