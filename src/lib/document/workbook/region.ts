import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { Range, Sheet, SheetCell } from './sheet';

/** A position of a region's grid or several merged to one; `cell` where something is shown in it. */
export interface Placed extends Range {
	readonly cell: SheetCell | null;
}

/** A part of a sheet with much blank around it, its grid fully covered by placed cells in order. */
export interface Region extends Range {
	readonly placed: readonly Placed[];
}

/** So many blank rows or columns part what stands on a sheet. */
const blankGap = 20;
/** A merge larger than this is one of whole rows or columns, and says nothing of how far cells go. */
const mostMergedRows = 200;
const mostMergedColumns = 100;
/** Steps spent on merges that overlap others; sound ones need one for each position. */
const mergeSteps = 20_000_000;

const isWhole = ({ top, left, bottom, right }: Range): boolean =>
	bottom - top >= mostMergedRows || right - left >= mostMergedColumns;
const keyOf = (row: number, column: number): number => row * 2 ** 14 + column;

type Extent = SheetCell & Range;

/** Parts extents where a gap of the size that parts regions lies between them along one axis. */
function partBy(extents: readonly Extent[], from: 'top' | 'left', to: 'bottom' | 'right') {
	const parts: Extent[][] = [];
	let end = -Infinity;
	for (const extent of [...extents].sort((a, b) => a[from] - b[from])) {
		const last = parts.at(-1);
		if (last && extent[from] <= end + blankGap + 1) last.push(extent);
		else parts.push([extent]);
		end = Math.max(end, extent[to]);
	}
	return parts;
}

function boundsOf(extents: readonly Extent[]): Range {
	let top = Infinity;
	let left = Infinity;
	let bottom = 0;
	let right = 0;
	for (const one of extents) {
		top = Math.min(top, one.top);
		left = Math.min(left, one.left);
		bottom = Math.max(bottom, one.bottom);
		right = Math.max(right, one.right);
	}
	return { top, left, bottom, right };
}

/** Lays cells and merges out. A merge that overlaps an earlier one is none; what it covers is hidden. */
function regionOf(extents: readonly Extent[], merges: readonly Range[]): Region {
	const bounds = boundsOf(extents);
	const { top, left, bottom, right } = bounds;
	const columns = right - left + 1;
	const area = columns * (bottom - top + 1);
	if (columns > limits.tableColumns || area > limits.tableCells)
		throw new ReadError('too_large', `a sheet of ${area} cells`);
	const at = (row: number, column: number): number => (row - top) * columns + column - left;
	const filled: (SheetCell | undefined)[] = [];
	for (const { row, column, text, stored } of extents)
		filled[at(row, column)] =
			stored === undefined ? { row, column, text } : { row, column, text, stored };
	const owners: (Range | undefined)[] = [];
	let steps = 0;
	const isFree = (range: Range): boolean => {
		const whole = isWhole(range);
		for (let row = Math.max(top, range.top); row <= Math.min(bottom, range.bottom); row++)
			for (
				let column = Math.max(left, range.left);
				column <= Math.min(right, range.right);
				column++
			) {
				steps++;
				if (owners[at(row, column)]) return false;
				const isAnchor = row === range.top && column === range.left;
				if (whole && !isAnchor && filled[at(row, column)]) return false;
			}
		return true;
	};
	for (const range of merges) {
		if (steps > mergeSteps) break;
		if (range.top > bottom || range.bottom < top || range.left > right || range.right < left)
			continue;
		if (!isFree(range)) continue;
		for (let row = Math.max(top, range.top); row <= Math.min(bottom, range.bottom); row++)
			for (
				let column = Math.max(left, range.left);
				column <= Math.min(right, range.right);
				column++
			)
				owners[at(row, column)] = range;
	}
	const placed: Placed[] = [];
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++) {
			const owner = owners[at(row, column)];
			if (!owner) {
				const cell = filled[at(row, column)] ?? null;
				placed.push({ top: row, left: column, bottom: row, right: column, cell });
			} else if (row === Math.max(top, owner.top) && column === Math.max(left, owner.left)) {
				const isAnchor = row === owner.top && column === owner.left;
				const cell = (isAnchor ? filled[at(row, column)] : null) ?? null;
				placed.push({
					top: row,
					left: column,
					bottom: Math.min(bottom, owner.bottom),
					right: Math.min(right, owner.right),
					cell
				});
			}
		}
	return { ...bounds, placed };
}

/**
 * What stands on a sheet, without the blank around it, from top to bottom and left to right. How
 * far the sheet says that it reaches plays no part. Throws a ReadError: `too_large`.
 */
export function regionsOf({ cells, merges }: Sheet): Region[] {
	const anchored = new Map(
		merges.filter((one) => !isWhole(one)).map((one) => [keyOf(one.top, one.left), one])
	);
	const extents = cells.map((cell): Extent => {
		const merge = anchored.get(keyOf(cell.row, cell.column));
		return {
			...cell,
			top: cell.row,
			left: cell.column,
			bottom: merge?.bottom ?? cell.row,
			right: merge?.right ?? cell.column
		};
	});
	const sound = merges.filter((one) => one.bottom > one.top || one.right > one.left);
	return partBy(extents, 'top', 'bottom').flatMap((rows) =>
		partBy(rows, 'left', 'right').map((part) => regionOf(part, sound))
	);
}
