/** Counts the cells of binary workbooks before the library makes an object of each. */
import { limits } from '../limits';
import { ReadError } from '../read-error';

/** Of .xls: formula, label, number, string, switch; several numbers in one record stand apart. */
const cellRecords = new Set([0x06, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e, 0x406, 0x206]);
const numbersRecord = 0xbd;
const mergesRecord = 0xe5;
const blankRecords = new Set([0xbe, 0x201]);
const passwordRecord = 0x2f;

const refuseTooMany = (cells: number): void => {
	if (cells > limits.workbookCells) throw new ReadError('too_large', 'too many cells');
};

/**
 * Strikes the blank cells from the stream of a workbook before 2007, in place: the library takes
 * long for them, and they hold nothing. Throws a ReadError where it is encrypted, is none, or has
 * too many cells.
 */
export function tameRecords(stream: Uint8Array): void {
	const u16 = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
	if (stream[0] !== 9 || (stream[1] ?? 9) > 8) throw new ReadError('malformed', 'no workbook');
	let cells = 0;
	let merges = 0;
	for (let at = 0; at + 4 <= stream.length;) {
		const kind = u16(at);
		const length = u16(at + 2);
		if (kind === passwordRecord) throw new ReadError('encrypted');
		if (blankRecords.has(kind)) stream.fill(0xff, at, at + 2);
		if (cellRecords.has(kind)) cells++;
		if (kind === numbersRecord) cells += Math.floor(Math.max(0, length - 6) / 6);
		if (kind === mergesRecord) merges += Math.floor(length / 8);
		refuseTooMany(Math.max(cells, merges));
		at += 4 + length;
	}
}

/** Of .xlsb: the kinds of records 2 to 11 are cells that hold something. */
const isCell = (kind: number): boolean => kind >= 2 && kind <= 11;

/** Throws a ReadError where a sheet of a binary workbook of 2007 has too many cells. */
export function checkBinarySheet(bytes: Uint8Array): void {
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
	let cells = 0;
	while (at < bytes.length) {
		if (isCell(variable(2))) refuseTooMany(++cells);
		at += variable(4);
	}
}
