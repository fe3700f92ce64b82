import { markupOf } from './markup-start';
import { ReadError } from './read-error';
import type { ReadFailure } from '$lib/domain/read-failure';

/** What the first bytes of a file say that it is; what is none of the others may be a text. */
export type Signature = 'zip' | 'ole' | 'pdf' | 'png' | 'jpg' | 'tiff' | 'html' | 'xml' | 'text';

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
	String.fromCharCode(...bytes.subarray(from, to));

/** How files of a kind begin, as Latin-1; a pattern where a few bytes differ. */
const marks: readonly (readonly [Signature | ReadFailure, ...(string | RegExp)[]])[] = [
	['zip', 'PK\x03\x04', 'PK\x05\x06'],
	['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
	['pdf', /^[^]{0,32}%PDF-/],
	['unsupported_rtf', '{\\rtf'],
	['png', '\x89PNG'],
	['jpg', '\xff\xd8\xff'],
	['tiff', 'II*\0', 'MM\0*'],
	['unsupported_image', 'GIF8', /^BM.{4}\0\0/s, /^RIFF.{4}WEBP/s],
	['unsupported_archive', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'],
	['unsupported_mht', /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,20}MIME-Version:/i]
];
const begins = (start: string, mark: string | RegExp): boolean =>
	typeof mark === 'string' ? start.startsWith(mark) : mark.test(start);

const readable = new Set<string>([
	'zip',
	'ole',
	'pdf',
	'png',
	'jpg',
	'tiff',
	'html',
	'xml',
	'text'
] satisfies Signature[]);
const isReadable = (mark: Signature | ReadFailure): mark is Signature => readable.has(mark);

/**
 * What a file is by its first bytes, whatever its name says. Throws a ReadError where it is
 * nothing that can be read, or nothing at all.
 */
export function signatureOf(bytes: Uint8Array): Signature {
	if (bytes.length === 0) throw new ReadError('empty');
	const start = latin1(bytes, 0, 1024);
	const found = marks.find(([, ...patterns]) => patterns.some((one) => begins(start, one)));
	const mark = found?.[0] ?? markupOf(bytes) ?? 'text';
	if (!isReadable(mark)) throw new ReadError(mark);
	return mark;
}

/** Whether a file that begins with XML is a workbook that Excel 2003 saved as such. */
export const isSpreadsheetXml = (bytes: Uint8Array): boolean =>
	/<(?:\w+:)?Workbook\s[^<>]*urn:schemas-microsoft-com:office:spreadsheet/.test(
		latin1(bytes, 0, 4096)
	);
