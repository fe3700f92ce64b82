import { Inflate } from 'fflate';
import { limits } from './limits';
import { ReadError } from './read-error';
import { packedBytes, partName, zipDirectory } from './zip-directory';

/** An archive whose parts are inflated one at a time, and only when asked for. */
export interface Zip {
	/** Part names: lower case, without a leading slash. */
	readonly names: readonly string[];
	has(name: string): boolean;
	/**
	 * The bytes of a part, or null where there is none. Throws a ReadError: `encrypted`,
	 * `too_large_unpacked` as soon as the bytes that come out pass a limit, `malformed` where they are not
	 * the bytes that were packed.
	 */
	read(name: string): Uint8Array | null;
}

const stepBytes = 4096;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
	for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
	return n;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}

/** Inflates in small steps and stops at `most` bytes, or when they grow too many out of too few. */
function inflate(packed: Uint8Array, most: number, name: string): Uint8Array {
	const pieces: Uint8Array[] = [];
	let size = 0;
	const state = { ended: false };
	const stream = new Inflate((piece, last) => {
		pieces.push(piece);
		size += piece.length;
		state.ended ||= last;
	});
	for (let at = 0; at < packed.length; at += stepBytes) {
		const taken = Math.min(packed.length, at + stepBytes);
		try {
			stream.push(packed.subarray(at, taken), taken === packed.length);
		} catch (error) {
			throw new ReadError('malformed', `${name} does not inflate`, { cause: error });
		}
		if (size > most || size > limits.inflationFreeBytes + taken * limits.inflationRatio)
			throw new ReadError('too_large_unpacked', `${name} inflates to ${size} bytes and more`);
	}
	if (!state.ended) throw new ReadError('malformed', `${name} is cut`);
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Opens an archive without inflating anything. Throws a ReadError. */
export function openZip(bytes: Uint8Array): Zip {
	const entries = zipDirectory(bytes);
	let inflated = 0;
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(partName(name)),
		read(name) {
			const entry = entries.get(partName(name));
			if (!entry) return null;
			if (entry.encrypted) throw new ReadError('encrypted', name);
			const most = Math.min(limits.partBytes, limits.unzippedBytes - inflated);
			if (entry.size > most)
				throw new ReadError('too_large_unpacked', `${name}: ${entry.size} bytes`);
			const packed = packedBytes(bytes, entry);
			if (entry.method !== 0 && entry.method !== 8)
				throw new ReadError('unsupported', `${name}: packing method ${entry.method}`);
			const part = entry.method === 0 ? packed : inflate(packed, most, name);
			inflated += part.length;
			if (part.length !== entry.size || crc32(part) !== entry.crc)
				throw new ReadError('malformed', `${name} is not what was packed`);
			return part;
		}
	};
}
