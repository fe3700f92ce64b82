import { white, type Raster } from './raster';

/** How much redder than else ink is that counts as red. */
const reddest = 45;
/** The sides of a seal, in points: round ones have 4 to 5 cm, names 2 cm. */
const sides = { least: 40, most: 180 } as const;
/** Seals are looked for by squares of so many points of the page. */
const square = 6;

/**
 * Takes the red out where it makes up a seal, so that what it is stamped on can be read; red
 * headings stay. `red` tells of each point how much redder it is than green or blue.
 */
export function withoutSeals(raster: Raster, red: Uint8Array, scale: number): Raster {
	const { width, height } = raster;
	const step = Math.max(1, Math.round(square * scale));
	const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
	const filled = new Uint32Array(columns * rows);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			if ((red[y * width + x] ?? 0) > reddest) {
				const at = Math.floor(y / step) * columns + Math.floor(x / step);
				filled[at] = (filled[at] ?? 0) + 1;
			}
	const data = raster.data.slice();
	const seen = new Uint8Array(filled.length);
	for (let start = 0; start < filled.length; start++) {
		if (seen[start] || !isRed(filled[start], step)) continue;
		let [left, right, top, bottom] = [columns, 0, rows, 0];
		const waiting = [start];
		seen[start] = 1;
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const [x, y] = [at % columns, Math.floor(at / columns)];
			[left, right] = [Math.min(left, x), Math.max(right, x)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
			for (let dy = -1; dy <= 1; dy++)
				for (let dx = -1; dx <= 1; dx++) {
					const [nx, ny] = [x + dx, y + dy];
					if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue;
					const next = ny * columns + nx;
					if (seen[next] || !isRed(filled[next], step)) continue;
					seen[next] = 1;
					waiting.push(next);
				}
		}
		const [across, down] = [(right - left + 1) * square, (bottom - top + 1) * square];
		if (Math.min(across, down) < sides.least || Math.max(across, down) > sides.most) continue;
		if (Math.max(across, down) > 1.9 * Math.min(across, down)) continue;
		for (let y = top * step; y < Math.min(height, (bottom + 1) * step); y++)
			for (let x = left * step; x < Math.min(width, (right + 1) * step); x++) {
				const at = y * width + x;
				// Red ink is as light in red as paper is; black below it stays dark.
				const own = red[at] ?? 0;
				if (own > 12) data[at] = Math.min(white, (data[at] ?? 0) + Math.round(1.4 * own));
			}
	}
	return { width, height, data };
}

const isRed = (count: number | undefined, step: number): boolean =>
	(count ?? 0) > 0.02 * step * step;
