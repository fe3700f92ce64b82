import { deflateSync, inflateSync } from 'node:zlib';
import { pdfOfPictures, type PicturePage } from '$lib/document/scan/picture-pdf';
import { blank, type Raster } from '$lib/document/scan/raster';
import { bytesOf } from './fixtures';

/** The points of a PNG of 8 bits that is grey, or as grey as its red. */
export function rasterOf(name: string): Raster {
	const bytes = Buffer.from(bytesOf(name));
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	const packed: Buffer[] = [];
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
			packed.push(bytes.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const rows = inflateSync(Buffer.concat(packed));
	const size = bytes[25] === 2 ? 3 : 1;
	const row = width * size;
	const data = new Uint8Array(row * height);
	for (let y = 0; y < height; y++) {
		const filter = rows[y * (row + 1)];
		for (let x = 0; x < row; x++) {
			const left = x < size ? 0 : (data[y * row + x - size] ?? 0);
			const up = y > 0 ? (data[(y - 1) * row + x] ?? 0) : 0;
			const corner = x >= size && y > 0 ? (data[(y - 1) * row + x - size] ?? 0) : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
			data[y * row + x] = (rows[y * (row + 1) + 1 + x] ?? 0) + guess;
		}
	}
	return { width, height, data: data.filter((_, i) => i % size === 0) };
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
	if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
	return (b ?? 0) <= (c ?? 0) ? up : corner;
}

/** A picture as a page of so many points to the inch, grey or in colours. */
export const pageOf = (
	{ width, height, data }: Raster,
	colours: 'Gray' | 'RGB' = 'Gray',
	density: number | null = 200
): PicturePage => ({
	width,
	height,
	density,
	pictures: [
		{
			width,
			height,
			left: 0,
			top: 0,
			entries: `/ColorSpace /Device${colours} /BitsPerComponent 8 /Filter /FlateDecode`,
			bytes: deflateSync(data)
		}
	]
});

export const scanOf = (...rasters: readonly Raster[]): Uint8Array =>
	pdfOfPictures(rasters.map((raster) => pageOf(raster)));

/** As a hand-held camera takes it: darker to one side, narrower at its top, and a little unsharp. */
export function photographed({ width, height, data }: Raster): Raster {
	const made = blank(width, height);
	const value = (x: number, y: number): number =>
		x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const wide = 1 + 0.02 * (1 - y / height);
			const u = width / 2 + (x - width / 2) * wide;
			const [left, part] = [Math.floor(u), u - Math.floor(u)];
			const ink = value(left, y) * (1 - part) + value(left + 1, y) * part;
			const light = 0.95 - 0.4 * (x / width) - 0.1 * (y / height);
			made.data[y * width + x] = Math.round((40 + 0.84 * ink) * light);
		}
	return made;
}

/** A red seal: a ring with a star, as red, green and blue for each point. */
export function stamped(width: number, height: number, radius: number): Raster {
	const data = new Uint8Array(3 * width * height).fill(255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [dx, dy] = [x - width / 2, y - height / 2];
			const far = Math.hypot(dx, dy) / radius;
			const turn = (Math.atan2(dx, -dy) / (2 * Math.PI)) * 5;
			const star = 0.18 + 0.22 * Math.abs(Math.abs(turn - Math.round(turn)) * 2 - 1) ** 2;
			if ((far > 0.92 && far < 1) || far < star) data.set([215, 40, 50], 3 * (y * width + x));
		}
	return { width, height, data };
}
