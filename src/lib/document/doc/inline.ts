import { joinedPieces, type Piece } from '../raised';
import { symbolText } from '../symbols';
import type { Span } from './fib';
import { drawingMark } from './marks';
import { raisedBy, struckBy, type CharacterProperties } from './properties';
import { plainStyle, type Style } from './styles';
import { stretchesOf, type WordParts } from './word-file';

/** Where the picture of a character of a symbol font is to stand. */
const symbolPlace = '(';

const characters: Readonly<Record<string, string>> = {
	'\t': '\t',
	'\u000b': '\n',
	'\u000c': '\n',
	'\u000e': '\n',
	'\u001e': '-'
};

/** Breaks as \n; pictures, marks of notes and of fields, and their instructions, are nothing. */
const plainText = (text: string): string =>
	text.replace(/\p{Cc}/gu, (sign) => (sign < ' ' ? (characters[sign] ?? '') : sign));

/** What characters show, those of symbol fonts included. */
function shownText(
	text: string,
	{ font, symbol }: CharacterProperties,
	fonts: readonly string[]
): string {
	const signOf = (code: number, own: number | undefined): string =>
		symbolText(code, fonts[own ?? -1] ?? '');
	if (symbol && text.startsWith(symbolPlace))
		return signOf(symbol.code, symbol.font).repeat(text.length);
	return plainText(text).replace(/[\uf020-\uf0ff]/g, (sign) => signOf(sign.charCodeAt(0), font));
}

/** The text of a paragraph, and the stories of the boxes that hang on it, to be read after it. */
export interface Inline {
	readonly text: string;
	readonly boxes: readonly Span[];
}

/** Whether the character that ends a paragraph, a cell or a row was deleted by a tracked change. */
export const isDeleted = (parts: WordParts, mark: number): boolean =>
	stretchesOf(parts, [mark, mark + 1])[0]?.properties.deleted ?? false;

/**
 * The text of the characters [from, to) of a paragraph: tracked changes accepted, hidden and struck
 * text and marks of notes left out, breaks as \n.
 */
export function readInline(parts: WordParts, span: Span, paragraph: Style): Inline {
	const pieces: Piece[] = [];
	const boxes: Span[] = [];
	for (const stretch of stretchesOf(parts, span)) {
		const { properties } = stretch;
		const own = properties.style === undefined ? null : parts.styleOf(properties.style);
		const style = own ?? plainStyle;
		const hidden = paragraph.hidden !== style.hidden;
		if (properties.deleted || (properties.hidden?.(hidden) ?? hidden)) continue;
		// Struck by the styles of both its paragraph and its characters is not struck.
		const struck = paragraph.struck !== style.struck;
		if (struckBy(properties, struck) ?? struck) continue;
		const raised = raisedBy(properties) ?? style.raised;
		const text = parts.text.slice(stretch.from, stretch.to);
		for (let at = text.indexOf(drawingMark); at >= 0; at = text.indexOf(drawingMark, at + 1))
			for (const box of parts.boxesAt(stretch.from + at)) boxes.push(box);
		pieces.push({ text: shownText(text, properties, parts.fonts), raised });
	}
	return { text: joinedPieces(pieces), boxes };
}
