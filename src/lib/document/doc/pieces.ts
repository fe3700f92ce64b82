import { limits } from '../limits';
import { ReadError } from '../read-error';
import { Bytes, nothing } from './bytes';
import { sprm } from './sprm';

/** A stretch of the text, [from, to) in characters, that lies together in the main stream. */
export interface TextPiece {
	readonly from: number;
	readonly to: number;
	/** Where its first character lies, and how many bytes each takes. */
	readonly at: number;
	readonly width: 1 | 2;
	/** What a fast save changed of all its characters and paragraphs. */
	readonly changes: Bytes;
}

/** The text of all stories, and where each character lies in the main stream. */
export interface Text {
	readonly text: string;
	readonly pieces: readonly TextPiece[];
}

const markOfChanges = 1;
const markOfPieces = 2;
const compressed = 0x40000000;
const descriptionLength = 8;

/** The lists of changes and the table of pieces behind them (MS-DOC, Clx). */
function partsOf(clx: Bytes): { changes: Bytes[]; pieces: Bytes } {
	const changes: Bytes[] = [];
	for (let at = 0; at < clx.length;) {
		const mark = clx.u8(at);
		if (mark === markOfPieces) return { changes, pieces: clx.part(at + 5, clx.u32(at + 1)) };
		if (mark !== markOfChanges) break;
		const length = clx.u16(at + 1);
		changes.push(clx.part(at + 3, length));
		at += 3 + length;
	}
	throw new ReadError('malformed', 'no table of pieces');
}

/** The changes that fit into the description of a piece, by their short number. */
const shortChanges: Readonly<Record<number, number>> = {
	0x18: sprm.pFInTable,
	0x19: sprm.pFTtp,
	0x41: sprm.cFRMarkDel,
	0x57: sprm.cFStrike,
	0x5c: sprm.cFVanish,
	0x68: sprm.cIss
};

/** The changes of a piece: one of the lists, or a short one (MS-DOC, Prm). */
function changesOf(change: number, lists: readonly Bytes[]): Bytes {
	if (change & 1) return lists[change >>> 1] ?? nothing;
	const code = shortChanges[(change >>> 1) & 0x7f];
	if (code === undefined) return nothing;
	return new Bytes(Uint8Array.of(code & 0xff, code >>> 8, change >>> 8));
}

/** Joins the pieces of the text. Throws a ReadError: `malformed`, `truncated`, `too_large`. */
export function readText(main: Bytes, clx: Bytes): Text {
	const { changes, pieces: table } = partsOf(clx);
	const count = Math.floor((table.length - 4) / (4 + descriptionLength));
	const descriptions = 4 * (count + 1);
	const pieces: TextPiece[] = [];
	const texts: string[] = [];
	for (let i = 0; i < count; i++) {
		const [from, to] = [table.u32(4 * i), table.u32(4 * i + 4)];
		if (to < from || from !== (pieces.at(-1)?.to ?? 0))
			throw new ReadError('malformed', 'pieces out of order');
		if (to === from) continue;
		if (to > limits.wordCharacters) throw new ReadError('too_large', `${to} characters`);
		const place = table.u32(descriptions + descriptionLength * i + 2);
		const wide = (place & compressed) === 0;
		const at = wide ? place & 0x3fffffff : (place & 0x3fffffff) >>> 1;
		if (at + (to - from) * (wide ? 2 : 1) > main.length)
			throw new ReadError('truncated', 'the text of a Word file');
		const change = table.u16(descriptions + descriptionLength * i + 6);
		pieces.push({ from, to, at, width: wide ? 2 : 1, changes: changesOf(change, changes) });
		texts.push(wide ? main.utf16(at, to - from) : main.ansi(at, to - from));
	}
	return { text: texts.join(''), pieces };
}

/** The piece that a character belongs to; undefined past the last. */
export function pieceAt(pieces: readonly TextPiece[], character: number): TextPiece | undefined {
	let [low, high] = [0, pieces.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((pieces[middle]?.to ?? 0) > character) high = middle;
		else low = middle + 1;
	}
	return pieces[low];
}
