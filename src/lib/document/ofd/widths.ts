import { isWide } from '../layout/lines';

/** Widths of the signs of ASCII from the space on in Helvetica, in hundredths of the size. */
const latin =
	'28 28 36 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 ' +
	'102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 ' +
	'33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58';
const widths = latin.split(' ').map((width) => Number(width) / 100);

/** A step of a narrow sign up to here may be its width, in a font of equal widths. */
const widestNarrow = 0.65;

/**
 * How wide a character of a font that we do not know is at least, for its size: Chinese fonts give
 * each sign of ASCII half of it, and the other signs all of it.
 */
export function likelyWidth(text: string): number {
	const code = text.codePointAt(0) ?? 0;
	if (isWide(text) || code >= 0x2000) return 1;
	return Math.max(0.5, widths[code - 0x20] ?? 0);
}

/**
 * How wide a character is after which the next one stands `step` further, both for the size: as wide
 * as that, unless so wide a step leaves a gap.
 */
export function widthBefore(text: string, step: number): number {
	const likely = likelyWidth(text);
	const most = Math.max(widestNarrow, Math.min(1, 1.25 * likely));
	return step > 0 && step <= most ? step : likely;
}
