import { ReadError } from '../read-error';
import { pageLimits } from '../layout/page-limits';
import { pdfLimits } from '../pdf/pdf-limits';
import type { PackedPicture, PicturePage } from './picture-pdf';

/** The entries of TIFF that say how a picture is stored. */
const tags = {
	width: 256,
	height: 257,
	bits: 258,
	compression: 259,
	photometric: 262,
	fillOrder: 266,
	stripOffsets: 273,
	samples: 277,
	rowsPerStrip: 278,
	stripSizes: 279,
	resolution: 282,
	planes: 284,
	faxOptions: 292,
	unit: 296,
	predictor: 317,
	palette: 320,
	tileWidth: 322,
	tileHeight: 323,
	tileOffsets: 324,
	tileSizes: 325,
	jpegTables: 347
} as const;

/** Bytes of a value by its type; a resolution is a fraction. */
const sizes: Partial<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
/** Parts of one picture; scanners write strips of a few rows. */
const mostParts = 20_000;

type Entries = ReadonlyMap<number, number[]>;

function entriesAt(
	view: DataView,
	at: number,
	little: boolean
): { entries: Entries; next: number } {
	const entries = new Map<number, number[]>();
	const count = view.getUint16(at, little);
	for (let i = 0; i < count; i++) {
		const entry = at + 2 + i * 12;
		const type = view.getUint16(entry + 2, little);
		const length = view.getUint32(entry + 4, little);
		const size = sizes[type];
		if (!size || length > mostParts * 4) continue;
		const start = size * length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
		const values: number[] = [];
		for (let k = 0; k < length; k++) {
			const place = start + k * size;
			if (size === 1) values.push(view.getUint8(place));
			else if (size === 2) values.push(view.getUint16(place, little));
			else if (size === 4) values.push(view.getUint32(place, little));
			else values.push(view.getUint32(place, little) / view.getUint32(place + 4, little));
		}
		entries.set(view.getUint16(entry, little), values);
	}
	return { entries, next: view.getUint32(at + 2 + count * 12, little) };
}

const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
	let made = 0;
	for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) made |= 0x80 >> bit;
	return made;
});

/** The colours of a page, in the words of PDF; null where they have none for it. */
function spaceOf(entries: Entries, photometric: number, samples: number, bits: number) {
	const inverted = photometric === 0 ? ' /Decode [1 0]' : '';
	if (photometric <= 1 && samples === 1) return `/ColorSpace /DeviceGray${inverted}`;
	if ((photometric === 2 || photometric === 6) && samples === 3) return '/ColorSpace /DeviceRGB';
	if (photometric === 5 && samples === 4) return '/ColorSpace /DeviceCMYK';
	const palette = entries.get(tags.palette) ?? [];
	const colours = 2 ** bits;
	if (photometric !== 3 || samples !== 1 || palette.length < 3 * colours) return null;
	const hex = Array.from({ length: colours }, (_, i) =>
		[0, 1, 2]
			.map((k) => ((palette[i + k * colours] ?? 0) >> 8).toString(16).padStart(2, '0'))
			.join('')
	).join('');
	return `/ColorSpace [/Indexed /DeviceRGB ${colours - 1} <${hex}>]`;
}

/** How the parts of a page are packed, in the words of PDF; null where they have none for it. */
function filterOf(entries: Entries, columns: number, rows: number): string | null {
	const one = (tag: number, usual: number): number => entries.get(tag)?.[0] ?? usual;
	const [samples, bits] = [one(tags.samples, 1), one(tags.bits, 1)];
	const predicted =
		one(tags.predictor, 1) === 2
			? ` /DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${columns} >>`
			: '';
	const options = one(tags.faxOptions, 0);
	// In a TIFF the black of a fax is 1, whatever that stands for; in a PDF it is 0 unless told.
	const fax = (entries: string): string =>
		`/Filter /CCITTFaxDecode /DecodeParms << /Columns ${columns} /Rows ${rows} /BlackIs1 true ${entries} >>`;
	switch (one(tags.compression, 1)) {
		case 1:
			return '';
		case 2:
			return fax('/K 0 /EncodedByteAlign true /EndOfBlock false');
		case 3:
			return fax(
				`/K ${options & 1 ? 1 : 0} /EndOfBlock false ${options & 4 ? '/EncodedByteAlign true' : ''}`
			);
		case 4:
			return fax('/K -1 /EndOfBlock false');
		case 5:
			return `/Filter /LZWDecode${predicted}`;
		case 7:
			return '/Filter /DCTDecode';
		case 8:
		case 32946:
			return `/Filter /FlateDecode${predicted}`;
		case 32773:
			return '/Filter /RunLengthDecode';
		default:
			return null;
	}
}

