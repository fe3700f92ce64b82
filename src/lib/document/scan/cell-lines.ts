import type { Box } from '../layout/clip';
import type { Ink } from './ink';

/** Ink that is dirt: fewer points, in those of a page at 200 to the inch. */
const leastInk = 5;

/** Where the ink of a box lies, row by row or column by column. */
function profile(ink: Ink, [left, top, right, bottom]: Box, byRow: boolean): Uint32Array {
	const [x0, y0] = [Math.max(0, Math.ceil(left)), Math.max(0, Math.ceil(top))];
	const [x1, y1] = [
		Math.min(ink.width, Math.floor(right)),
		Math.min(ink.height, Math.floor(bottom))
	];
	const sums = new Uint32Array(Math.max(0, byRow ? y1 - y0 : x1 - x0));
	for (let y = y0; y < y1; y++)
		for (let x = x0; x < x1; x++)
			if (ink.marks[y * ink.width + x]) {
				const at = byRow ? y - y0 : x - x0;
				sums[at] = (sums[at] ?? 0) + 1;
			}
	return sums;
}

interface Band {
	from: number;
	to: number;
	ink: number;
}

function bandsOf(sums: Uint32Array): Band[] {
	const bands: Band[] = [];
	for (let at = 0; at < sums.length; at++) {
		const own = sums[at] ?? 0;
		if (own === 0) continue;
		const last = bands.at(-1);
		if (last?.to === at) [last.to, last.ink] = [at + 1, last.ink + own];
		else bands.push({ from: at, to: at + 1, ink: own });
	}
	return bands;
}

/** Trims a box to its ink, dirt left aside; null where there is none. */
export function trimmed(ink: Ink, box: Box): Box | null {
	const rows = bandsOf(profile(ink, box, true)).filter((band) => band.ink >= leastInk);
	const columns = bandsOf(profile(ink, box, false)).filter((band) => band.ink >= 3);
	const [top, bottom] = [rows[0]?.from, rows.at(-1)?.to];
	const [left, right] = [columns[0]?.from, columns.at(-1)?.to];
	if (top === undefined || bottom === undefined || left === undefined || right === undefined)
		return null;
	const [x, y] = [Math.max(0, Math.ceil(box[0])), Math.max(0, Math.ceil(box[1]))];
	return [x + left, y + top, x + right, y + bottom];
}

/** The lines of text in a cell whose characters are so high, each by the box around its ink. */
export function linesInCell(ink: Ink, cell: Box, em: number): Box[] {
	const lines: Band[] = [];
	for (const band of bandsOf(profile(ink, cell, true))) {
		const last = lines.at(-1);
		const together = last ? band.to - last.from : 0;
		const apart = last ? band.from - last.to : 0;
		// The parts of a character such as 二 are one, and so are those that dirt has parted.
		if (last && (together <= 1.12 * em || apart <= 0.06 * em))
			[last.to, last.ink] = [band.to, last.ink + band.ink];
		else lines.push({ ...band });
	}
	const top = Math.max(0, Math.ceil(cell[1]));
	return lines
		.filter((line) => line.ink >= leastInk)
		.map(({ from, to }) => trimmed(ink, [cell[0], top + from, cell[2], top + to]))
		.filter((box) => box !== null);
}
