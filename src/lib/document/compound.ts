import { ReadError } from './read-error';

const headerLength = 512;
const entryLength = 128;
const fatInHeader = 109;
/** From here on a sector number is a mark: the end of a chain, a free sector. */
const marks = 0xfffffffa;
const streamEntry = 2;
const rootEntry = 5;
/** Bytes of a directory that are looked at; that of a document has a few thousand. */
const mostDirectory = 16 * 1024 * 1024;

/** The sectors of a compound file and the chains that join them. */
class Sectors {
	private readonly view: DataView;
	readonly size: number;
	/** The sectors of the allocation table. */
	private readonly fat: readonly number[];

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (bytes.length < headerLength) throw new ReadError('truncated', 'a compound file');
		const shift = this.view.getUint16(30, true);
		if (shift !== 9 && shift !== 12) throw new ReadError('malformed', 'sectors of a strange size');
		this.size = 1 << shift;
		this.fat = this.fatSectors();
	}

	header(at: number): number {
		return this.view.getUint32(at, true);
	}

	/** Every file has no more sectors than fit into it. */
	private get most(): number {
		return Math.ceil(this.bytes.length / this.size);
	}

	private at(sector: number): number {
		const start = (sector + 1) * this.size;
		if (start >= this.bytes.length) throw new ReadError('truncated', 'a compound file');
		return start;
	}

	private numbersIn(sector: number): number[] {
		const start = this.at(sector);
		if (start + this.size > this.bytes.length) throw new ReadError('truncated', 'a compound file');
		return Array.from({ length: this.size / 4 }, (_, i) =>
			this.view.getUint32(start + 4 * i, true)
		);
	}

	/** Where the allocation table lies: 109 places in the header, the others in a chain. */
	private fatSectors(): number[] {
		const sectors: number[] = [];
		for (let i = 0; i < fatInHeader; i++) sectors.push(this.header(76 + 4 * i));
		let next = this.header(68);
		for (let seen = 0; next < marks && seen < this.most; seen++) {
			const numbers = this.numbersIn(next);
			next = numbers.pop() ?? marks;
			sectors.push(...numbers);
		}
		return sectors.filter((sector) => sector < marks).slice(0, this.most);
	}

	/** The sector that comes after this one; no more of the table is read than says so. */
	private after(sector: number): number {
		const index = Math.floor((4 * sector) / this.size);
		const table = this.fat[index];
		if (table === undefined) return marks;
		const start = this.at(table);
		if (start + this.size > this.bytes.length) throw new ReadError('truncated', 'a compound file');
		return this.view.getUint32(start + ((4 * sector) % this.size), true);
	}

	/** The bytes of a chain of sectors, at most so many. */
	chain(first: number, most = Infinity): Uint8Array {
		const pieces: Uint8Array[] = [];
		let length = 0;
		for (let sector = first; sector < marks && length < most;) {
			if (pieces.length > this.most) throw new ReadError('malformed', 'a chain without an end');
			const start = this.at(sector);
			const piece = this.bytes.subarray(start, start + this.size);
			pieces.push(piece);
			length += piece.length;
			sector = this.after(sector);
		}
		return joined(pieces, most);
	}
}

function joined(pieces: readonly Uint8Array[], most: number): Uint8Array {
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole.subarray(0, Math.min(most, length));
}

interface Entry {
	readonly name: string;
	readonly kind: number;
	/** By their place in the directory: what comes before and after it in its folder, and its own. */
	readonly before: number;
	readonly after: number;
	readonly inside: number;
	readonly first: number;
	readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	const text = new TextDecoder('utf-16le');
	const entries: Entry[] = [];
	for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
		const length = Math.min(64, view.getUint16(at + 64, true));
		entries.push({
			name: text.decode(directory.subarray(at, at + Math.max(0, length - 2))),
			kind: view.getUint8(at + 66),
			before: view.getUint32(at + 68, true),
			after: view.getUint32(at + 72, true),
			inside: view.getUint32(at + 76, true),
			first: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true)
		});
	}
	return entries;
}

/**
 * What lies at the top and not in a folder of something embedded, which has streams of the same
 * names; everything where the directory has no root.
 */
function topOf(entries: readonly Entry[]): readonly Entry[] {
	const root = entries.find(({ kind }) => kind === rootEntry);
	const found = new Set<Entry>();
	const waiting = [root?.inside ?? marks];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		const entry = entries[at];
		if (!entry || found.has(entry)) continue;
		found.add(entry);
		waiting.push(entry.before, entry.after);
	}
	return found.size > 0 ? [...found] : entries;
}

const directoryOf = (sectors: Sectors): Entry[] =>
	entriesOf(sectors.chain(sectors.header(48), mostDirectory));

/**
 * The names of all that lies at the top of a compound file. Throws a ReadError: `truncated` where the directory
 * is not there.
 */
export const compoundNames = (bytes: Uint8Array): ReadonlySet<string> =>
	new Set(topOf(directoryOf(new Sectors(bytes))).map(({ name }) => name));

/**
 * The bytes of the first stream of one of these names at the top of a compound file. Throws a ReadError:
 * `truncated` where sectors of it are missing, `malformed` where there is no such stream.
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array {
	const sectors = new Sectors(bytes);
	const entries = directoryOf(sectors);
	const streams = topOf(entries).filter(({ kind }) => kind === streamEntry);
	const entry = names
		.map((name) => streams.find((one) => one.name.toLowerCase() === name.toLowerCase()))
		.find((one) => one !== undefined);
	if (!entry) throw new ReadError('malformed', `no stream ${names.join(' or ')}`);
	const isLarge = entry.size >= sectors.header(56);
	const stream = isLarge
		? sectors.chain(entry.first, entry.size)
		: smallStream(sectors, entries, entry);
	if (stream.length < entry.size) throw new ReadError('truncated', `the stream ${entry.name}`);
	return stream;
}

/** Small streams share one, in sectors of 64 bytes with an allocation table of their own. */
function smallStream(sectors: Sectors, entries: readonly Entry[], entry: Entry): Uint8Array {
	const size = 64;
	const root = entries.find(({ kind }) => kind === rootEntry);
	const shared = root ? sectors.chain(root.first, root.size) : new Uint8Array();
	const table = sectors.chain(sectors.header(60));
	const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
	const pieces: Uint8Array[] = [];
	for (let sector = entry.first; sector < marks && pieces.length * size < entry.size;) {
		if (pieces.length * size > shared.length)
			throw new ReadError('malformed', 'a chain without an end');
		pieces.push(shared.subarray(sector * size, (sector + 1) * size));
		sector = 4 * sector + 4 <= table.length ? view.getUint32(4 * sector, true) : marks;
	}
	return joined(pieces, entry.size);
}
