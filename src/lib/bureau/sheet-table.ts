import type { Block, SourceDocument, Table } from '$lib/domain/document';

/** A cell of a table, at each position that it covers. `cell` is its name as spreadsheets have it. */
export interface TableCell {
	readonly text: string;
	readonly stored: number | string | null;
	readonly cell: string;
	readonly row: number;
	readonly column: number;
	readonly bottom: number;
}

/** A table with the lines that stand above it on its sheet; `sheet` is empty where there are none. */
export interface SheetTable {
	readonly sheet: string;
	readonly above: readonly string[];
	readonly rows: number;
	readonly columns: number;
	at(row: number, column: number): TableCell | null;
}

/** The letters of a column: A, Z, AA. */
function lettersOf(column: number): string {
	let name = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
	return name;
}

const firstOf = (range: string): string => range.split(':')[0] ?? range;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function cellsOf(table: Table): TableCell[][] {
	const grid: TableCell[][] = Array.from({ length: table.rows }, () => []);
	for (const { row, column, rowSpan, columnSpan, span, stored, origin } of table.cells) {
		const bottom = row + rowSpan - 1;
		const cell: TableCell = {
			text: oneLine(table.text.slice(span[0], span[1])),
			stored: stored ?? null,
			cell: firstOf(origin?.cell ?? `${lettersOf(column)}${row + 1}`),
			row,
			column,
			bottom
		};
		for (let down = row; down <= bottom; down++) {
			const line = grid[down] ?? [];
			for (let right = column; right < column + columnSpan; right++) line[right] = cell;
		}
	}
	return grid;
}

const sheetOf = ({ origin }: Block): string => origin.sheet ?? '';

/** The tables of a document in order, each with what stands above it on its sheet. */
export function sheetTables({ blocks }: SourceDocument): SheetTable[] {
	return blocks.flatMap((block, index): SheetTable[] => {
		if (block.kind !== 'table') return [];
		const sheet = sheetOf(block);
		const above = blocks
			.slice(0, index)
			.filter((one) => one.kind !== 'table' && sheetOf(one) === sheet)
			.map((one) => oneLine(one.text));
		const grid = cellsOf(block);
		return [
			{
				sheet,
				above,
				rows: block.rows,
				columns: block.columns,
				at: (row, column) => grid[row]?.[column] ?? null
			}
		];
	});
}
