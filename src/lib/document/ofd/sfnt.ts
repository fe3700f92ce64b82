import { ofdLimits } from './ofd-limits';

/** What a font of TrueType or OpenType outlines says of its glyphs. */
export interface FontCodes {
	/** The glyph that a character is drawn with. */
	readonly glyphs: ReadonlyMap<number, number>;
	/** The character that a glyph stands for, where the font says so; none for private use. */
	readonly codes: ReadonlyMap<number, number>;
	/** Whether characters and glyphs count up side by side, as in tables that name nothing. */
	readonly counting: boolean;
	/** How wide a glyph is for the size of the print, or null. */
	readonly widthOf: (glyph: number) => number | null;
}

type Found = (code: number, glyph: number) => void;

/** Thrown within this file where a table names more characters than there are. */
class TooMany extends Error {}

function tableAt(view: DataView, name: string): DataView | null {
	const start = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
	const count = view.getUint16(start + 4);
	for (let i = 0; i < count; i++) {
		const at = start + 12 + 16 * i;
		const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
		if (tag !== name) continue;
		const offset = view.getUint32(at + 8);
		const length = Math.min(view.getUint32(at + 12), view.byteLength - offset);
		return new DataView(view.buffer, view.byteOffset + offset, Math.max(0, length));
	}
	return null;
}

/** Segments of characters, each with a step to its glyphs or a list of them. */
function segments(table: DataView, found: Found): void {
	const count = table.getUint16(6) >> 1;
	for (let i = 0; i < count; i++) {
		const end = table.getUint16(14 + 2 * i);
		const first = table.getUint16(16 + 2 * (count + i));
		const step = table.getUint16(16 + 2 * (2 * count + i));
		const place = 16 + 2 * (3 * count + i);
		const offset = table.getUint16(place);
		for (let code = first; code <= end && code < 0xffff; code++) {
			const listed = offset === 0 ? code : table.getUint16(place + offset + 2 * (code - first));
			found(code, listed === 0 ? 0 : (listed + step) & 0xffff);
		}
	}
}

/** Reads one table of characters, by its format. */
function readTable(table: DataView, found: Found): void {
	switch (table.getUint16(0)) {
		case 0:
			for (let code = 0; code < 256; code++) found(code, table.getUint8(6 + code));
			break;
		case 4:
			segments(table, found);
			break;
		case 6: {
			const first = table.getUint16(6);
			const count = table.getUint16(8);
			for (let i = 0; i < count; i++) found(first + i, table.getUint16(10 + 2 * i));
			break;
		}
		case 12: {
			const groups = table.getUint32(12);
			for (let i = 0; i < groups; i++) {
				const at = 16 + 12 * i;
				const [first, last] = [table.getUint32(at), table.getUint32(at + 4)];
				for (let code = first; code <= last; code++)
					found(code, table.getUint32(at + 8) + code - first);
			}
			break;
		}
	}
}

/** Tables of Unicode, the fullest first, and the one of symbols. */
const preferred = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0', '3 0'];

function glyphsOf(cmap: DataView, spend: (steps: number) => void): Map<number, number> {
	const glyphs = new Map<number, number>();
	const tables = new Map<string, number>();
	const count = cmap.getUint16(2);
	for (let i = 0; i < count; i++) {
		const at = 4 + 8 * i;
		tables.set(`${cmap.getUint16(at)} ${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
	}
	const name = preferred.find((one) => tables.has(one));
	if (name === undefined) return glyphs;
	const offset = tables.get(name) ?? 0;
	const table = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
	let seen = 0;
	try {
		readTable(table, (code, glyph) => {
			if (++seen > ofdLimits.fontCodes) throw new TooMany();
			if (glyph !== 0 && code <= 0x10ffff) glyphs.set(code, glyph);
		});
	} finally {
		spend(seen);
	}
	return glyphs;
}

/** Codes that name no character: controls, surrogates, private use. */
export const isNameless = (code: number): boolean =>
	code < 0x20 ||
	(code >= 0x7f && code < 0xa0) ||
	(code >= 0xd800 && code <= 0xf8ff) ||
	(code & 0xfffe) === 0xfffe ||
	code === 0xfffd ||
	code >= 0xf0000;

/** Characters of compatibility, which share their glyphs with those that people type. */
const isCompatible = (code: number): boolean =>
	code === 0xa0 ||
	code === 0xad ||
	(code >= 0x2e80 && code <= 0x2fdf) ||
	(code >= 0xf900 && code <= 0xfaff) ||
	code >= 0x2f800;

function codesOf(glyphs: ReadonlyMap<number, number>): Map<number, number> {
	const codes = new Map<number, number>();
	for (const [code, glyph] of glyphs) {
		if (isNameless(code)) continue;
		const known = codes.get(glyph);
		const better =
			known === undefined ||
			(isCompatible(known) && !isCompatible(code)) ||
			(isCompatible(known) === isCompatible(code) && code < known);
		if (better) codes.set(glyph, code);
	}
	return codes;
}

function isCounting(glyphs: ReadonlyMap<number, number>): boolean {
	const pairs = [...glyphs].sort(([a], [b]) => a - b);
	const steady = pairs.filter(([code, glyph], i) => {
		const before = pairs[i - 1];
		return before?.[0] === code - 1 && before[1] === glyph - 1;
	});
	return steady.length > 0.9 * (pairs.length - 1);
}

/** How wide glyphs are, for the size of the print; null where the font does not say. */
function widthsOf(view: DataView): FontCodes['widthOf'] {
	const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) =>
		tableAt(view, name)
	);
	if (!head || !hhea || !hmtx || hhea.byteLength < 36 || head.byteLength < 20) return () => null;
	const em = head.getUint16(18);
	const count = Math.min(hhea.getUint16(34), hmtx.byteLength >> 2);
	if (em === 0 || count === 0) return () => null;
	const glyphs = maxp && maxp.byteLength >= 6 ? maxp.getUint16(4) : 0x10000;
	const widths = Array.from({ length: count }, (_, i) => hmtx.getUint16(4 * i) / em);
	return (glyph) =>
		glyph >= 0 && glyph < glyphs ? (widths[Math.min(glyph, count - 1)] ?? null) : null;
}

/**
 * What an embedded font says of its characters, or null where it says nothing: a font of another
 * kind, a damaged one, or one that names more than there is. Throws what `spend` throws.
 */
export function fontCodes(bytes: Uint8Array, spend: (steps: number) => void): FontCodes | null {
	try {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const cmap = tableAt(view, 'cmap');
		if (!cmap) return null;
		const glyphs = glyphsOf(cmap, spend);
		if (glyphs.size === 0) return null;
		const codes = codesOf(glyphs);
		return { glyphs, codes, counting: isCounting(glyphs), widthOf: widthsOf(view) };
	} catch (error) {
		if (error instanceof RangeError || error instanceof TooMany) return null;
		throw error;
	}
}
