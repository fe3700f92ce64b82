import type { Box } from '../layout/clip';

/** A grey picture: a byte a point, 0 black and 255 white, row by row from the top. */
export interface Raster {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
}

export const white = 255;

export const blank = (width: number, height: number): Raster => ({
	width,
	height,
	data: new Uint8Array(width * height).fill(white)
});

/** Which points make up one point of a smaller or larger picture, along one side, and how much of each. */
interface Shares {
	readonly starts: Int32Array;
	readonly weights: Float32Array;
	readonly count: number;
}

/** A triangle around the middle of each point, as wide as what it stands for. */
function sharesOf(from: number, to: number, steps: number, size: number): Shares {
	const scale = (to - from) / steps;
	const reach = Math.max(1, scale);
	const count = Math.ceil(reach) * 2 + 1;
	const starts = new Int32Array(steps);
	const weights = new Float32Array(steps * count);
	for (let i = 0; i < steps; i++) {
		const centre = from + (i + 0.5) * scale - 0.5;
		const start = Math.ceil(centre - reach);
		let sum = 0;
		for (let k = 0; k < count; k++) {
			const weight = Math.max(0, 1 - Math.abs(start + k - centre) / reach);
			weights[i * count + k] = weight;
			sum += weight;
		}
		for (let k = 0; k < count; k++)
			weights[i * count + k] = (weights[i * count + k] ?? 0) / (sum || 1);
		starts[i] = Math.min(Math.max(start, -count), size + count);
	}
	return { starts, weights, count };
}

/** What lies within a box, as a picture of another size; what lies beyond the edge is white. */
export function resampled(
	{ width, height, data }: Raster,
	[left, top, right, bottom]: Box,
	columns: number,
	rows: number
): Float32Array {
	const across = sharesOf(left, right, columns, width);
	const down = sharesOf(top, bottom, rows, height);
	const first = down.starts[0] ?? 0;
	const last = (down.starts[rows - 1] ?? 0) + down.count;
	const strips = new Float32Array(Math.max(0, last - first) * columns).fill(white);
	for (let y = Math.max(0, first); y < Math.min(height, last); y++)
		for (let x = 0; x < columns; x++) {
			const start = across.starts[x] ?? 0;
			let sum = 0;
			for (let k = 0; k < across.count; k++) {
				const at = start + k;
				const value = at < 0 || at >= width ? white : (data[y * width + at] ?? white);
				sum += value * (across.weights[x * across.count + k] ?? 0);
			}
			strips[(y - first) * columns + x] = sum;
		}
	const made = new Float32Array(columns * rows);
	for (let y = 0; y < rows; y++) {
		const start = (down.starts[y] ?? 0) - first;
		for (let k = 0; k < down.count; k++) {
			const weight = down.weights[y * down.count + k] ?? 0;
			if (weight === 0) continue;
			const row = (start + k) * columns;
			for (let x = 0; x < columns; x++)
				made[y * columns + x] = (made[y * columns + x] ?? 0) + weight * (strips[row + x] ?? white);
		}
	}
	return made;
}

/** The whole picture in another size. */
export function resized(raster: Raster, width: number, height: number): Raster {
	const values = resampled(raster, [0, 0, raster.width, raster.height], width, height);
	return { width, height, data: Uint8Array.from(values, Math.round) };
}

/** A picture turned about its middle by so many radians, clockwise; its corners may be cut off. */
export function rotated({ width, height, data }: Raster, angle: number): Raster {
	const made = blank(width, height);
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const u = cx + (x - cx) * cos + (y - cy) * sin;
			const v = cy - (x - cx) * sin + (y - cy) * cos;
			const [left, top] = [Math.floor(u), Math.floor(v)];
			if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
			const at = top * width + left;
			const [right, low] = [u - left, v - top];
			const above = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
			const below = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
			made.data[y * width + x] = Math.round(above * (1 - low) + below * low);
		}
	return made;
}

/** Quarter turns, clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export function turned(raster: Raster, turns: Turns): Raster {
	if (turns === 0) return raster;
	const { width, height, data } = raster;
	const made = turns === 2 ? blank(width, height) : blank(height, width);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [column, row] =
				turns === 1
					? [height - 1 - y, x]
					: turns === 2
						? [width - 1 - x, height - 1 - y]
						: [y, width - 1 - x];
			made.data[row * made.width + column] = data[y * width + x] ?? white;
		}
	return made;
}
