import { apply, type Matrix } from '../layout/matrix';
import { pdfLimits } from '../pdf/pdf-limits';
import { ReadError } from '../read-error';
import type { Picture, PlacedPicture } from './page-pictures';
import { blank, type Raster } from './raster';
import { withoutSeals } from './seals';

/** So many points of a picture make a point of the page, at most: 250 to the inch. */
const finest = 250 / 72;
/** Points of the longer side of what is read: an A3 at 250 to the inch has 4,134. */
const longest = 4200;

/** A page as a grey picture that has `scale` points for each point of the page. */
export interface Paper {
	readonly raster: Raster;
	readonly scale: number;
	/** What part of the page pictures cover. */
	readonly covered: number;
}

/** A page as its pictures show it; `red` says of each point how much redder it is than grey. */
export interface Painting extends Paper {
	readonly red: Uint8Array;
}

const lengths = ([a, b, c, d]: Matrix): [number, number] => [Math.hypot(a, b), Math.hypot(c, d)];
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
	const area = a * d - b * c;
	if (!(Math.abs(area) > 1e-9)) return null;
	return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** Writes the colour of a point into `into`; false where the picture lets the page through. */
function pointReader({
	kind,
	data,
	width,
	colour
}: Picture): (x: number, y: number, into: Float32Array) => void {
	const stride = Math.ceil(width / 8);
	const bit = (x: number, y: number): number =>
		((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
	// What is summed up: red, green, blue, each times how much it covers, and how much that is.
	const add = (into: Float32Array, red: number, green: number, blue: number, part: number) => {
		into[0] = (into[0] ?? 0) + red * part;
		into[1] = (into[1] ?? 0) + green * part;
		into[2] = (into[2] ?? 0) + blue * part;
		into[3] = (into[3] ?? 0) + part;
	};
	if (kind === 'bits')
		return (x, y, into) => {
			const value = bit(x, y) * 255;
			add(into, value, value, value, 1);
		};
	if (kind === 'mask')
		return (x, y, into) => {
			if (bit(x, y) === 0) add(into, ...colour, 1);
		};
	const size = kind === 'rgb' ? 3 : 4;
	return (x, y, into) => {
		const at = (y * width + x) * size;
		const part = size === 4 ? (data[at + 3] ?? 0) / 255 : 1;
		add(into, data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, part);
	};
}

/** A scan in layers has a few pictures as large as its page; what paints a page over more often is none. */
const mostLayers = 40;
/** Points of all pictures of a page: four of the largest. */
const mostPoints = 4 * pdfLimits.picturePoints;

function refuseTooMany(pictures: readonly PlacedPicture[], pageArea: number): void {
	let [points, area] = [0, 0];
	for (const { picture, matrix } of pictures) {
		points += picture.width * picture.height;
		area += Math.min(areaOf(matrix), pageArea);
	}
	if (points > mostPoints || area > mostLayers * pageArea)
		throw new ReadError('too_large', `pictures of ${points} points`);
}

/** Paints pictures on white paper; null where there are none. Throws a ReadError: `too_large`. */
export function painted(
	pictures: readonly PlacedPicture[],
	width: number,
	height: number
): Painting | null {
	const pageArea = width * height;
	refuseTooMany(pictures, pageArea);
	const large = pictures.filter(({ matrix }) => areaOf(matrix) > 0.002 * pageArea);
	const covered = Math.min(
		1,
		large.reduce((sum, { matrix }) => sum + areaOf(matrix), 0) / pageArea
	);
	const densities = large.flatMap(({ picture, matrix }) => {
		const [across, down] = lengths(matrix);
		return [picture.width / across, picture.height / down];
	});
	if (densities.length === 0) return null;
	const scale = Math.min(finest, Math.max(...densities), longest / Math.max(width, height));
	const raster = blank(Math.round(width * scale), Math.round(height * scale));
	const red = new Uint8Array(raster.data.length);
	for (const placed of pictures) paint(placed, raster, red, scale);
	return { raster, red, scale, covered };
}

/** The paper that is read: without the red of seals. */
export const paperOf = ({ raster, red, scale, covered }: Painting): Paper => ({
	raster: withoutSeals(raster, red, scale),
	scale,
	covered
});

function paint({ picture, matrix }: PlacedPicture, raster: Raster, red: Uint8Array, scale: number) {
	const back = inverse(matrix);
	if (!back) return;
	const corners = [
		[0, 0],
		[1, 0],
		[0, 1],
		[1, 1]
	].map(([x = 0, y = 0]) => apply(matrix, x, y));
	const side = (values: number[], most: number): [number, number] => [
		Math.max(0, Math.floor(Math.min(...values) * scale)),
		Math.min(most, Math.ceil(Math.max(...values) * scale))
	];
	const [left, right] = side(
		corners.map(([x]) => x),
		raster.width
	);
	const [top, bottom] = side(
		corners.map(([, y]) => y),
		raster.height
	);
	// How many points of the picture each point of the paper stands for.
	const [across, down] = lengths(matrix);
	const samplesX = Math.max(1, Math.min(8, Math.round(picture.width / (across * scale))));
	const samplesY = Math.max(1, Math.min(8, Math.round(picture.height / (down * scale))));
	const samples = Math.max(samplesX, samplesY);
	const read = pointReader(picture);
	const sum = new Float32Array(4);
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			sum.fill(0);
			for (let j = 0; j < samples; j++)
				for (let i = 0; i < samples; i++) {
					const px = (x + (i + 0.5) / samples) / scale;
					const py = (y + (j + 0.5) / samples) / scale;
					const u = back[0] * px + back[2] * py + back[4];
					const v = back[1] * px + back[3] * py + back[5];
					if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
					// The unit square stands on its foot, the picture's rows go down.
					read(Math.floor(u * picture.width), Math.floor((1 - v) * picture.height), sum);
				}
			const part = Math.min(1, (sum[3] ?? 0) / (samples * samples));
			if (part === 0) continue;
			const all = sum[3] ?? 1;
			const [r, g, b] = [(sum[0] ?? 0) / all, (sum[1] ?? 0) / all, (sum[2] ?? 0) / all];
			const at = y * raster.width + x;
			const grey = 0.299 * r + 0.587 * g + 0.114 * b;
			raster.data[at] = Math.round(grey * part + (raster.data[at] ?? 255) * (1 - part));
			red[at] = Math.round(Math.max(0, r - Math.max(g, b)) * part + (red[at] ?? 0) * (1 - part));
		}
}
