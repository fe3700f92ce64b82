/**
 * Leaves out the rows and columns that a sheet does not show. What an agency hides or filters away
 * is a draft, a help for a sum or a code of the form, and not what it reports; and beside the
 * figures that are shown it would be read as one of them. Hidden sheets are read all the same:
 * they are whole tables with titles of their own.
 */
import type { Range, Sheet, SheetCell } from './sheet';

/** The first and the last of some rows or columns side by side, counted from 0. */
export type Run = readonly [first: number, last: number];

export interface HiddenLines {
	readonly rows: readonly Run[];
	readonly columns: readonly Run[];
}

/** Rows or columns, of which some are hidden; those that are shown are counted anew from 0. */
class Lines {
	private readonly runs: (readonly [first: number, last: number, hiddenBefore: number])[] = [];

	constructor(hidden: readonly Run[]) {
		let count = 0;
		let end = -1;
		for (const [from, last] of [...hidden].sort((a, b) => a[0] - b[0])) {
			const first = Math.max(from, end + 1);
			if (!(last >= first)) continue;
			this.runs.push([first, last, count]);
			count += last - first + 1;
			end = last;
		}
	}

	/** The last run of which this holds, where it holds for all before. */
	private lastWhere(holds: (run: readonly [number, number, number]) => boolean) {
		let [low, high] = [0, this.runs.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const run = this.runs[middle];
			if (run && holds(run)) low = middle + 1;
			else high = middle;
		}
		return this.runs[low - 1];
	}

	/** How many lines before this one are shown: its own number, where it is shown itself. */
	before(line: number): number {
		const run = this.lastWhere(([first]) => first < line);
		return run ? line - run[2] - (Math.min(run[1], line - 1) - run[0] + 1) : line;
	}

	shows(line: number): boolean {
		const run = this.lastWhere(([first]) => first <= line);
		return !run || run[1] < line;
	}

	/** The number in the file of a line that is shown. */
	inFile(shown: number): number {
		const run = this.lastWhere(([first, , hidden]) => first - hidden <= shown);
		return run ? shown + run[2] + run[1] - run[0] + 1 : shown;
	}
}

const keyOf = (row: number, column: number): number => row * 2 ** 14 + column;

/**
 * What is shown of a sheet. A merged cell that begins in what is hidden stays where a part of it is
 * shown.
 */
export function shownSheet(
	name: string,
	cells: readonly SheetCell[],
	merges: readonly Range[],
	hidden: HiddenLines
): Sheet {
	if (hidden.rows.length === 0 && hidden.columns.length === 0)
		return { name, cells, merges, inFile: (range) => range };
	const rows = new Lines(hidden.rows);
	const columns = new Lines(hidden.columns);
	const moved = (range: Range): Range => ({
		top: rows.before(range.top),
		left: columns.before(range.left),
		bottom: rows.before(range.bottom + 1) - 1,
		right: columns.before(range.right + 1) - 1
	});
	const shownMerges: Range[] = [];
	/** Merged cells by where they begin in the file, and where those begin now that began hidden. */
	const anchors = new Set<number>();
	const taken = new Set<number>();
	for (const merge of merges) {
		const own = moved(merge);
		if (own.bottom < own.top || own.right < own.left) continue;
		shownMerges.push(own);
		anchors.add(keyOf(merge.top, merge.left));
		if (!rows.shows(merge.top) || !columns.shows(merge.left)) taken.add(keyOf(own.top, own.left));
	}
	const shown: SheetCell[] = [];
	for (const cell of cells) {
		const row = rows.before(cell.row);
		const column = columns.before(cell.column);
		const isShown = rows.shows(cell.row) && columns.shows(cell.column);
		const stays = anchors.has(keyOf(cell.row, cell.column))
			? true
			: isShown && !taken.has(keyOf(row, column));
		if (stays) shown.push({ ...cell, row, column });
	}
	const inFile = ({ top, left, bottom, right }: Range): Range => ({
		top: rows.inFile(top),
		left: columns.inFile(left),
		bottom: rows.inFile(bottom),
		right: columns.inFile(right)
	});
	return { name, cells: shown, merges: shownMerges, inFile };
}
