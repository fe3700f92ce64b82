import { limits } from './limits';
import { ReadError } from './read-error';
import { entryName } from './zip-name';

/** How an entry is packed, and what it must come out as. */
export interface Packed {
	readonly encrypted: boolean;
	readonly method: number;
	readonly crc: number;
	/** Bytes once unpacked. */
	readonly size: number;
}

/** One entry of an archive, as its central directory describes it. */
export interface ZipEntry extends Packed {
	readonly name: string;
	/** Bytes as packed. */
	readonly packed: number;
	/** Where its local header stands in the file. */
	readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const end64Length = 56 + 20;
const longestComment = 0xffff;
const entryLength = 46;

/** Bytes of a local header before the name. */
export const localHeaderLength = 30;
/** Within these last bytes of an archive stands where its directory is. */
export const tailLength = endLength + longestComment + end64Length;

/** Numbers at little-endian places; a place outside the bytes throws a RangeError. */
function viewOf(bytes: Uint8Array) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		u16: (at: number) => view.getUint16(at, true),
		u32: (at: number) => view.getUint32(at, true),
		u64: (at: number) => Number(view.getBigUint64(at, true))
	};
}
type View = ReturnType<typeof viewOf>;

function endOf(view: View, length: number): number {
	for (let at = length - endLength; at >= Math.max(0, length - endLength - longestComment); at--)
		if (view.u32(at) === endSignature) return at;
	throw new ReadError('truncated', 'an archive without its end');
}

/** Where the directory stands in the file, and how many entries it has. */
export interface DirectoryRange {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/**
 * Finds the directory by the last bytes of an archive, of which `tail` begins at `start`. Throws a
 * ReadError: `truncated` where the end is missing, `too_large_entries`, `malformed`.
 */
export function directoryRange(tail: Uint8Array, start: number): DirectoryRange {
	if (tail.length < endLength) throw new ReadError('truncated', 'an archive of a few bytes');
	const view = viewOf(tail);
	const end = endOf(view, tail.length);
	let [count, offset] = [view.u16(end + 10), view.u32(end + 16)];
	let to = start + end;
	const locator = end - 20;
	const full = count === 0xffff || offset === 0xffffffff;
	if (full && locator >= 0 && view.u32(locator) === end64LocatorSignature) {
		to = view.u64(locator + 8);
		const end64 = to - start;
		if (end64 < 0 || view.u32(end64) !== end64Signature)
			throw new ReadError('malformed', 'no zip64 end');
		[count, offset] = [view.u64(end64 + 32), view.u64(end64 + 48)];
	}
	if (count > limits.zipEntries) throw new ReadError('too_large_entries', `${count} entries`);
	if (offset > to) throw new ReadError('malformed', 'a directory behind its end');
	if (to - offset > limits.zipDirectoryBytes) throw new ReadError('too_large_entries', 'names');
	return { from: offset, to, count };
}

/** The sizes and the offset that stand in the zip64 field, where the 32-bit ones are full. */
function wide(view: View, entry: ZipEntry, extra: number, extraLength: number): ZipEntry {
	for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.u16(at + 2)) {
		if (view.u16(at) !== 1) continue;
		let next = at + 4;
		const full = (value: number): number => {
			if (value !== 0xffffffff) return value;
			next += 8;
			return view.u64(next - 8);
		};
		const size = full(entry.size);
		const packed = full(entry.packed);
		return { ...entry, size, packed, offset: full(entry.offset) };
	}
	return entry;
}

/** The entries in a directory, in its order. Throws `malformed` for what does not agree. */
export function directoryEntries(directory: Uint8Array, count: number): ZipEntry[] {
	const view = viewOf(directory);
	const entries: ZipEntry[] = [];
	for (let at = 0, i = 0; i < count; i++) {
		if (view.u32(at) !== entrySignature) throw new ReadError('malformed', 'no directory entry');
		const [nameLength, extraLength] = [view.u16(at + 28), view.u16(at + 30)];
		const extra = at + entryLength + nameLength;
		const flags = view.u16(at + 8);
		const entry = {
			name: entryName(
				directory.subarray(at + entryLength, extra),
				directory.subarray(extra, extra + extraLength),
				(flags & 0x800) !== 0
			),
			encrypted: (flags & 1) === 1,
			method: view.u16(at + 10),
			crc: view.u32(at + 16),
			packed: view.u32(at + 20),
			size: view.u32(at + 24),
			offset: view.u32(at + 42)
		};
		entries.push(wide(view, entry, extra, extraLength));
		at = extra + extraLength + view.u16(at + 32);
	}
	return entries;
}

/** The entries of an archive that is there as a whole. Throws a ReadError. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
	const start = Math.max(0, bytes.length - tailLength);
	const { from, to, count } = directoryRange(bytes.subarray(start), start);
	return directoryEntries(bytes.subarray(from, to), count);
}

/**
 * Where the packed bytes of an entry begin, by its local header. Throws `malformed` where that is
 * not there.
 */
export function packedFrom(header: Uint8Array, entry: ZipEntry): number {
	const view = viewOf(header);
	if (header.length < localHeaderLength || view.u32(0) !== localSignature)
		throw new ReadError('malformed', `no local header of ${entry.name}`);
	return entry.offset + localHeaderLength + view.u16(26) + view.u16(28);
}
