import { limits } from '../limits';
import { isNumbered } from '../numbered-heading';
import { cellTextOf, type Grid } from '../table';

/**
 * What lines are that have the signs of a table between their cells: their grid, or null where they
 * are prose all the same; and how many lines that is.
 */
export interface FoundTable {
	readonly grid: Grid | null;
	readonly lines: number;
}

/** A cell of this length is a sentence rather than an entry. */
const longestEntry = 60;

const isSentence = (cell: string): boolean => cell.length > longestEntry || /[。！？；]/.test(cell);

const isPage = (cell: string): boolean => /^[-—]?\s*\d{1,3}\s*[-—]?$/.test(cell);

/** The number of an item, with which a line of a list begins. */
export const itemNumber =
	/^(?:[一二三四五六七八九十]{1,4}[、．.]?|第[一二三四五六七八九十]{1,4}[章部节条]分?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、．.)）]?|[①-⑳●•■◆○\-*])$/;

/**
 * Whether these rows are the entries of a table, and not prose in which the sign between cells
 * happens to stand: at least two rows have two entries, most entries are short,
 * and it is no table of contents. Rows whose cells are not `framed`, or are but two, have no sentences.
 */
export function isTabular(rows: readonly (readonly string[])[], framed: boolean): boolean {
	const filled = rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
	if (filled.filter((row) => row.length >= 2).length < 2) return false;
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	if (columns > limits.tableColumns || columns * rows.length > limits.tableCells) return false;
	const sentences = filled.map((row) => row.filter(isSentence).length);
	if (sentences.reduce((sum, count) => sum + count, 0) * 2 >= filled.flat().length) return false;
	if (framed && columns > 2) return true;
	const inProse = sentences.filter((count) => count > 0).length;
	const contents = filled.filter(
		([title = '', page = '']) => isNumbered(title) && isPage(page)
	).length;
	return inProse * 2 < rows.length && contents * 2 < rows.length;
}

/** The grid of rows of cells. What is merged cannot be told: it stands blank, or is not there. */
export function gridOf(rows: readonly (readonly string[])[]): Grid {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const cells = rows.flatMap((texts, row) =>
		texts.map((text, column) => ({
			...{ row, column, rowSpan: 1, columnSpan: 1 },
			text: cellTextOf([text])
		}))
	);
	return { rows: rows.length, columns, cells };
}
