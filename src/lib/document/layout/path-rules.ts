import { boxAround, type Box } from './clip';
import { apply, type Matrix } from './matrix';
import { pageLimits } from './page-limits';

/** A straight line: `at` is its y where it lies, its x where it stands. */
export interface Rule {
	readonly lies: boolean;
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

/** How thick a filled rectangle may be that is meant as a line, and how far a line may be askew. */
const thickest = 3;
const askew = 1;

/** The numbers by which pdf.js marks the steps of a path, and how many values each takes. */
const moves = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const values = [2, 2, 6, 4, 0] as const;

type Point = [x: number, y: number];

function ofSegment([x0, y0]: Point, [x1, y1]: Point): Rule | null {
	const width = Math.abs(x1 - x0);
	const height = Math.abs(y1 - y0);
	if (height <= askew && width > height)
		return { lies: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
	if (width <= askew && height > width)
		return { lies: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
	return null;
}

/**
 * A thin filled shape is a line along its longer side; one as long as thick may be part of either.
 * Others are areas.
 */
function ofShape(
	points: readonly Point[],
	found: (rule: Rule) => void,
	area: (box: Box) => void
): void {
	const box = boxAround(points);
	const [left, top, right, bottom] = box;
	const [width, height] = [right - left, bottom - top];
	if (height <= thickest && width >= height)
		found({ lies: true, at: (top + bottom) / 2, from: left, to: right });
	if (width <= thickest && height >= width)
		found({ lies: false, at: (left + right) / 2, from: top, to: bottom });
	if (width > thickest && height > thickest) area(box);
}

/** Finds the lines that a path draws, and the areas that it fills. */
export function pathRules(
	path: ArrayLike<number>,
	matrix: Matrix,
	painted: 'filled' | 'stroked',
	found: (rule: Rule) => void,
	area: (box: Box) => void
): void {
	if (path.length > pageLimits.pathValues) return;
	let points: Point[] = [];
	let straight = true;
	const end = (): void => {
		if (points.length > 1 && straight && painted === 'filled') ofShape(points, found, area);
		points = [];
		straight = true;
	};
	const to = (point: Point): void => {
		const before = points.at(-1);
		const rule = before && painted === 'stroked' ? ofSegment(before, point) : null;
		if (rule) found(rule);
		points.push(point);
	};
	for (let i = 0; i < path.length;) {
		const move = path[i++] ?? moves.close;
		const count = values[move as 0];
		if ((count as number | undefined) === undefined) break;
		const at = (offset: number): Point =>
			apply(matrix, path[i + offset] ?? NaN, path[i + offset + 1] ?? NaN);
		if (move === moves.move) {
			end();
			points.push(at(0));
		} else if (move === moves.close) {
			const [first] = points;
			if (first) to([...first]);
		} else if (move === moves.line) to(at(0));
		else {
			straight = false;
			points.push(at(count - 2));
		}
		i += count;
	}
	end();
}
