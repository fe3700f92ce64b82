import { boxAround, type Box } from './clip';
import { apply, type Matrix } from './matrix';

/** Which way a line of text runs: to the right, down, to the left, or up. */
export type Direction = 0 | 1 | 2 | 3;
type Point = readonly [x: number, y: number];

/**
 * A character where it is drawn, in points from the page's top left corner, as the page is seen.
 * `from` and `to` are its extent along its line, and `base` the line that it stands on, growing
 * from line to line: x, x and y for a line that runs to the right.
 */
export interface Glyph {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly base: number;
	readonly size: number;
	readonly direction: Direction;
}

/** A character as it is drawn on the page. */
export interface Drawn {
	readonly start: Point;
	readonly end: Point;
	readonly size: number;
	/** What it covers. */
	readonly box: Box;
	/** Of a font that is written from top to bottom. */
	readonly vertical: boolean;
}

const turns: readonly Point[] = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1]
];

/** The way that a line runs, or null where it runs askew. */
function directionOf(x: number, y: number): Direction | null {
	const length = Math.hypot(x, y);
	const found = turns.findIndex(([dx, dy]) => x * dx + y * dy > 0.998 * length);
	return length > 0 && found >= 0 ? (found as Direction) : null;
}

/** Where a point lies along a line of this direction, and across it, growing from line to line. */
function alongAndAcross(direction: Direction, [x, y]: Point): Point {
	if (direction === 0) return [x, y];
	if (direction === 1) return [y, -x];
	return direction === 2 ? [-x, -y] : [-y, x];
}

/**
 * A character that begins at a point and goes on along x, or along y where vertical; y grows upwards, and
 * `matrix` takes all to the page.
 */
export function drawnAt(
	matrix: Matrix,
	[x, y]: Point,
	advance: number,
	size: number,
	vertical: boolean
): Drawn {
	const start = apply(matrix, x, y);
	const end = vertical ? apply(matrix, x, y + advance) : apply(matrix, x + advance, y);
	const top = vertical ? apply(matrix, x + size, y) : apply(matrix, x, y + size);
	const up: Point = [top[0] - start[0], top[1] - start[1]];
	const [over, under] = vertical ? [0.5, 0.5] : [0.88, 0.12];
	const box = boxAround(
		[start, end].flatMap(([x, y]): Point[] => [
			[x + over * up[0], y + over * up[1]],
			[x - under * up[0], y - under * up[1]]
		])
	);
	return { start, end, size: Math.hypot(...up), box, vertical };
}

/** A drawn character in its line, or null where it stands askew. */
export function glyphOf(text: string, { start, end, size, vertical }: Drawn): Glyph | null {
	const direction = directionOf(end[0] - start[0], end[1] - start[1]);
	if (direction === null) return null;
	const [from, across] = alongAndAcross(direction, start);
	const [to] = alongAndAcross(direction, end);
	// A character of a vertical font stands in the middle of its line, not upon it.
	const base = vertical ? across + size * 0.38 : across;
	return { text, from, to, base, size, direction };
}
