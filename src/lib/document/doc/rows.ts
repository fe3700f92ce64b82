import { ReadError } from '../read-error';
import { limits } from '../limits';
import { mergedGrid, type Merge, type MergedRow } from '../merged-grid';
import { flatten, frameGrid, type Item } from '../story';
import type { Grid } from '../table';
import type { Bytes } from './bytes';
import { sprm, type Sprm } from './sprm';

/** A row as its end describes it: where its cells begin and end, and how each is merged. */
interface RowShape {
	/** In twips from the edge of the text, one more than cells. */
	edges: number[];
	cells: { horizontal: number; vertical: Merge }[];
}

/** What stands in the cells of a row, and what its end says of it. */
export interface Row {
	readonly cells: readonly (readonly Item[])[];
	readonly changes: readonly Sprm[];
}

const cellLength = 20;
const mergedDown = 1;
const firstDown = 3;
const downOf = (flags: number): Merge =>
	flags === firstDown ? 'start' : flags === mergedDown ? 'goes on' : null;

/** The definition of a row (MS-DOC, TDefTableOperand). */
function defined(operand: Bytes): RowShape {
	const count = operand.u8(0);
	if (1 + 2 * (count + 1) > operand.length) throw new ReadError('malformed', 'a row without edges');
	const edges = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + 2 * i));
	const cells = Array.from({ length: count }, (_, i) => {
		const at = 1 + 2 * (count + 1) + cellLength * i;
		const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
		return { horizontal: flags & 3, vertical: downOf((flags >>> 5) & 3) };
	});
	return { edges, cells };
}

/** What came after the definition: widths and merges of single cells. */
function change(cells: RowShape['cells'], widths: number[], { code, operand }: Sprm): void {
	if (code === sprm.tVertMerge) {
		const cell = operand.length >= 2 ? cells[operand.u8(0)] : undefined;
		if (cell) cell.vertical = downOf(operand.u8(1));
		return;
	}
	if (code !== sprm.tMerge && code !== sprm.tSplit && code !== sprm.tDxaCol) return;
	const [first, end] = [operand.u8(0), Math.min(operand.u8(1), cells.length)];
	for (let i = first; i < end; i++) {
		const cell = cells[i];
		if (cell && code === sprm.tMerge) cell.horizontal = i === first ? 2 : 1;
		if (cell && code === sprm.tSplit) cell.horizontal = 0;
		if (code === sprm.tDxaCol) widths[i] = operand.u16(2);
	}
}

function shapeOf({ cells, changes }: Row): RowShape {
	const isDefinition = ({ code }: Sprm): boolean => code === sprm.tDefTable;
	const at = changes.findLastIndex(isDefinition);
	const definition = changes[at];
	if (!definition) return { edges: cells.map((_, i) => i).concat(cells.length), cells: [] };
	const { edges, cells: own } = defined(definition.operand);
	const widths = own.map((_, i) => (edges[i + 1] ?? 0) - (edges[i] ?? 0));
	for (const one of changes.slice(at + 1)) change(own, widths, one);
	let edge = edges[0] ?? 0;
	return { edges: [edge, ...widths.map((width) => (edge += width))], cells: own };
}

/** Twips: edges that are nearer to one another than this are one, as a hand has moved them. */
const nearest = 20;

/** Where columns begin or end in any row of the table, in order. */
function columnEdges(shapes: readonly RowShape[]): number[] {
	const widths = shapes.flatMap(({ edges }) =>
		edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0))
	);
	const narrowest = widths.reduce(
		(least, width) => (width > 0 ? Math.min(least, width) : least),
		Infinity
	);
	const apart = Math.min(nearest, narrowest / 2);
	const found: number[] = [];
	for (const edge of shapes.flatMap(({ edges }) => edges).sort((a, b) => a - b)) {
		const last = found.at(-1);
		if (last === undefined || edge - last > apart) found.push(edge);
	}
	return found;
}

/** The column that an edge begins: the last one that does not lie behind it. */
function columnAt(columns: readonly number[], edge: number): number {
	let [low, high] = [0, columns.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((columns[middle] ?? 0) <= edge) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}

/**
 * How cells go together from left to right. Which of two bits marks the first of them differs
 * between descriptions of the format: the first that is marked begins, and so does each like it.
 */
function acrossOf(cells: RowShape['cells']): Merge[] {
	let first = 0;
	return cells.map(({ horizontal }) => {
		if (horizontal === 0) first = 0;
		else if (first === 0) first = horizontal;
		else if (horizontal !== first) return 'goes on';
		return horizontal === 0 ? null : 'start';
	});
}

function mergedRow(row: Row, shape: RowShape, columns: readonly number[]): MergedRow {
	const across = acrossOf(shape.cells);
	const places = shape.edges.map((edge) => columnAt(columns, edge));
	return {
		before: places[0] ?? 0,
		cells: row.cells.map((items, i) => {
			const [from, to] = [places[i], places[i + 1]];
			return {
				columnSpan: from === undefined || to === undefined ? 1 : Math.max(1, to - from),
				vertical: shape.cells[i]?.vertical ?? null,
				horizontal: across[i] ?? null,
				text: () => flatten(items)
			};
		})
	};
}

/** Lays the rows of a table out on its grid. */
function gridOf(rows: readonly Row[]): Grid {
	const shapes: RowShape[] = [];
	let edges = 0;
	for (const row of rows) {
		const shape = shapeOf(row);
		edges += shape.edges.length;
		if (edges > 2 * limits.tableCells) throw new ReadError('too_large', 'too many cells');
		shapes.push(shape);
	}
	const columns = columnEdges(shapes);
	if (columns.length > limits.tableColumns)
		throw new ReadError('malformed', `${columns.length} columns`);
	return mergedGrid(
		rows.map((row, i) => mergedRow(row, shapes[i] ?? { edges: [], cells: [] }, columns))
	);
}

/** What stands there for a table: its grid, or what a mere frame holds. */
export function tableItems(rows: readonly Row[]): readonly Item[] {
	if (rows.length === 0) return [];
	const inside = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
	if (!inside) return [{ kind: 'table', grid: gridOf(rows) }];
	return inside.length > 1 ? inside : [{ kind: 'table', grid: frameGrid(inside) }];
}