/** A strip of a JPEG with the tables that it shares with the others. */
function withTables(part: Uint8Array, tables: readonly number[]): Uint8Array {
	if (tables.length < 4) return part;
	return Uint8Array.from([...tables.slice(0, -2), ...part.subarray(2)]);
}

function pageOf(bytes: Uint8Array, entries: Entries): PicturePage {
	const one = (tag: number, usual: number): number => entries.get(tag)?.[0] ?? usual;
	const [width, height] = [one(tags.width, 0), one(tags.height, 0)];
	const [bits, samples] = [one(tags.bits, 1), one(tags.samples, 1)];
	const compression = one(tags.compression, 1);
	if (!(width > 0 && height > 0)) throw new ReadError('malformed', 'a TIFF without a size');
	if (width * height > pdfLimits.picturePoints)
		throw new ReadError('too_large', 'points of a TIFF');
	const tiled = entries.has(tags.tileOffsets);
	const columns = tiled ? one(tags.tileWidth, width) : width;
	const rows = Math.min(
		tiled ? one(tags.tileHeight, height) : one(tags.rowsPerStrip, height),
		tiled ? Infinity : height
	);
	const space = spaceOf(entries, one(tags.photometric, 0), samples, bits);
	if (space === null || ![1, 2, 4, 8].includes(bits) || one(tags.planes, 1) !== 1)
		throw new ReadError('unsupported_image', 'colours of a TIFF');
	const offsets = entries.get(tiled ? tags.tileOffsets : tags.stripOffsets) ?? [];
	const lengths = entries.get(tiled ? tags.tileSizes : tags.stripSizes) ?? [];
	const across = Math.max(1, Math.ceil(width / columns));
	const pictures = offsets.map((offset, i): PackedPicture => {
		const top = Math.floor(i / across) * rows;
		const own = tiled ? rows : Math.min(rows, height - top);
		const filter = filterOf(entries, columns, own);
		if (filter === null) throw new ReadError('unsupported_image', `TIFF by ${compression}`);
		const end = offset + (lengths[i] ?? bytes.length);
		if (end > bytes.length) throw new ReadError('truncated', 'a strip of a TIFF');
		const part = bytes.subarray(offset, end);
		return {
			width: columns,
			height: own,
			left: (i % across) * columns,
			top,
			entries: `${space} /BitsPerComponent ${bits} ${filter}`,
			bytes:
				compression === 7
					? withTables(part, entries.get(tags.jpegTables) ?? [])
					: one(tags.fillOrder, 1) === 2
						? part.map((byte) => reversed[byte] ?? 0)
						: part
		};
	});
	const resolution = one(tags.resolution, 0);
	const unit = one(tags.unit, 2);
	const density = unit === 2 ? resolution : unit === 3 ? resolution * 2.54 : null;
	return { width, height, density, pictures };
}

/** The pages of a TIFF. Throws a ReadError. */
export function pagesOfTiff(bytes: Uint8Array): PicturePage[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const little = bytes[0] === 0x49;
	const pages: PicturePage[] = [];
	const seen = new Set<number>();
	for (let at = view.getUint32(4, little); at !== 0;) {
		if (seen.has(at)) throw new ReadError('malformed', 'pages of a TIFF in a circle');
		seen.add(at);
		if (seen.size > pageLimits.pages) throw new ReadError('too_large', 'pages of a TIFF');
		const { entries, next } = entriesAt(view, at, little);
		pages.push(pageOf(bytes, entries));
		at = next;
	}
	if (pages.length === 0) throw new ReadError('empty', 'a TIFF without pages');
	return pages;
}
