import { apply, type Matrix } from './matrix';

/** Left, top, right and bottom of what lies on a page. */
export type Box = readonly [number, number, number, number];
type Point = readonly [x: number, y: number];

/** Less than this part of a character's width or height is the rest of one that is cut off. */
const leastSeen = 0.25;

export function boxAround(points: readonly Point[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * What stays in sight where a page is cut down to the box around a shape: its corners as pdf.js
 * gives them, before `matrix`. Shapes that are no rectangles leave no more than their box.
 */
export function clipped(clip: Box | null, corners: unknown, matrix: Matrix): Box | null {
	const [x0, y0, x1, y1] = Array.from((corners ?? []) as ArrayLike<number>);
	if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return clip;
	const box = boxAround([
		apply(matrix, x0, y0),
		apply(matrix, x1, y0),
		apply(matrix, x0, y1),
		apply(matrix, x1, y1)
	]);
	if (!box.every(Number.isFinite)) return clip;
	if (!clip) return box;
	return [
		Math.max(clip[0], box[0]),
		Math.max(clip[1], box[1]),
		Math.min(clip[2], box[2]),
		Math.min(clip[3], box[3])
	];
}

/** Whether something of a character is in sight. */
export function isSeen([left, top, right, bottom]: Box, clip: Box | null): boolean {
	if (!clip) return true;
	const [dx, dy] = [leastSeen * (right - left), leastSeen * (bottom - top)];
	return (
		right - dx >= clip[0] && left + dx <= clip[2] && bottom - dy >= clip[1] && top + dy <= clip[3]
	);
}
