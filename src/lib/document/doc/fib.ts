import { ReadError } from '../read-error';
import { nothing, type Bytes } from './bytes';

/** The parts of a file that the reader knows, by their number among all (MS-DOC, FibRgFcLcb97). */
const partNumbers = {
	styles: 1,
	characterPages: 12,
	paragraphPages: 13,
	fonts: 15,
	pieces: 33,
	anchors: 40,
	boxes: 56,
	lists: 73,
	listOverrides: 74
} as const;
export type PartName = keyof typeof partNumbers;

/** Characters [from, to) of the text. */
export type Span = readonly [from: number, to: number];

/** Which characters are which story; headers and comments are none that we read. */
export interface Stories {
	readonly main: Span;
	readonly footnotes: Span;
	readonly endnotes: Span;
	readonly boxes: Span;
}

/** What the head of a Word file says (MS-DOC, Fib). */
export interface Fib {
	readonly table: '0Table' | '1Table';
	readonly stories: Stories;
	/** Where a part lies in the table stream: [from, length]; [0, 0] where there is none. */
	readonly part: (name: PartName) => readonly [number, number];
}

const word97 = 0xa5ec;
const olderWords = [0xa5dc, 0xa5db];
/** Versions from here on have the head of Word 97. */
const firstVersion = 0xc0;
const flags = { encrypted: 0x100, firstTable: 0x200 };

/** The stories by their lengths, which follow one another in this order. */
function storiesOf(lengths: Bytes): Stories {
	let at = 0;
	const next = (place: number): Span => {
		const length = lengths.i32(place);
		if (length < 0) throw new ReadError('malformed', `a story of ${length} characters`);
		at += length;
		return [at - length, at];
	};
	const [main, footnotes] = [next(12), next(16)];
	for (const unread of [20, 24, 28]) next(unread);
	return { main, footnotes, endnotes: next(32), boxes: next(36) };
}

/**
 * Reads the head of the stream WordDocument. Throws a ReadError: `encrypted`, `unsupported_doc`
 * for a file of Word before 97, `malformed`.
 */
export function readFib(main: Bytes): Fib {
	const [mark, version, flag] = [main.u16(0), main.u16(2), main.u16(10)];
	if (olderWords.includes(mark) || (mark === word97 && version < firstVersion))
		throw new ReadError('unsupported_doc', `version ${version}`);
	if (mark !== word97) throw new ReadError('malformed', 'no head of a Word file');
	if (flag & flags.encrypted) throw new ReadError('encrypted');
	const lengthsAt = 34 + 2 * main.u16(32);
	const lengths = main.part(lengthsAt + 2, 4 * main.u16(lengthsAt));
	const partsAt = lengthsAt + 2 + lengths.length;
	const parts = main.part(partsAt + 2, 8 * main.u16(partsAt));
	return {
		table: flag & flags.firstTable ? '1Table' : '0Table',
		stories: storiesOf(lengths),
		part: (name) => {
			const at = 8 * partNumbers[name];
			return at + 8 <= parts.length ? [parts.u32(at), parts.u32(at + 4)] : [0, 0];
		}
	};
}

/** A part of the table stream; nothing where the file has none. */
export function partOf(table: Bytes, fib: Fib, name: PartName): Bytes {
	const [from, length] = fib.part(name);
	return length === 0 ? nothing : table.part(from, length);
}
