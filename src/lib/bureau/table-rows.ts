import type { BureauColumn } from '$lib/domain/bureau';
import { bureauWords } from './lexicon';
import type { SheetTable, TableCell } from './sheet-table';
import type { HeadColumn, TableHead } from './table-head';

/** A row of a table that is about one agency. `key` names it within the file. */
export interface AgencyRow {
	readonly key: string;
	readonly sheet: string;
	/** The cell of its agency, as a spreadsheet names it. */
	readonly cell: string;
	readonly code: string;
	readonly name: string;
	/** All that stands in it. */
	readonly printed: string;
	at(column: BureauColumn): TableCell | null;
	textOf(column: BureauColumn): string;
}

const unspaced = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const band = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|其中:?$)/;
const note = new RegExp(`^(?:${bureauWords.notes.join('|')})(?:[:：\\d]|$)`);

const isTotal = (cells: readonly TableCell[]): boolean =>
	cells.slice(0, 3).some(({ text }) => bureauWords.totals.includes(unspaced(text)));

/** A line that names a group of agencies, or says something of the table. */
function isAside(cells: readonly TableCell[], nameAt: number | undefined): boolean {
	const [first, ...others] = cells;
	if (!first || note.test(unspaced(first.text))) return true;
	return others.length === 0 && (band.test(unspaced(first.text)) || first.column !== nameAt);
}

/** The rows of a table that are about agencies, and how many are sums. */
export function agencyRows(
	table: SheetTable,
	head: Pick<TableHead, 'data'>,
	columns: readonly HeadColumn[]
): { rows: AgencyRow[]; totals: number } {
	const where = new Map(columns.map(({ column, at }) => [column, at]));
	const [nameAt, codeAt] = [where.get('name'), where.get('code')];
	const rows: AgencyRow[] = [];
	let totals = 0;
	for (let row = head.data; row < table.rows; row++) {
		const cells: TableCell[] = [];
		for (let column = 0; column < table.columns; column++) {
			const cell = table.at(row, column);
			if (cell && cell.text !== '' && !cells.includes(cell)) cells.push(cell);
		}
		if (cells.length === 0) continue;
		if (isTotal(cells)) {
			totals += 1;
			continue;
		}
		if (isAside(cells, nameAt ?? codeAt)) continue;
		const at = (column: BureauColumn): TableCell | null => {
			const position = where.get(column);
			return position === undefined ? null : table.at(row, position);
		};
		const textOf = (column: BureauColumn): string => at(column)?.text.trim() ?? '';
		const place = (at('name') ?? at('code') ?? cells[0])?.cell ?? '';
		rows.push({
			key: `${table.sheet}!${place}`,
			sheet: table.sheet,
			cell: place,
			code: unspaced(textOf('code')),
			name: unspaced(textOf('name')),
			printed: cells.map(({ text }) => text).join(' '),
			at,
			textOf
		});
	}
	return { rows, totals };
}
