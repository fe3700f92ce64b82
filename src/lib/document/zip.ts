import { limits } from './limits';
import { ReadError } from './read-error';
import { canUnpack, unpack } from './unpack';
import { localHeaderLength, packedFrom, zipEntries, type ZipEntry } from './zip-directory';

/** An archive whose parts are inflated one at a time, and only when asked for. */
export interface Zip {
	/** Part names: lower case, without a leading slash. */
	readonly names: readonly string[];
	has(name: string): boolean;
	/**
	 * The bytes of a part, or null where there is none. Throws a ReadError: `encrypted`,
	 * `too_large_unpacked` as soon as the bytes that come out pass a limit, `malformed` where they
	 * are not the bytes that were packed.
	 */
	read(name: string): Uint8Array | null;
}

/** Part names are ASCII and compare without case; old writers begin them with / or use \. */
const partName = (name: string): string =>
	name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Opens an archive without inflating anything. Throws a ReadError. */
export function openZip(bytes: Uint8Array): Zip {
	const entries = new Map<string, ZipEntry>();
	for (const entry of zipEntries(bytes)) {
		const name = partName(entry.name);
		if (entries.has(name)) throw new ReadError('malformed', `${name} twice`);
		entries.set(name, entry);
	}
	let inflated = 0;
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(partName(name)),
		read(name) {
			const entry = entries.get(partName(name));
			if (!entry) return null;
			if (entry.encrypted) throw new ReadError('encrypted', name);
			if (!canUnpack(entry)) throw new ReadError('unsupported', `${name}: its packing`);
			const most = Math.min(limits.partBytes, limits.unzippedBytes - inflated);
			const header = bytes.subarray(entry.offset, entry.offset + localHeaderLength);
			const from = packedFrom(header, entry);
			if (from + entry.packed > bytes.length)
				throw new ReadError('malformed', `${name} reaches past the end`);
			const part = unpack(bytes.subarray(from, from + entry.packed), entry, most, name);
			inflated += part.length;
			return part;
		}
	};
}
