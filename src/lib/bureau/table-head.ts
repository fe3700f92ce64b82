import type { BureauColumn } from '$lib/domain/bureau';
import type { MoneyUnit } from '$lib/domain/money';
import { amountNamed, figureColumn, headingOf, plainColumnNamed, type AmountName } from './heading';
import type { SheetTable, TableCell } from './sheet-table';

/** A column of a table. `heading` names it the same in every file of its kind; `printed` as it stands there. */
export interface HeadColumn {
	readonly at: number;
	readonly heading: string;
	readonly printed: string;
	readonly unit: MoneyUnit | null;
	readonly cell: string;
	/** What the lexicon takes it for; null where it does not know. */
	readonly column: BureauColumn | null;
}

/** The rows of headings, and the row at which the data begins. */
export interface TableHead {
	readonly data: number;
	readonly columns: readonly HeadColumn[];
	/** What stands in rows of the table above the headings. */
	readonly above: readonly string[];
}

/** Headings stand among the first rows of a table. */
const searched = 15;
const value = /^[-+（(]?[¥￥]?[\d,，.]+[)）%]?$|^\d{4}[-/年.]\d/;
const counting = /^(?:栏次|行次|[甲乙丙丁]|\d{1,2}|\d{1,2}[=＝][\d+＋\-－*/]+)$/;

const ownCells = (table: SheetTable, row: number): TableCell[] => {
	const cells: TableCell[] = [];
	for (let column = 0; column < table.columns; column++) {
		const cell = table.at(row, column);
		if (cell?.row === row && cell.column === column && cell.text !== '') cells.push(cell);
	}
	return cells;
};

const known = ({ text }: TableCell): boolean => {
	const heading = headingOf(text).text;
	return plainColumnNamed(heading) !== null || amountNamed([heading]) !== null;
};

/** The first row of the headings: of the rows of words alone, that with the most known ones. */
function startOf(table: SheetTable): number | null {
	let best: { row: number; score: number } | null = null;
	for (let row = 0; row < Math.min(searched, table.rows); row++) {
		const cells = ownCells(table, row);
		if (cells.length < 2 || cells.some(({ text }) => value.test(text))) continue;
		const score = cells.filter(known).length;
		if (!best || score > best.score) best = { row, score };
	}
	return best?.row ?? null;
}

/** Whether a row still belongs to headings that begin above it. */
function continues(table: SheetTable, start: number, row: number): boolean {
	const cells = ownCells(table, row);
	for (let column = 0; column < table.columns; column++) {
		const above = table.at(start, column);
		if (above && above.text !== '' && above.bottom >= row) return true;
	}
	if (cells.length === 0 || !cells.every(known)) return false;
	return cells.every(({ column, text }) => {
		const over = table.at(row - 1, column);
		const name = over ? plainColumnNamed(headingOf(over.text).text) : null;
		return name === null && plainColumnNamed(headingOf(text).text) === null;
	});
}

function lastOf(table: SheetTable, start: number): number {
	let last = start;
	while (last + 1 < table.rows && continues(table, start, last + 1)) last++;
	return last;
}

/** A row that numbers the columns: 栏次 1 2 3, or 甲 乙 1 2 3=4+5. */
function isCounting(table: SheetTable, row: number): boolean {
	const cells = ownCells(table, row);
	const numbers = cells.flatMap(({ text }) => (/^\d/.test(text) ? Number.parseInt(text, 10) : []));
	return (
		cells.every(({ text }) => counting.test(text)) &&
		numbers.length > 1 &&
		numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
	);
}

/** The headings over a column, from the top; one that spans several columns without being merged stands over the blanks beside it. */
function cellsOver(table: SheetTable, start: number, last: number, column: number): TableCell[] {
	const over: TableCell[] = [];
	for (let row = start; row <= last; row++) {
		let cell = table.at(row, column);
		const below = row < last && (table.at(last, column)?.text ?? '') !== '';
		for (let left = column - 1; cell?.text === '' && below && left >= 0; left--)
			cell = table.at(row, left);
		if (cell && cell.text !== '' && !over.includes(cell)) over.push(cell);
	}
	return over;
}

/**
 * A 基本支出 without a stage is of the amount that it stands behind (支出决算数，其中：基本支出), else
 * of the one before which it stands.
 */
function withStages(names: readonly (AmountName | null)[]): (AmountName | null)[] {
	const stageFrom = (from: number, step: 1 | -1): AmountName['stage'] => {
		for (let at = from + step; at >= 0 && at < names.length; at += step) {
			const name = names[at];
			if (name?.stage) return name.stage;
			if (!name) return null;
		}
		return null;
	};
	return names.map((name, at) =>
		name?.stage === null && name.part !== 'total'
			? { ...name, stage: stageFrom(at, -1) ?? stageFrom(at, 1) }
			: name
	);
}

/** The headings of a table; null where no row looks like them. */
export function headOf(table: SheetTable): TableHead | null {
	const start = startOf(table);
	if (start === null) return null;
	const last = lastOf(table, start);
	const seen = new Map<string, number>();
	const found = Array.from({ length: table.columns }, (_, at) => {
		const over = cellsOver(table, start, last, at);
		const headings = over.map(({ text }) => headingOf(text));
		const path = headings.map(({ text }) => text).filter((text) => text !== '');
		const joined = path.join('/');
		const times = (seen.get(joined) ?? 0) + 1;
		seen.set(joined, times);
		return {
			at,
			path,
			heading: times === 1 ? joined : `${joined}#${times}`,
			printed: over.map(({ text }) => text).join(' / '),
			unit: headings.map(({ unit }) => unit).findLast((unit) => unit !== null) ?? null,
			cell: over.at(-1)?.cell ?? ''
		};
	}).filter(({ path }) => path.length > 0);
	const amounts = withStages(found.map(({ path }) => amountNamed(path)));
	const columns = found.map(({ path, ...column }, index): HeadColumn => {
		const amount = amounts[index];
		const named = plainColumnNamed(path.at(-1) ?? '');
		return { ...column, column: named ?? (amount ? figureColumn(amount) : null) };
	});
	const above: string[] = [];
	for (let row = 0; row < start; row++) above.push(...ownCells(table, row).map(({ text }) => text));
	let data = last + 1;
	if (data < table.rows && isCounting(table, data)) data++;
	return { data, columns, above };
}
