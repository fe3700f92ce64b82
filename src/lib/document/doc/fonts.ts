import type { Bytes } from './bytes';

/** Where the name of a font stands in its description (MS-DOC, FFN), its length before it left out. */
const nameAt = 39;

/** The names of the fonts of a file, by their number (MS-DOC, SttbfFfn). */
export function readFonts(fonts: Bytes): string[] {
	const names: string[] = [];
	if (fonts.length < 4) return names;
	let at = 4;
	for (let left = fonts.u16(0); left > 0 && at < fonts.length; left--) {
		const length = fonts.u8(at);
		const characters = Math.max(0, Math.floor((length - nameAt) / 2));
		const [name = ''] = fonts.utf16(at + 1 + nameAt, characters).split('\0');
		names.push(name);
		at += 1 + length;
	}
	return names;
}
