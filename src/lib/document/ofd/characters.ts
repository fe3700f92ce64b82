import { isWide } from '../layout/lines';
import { isNameless, type FontCodes } from './sfnt';

/** Stands where the standard has no character for a glyph. */
const placeholder = '¤';

/** What stands for a glyph of which nothing tells what it says. */
export const unknown = '\ufffd';

/** Whether a code says what is drawn: it is there, and neither for private use nor a placeholder. */
export const isTelling = (code: string): boolean =>
	code !== '' && code !== placeholder && !isNameless(code.codePointAt(0) ?? 0);

/**
 * What is drawn where a text has a code and a glyph. The code says so, as long as the font does not
 * draw it otherwise: then the page shows what the font draws. A code that is missing, private or a
 * placeholder is what the font has the glyph for.
 */
export function characterOf(code: string, glyph: number | null, font: FontCodes | null): string {
	const point = code.codePointAt(0) ?? 0;
	const drawn = glyph ?? (isTelling(code) ? null : (font?.glyphs.get(point) ?? null));
	const named = drawn === null ? undefined : font?.codes.get(drawn);
	const byFont = named === undefined ? null : String.fromCodePoint(named);
	if (!isTelling(code)) return byFont ?? (code === '' || code === placeholder ? unknown : code);
	if (byFont === null || !font) return code;
	const own = font.glyphs.get(point);
	if (own === drawn) return code;
	if (own !== undefined) return byFont;
	// The font knows nothing of the code: either the code is wrong, or the font's names are.
	return font.counting || (isWide(code) && !isWide(byFont)) ? code : byFont;
}
