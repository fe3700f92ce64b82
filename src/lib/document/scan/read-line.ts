import type { Box } from '../layout/clip';
import type { Engine } from './engine';
import { withPassedOver } from './passed-over';
import { resampled, type Raster } from './raster';

/** The height of line that the model reads, and how many points each of its steps stands for. */
const height = 48;
const stride = 8;
/** Shorter pictures are read worse: they get paper at their end. */
const narrowest = 96;

/** A character with where it begins and ends, in points of the picture, and how sure it is. */
export interface ReadCharacter {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly sure: number;
}

/** Reads what stands within a box of a picture, from left to right. */
export async function readLine(
	{ reader, characters }: Engine,
	raster: Raster,
	[left, top, right, bottom]: Box
): Promise<ReadCharacter[]> {
	const ratio = height / (bottom - top);
	const own = Math.ceil(((right - left) * ratio) / stride) * stride;
	const width = Math.max(narrowest, own);
	const values = resampled(raster, [left, top, left + width / ratio, bottom], width, height);
	// What lies beyond the box is no part of it.
	for (let y = 0; y < height; y++)
		values.fill(255, y * width + Math.min(width, own), (y + 1) * width);
	const { data, dims } = await reader.run(values, width, height);
	const [, steps = 0, known = 1] = dims;
	const read: { text: string; first: number; last: number; sure: number }[] = [];
	let before = 0;
	for (let at = 0; at < steps; at++) {
		let [best, chance] = [0, -1];
		for (let k = 0; k < known; k++) {
			const value = data[at * known + k] ?? 0;
			if (value > chance) [best, chance] = [k, value];
		}
		const last = read.at(-1);
		if (best === 0) before = 0;
		else if (best === before && last) {
			last.last = at;
			last.sure = Math.max(last.sure, chance);
		} else {
			read.push({ text: characters[best - 1] ?? '', first: at, last: at, sure: chance });
			before = best;
		}
	}
	const found = withPassedOver(read, { data, known, characters });
	const perStep = width / steps / ratio;
	const middles = found.map(({ first, last }) => left + ((first + last + 1) / 2) * perStep);
	const size = bottom - top;
	return found.map(({ text, sure }, i) => {
		const middle = middles[i] ?? left;
		const half = (text > '\u2e7f' ? 0.5 : 0.28) * size;
		const [near, far] = [middles[i - 1], middles[i + 1]];
		return {
			text,
			sure,
			from: Math.max(left, middle - half, near === undefined ? -Infinity : (near + middle) / 2),
			to: Math.min(right, middle + half, far === undefined ? Infinity : (far + middle) / 2)
		};
	});
}
