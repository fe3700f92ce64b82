import type { Placed, Region } from './region';

/**
 * A row of a region, with the rows below it in which no cell begins. `text`: one cell stands alone.
 * `labels`: each cell is a label with its value. `row`: a row of a table.
 */
export interface Line {
	readonly kind: 'blank' | 'text' | 'labels' | 'row';
	readonly top: number;
	bottom: number;
	/** The cells that begin here and show something. */
	readonly filled: readonly Placed[];
}

const labelled = /^[^：:\u2028]{1,20}[：:]\s*\S/;
const proseFrom = 40;

const isText = ({ kind }: Line): boolean => kind === 'text' || kind === 'labels';

/** Whether a cell alone in its row is a sentence, and no label or band of a table. */
function isProse({ filled }: Line): boolean {
	const [cell] = filled;
	if (filled.length !== 1 || !cell?.cell || cell.right > cell.left) return false;
	return cell.cell.text.length > proseFrom && /[。；]/.test(cell.cell.text);
}

function kindOf(filled: readonly Placed[], beside: boolean): Line['kind'] {
	const [first] = filled;
	if (!first) return 'blank';
	if (filled.length === 1) return beside ? 'row' : 'text';
	const isLabels =
		!beside &&
		filled.every(({ cell, top, bottom }) => top === bottom && labelled.test(cell?.text ?? ''));
	return isLabels ? 'labels' : 'row';
}

/** The rows of a region, each with what begins in it. */
export function linesOf(region: Region): Line[] {
	const starts = new Map<number, Placed[]>();
	/** For each row, the last row of a cell that shows something and began above it. */
	const reach: number[] = [];
	for (const one of region.placed) {
		const own = starts.get(one.top);
		if (own) own.push(one);
		else starts.set(one.top, [one]);
		for (let row = one.top + 1; row <= one.bottom; row++)
			reach[row - region.top] = Math.max(reach[row - region.top] ?? 0, one.cell ? 2 : 1);
	}
	const lines: Line[] = [];
	for (let row = region.top; row <= region.bottom; row++) {
		const filled = (starts.get(row) ?? []).filter(({ cell }) => cell);
		const beside = reach[row - region.top];
		const last = lines.at(-1);
		if (last && filled.length === 0 && beside === 2) last.bottom = row;
		else lines.push({ kind: kindOf(filled, beside === 2), top: row, bottom: row, filled });
	}
	return lines;
}

/** The first and the last column of what is shown in some lines. */
export function widthOf(lines: readonly Line[]): readonly [left: number, right: number] {
	let left = Infinity;
	let right = 0;
	for (const { filled } of lines)
		for (const one of filled) {
			left = Math.min(left, one.left);
			right = Math.max(right, one.right);
		}
	return [left, right];
}

/** How many lines from `start` on are one table: its rows, what stands alone between, blank ones. */
export function tableLength(lines: readonly Line[], start: number): number {
	let length = 1;
	let blank = false;
	let [left, right] = widthOf(lines.slice(start, start + 1));
	for (let at = start + 1; at < lines.length; at++) {
		const line = lines[at];
		if (!line) break;
		if (line.kind === 'blank') {
			blank = true;
			continue;
		}
		if (isText(line) && (blank || isProse(line))) break;
		if (line.kind === 'text') continue;
		const [from, to] = widthOf([line]);
		if (blank && (from < left || to > right)) break;
		left = Math.min(left, from);
		right = Math.max(right, to);
		blank = false;
		length = at - start + 1;
	}
	return length;
}
