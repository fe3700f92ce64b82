import type { Random } from './random';

/** What is easily taken for a length, a count or an end. */
const tellingBytes = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x3c, 0x3e, 0x28, 0x50];
const longestChunk = 4096;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
};

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
	const copy = bytes.slice();
	for (let left = 1 + random.below(8); left > 0 && copy.length > 0; left--)
		copy[random.below(copy.length)] = random.chance(0.5)
			? random.pick(tellingBytes)
			: random.below(256);
	return copy;
}

const cut = (bytes: Uint8Array, random: Random): Uint8Array =>
	random.chance(0.8)
		? bytes.slice(0, random.below(bytes.length))
		: bytes.slice(random.below(bytes.length));

/** A piece is taken out, or stands there several times, here or elsewhere. */
function shuffled(bytes: Uint8Array, random: Random): Uint8Array {
	const from = random.below(bytes.length);
	const to = Math.min(bytes.length, from + 1 + random.below(longestChunk));
	const chunk = bytes.subarray(from, to);
	switch (random.below(3)) {
		case 0:
			return joined(bytes.subarray(0, from), bytes.subarray(to));
		case 1:
			return joined(
				bytes.subarray(0, to),
				...Array.from({ length: 1 + random.below(50) }, () => chunk),
				bytes.subarray(to)
			);
		default: {
			const at = random.below(bytes.length);
			return joined(bytes.subarray(0, at), chunk, bytes.subarray(at));
		}
	}
}

const spliced = (bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array =>
	joined(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length)));

/** Damages bytes without knowing what they are; `other` is another file, to be grafted on. */
export function damagedBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
	const kind = random.below(10);
	if (kind < 5) return flipped(bytes, random);
	if (kind < 7) return cut(bytes, random);
	return kind < 9 ? shuffled(bytes, random) : spliced(bytes, other, random);
}
