import type { Ink } from './ink';

/** How far a page may be askew, in degrees; beyond, it was laid down otherwise on purpose. */
const most = 5;

/** Points that suffice to tell it. */
const enough = 60_000;

/** How sharply the points fall into lines when sheared by a slope: lines and the gaps between. */
function sharpness(
	xs: Float32Array,
	ys: Float32Array,
	height: number,
	slope: number,
	rows: Float32Array
): number {
	rows.fill(0);
	const middle = rows.length / 2 - height / 2;
	for (let i = 0; i < xs.length; i++) {
		const y = (ys[i] ?? 0) - slope * (xs[i] ?? 0) + middle;
		const row = Math.floor(y);
		if (row < 0 || row + 1 >= rows.length) continue;
		rows[row] = (rows[row] ?? 0) + 1 - (y - row);
		rows[row + 1] = (rows[row + 1] ?? 0) + y - row;
	}
	let sum = 0;
	for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
	return sum;
}

/** How far the lines of a page fall to the right, in radians. */
export function skewOf({ width, height, marks }: Ink): number {
	let count = 0;
	for (const mark of marks) count += mark;
	const step = Math.max(1, Math.ceil(count / enough));
	const size = Math.ceil(count / step);
	const xs = new Float32Array(size);
	const ys = new Float32Array(size);
	let at = 0;
	for (let i = 0, seen = 0; i < marks.length; i++)
		if (marks[i] && seen++ % step === 0) {
			xs[at] = (i % width) - width / 2;
			ys[at++] = Math.floor(i / width);
		}
	const rows = new Float32Array(Math.ceil(height + width * Math.tan((most * Math.PI) / 180)) + 4);
	let best = 0;
	for (const [reach, by] of [
		[most, 0.25],
		[0.25, 0.05],
		[0.05, 0.0125]
	] as const) {
		let [sharpest, found] = [-1, best];
		for (let degrees = best - reach; degrees <= best + reach + 1e-6; degrees += by) {
			const own = sharpness(xs, ys, height, Math.tan((degrees * Math.PI) / 180), rows);
			if (own > sharpest) [sharpest, found] = [own, degrees];
		}
		best = found;
	}
	return (best * Math.PI) / 180;
}
