/**
 * Texts in the records of an .xls. A text longer than its record goes on in CONTINUE records, each
 * of which says once more whether a character takes one byte or two (MS-XLS 2.5.293, 2.4.58).
 */
import { ReadError } from '../read-error';
import type { ByteList } from './byte-list';

export const continueKind = 0x3c;
/** What the length of a record can say at most. */
export const mostBody = 0xffff;
const wide = 1;
const withPhonetic = 4;
const withRuns = 8;

const tooShort = (): never => {
	throw new ReadError('malformed', 'a record ends before its text');
};

/** The numbers and texts in a record and those that continue it; nothing is read past their end. */
class RecordReader {
	readonly #bytes: Uint8Array;
	/** Where the records that continue it begin. */
	readonly #seams = new Set<number>();
	at = 0;

	constructor(bodies: readonly Uint8Array[]) {
		this.#bytes = new Uint8Array(bodies.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const body of bodies) {
			if (at > 0) this.#seams.add(at);
			this.#bytes.set(body, at);
			at += body.length;
		}
	}

	get left(): number {
		return this.#bytes.length - this.at;
	}

	number(bytes: number): number {
		if (this.left < bytes) tooShort();
		let value = 0;
		for (let i = bytes - 1; i >= 0; i--) value = value * 256 + (this.#bytes[this.at + i] ?? 0);
		this.at += bytes;
		return value;
	}

	/** So many characters as UTF-16, the lower byte first. */
	characters(count: number, flags: number): Uint8Array {
		if (this.left < count) tooShort();
		const units = new Uint8Array(2 * count);
		let isWide = (flags & wide) > 0;
		for (let i = 0; i < count; i++) {
			if (this.#seams.has(this.at)) isWide = (this.number(1) & wide) > 0;
			units[2 * i] = this.number(1);
			if (isWide) units[2 * i + 1] = this.number(1);
		}
		return units;
	}

	/** A text with its length; how it is written and spoken is left out. */
	text(): Uint8Array {
		const count = this.number(2);
		const flags = count === 0 && this.left === 0 ? 0 : this.number(1);
		const runs = (flags & withRuns) > 0 ? 4 * this.number(2) : 0;
		const phonetic = (flags & withPhonetic) > 0 ? this.number(4) : 0;
		const units = this.characters(count, flags);
		this.at += runs + phonetic;
		return units;
	}
}

/** The texts of a list of shared strings (SST): as many as it says, or as there are. */
export function sharedTexts(bodies: readonly Uint8Array[], most: number): Uint8Array[] {
	const reader = new RecordReader(bodies);
	reader.number(4);
	const count = reader.number(4);
	const texts: Uint8Array[] = [];
	while (texts.length < count && reader.left > 0) {
		if (texts.length >= most) throw new ReadError('too_large', 'too many strings');
		texts.push(reader.text());
	}
	return texts;
}

/** The text of a STRING record of Excel 97 and later. */
export const resultText = (bodies: readonly Uint8Array[]): Uint8Array =>
	new RecordReader(bodies).text();

const u16 = (value: number): [number, number] => [value & 0xff, value >> 8];

/** Writes a record of texts, with as many that continue it as it takes. */
export function writeTexts(
	kind: number,
	head: readonly number[],
	texts: readonly Uint8Array[],
	out: ByteList
): void {
	const size = texts.reduce((sum, { length }) => sum + 3 + length, head.length);
	const body = new Uint8Array(Math.min(mostBody, size));
	let length = 0;
	let next = kind;
	const put = (bytes: ArrayLike<number>): void => {
		body.set(bytes, length);
		length += bytes.length;
	};
	const finish = (): void => {
		out.add([...u16(next), ...u16(length)]);
		out.add(body.subarray(0, length));
		next = continueKind;
		length = 0;
	};
	put(head);
	for (const text of texts) {
		// The three bytes before a text never part, nor do the two of a character.
		if (length > head.length && length + 3 + text.length > mostBody) finish();
		put([...u16(text.length / 2), wide]);
		for (let at = 0; at < text.length;) {
			if (mostBody - length < 2) {
				finish();
				put([wide]);
			}
			const end = at + 2 * Math.floor((mostBody - length) / 2);
			const piece = text.subarray(at, end);
			put(piece);
			at += piece.length;
		}
	}
	finish();
}
