import { limits } from './limits';
import { ReadError } from './read-error';

/** One entry of an archive, as its central directory describes it. */
export interface ZipEntry {
	readonly name: string;
	readonly encrypted: boolean;
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	/** Where its local header stands in the file. */
	readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;

/** Bytes from little-endian places; a place outside the file throws a RangeError. */
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

function directoryAt(view: View, end: number): { count: number; offset: number } {
	const plain = { count: view.u16(end + 10), offset: view.u32(end + 16) };
	if (plain.count !== 0xffff && plain.offset !== 0xffffffff) return plain;
	const locator = end - 20;
	if (locator < 0 || view.u32(locator) !== end64LocatorSignature) return plain;
	const end64 = view.u64(locator + 8);
	if (view.u32(end64) !== end64Signature) throw new ReadError('malformed', 'no zip64 end');
	return { count: view.u64(end64 + 32), offset: view.u64(end64 + 48) };
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

/** Part names are ASCII and compare without case; old writers begin them with / or use \. */
export const partName = (name: string): string =>
	name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/**
 * The entries of an archive by their part name. Throws a ReadError: `truncated` where the end of
 * the archive is missing, `too_large_entries` for too many entries, `malformed` for what does not agree.
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
	const view = viewOf(bytes);
	if (bytes.length < endLength) throw new ReadError('truncated', 'an archive of a few bytes');
	const { count, offset } = directoryAt(view, endOf(view, bytes.length));
	if (count > limits.zipEntries) throw new ReadError('too_large_entries', `${count} entries`);
	const entries = new Map<string, ZipEntry>();
	const text = new TextDecoder();
	for (let at = offset, i = 0; i < count; i++) {
		if (view.u32(at) !== entrySignature) throw new ReadError('malformed', 'no directory entry');
		const [nameLength, extraLength] = [view.u16(at + 28), view.u16(at + 30)];
		const extra = at + entryLength + nameLength;
		const entry = {
			name: partName(text.decode(bytes.subarray(at + entryLength, extra))),
			encrypted: (view.u16(at + 8) & 1) === 1,
			method: view.u16(at + 10),
			crc: view.u32(at + 16),
			packed: view.u32(at + 20),
			size: view.u32(at + 24),
			offset: view.u32(at + 42)
		};
		if (entries.has(entry.name)) throw new ReadError('malformed', `${entry.name} twice`);
		entries.set(entry.name, wide(view, entry, extra, extraLength));
		at = extra + extraLength + view.u16(at + 32);
	}
	return entries;
}

/** The packed bytes of an entry. Throws `malformed` where its local header is not there. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	const view = viewOf(bytes);
	if (entry.offset + 30 > bytes.length || view.u32(entry.offset) !== 0x04034b50)
		throw new ReadError('malformed', `no local header of ${entry.name}`);
	const from = entry.offset + 30 + view.u16(entry.offset + 26) + view.u16(entry.offset + 28);
	if (from + entry.packed > bytes.length)
		throw new ReadError('malformed', `${entry.name} reaches past the end`);
	return bytes.subarray(from, from + entry.packed);
}
