/** FNV-1a over the UTF-16 units of a text from `from` to `to`: 32 bits. */
export function hashOf(text: string, from: number, to: number, seed = 0x811c9dc5): number {
	let hash = seed;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

/** A whole text in 52 bits, of two hashes with seeds of their own. */
export function wholeHash(text: string): number {
	const high = hashOf(text, 0, text.length) >>> 6;
	const low = hashOf(text, 0, text.length, 0x9747b28c) >>> 6;
	return high * 2 ** 26 + low;
}
