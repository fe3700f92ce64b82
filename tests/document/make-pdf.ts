import { deflateSync } from 'node:zlib';

const bytesOf = (text: string): Uint8Array =>
	Uint8Array.from(text, (char) => char.charCodeAt(0) & 255);

export const hexOf = (text: string): string =>
	Array.from({ length: text.length }, (_, i) =>
		text.charCodeAt(i).toString(16).padStart(4, '0')
	).join('');

/** A line of text at a place from the page's top left corner: x, and y of the line it stands on. */
export interface Words {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	/** Degrees, against the clock. */
	readonly turned?: number;
	readonly grey?: number;
}
type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

export interface PageMade {
	readonly words?: readonly Words[];
	readonly strokes?: readonly Stroke[];
	/** Operators as they stand, after the others. */
	readonly content?: string;
	readonly width?: number;
	readonly height?: number;
	/** Entries of the page's dictionary, such as `/Rotate 90`. */
	readonly more?: string;
	/** Entries of the resources. */
	readonly resources?: string;
}

/** Chinese characters are 1 em wide and those of ASCII half an em, in a font that is not embedded. */
export const font =
	'<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[' +
	'<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo' +
	'<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]' +
	'/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]' +
	'/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>';

const width = 595;
const height = 842;

function operatorsOf(page: PageMade): string {
	const tall = page.height ?? height;
	const words = (page.words ?? []).map(({ text, x, y, size = 12, turned = 0, grey = 0 }) => {
		const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
		const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(' ');
		return `${grey} g BT /F1 ${size} Tf ${matrix} ${x} ${tall - y} Tm <${hexOf(text)}> Tj ET`;
	});
	const strokes = (page.strokes ?? []).map(
		([x0, y0, x1, y1]) => `${x0} ${tall - y0} m ${x1} ${tall - y1} l S`
	);
	return [...words, ...strokes, page.content ?? ''].join('\n');
}

/** A stream object; packed where `packed` says so. */
export const stream = (content: string, entries = '', packed = false): string => {
	const data = packed ? Buffer.from(deflateSync(Buffer.from(content, 'latin1'))) : content;
	const text = typeof data === 'string' ? data : data.toString('latin1');
	const filter = packed ? '/Filter/FlateDecode' : '';
	return `<<${entries}${filter}/Length ${text.length}>>\nstream\n${text}\nendstream`;
};

/** The file of these objects, numbered from 1; the first is the catalogue. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
	let text = '%PDF-1.7\n';
	const offsets = objects.map((object, i) => {
		const at = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const start = text.length;
	const size = objects.length + 1;
	text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
	return bytesOf(
		`${text}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
	);
}

/** A PDF of these pages. */
export function pdfOf(pages: readonly PageMade[], packed = false): Uint8Array {
	const first = 4;
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}]>>`,
		font,
		...pages.flatMap((page, i) => [
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width ?? width} ${page.height ?? height}]` +
				`/Resources<</Font<</F1 3 0 R>>${page.resources ?? ''}>>` +
				`/Contents ${first + 2 * i + 1} 0 R${page.more ?? ''}>>`,
			stream(operatorsOf(page), '', packed)
		])
	];
	return fileOf(objects);
}

/** The lines of a table whose cells are all separate, between these places. */
export const gridStrokes = (xs: readonly number[], ys: readonly number[]): Stroke[] => [
	...ys.map((y): Stroke => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
	...xs.map((x): Stroke => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0])
];
