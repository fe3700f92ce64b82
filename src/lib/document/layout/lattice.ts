import type { Rule } from './path-rules';
import type { RuleGroup } from './rules';

/** A cell by the grid positions that it covers. */
export interface LatticeCell {
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
}

/** A ruled table: the lines of its grid from left to right and from top to bottom, and its cells. */
export interface Lattice {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly cells: readonly LatticeCell[];
}

/** Lines of the grid nearer than this are one, such as the two of a double line. */
const nearest = 3;

function gridLines(values: readonly number[]): number[] {
	const lines: number[] = [];
	for (const value of [...values].sort((a, b) => a - b))
		if (lines.length === 0 || value - (lines.at(-1) ?? value) > nearest) lines.push(value);
	return lines;
}

/** Adds the ends of crossing lines where they go past the outermost line: a side without a line. */
function withOpenSides(lines: readonly number[], crossing: readonly Rule[]): number[] {
	const first = Math.min(...crossing.map(({ from }) => from));
	const last = Math.max(...crossing.map(({ to }) => to));
	const open = 3 * nearest;
	const start = lines[0] ?? first;
	const end = lines.at(-1) ?? last;
	return [...(first < start - open ? [first] : []), ...lines, ...(last > end + open ? [last] : [])];
}

/** For each line of the grid and each step along it, whether a rule is drawn there. */
function drawn(
	rules: readonly Rule[],
	lines: readonly number[],
	steps: readonly number[]
): boolean[][] {
	const marks = lines.map(() => steps.slice(1).map(() => false));
	for (const { at, from, to } of rules) {
		const line = lines.findLastIndex((value) => value <= at + 0.01);
		const row = marks[Math.max(0, line)];
		if (!row) continue;
		for (let i = 0; i + 1 < steps.length; i++) {
			const middle = ((steps[i] ?? 0) + (steps[i + 1] ?? 0)) / 2;
			if (from <= middle && middle <= to) row[i] = true;
		}
	}
	return marks;
}

/** The cells between the lines: each as wide as no line parts it, then as deep. */
function cellsOf(
	rows: number,
	columns: number,
	parted: {
		readonly left: (row: number, column: number) => boolean;
		readonly above: (row: number, column: number) => boolean;
	}
): LatticeCell[] {
	const taken = new Uint8Array(rows * columns);
	const cells: LatticeCell[] = [];
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			if (taken[row * columns + column]) continue;
			let columnSpan = 1;
			while (
				column + columnSpan < columns &&
				!taken[row * columns + column + columnSpan] &&
				!parted.left(row, column + columnSpan)
			)
				columnSpan++;
			let rowSpan = 1;
			const opens = (at: number): boolean => {
				for (let c = column; c < column + columnSpan; c++)
					if (taken[at * columns + c] || parted.above(at, c)) return false;
				return true;
			};
			while (row + rowSpan < rows && opens(row + rowSpan)) rowSpan++;
			for (let r = row; r < row + rowSpan; r++)
				taken.fill(1, r * columns + column, r * columns + column + columnSpan);
			cells.push({ row, column, rowSpan, columnSpan });
		}
	return cells;
}

/** Leaves out lines of the grid at which no cell begins. */
function withoutIdleLines({ xs, ys, cells }: Lattice): Lattice {
	const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
	const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
	const rowAt = (row: number): number => rows.findIndex((one) => one >= row);
	const place = (list: readonly number[], at: number): number => {
		const found = list.findIndex((one) => one >= at);
		return found < 0 ? list.length : found;
	};
	return {
		xs: [...columns.map((column) => xs[column] ?? 0), xs.at(-1) ?? 0],
		ys: [...rows.map((row) => ys[row] ?? 0), ys.at(-1) ?? 0],
		cells: cells.map(({ row, column, rowSpan, columnSpan }) => ({
			row: rowAt(row),
			column: place(columns, column),
			rowSpan: place(rows, row + rowSpan) - rowAt(row),
			columnSpan: place(columns, column + columnSpan) - place(columns, column)
		}))
	};
}

/**
 * The table that lines which hang together draw, or null where they draw none: a frame around a
 * text, a line with a tick, the axes of a chart.
 */
export function latticeOf(group: RuleGroup): Lattice | null {
	const ruledXs = gridLines(group.standing.map(({ at }) => at));
	const ruledYs = gridLines(group.lying.map(({ at }) => at));
	const xs = withOpenSides(ruledXs, group.lying);
	const ys = withOpenSides(ruledYs, group.standing);
	const [columns, rows] = [xs.length - 1, ys.length - 1];
	if (columns < 1 || rows < 1) return null;
	const isOpen = xs.length > ruledXs.length || ys.length > ruledYs.length;
	if (isOpen && (columns < 2 || rows < 2)) return null;
	const standing = drawn(group.standing, xs, ys);
	const lying = drawn(group.lying, ys, xs);
	const cells = cellsOf(rows, columns, {
		left: (row, column) => standing[column]?.[row] ?? false,
		above: (row, column) => lying[row]?.[column] ?? false
	});
	return cells.length > 1 ? withoutIdleLines({ xs, ys, cells }) : null;
}
