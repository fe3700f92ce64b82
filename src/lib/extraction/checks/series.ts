import type { Evidence } from '$lib/domain/provenance';
import { fenFromDecimal, grainOf, moneyUnits, type MoneyUnit } from '$lib/domain/money';
import { unitBeside, unitIn, tableUnit } from '../figures/table-figures';
import { headOf } from '../indicators/indicator-table';
import { anyOf, sumWords } from '../lexicon';
import { evidenceOfCells, number, type Grid, type GridCell } from '../tables/grid';
import { decimalsOf, plainDecimal } from '../text/amounts';
import { evidenceIn } from '../text/reading';

/** An amount of a table with what it is called: beside it, or over it. */
export interface Item {
	readonly cell: GridCell;
	/** The words at its left, which its quote begins with. */
	readonly label: GridCell | null;
	/** What it is called, as the words of sums.json are written. */
	readonly name: string;
	/** The same as printed. */
	readonly printed: string;
	/** Null where nothing is printed: a blank, a dash. */
	readonly fen: number | null;
	/** What one in the last printed digit is worth, in 分. */
	readonly lastDigit: number;
}

/** Amounts of one column, or of one row under one head, in their order. */
export interface Series {
	readonly grid: Grid;
	readonly items: readonly Item[];
	/** The words over a column; null for a row. */
	readonly head: string | null;
}

const blank = /^[-—–－/、*]*$/;
const otherHead = new RegExp(anyOf(sumWords.otherHeads));
const aside = /（[^（）]*元）|（[A-Z](?:[-+/][A-Z])?）|（\d+分）/g;
const leading =
	/^(?:其中[：:]?|[^：]{2,8}[：:](?=[^：]{2})|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳])+/;

/** A label or head without its number, unit and brackets. */
const nameOf = (text: string): string =>
	text
		.replace(/\n/g, '')
		.replace(aside, '')
		.replace(leading, '')
		.replace(/[（）“”"：:]/g, '');

const isWords = (cell: GridCell | null): cell is GridCell =>
	cell !== null && !number.test(cell.text) && !blank.test(cell.text);

/** The words at the left of each column of a row, those merged down from above left out. */
function labelsOf(grid: Grid, row: number): (GridCell | null)[] {
	const labels: (GridCell | null)[] = [];
	let label: GridCell | null = null;
	for (let column = 0; column < grid.columns; column++) {
		labels.push(label);
		const cell = grid.at(row, column);
		if (isWords(cell)) label = cell.row === row ? cell : null;
	}
	return labels;
}

interface Amounts {
	readonly unit: MoneyUnit | null;
	readonly label: GridCell | null;
	/** The words that name it, at its left or over it. */
	readonly words: GridCell;
}

function itemOf(cell: GridCell, { unit, label, words }: Amounts): Item | null {
	const name = nameOf(words.text);
	const printed = words.raw.replace(/\s+/g, ' ');
	const none = { cell, label, name, printed, fen: null, lastDigit: 0 };
	if (blank.test(cell.text)) return none;
	if (!number.test(cell.text) || cell.text.endsWith('%') || !unit) return null;
	const decimal = plainDecimal(cell.text);
	const read = fenFromDecimal(decimal, unit);
	return read.ok ? { ...none, fen: read.fen, lastDigit: grainOf(unit, decimalsOf(decimal)) } : null;
}

/** How far the amounts of a table go down: the rows of indicators are none. */
const endOf = (grid: Grid): number => headOf(grid)?.top ?? grid.rows;

/** The words over each column, as one goes down the rows. */
class Heads {
	private readonly near: (GridCell | null)[];
	constructor(private readonly grid: Grid) {
		this.near = Array.from({ length: grid.columns }, () => null);
	}
	over(column: number): { near: GridCell | null; above: GridCell | null } {
		const near = this.near[column] ?? null;
		const above = near && near.row > 0 ? this.grid.at(near.row - 1, column) : null;
		return { near, above: isWords(above) ? above : null };
	}
	pass(row: number): void {
		for (let column = 0; column < this.grid.columns; column++) {
			const cell = this.grid.at(row, column);
			if (isWords(cell)) this.near[column] = cell;
		}
	}
}

const lines = (...cells: (GridCell | null)[]): string =>
	cells.flatMap((cell) => (cell ? [cell.text] : [])).join('\n');

/**
 * The amounts of a table by columns, each named by the words at its left, and by rows, each named by
 * the words over it. What is under rates, points and differences is left out.
 */
export function seriesOf(grid: Grid): Series[] {
	const end = endOf(grid);
	const common = tableUnit(grid);
	const heads = new Heads(grid);
	const columns = new Map<string, { head: string; unit: MoneyUnit | null; items: Item[] }>();
	const rows: Series[] = [];
	for (let row = 0; row < end; row++) {
		const labels = labelsOf(grid, row);
		const groups = new Map<string, Item[]>();
		const put = (key: string, item: Item): void => {
			const items = groups.get(key);
			if (items) items.push(item);
			else groups.set(key, [item]);
		};
		for (const cell of grid.own(row)) {
			const { column } = cell;
			if (!number.test(cell.text) && !blank.test(cell.text)) continue;
			const label = labels[column] ?? null;
			const { near, above } = heads.over(column);
			const head = lines(above, near);
			if (otherHead.test(head)) continue;
			const key = `${column} ${near?.row ?? -1}`;
			const known = columns.get(key);
			const stated =
				unitIn.exec(head)?.[1] ?? (label ? unitBeside(grid, row, label) : undefined) ?? common;
			const unit = moneyUnits.find((one) => one === stated) ?? known?.unit ?? null;
			if (label && !otherHead.test(label.text)) {
				const item = itemOf(cell, { unit, label, words: label });
				if (item && known) known.items.push(item);
				else if (item) columns.set(key, { head, unit, items: [item] });
			}
			if (!near || (label && otherHead.test(label.text))) continue;
			const under = itemOf(cell, { unit, label, words: near });
			const group = above && above.columnSpan > 1 ? `${above.row} ${above.column}` : '';
			if (under) put(`near ${group}`, under);
			const over = above && itemOf(cell, { unit, label, words: above });
			if (over) put(`above ${nameOf(near.text)}`, over);
		}
		for (const items of groups.values())
			if (items.length > 2) rows.push({ grid, items, head: null });
		heads.pass(row);
	}
	return [...[...columns.values()].map(({ head, items }) => ({ grid, head, items })), ...rows];
}

/** Quotes a total with what it is called. */
export const evidenceOfItem = (grid: Grid, { label, cell }: Item): Evidence =>
	evidenceOfCells(grid, label ?? cell, cell, cell);

/** Quotes from the first of some amounts to the last, with what stands between them. */
export function evidenceOfItems(grid: Grid, items: readonly Item[]): Evidence {
	const spans = items.flatMap(({ label, cell }) => [cell.span, ...(label ? [label.span] : [])]);
	const from = Math.min(...spans.map(([start]) => start));
	const to = Math.max(...spans.map(([, stop]) => stop));
	const first = items[0]?.cell;
	return evidenceIn(grid.document, grid.block, from, to, {
		table: grid.table,
		...(first ? { row: first.row, column: first.column } : {})
	});
}
