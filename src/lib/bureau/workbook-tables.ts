import type { BureauColumn, BureauKind } from '$lib/domain/bureau';
import type { SourceDocument } from '$lib/domain/document';
import { departmentNamed, type Department } from '$lib/domain/department';
import { referenceFigures } from '$lib/domain/reference';
import { bureauWords } from './lexicon';
import { saidOf } from './settings';
import { sheetTables, type SheetTable } from './sheet-table';
import { headOf, type HeadColumn, type TableHead } from './table-head';

/** A table with its headings; one that goes on from another has that one's. */
export interface HeadedTable {
	readonly table: SheetTable;
	readonly head: TableHead;
	/** All lines that stand above the data. */
	readonly above: readonly string[];
}

const tells = ({ columns }: TableHead): boolean => columns.some(({ column }) => column !== null);

/** The tables of a workbook with their headings; what has none goes on from the table before it. */
export function headedTables(document: SourceDocument): HeadedTable[] {
	const found: HeadedTable[] = [];
	for (const table of sheetTables(document)) {
		const own = headOf(table);
		const before = found.at(-1);
		const goesOn =
			before?.table.sheet === table.sheet &&
			before.table.columns === table.columns &&
			!(own && tells(own));
		if (goesOn) found.push({ table, head: { ...before.head, data: 0 }, above: before.above });
		else if (own) found.push({ table, head: own, above: [...table.above, ...own.above] });
	}
	return found;
}

/** Names the headings of a workbook, so that the next with the same ones is known. */
export const headingsOf = (tables: readonly HeadedTable[]): string =>
	[...new Set(tables.flatMap(({ head }) => head.columns.map(({ heading }) => heading)))]
		.sort()
		.join('|');

/** The columns as the user has said they are, else as the lexicon has them. */
export const columnsSaid = (
	{ columns }: TableHead,
	said: Readonly<Record<string, BureauColumn>>
): HeadColumn[] =>
	columns.map((column) => ({ ...column, column: saidOf(said, column.heading) ?? column.column }));

const figures: readonly BureauColumn[] = referenceFigures;
const rosterColumns: readonly BureauColumn[] = ['required', 'exemption', 'due'];

/** What a workbook is, by its columns, else by its title; null where neither tells. */
export function kindOfTables(
	tables: readonly HeadedTable[],
	said: Readonly<Record<string, BureauColumn>>
): BureauKind | null {
	const columns = tables.flatMap(({ head }) => columnsSaid(head, said));
	const has = (some: readonly BureauColumn[]): boolean =>
		columns.some(({ column }) => column !== null && some.includes(column));
	if (has(figures) !== has(rosterColumns)) return has(figures) ? 'reference' : 'roster';
	const titles = tables.flatMap(({ table, above }) => [table.sheet, ...above]).join('\n');
	const titled = (kind: BureauKind): boolean =>
		bureauWords.titles[kind].some((word) => titles.includes(word));
	if (titled('roster') !== titled('reference')) return titled('roster') ? 'roster' : 'reference';
	return null;
}

const agencyLike =
	/^[一-鿿（）()]{2,}(?:局|委|委员会|办公室|街道办事处|街道|部|院|中心|会|馆|校|所|站|大队)$/;

/** Whether so many different agencies stand in one column that the table is a list of them. */
function listsAgencies({ table, head }: HeadedTable, departments: readonly Department[]): boolean {
	for (let column = 0; column < table.columns; column++) {
		const texts: string[] = [];
		for (let row = head.data; row < table.rows; row++) {
			const text = table.at(row, column)?.text.replace(/\s+/g, '') ?? '';
			if (text !== '') texts.push(text);
		}
		const agencies = texts.filter(
			(text) => agencyLike.test(text) || departmentNamed(text, departments) !== null
		);
		const different = new Set(agencies).size;
		if (different >= leastAgencies && different >= texts.length * mostlyAgencies) return true;
	}
	return false;
}

const leastAgencies = 3;
const mostlyAgencies = 0.6;

/** Whether a table has columns for agencies and for amounts or duties, or lists many agencies. */
function isOfBureau(one: HeadedTable, departments: readonly Department[]): boolean {
	const { head, table } = one;
	const named = new Set(head.columns.map(({ column }) => column));
	const identified = named.has('code') || named.has('name');
	const amounts = figures.filter((column) => named.has(column)).length;
	const duties = rosterColumns.filter((column) => named.has(column)).length;
	const several = table.rows - head.data >= 2;
	const both = named.has('code') && named.has('name');
	if (identified && several && (duties > 0 || amounts > 1 || (both && amounts > 0))) return true;
	return listsAgencies(one, departments);
}

/** Titles, units and remarks; what has more text beside its tables is a report with such a table. */
const mostText = 300;
const textPerTable = 0.25;

const lengthOf = (table: SheetTable): number => {
	let length = 0;
	for (let row = 0; row < table.rows; row++)
		for (let column = 0; column < table.columns; column++) {
			const cell = table.at(row, column);
			if (cell?.row === row && cell.column === column) length += cell.text.length;
		}
	return length;
};

/** Whether a document is a workbook of the bureau: hardly more than its tables of agencies. */
export function isBureauWorkbook(
	document: SourceDocument,
	departments: readonly Department[]
): boolean {
	let text = 0;
	for (const block of document.blocks) if (block.kind !== 'table') text += block.text.length;
	const tables = headedTables(document).filter((one) => isOfBureau(one, departments));
	const own = tables.reduce((length, { table }) => length + lengthOf(table), 0);
	return tables.length > 0 && text <= Math.max(mostText, own * textPerTable);
}
