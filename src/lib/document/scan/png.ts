import { unzlibSync } from 'fflate';
import { ReadError } from '../read-error';
import { pdfLimits } from '../pdf/pdf-limits';
import type { PicturePage } from './picture-pdf';

/** Colours of a point by the type that a PNG says. */
const channels: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Head {
	readonly width: number;
	readonly height: number;
	readonly bits: number;
	readonly type: number;
	readonly interlaced: boolean;
}

interface Chunks {
	readonly head: Head;
	readonly palette: Uint8Array;
	readonly data: Uint8Array;
	readonly density: number | null;
}

function chunksOf(bytes: Uint8Array): Chunks {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const data: Uint8Array[] = [];
	let head: Head | null = null;
	let palette = new Uint8Array();
	let density: number | null = null;
	let ended = false;
	for (let at = 8; at + 12 <= bytes.length && !ended;) {
		const length = view.getUint32(at);
		const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		const start = at + 8;
		if (start + length > bytes.length) throw new ReadError('truncated', kind);
		if (kind === 'IHDR')
			head = {
				width: view.getUint32(start),
				height: view.getUint32(start + 4),
				bits: bytes[start + 8] ?? 0,
				type: bytes[start + 9] ?? 0,
				interlaced: bytes[start + 12] === 1
			};
		else if (kind === 'PLTE') palette = bytes.slice(start, start + length);
		else if (kind === 'IDAT') data.push(bytes.subarray(start, start + length));
		else if (kind === 'pHYs' && bytes[start + 8] === 1)
			density = Math.round(view.getUint32(start) * 0.0254);
		else if (kind === 'IEND') ended = true;
		at = start + length + 4;
	}
	if (!head || !ended) throw new ReadError('truncated', 'a PNG without an end');
	const whole = new Uint8Array(data.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of data) {
		whole.set(part, at);
		at += part.length;
	}
	return { head, palette, data: whole, density };
}

const paeth = (left: number, above: number, corner: number): number => {
	const guess = left + above - corner;
	const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
	if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
	return (b ?? 0) <= (c ?? 0) ? above : corner;
};

/** The colours of a picture that has a degree of cover for each point, on white paper. */
function onWhite({ width, height, bits, type }: Head, data: Uint8Array): Uint8Array {
	const size = (channels[type] ?? 4) * (bits / 8);
	const stride = width * size;
	const raw = unzlibSync(data, { out: new Uint8Array((stride + 1) * height) });
	const shown = type === 4 ? 1 : 3;
	const made = new Uint8Array(width * height * shown);
	let above = new Uint8Array(stride);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (stride + 1)];
		const row = raw.slice(y * (stride + 1) + 1, (y + 1) * (stride + 1));
		for (let i = 0; i < stride; i++) {
			const left = row[i - size] ?? 0;
			const [up, corner] = [above[i] ?? 0, above[i - size] ?? 0];
			const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
			row[i] = (row[i] ?? 0) + added;
		}
		above = row;
		const step = bits / 8;
		for (let x = 0; x < width; x++) {
			const cover = (row[x * size + shown * step] ?? 0) / 255;
			for (let k = 0; k < shown; k++)
				made[(y * width + x) * shown + k] = 255 - cover * (255 - (row[x * size + k * step] ?? 0));
		}
	}
	return made;
}

/** A PNG as a page. Throws a ReadError. */
export function pagesOfPng(bytes: Uint8Array): PicturePage[] {
	const { head, palette, data, density } = chunksOf(bytes);
	const { width, height, bits, type, interlaced } = head;
	const colours = channels[type];
	if (!colours || ![1, 2, 4, 8, 16].includes(bits) || interlaced)
		throw new ReadError(
			'unsupported_image',
			`a PNG of type ${type}${interlaced ? ' in passes' : ''}`
		);
	if (width * height > pdfLimits.picturePoints) throw new ReadError('too_large', 'points of a PNG');
	const page = (entries: string, packed: Uint8Array): PicturePage[] => [
		{
			width,
			height,
			density,
			pictures: [{ width, height, entries, bytes: packed, left: 0, top: 0 }]
		}
	];
	if (type === 4 || type === 6)
		return page(
			`/ColorSpace /Device${type === 4 ? 'Gray' : 'RGB'} /BitsPerComponent 8`,
			onWhite(head, data)
		);
	const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const space =
		type === 3
			? `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${hex}>]`
			: type === 0
				? '/DeviceGray'
				: '/DeviceRGB';
	const parameters = `/Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width}`;
	return page(
		`/ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << ${parameters} >>`,
		data
	);
}
