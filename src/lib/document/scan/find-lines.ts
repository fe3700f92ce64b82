import type { Box } from '../layout/clip';
import type { Model } from './engine';
import { resampled, type Raster } from './raster';

/** How sure the model is of a point of text, and of all the points of a line. */
const surePoint = 0.3;
const sureLine = 0.5;
/** The model sees the middle of a line: its box is larger by so much of its area for its sides. */
const growth = 1.6;
/** Its sides come in multiples of this. */
const step = 32;

/** A line of text on a picture, in its points, and how sure it is that it is one. */
export interface FoundLine {
	readonly box: Box;
	readonly sure: number;
}

/** Finds lines of text on a picture that is looked at with so many points along its longer side. */
export async function findLines(
	finder: Model,
	raster: Raster,
	longest: number
): Promise<FoundLine[]> {
	const ratio = Math.min(1, longest / Math.max(raster.width, raster.height));
	const toStep = (size: number): number => Math.max(step, Math.round((size * ratio) / step) * step);
	const [width, height] = [toStep(raster.width), toStep(raster.height)];
	const values = resampled(raster, [0, 0, raster.width, raster.height], width, height);
	const { data } = await finder.run(values, width, height);
	const [sx, sy] = [raster.width / width, raster.height / height];
	return regionsOf(data, width, height)
		.filter(({ sure }) => sure > sureLine)
		.map(({ box: [left, top, right, bottom], sure }) => {
			const [w, h] = [right - left, bottom - top];
			const by = (w * h * growth) / (2 * (w + h));
			return {
				sure,
				box: [
					Math.max(0, (left - by) * sx),
					Math.max(0, (top - by) * sy),
					Math.min(raster.width, (right + by) * sx),
					Math.min(raster.height, (bottom + by) * sy)
				]
			};
		});
}

/** Points that touch and are likely text, by the box around them. */
function regionsOf(chances: Float32Array, width: number, height: number): FoundLine[] {
	const seen = new Uint8Array(width * height);
	const found: FoundLine[] = [];
	const waiting: number[] = [];
	for (let start = 0; start < seen.length; start++) {
		if (seen[start] || (chances[start] ?? 0) < surePoint) continue;
		let [left, right, top, bottom] = [width, 0, height, 0];
		let [count, sum] = [0, 0];
		waiting.push(start);
		seen[start] = 1;
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const x = at % width;
			const y = (at - x) / width;
			[left, right] = [Math.min(left, x), Math.max(right, x)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
			count++;
			sum += chances[at] ?? 0;
			for (const next of [
				x > 0 ? at - 1 : -1,
				x + 1 < width ? at + 1 : -1,
				at - width,
				at + width
			]) {
				if (next < 0 || next >= seen.length || seen[next] || (chances[next] ?? 0) < surePoint)
					continue;
				seen[next] = 1;
				waiting.push(next);
			}
		}
		if (count >= 6) found.push({ box: [left, top, right + 1, bottom + 1], sure: sum / count });
	}
	return found;
}
