import { strToU8, zlibSync } from 'fflate';
import { hex } from './canvas';

/** An object of a file: its dictionary and, for a stream, what it holds. */
interface PdfObject {
	readonly dictionary: string;
	readonly content?: Uint8Array;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
};

function objectBytes({ dictionary, content }: PdfObject, id: number): Uint8Array {
	if (!content) return strToU8(`${id} 0 obj\n<< ${dictionary} >>\nendobj\n`);
	const packed = zlibSync(content, { level: 6 });
	return joined([
		strToU8(
			`${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
		),
		packed,
		strToU8('\nendstream\nendobj\n')
	]);
}

/** Objects by number from 1, the first of which is the catalogue and the last the information. */
function fileOf(objects: readonly PdfObject[]): Uint8Array {
	const parts: Uint8Array[] = [strToU8('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', true)];
	let length = parts[0]?.length ?? 0;
	const places = objects.map((object, at) => {
		const place = length;
		const bytes = objectBytes(object, at + 1);
		parts.push(bytes);
		length += bytes.length;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const count = objects.length + 1;
	parts.push(
		strToU8(
			`xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${length}\n%%EOF\n`
		)
	);
	return joined(parts);
}

/** The font that Chinese readers bring along: no file holds it. Half-width letters are half an em. */
const fontName = 'STSong-Light';
const font: readonly PdfObject[] = [
	{
		dictionary: `/Type /Font /Subtype /Type0 /BaseFont /${fontName} /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R]`
	},
	{
		dictionary: `/Type /Font /Subtype /CIDFontType0 /BaseFont /${fontName} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R`
	},
	{
		dictionary: `/Type /FontDescriptor /FontName /${fontName} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93`
	}
];
/** Catalogue, pages and the font stand before the first page. */
const firstPage = 6;

const unicode = (text: string): string => `<feff${hex(text)}>`;

/** Pages of content as a file. There is no date and no id in it: the same pages give the same bytes. */
export function pdfFile(
	contents: readonly string[],
	{ width, height }: { readonly width: number; readonly height: number },
	title: string
): Uint8Array {
	const kids = contents.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ');
	return fileOf([
		{ dictionary: '/Type /Catalog /Pages 2 0 R' },
		{
			dictionary: `/Type /Pages /Count ${contents.length} /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Kids [${kids}]`
		},
		...font,
		...contents.flatMap((content, at): PdfObject[] => [
			{ dictionary: `/Type /Page /Parent 2 0 R /Contents ${firstPage + 2 * at + 1} 0 R` },
			{ dictionary: '', content: strToU8(content) }
		]),
		{ dictionary: `/Title ${unicode(title)} /Subject ${unicode('合成示例，非真实单位')}` }
	]);
}
