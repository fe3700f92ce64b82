import { Inflate } from 'fflate';
import { limits } from './limits';
import { ReadError } from './read-error';
import type { Packed } from './zip-directory';

const stepBytes = 4096;
const stored = 0;
const deflated = 8;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
	for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
	return n;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}

/**
 * Inflates in small steps and stops at `most` bytes, or when they grow too many out of too few.
 * What comes out is put where it belongs at once: pieces and whole would be twice as much.
 */
function inflate(
	packed: Uint8Array,
	expected: number,
	most: number,
	name: string
): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(expected);
	let size = 0;
	const state = { ended: false };
	const stream = new Inflate((piece, last) => {
		if (size + piece.length <= expected) whole.set(piece, size);
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
	if (size !== expected) throw new ReadError('malformed', `${name} is not what was packed`);
	return whole;
}

/** Whether an entry is packed in a way that we can undo. */
export const canUnpack = ({ method }: Packed): boolean => method === stored || method === deflated;

/**
 * Unpacks one entry of an archive. Throws a ReadError: `encrypted_archive`, `too_large_unpacked`
 * as soon as more than `most` bytes, or too many out of too few, come out, `unsupported_archive`
 * for a way of packing that we know not, `malformed` where the bytes are not those that were packed.
 */
export function unpack<Buffer extends ArrayBufferLike>(
	packed: Uint8Array<Buffer>,
	entry: Packed,
	most: number,
	name: string
): Uint8Array<Buffer | ArrayBuffer> {
	if (entry.encrypted) throw new ReadError('encrypted_archive', name);
	if (entry.size > most) throw new ReadError('too_large_unpacked', `${name}: ${entry.size} bytes`);
	if (!canUnpack(entry))
		throw new ReadError('unsupported_archive', `${name}: packing method ${entry.method}`);
	const part = entry.method === stored ? packed : inflate(packed, entry.size, most, name);
	if (part.length !== entry.size || crc32(part) !== entry.crc)
		throw new ReadError('malformed', `${name} is not what was packed`);
	return part;
}
