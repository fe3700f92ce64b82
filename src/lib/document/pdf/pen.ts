import { drawnAt, type Drawn } from '../layout/glyph';
import type { Matrix } from '../layout/matrix';

/** What pdf.js tells of a character of a font. */
export interface FontGlyph {
	readonly unicode?: string;
	readonly width?: number;
	readonly vmetric?: ArrayLike<number> | null;
	readonly isSpace?: boolean;
}

/** Where text is written next, in the units of the text, and how. */
export interface Pen {
	x: number;
	y: number;
	size: number;
	/** Of the font's units to those of the text: a thousandth, but for fonts that are drawings. */
	scale: number;
	charSpacing: number;
	wordSpacing: number;
	stretch: number;
	rise: number;
}

/**
 * A character of the pen's font where the pen is, and how far the pen goes on, along x, or y where
 * vertical; `matrix` takes the text to the page.
 */
export function drawnBy(
	pen: Pen,
	item: FontGlyph,
	matrix: Matrix
): { drawn: Drawn; advance: number } {
	const spacing = pen.charSpacing + (item.isSpace ? pen.wordSpacing : 0);
	const metric = item.vmetric ?? null;
	const vertical = metric !== null;
	const advance = vertical
		? (metric[0] ?? -1000) * pen.scale * pen.size - spacing
		: ((item.width ?? 0) * pen.scale * pen.size + spacing) * pen.stretch;
	const own = vertical ? advance + spacing : advance - spacing * pen.stretch;
	return { drawn: drawnAt(matrix, [pen.x, pen.y + pen.rise], own, pen.size, vertical), advance };
}
