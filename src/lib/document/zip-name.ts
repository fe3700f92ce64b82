const unicodePathField = 0x7075;

/** The name that some writers add in UTF-8 beside one in an encoding of their own. */
function unicodeName(extra: Uint8Array): string | null {
	const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
	for (let at = 0; at + 4 <= extra.length;) {
		const length = view.getUint16(at + 2, true);
		// One byte of version and four of a checksum stand before the name.
		if (view.getUint16(at, true) === unicodePathField && length > 5)
			return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + length));
		at += 4 + length;
	}
	return null;
}

/**
 * The name of an entry. Windows in Chinese writes GBK without saying so: what is marked as UTF-8,
 * or is valid UTF-8, is that; else it is GB18030.
 */
export function entryName(name: Uint8Array, extra: Uint8Array, isUtf8: boolean): string {
	if (isUtf8) return new TextDecoder().decode(name);
	const beside = unicodeName(extra);
	if (beside !== null) return beside;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(name);
	} catch {
		return new TextDecoder('gb18030').decode(name);
	}
}
