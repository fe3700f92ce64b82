/** A cell in which something is shown, counted from 0, with its lines as cellTextOf joins them. */
export interface SheetCell {
	readonly row: number;
	readonly column: number;
	readonly text: string;
	/** What the workbook keeps, where the text shown is not just that. */
	readonly stored?: number | string;
}

/** The first and last row and column of some cells, counted from 0. */
export interface Range {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

/**
 * What is shown on a sheet: filled cells row by row, and the merged ranges as the file has them;
 * hidden rows and columns are left out and not counted.
 */
export interface Sheet {
	readonly name: string;
	readonly cells: readonly SheetCell[];
	readonly merges: readonly Range[];
	/** A range as the file counts its rows and columns. */
	readonly inFile: (range: Range) => Range;
}

/** The letters of a column: A, Z, AA. */
function columnName(column: number): string {
	let name = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
	return name;
}

/** The name of a cell as a workbook gives it: B7. */
const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The name of a range: A3:I21, or that of its only cell. */
export function rangeName({ top, left, bottom, right }: Range): string {
	const first = cellName(top, left);
	const last = cellName(bottom, right);
	return first === last ? first : `${first}:${last}`;
}
