/**
 * The records of an .xls that a sheet is read from, each cut to what is read of it. The library
 * gives each record an array of its own and reads lengths and counts without looking where it
 * ends; past the end they are no numbers, and its loops never stop. So what it gets is as long as
 * it says, and the other kinds (formulas, notes, links, drawings, names) it never gets.
 */
import { ReadError } from '../read-error';

/** Excel 95 (5) writes texts in a code page, Excel 97 and later (8) in UTF-16 or Latin-1. */
export type Version = 5 | 8;

interface Body {
	readonly bytes: Uint8Array;
	/** How many cells it makes. */
	readonly cells: number;
}

const check = (fits: boolean): void => {
	if (!fits) throw new ReadError('malformed', 'a record ends before its content');
};

/** The first bytes of a record, followed by zeros. */
function cut(body: Uint8Array, kept: number, length = kept): Uint8Array {
	check(body.length >= kept);
	const bytes = new Uint8Array(length);
	bytes.set(body.subarray(0, kept));
	return bytes;
}

/** A record up to the end of the text at its end, whose length is a number of so many bytes. */
function cutText(body: Uint8Array, at: number, lengthBytes: 1 | 2, version: Version): Uint8Array {
	check(body.length >= at + lengthBytes);
	const count = (body[at] ?? 0) + (lengthBytes === 2 ? 256 * (body[at + 1] ?? 0) : 0);
	const start = at + lengthBytes;
	if (version === 5) return cut(body, start + count, Math.max(start + count, start + 1));
	if (count === 0) return cut(body, start, start + 1);
	check(body.length > start);
	const wide = (body[start] ?? 0) & 1;
	const bytes = cut(body, start + 1 + count * (1 + wide));
	bytes[start] = wide;
	return bytes;
}

/** Several numbers in neighbouring cells: row, first column, format and number of each, last column. */
function numbers(body: Uint8Array): Body {
	const u16 = (at: number): number => (body[at] ?? 0) + 256 * (body[at + 1] ?? 0);
	const cells = (body.length - 6) / 6;
	check(Number.isInteger(cells) && cells > 0);
	check(u16(body.length - 2) - u16(2) + 1 === cells);
	return { bytes: body, cells };
}

const cell = (bytes: Uint8Array): Body => ({ bytes, cells: 1 });
const other = (bytes: Uint8Array): Body => ({ bytes, cells: 0 });
/** Row, column, format and result; then, all zero, flags and a formula without length. */
const formula = (body: Uint8Array): Body => cell(cut(body, 14, 22));
const label = (body: Uint8Array, version: Version): Body => cell(cutText(body, 6, 2, version));

const kinds: ReadonlyMap<number, (body: Uint8Array, version: Version) => Body | null> = new Map([
	[0x06, formula],
	[0x206, formula],
	[0x406, formula],
	[0x203, (body) => cell(cut(body, 14))],
	[0x27e, (body) => cell(cut(body, 10))],
	[0xbd, numbers],
	[0x205, (body) => cell(cut(body, 8))],
	[0xfd, (body) => cell(cut(body, 10))],
	[0x204, label],
	[0xd6, label],
	// The text that a formula gives, in Excel 95; later it may be continued.
	[0x207, (body, version) => other(cutText(body, 0, 2, version))],
	[0xe0, (body) => other(cut(body, 6, 20))],
	[0x41e, (body, version) => other(cutText(body, 2, version === 5 ? 1 : 2, version))],
	[0x85, (body, version) => other(cutText(body, 6, 1, version))],
	[0x22, (body) => other(cut(body, 2))],
	// Excel 97 and later have no code page, whatever this record says.
	[0x42, (body, version) => (version === 5 ? other(cut(body, 2)) : null)],
	[0x200, (body, version) => other(cut(body, version === 5 ? 8 : 12))],
	// Tells a dialog from a sheet.
	[0x81, (body) => other(cut(body, 2))]
]);

/** What of a record the library gets: nothing, where we do not need its kind. Throws a ReadError. */
export const bodyOf = (kind: number, body: Uint8Array, version: Version): Body | null =>
	kinds.get(kind)?.(body, version) ?? null;
