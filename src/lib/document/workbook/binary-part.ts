/**
 * What of a part of an .xlsb the library gets to see: the records that cells, texts, formats and the
 * list of sheets are read from, each cut to what is read of it. As in an .xls, it takes lengths and
 * counts as they are, and one that lies makes it take all memory there is.
 */
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { ByteList } from './byte-list';

/** Keeps what is read of the body of a record. */
type Cut = (body: Uint8Array) => Uint8Array;

const tooShort = (): never => {
	throw new ReadError('malformed', 'a record ends before its content');
};

const first =
	(length: number): Cut =>
	(body) =>
		body.length < length ? tooShort() : body.subarray(0, length);

/** Where a text with its length ends; `nullable` ones have a mark for none. */
function textEnd(body: Uint8Array, at: number, nullable = false): number {
	if (body.length < at + 4) return tooShort();
	const count = new DataView(body.buffer, body.byteOffset).getUint32(at, true);
	const end = at + 4 + (nullable && count === 0xffffffff ? 0 : 2 * count);
	return body.length < end ? tooShort() : end;
}

/** Up to the end of a text that begins after so many bytes. */
const throughText =
	(at: number): Cut =>
	(body) =>
		body.subarray(0, textEnd(body, at));

/** A text with runs after so many bytes: only the text. */
const plain =
	(at: number): Cut =>
	(body) => {
		const bytes = body.slice(0, textEnd(body, at + 1));
		bytes[at] = 0;
		return bytes;
	};

/** Of a row only its number is read; the rest is zero. */
const row: Cut = (body) => {
	const bytes = new Uint8Array(17);
	bytes.set(first(4)(body));
	return bytes;
};

/** State, number, relation and name of a sheet. */
const sheetEntry: Cut = (body) => body.subarray(0, textEnd(body, textEnd(body, 8, true)));

const cellHead = 8;
/** The same kinds without the column: the next one. */
const shortHead = 4;
const number = 8;

/** Cells that hold something, and texts of formulas without the formulas (MS-XLSB 2.3). */
const cells = new Map<number, Cut>([
	[2, first(cellHead + 4)],
	[3, first(cellHead + 1)],
	[4, first(cellHead + 1)],
	[5, first(cellHead + number)],
	[6, throughText(cellHead)],
	[7, first(cellHead + 4)],
	[8, throughText(cellHead)],
	[9, first(cellHead + number)],
	[10, first(cellHead + 1)],
	[11, first(cellHead + 1)],
	[13, first(shortHead + 4)],
	[14, first(shortHead + 1)],
	[15, first(shortHead + 1)],
	[16, first(shortHead + number)],
	[17, throughText(shortHead)],
	[18, first(shortHead + 4)],
	[62, plain(cellHead)]
]);

const kinds = {
	/** Rows and merged ranges, besides cells. */
	sheet: new Map<number, Cut>([...cells, [0, row], [176, first(16)]]),
	/** Shared texts between begin and end, formats, styles of cells between begin and end, the sheets. */
	book: new Map<number, Cut>([
		[159, first(8)],
		[19, plain(0)],
		[160, first(0)],
		[44, throughText(2)],
		[617, first(0)],
		[47, first(4)],
		[618, first(0)],
		[153, first(8)],
		[156, sheetEntry]
	])
};
const rowKind = 0;
const stylesBegin = 617;
const stylesEnd = 618;
const styleKind = 47;

/** A number in groups of seven bits, the lowest first. */
function groups(value: number): number[] {
	const bytes: number[] = [];
	for (let rest = value; ; rest >>>= 7) {
		bytes.push(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
		if (rest < 0x80) return bytes;
	}
}

/**
 * A part of a binary workbook as the library may read it. Throws a ReadError: `malformed` where a
 * record is shorter than it must be, `too_large` where there are too many.
 */
export function tameBinaryPart(bytes: Uint8Array, part: 'sheet' | 'book'): Uint8Array {
	let at = 0;
	/** A number in groups of seven bits, at most so many. */
	const variable = (most: number): number => {
		let value = 0;
		for (let i = 0; i < most; i++) {
			const byte = bytes[at++] ?? 0;
			value |= (byte & 0x7f) << (7 * i);
			if ((byte & 0x80) === 0) break;
		}
		return value;
	};
	const out = new ByteList();
	const write = (kind: number, body: Uint8Array): void => {
		out.add([...groups(kind), ...groups(body.length)]);
		out.add(body);
	};
	let count = 0;
	let inStyles = false;
	/** A row without cells is left out. */
	let newRow: Uint8Array | null = null;
	while (at < bytes.length) {
		const kind = variable(2);
		const end = variable(4) + at;
		if (end > bytes.length) throw new ReadError('truncated', 'a record');
		const cut = kinds[part].get(kind);
		if (kind === stylesBegin || kind === stylesEnd) inStyles = kind === stylesBegin;
		const body = kind === styleKind && !inStyles ? undefined : cut?.(bytes.subarray(at, end));
		at = end;
		if (!body) continue;
		if (part === 'sheet' && kind === rowKind) {
			newRow = body;
			continue;
		}
		if (++count > limits.workbookCells) throw new ReadError('too_large', 'too many records');
		if (newRow && cells.has(kind)) {
			write(rowKind, newRow);
			newRow = null;
		}
		write(kind, body);
	}
	return out.bytes();
}
