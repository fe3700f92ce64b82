import type { Raster } from './raster';

/** Where a picture is dark: 1 for ink, row by row from the top. */
export interface Ink {
	readonly width: number;
	readonly height: number;
	readonly marks: Uint8Array;
}

/** How dark ink is against the paper around it. */
const darkness = 0.8;
/** The paper around: a square of so much of the picture's width. */
const around = 1 / 24;

/** Finds ink by what is around it, since paper is lit unevenly. */
export function inkOf({ width, height, data }: Raster): Ink {
	const reach = Math.max(8, Math.round(Math.min(width, height) * around));
	const columns = new Uint32Array(width);
	const marks = new Uint8Array(width * height);
	const addRow = (y: number, sign: 1 | -1): void => {
		for (let x = 0; x < width; x++)
			columns[x] = (columns[x] ?? 0) + sign * (data[y * width + x] ?? 0);
	};
	for (let y = 0; y < Math.min(reach, height); y++) addRow(y, 1);
	for (let y = 0; y < height; y++) {
		if (y + reach < height) addRow(y + reach, 1);
		if (y - reach - 1 >= 0) addRow(y - reach - 1, -1);
		const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
		let sum = 0;
		for (let x = 0; x < Math.min(reach, width); x++) sum += columns[x] ?? 0;
		for (let x = 0; x < width; x++) {
			if (x + reach < width) sum += columns[x + reach] ?? 0;
			if (x - reach - 1 >= 0) sum -= columns[x - reach - 1] ?? 0;
			const across = Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1;
			const mean = sum / (rows * across);
			const at = y * width + x;
			// Paper is never as dark as that, even in a shadow.
			if ((data[at] ?? 0) < Math.min(darkness * mean, mean - 24)) marks[at] = 1;
		}
	}
	return { width, height, marks };
}
