import type { CellCount } from '../cell-count';
import { limits } from '../limits';
import { times } from '../open-document';
import { ReadError } from '../read-error';
import { flatten, frameGrid, type Item } from '../story';
import type { Grid, GridCell } from '../table';
import { attribute, children, type Element } from '../xml';

const groups = new Set(['table-header-rows', 'table-rows', 'table-row-group']);

/** The rows of a table, also those in groups and repeated headers. */
const rowsOf = (parent: Element): Element[] =>
	children(parent).flatMap((child) => {
		if (child.localName === 'table-row') return [child];
		return groups.has(child.localName ?? '') ? rowsOf(child) : [];
	});

const isShown = (row: Element): boolean =>
	!/^(?:collapse|filter)$/.test(attribute(row, 'visibility') ?? '');

/** What reads the cells of one file. */
export interface CellReader {
	readonly itemsOf: (cell: Element) => Item[];
	readonly count: CellCount;
}

/** What stands there for a table: its grid, or what a mere frame holds. */
export function readTable(table: Element, reader: CellReader): Item[] {
	const rows = rowsOf(table).filter(isShown);
	const [only, ...others] = rows.flatMap((row) => children(row, 'table-cell'));
	if (rows.length === 1 && only && others.length === 0) {
		const inside = reader.itemsOf(only);
		return inside.length > 1 ? inside : [{ kind: 'table', grid: frameGrid(inside) }];
	}
	return [{ kind: 'table', grid: gridOf(rows, reader) }];
}

/** The cells of a row, each once for each time that it is to stand there; none that are covered. */
function cellsOf(element: Element, row: number, { itemsOf, count }: CellReader): GridCell[] {
	const cells: GridCell[] = [];
	let column = 0;
	for (const cell of children(element)) {
		const isCovered = cell.localName === 'covered-table-cell';
		if (!isCovered && cell.localName !== 'table-cell') continue;
		const end = column + times(cell, 'number-columns-repeated');
		if (end > limits.tableColumns) throw new ReadError('malformed', `${end} columns`);
		const text = isCovered ? '' : flatten(itemsOf(cell));
		const [rowSpan, columnSpan] = [
			times(cell, 'number-rows-spanned'),
			times(cell, 'number-columns-spanned')
		];
		for (; column < end; column++) {
			count.add(text);
			if (!isCovered) cells.push({ row, column, rowSpan, columnSpan, text });
		}
	}
	return cells;
}

/** Lays the cells of a table out on its grid, none beyond its last row and column. */
function gridOf(elements: readonly Element[], reader: CellReader): Grid {
	const cells: GridCell[] = [];
	let rows = 0;
	for (const element of elements) {
		const own = cellsOf(element, rows, reader);
		for (const cell of own) cells.push(cell);
		const end = rows + times(element, 'number-rows-repeated');
		for (rows++; rows < end; rows++) {
			reader.count.add('');
			for (const cell of own) {
				reader.count.add(cell.text);
				cells.push({ ...cell, row: rows });
			}
		}
	}
	const columns = cells.reduce(
		(most, { column, columnSpan }) =>
			Math.max(most, Math.min(column + columnSpan, limits.tableColumns)),
		0
	);
	return {
		rows,
		columns,
		cells: cells.map((cell) => ({
			...cell,
			rowSpan: Math.min(cell.rowSpan, rows - cell.row),
			columnSpan: Math.min(cell.columnSpan, columns - cell.column)
		}))
	};
}
