import { ReadError } from '../read-error';
import type { PicturePage } from './picture-pdf';

const spaces: Partial<Record<number, string>> = { 1: 'Gray', 3: 'RGB', 4: 'CMYK' };

/** What the head of a JPEG says of its size. Throws a ReadError. */
function jpegSize(bytes: Uint8Array): {
	width: number;
	height: number;
	space: string;
	density: number | null;
} {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	let density: number | null = null;
	for (let at = 2; at + 10 < bytes.length;) {
		if (bytes[at] !== 0xff) throw new ReadError('malformed', 'no mark of a JPEG');
		const mark = bytes[at + 1] ?? 0;
		if (mark === 0xff) {
			at++;
			continue;
		}
		const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
		if (isFrame) {
			const space = spaces[bytes[at + 9] ?? 0];
			if (!space) throw new ReadError('unsupported_image', 'colours of a JPEG');
			return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), space, density };
		}
		if (mark === 0xe0 && bytes[at + 4] === 0x4a && bytes[at + 5] === 0x46) {
			const unit = bytes[at + 11];
			const across = view.getUint16(at + 12);
			density = unit === 1 ? across : unit === 2 ? across * 2.54 : null;
		}
		at += 2 + view.getUint16(at + 2);
	}
	throw new ReadError('truncated', 'a JPEG without a frame');
}

/** A JPEG as a page. Throws a ReadError. */
export function pagesOfJpg(bytes: Uint8Array): PicturePage[] {
	const { width, height, space, density } = jpegSize(bytes);
	// Those of Adobe are stored inverted.
	const inverted = space === 'CMYK' ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
	const entries = `/ColorSpace /Device${space} /BitsPerComponent 8 /Filter /DCTDecode${inverted}`;
	return [
		{ width, height, density, pictures: [{ width, height, entries, bytes, left: 0, top: 0 }] }
	];
}
