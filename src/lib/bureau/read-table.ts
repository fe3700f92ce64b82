import type { BureauColumn, BureauKind, TroubleCode } from '$lib/domain/bureau';
import { moneyUnits, type MoneyUnit } from '$lib/domain/money';
import { referenceFigures } from '$lib/domain/reference';
import { firstYear } from '$lib/domain/slot';
import { saidOf, type BureauContext, type BureauSettings } from './settings';
import { unitOf, yearIn, yearInSheetName } from './sheet-facts';
import type { HeadColumn } from './table-head';
import { agencyRows, type AgencyRow } from './table-rows';
import { columnsSaid, type HeadedTable } from './workbook-tables';

/** A table of a sheet, with all that its rows have in common. */
export interface ReadTable {
	readonly sheet: string;
	readonly above: readonly string[];
	readonly columns: readonly HeadColumn[];
	readonly rows: readonly AgencyRow[];
	readonly totals: number;
	readonly year: number | null;
	/** Whether each row names its own year. */
	readonly byRow: boolean;
	readonly unit: MoneyUnit | null;
	/** Whether all is known that its rows need. */
	readonly ready: boolean;
	/** The units that a figure's column and the row name: one where all is well. */
	unitsOf(figure: BureauColumn, row: AgencyRow): MoneyUnit[];
}

/** Tells what is wrong, and where. */
export type Complain = (
	code: TroubleCode,
	at: { sheet: string; cell: string | null },
	printed: string,
	other?: string,
	column?: BureauColumn | null
) => void;

const figures: readonly BureauColumn[] = referenceFigures;

/**
 * The year that a file's name gives to its only year; null where it names none or several, or where
 * its sheets are of several years.
 */
export function yearOfFile(file: string, tables: readonly HeadedTable[]): number | null {
	const sheets = tables.map(({ table, above }) => ({
		name: yearInSheetName(table.sheet),
		title: yearIn(above)
	}));
	const years = new Set(sheets.flatMap(({ name, title }) => name.one ?? title.one ?? []));
	if (years.size > 1) return null;
	const name = file.slice(file.lastIndexOf('/') + 1);
	const fiscal = yearIn([name]);
	return fiscal.all.length > 0 ? fiscal.one : yearInSheetName(name).one;
}

/** The year of a sheet, and what is wrong with it. What the user has said counts. */
function yearOfTable(
	{ table, above }: HeadedTable,
	{ thisYear, fileYear }: BureauContext & { readonly fileYear: number | null },
	{ years }: BureauSettings,
	complain: Complain
): number | null {
	const at = { sheet: table.sheet, cell: null };
	const said = saidOf(years, table.sheet);
	if (said !== null) return said;
	const [name, title] = [yearInSheetName(table.sheet), yearIn(above)];
	if (name.one !== null && title.all.length > 0 && !title.all.includes(name.one)) {
		complain('year_differs', at, String(name.one), title.all.join(' '));
		return null;
	}
	const year = name.one ?? title.one;
	if (year === null) {
		complain('year_unknown', at, (name.all.length > 1 ? name.all : title.all).join(' '));
		return null;
	}
	if (fileYear !== null && fileYear !== year) {
		complain('file_year_differs', at, String(fileYear), String(year));
		return null;
	}
	if (year >= firstYear && year <= thisYear) return year;
	complain('year_out_of_range', at, String(year));
	return null;
}

/** Two columns for one thing: neither is taken for it. */
function complainOfTwins(columns: readonly HeadColumn[], sheet: string, complain: Complain) {
	const byColumn = new Map<BureauColumn, HeadColumn[]>();
	for (const one of columns)
		if (one.column !== null && one.column !== 'none')
			byColumn.set(one.column, [...(byColumn.get(one.column) ?? []), one]);
	let found = false;
	for (const [column, [first, ...others]] of byColumn)
		if (first && others.length > 0) {
			found = true;
			const other = others.map(({ printed, cell }) => `${printed} ${cell}`).join('; ');
			complain('column_twice', { sheet, cell: first.cell }, first.printed, other, column);
		}
	return found;
}

const unitNamed = (text: string): MoneyUnit | null =>
	moneyUnits.find((unit) => unit === text.replace(/^人民币/, '').trim()) ?? null;

/** Reads what the rows of a table have in common, and complains of what is not known. */
export function readSheetTable(
	one: HeadedTable,
	kind: BureauKind,
	context: BureauContext & { readonly fileYear: number | null },
	settings: BureauSettings,
	complain: Complain
): ReadTable {
	const { table, above, head } = one;
	const { sheet } = table;
	const columns = columnsSaid(head, settings.columns);
	const has = (column: BureauColumn): boolean => columns.some((other) => other.column === column);
	const { rows, totals } = agencyRows(table, head, columns);
	const at = { sheet, cell: null };
	const byRow = has('year');
	let ready = !complainOfTwins(columns, sheet, complain);
	const need = (fine: boolean, code: TroubleCode, printed = '', other = ''): void => {
		if (!fine) complain(code, at, printed, other);
		ready = ready && fine;
	};
	need(has('code') || has('name'), 'no_agency_column');
	const year = byRow ? null : yearOfTable(one, context, settings, complain);
	ready = ready && (byRow || year !== null);
	const stated = unitOf(above);
	const unit = settings.unit ?? stated.one;
	const amounts = columns.filter(({ column }) => column !== null && figures.includes(column));
	const unitOfColumn = (column: HeadColumn | undefined): MoneyUnit | null =>
		settings.unit ?? column?.unit ?? stated.one;
	if (kind === 'reference') {
		need(amounts.length > 0, 'no_amount_column');
		if (settings.unit === null && !has('unit')) {
			const named = [...new Set(amounts.flatMap((column) => column.unit ?? []))];
			const [clash] = stated.one ? named.filter((own) => own !== stated.one) : [];
			need(stated.all.length < 2 && !clash, 'unit_differs', clash ?? '', stated.all.join(' '));
			const known = amounts.every((column) => unitOfColumn(column) !== null);
			if (!clash && stated.all.length < 2) need(known, 'unit_unknown');
		}
		for (const figure of amounts.length > 0 ? referenceFigures : [])
			if (!has(figure)) complain('column_missing', at, '', '', figure);
	}
	return {
		sheet,
		above,
		columns,
		rows,
		totals,
		year,
		byRow,
		unit: unit ?? amounts.find((column) => column.unit !== null)?.unit ?? null,
		ready,
		unitsOf(figure, row) {
			const own = settings.unit === null && has('unit') ? unitNamed(row.textOf('unit')) : null;
			const column = columns.find((other) => other.column === figure);
			const over = settings.unit ?? column?.unit ?? (has('unit') ? null : stated.one);
			return [...new Set([own, over].filter((unit) => unit !== null))];
		}
	};
}
