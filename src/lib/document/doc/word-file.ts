import type { Numbering } from '../numbering';
import type { Bytes } from './bytes';
import { nothing } from './bytes';
import type { Span } from './fib';
import { pieceAt, type Text, type TextPiece } from './pieces';
import type { CharacterProperties, ParagraphProperties } from './properties';
import { runBefore, type Run } from './runs';
import type { Style } from './styles';

/** Reads the properties of characters, or of a paragraph, from their own list and their piece's. */
export type PropertyReader<Properties> = (own: Bytes, changes: Bytes) => Properties;

/** The parts of a Word file that its stories are read from. */
export interface WordParts extends Text {
	readonly characterRuns: readonly Run[];
	readonly paragraphRuns: readonly Run[];
	readonly characterProperties: PropertyReader<CharacterProperties>;
	readonly paragraphProperties: PropertyReader<ParagraphProperties>;
	readonly styleOf: (number: number) => Style;
	readonly fonts: readonly string[];
	readonly numbering: Numbering;
	/** The stories of the text boxes whose drawing is a character of the main story. */
	readonly boxesAt: (character: number) => readonly Span[];
}

const placeOf = (piece: TextPiece, character: number): number =>
	piece.at + (character - piece.from) * piece.width;

/** The run that a character belongs to, if any, and how far that, or its lack, reaches in its piece. */
function runAt(
	runs: readonly Run[],
	piece: TextPiece,
	character: number
): { run: Run | undefined; to: number } {
	const place = placeOf(piece, character);
	const at = runBefore(runs, place);
	const last = runs[at];
	const run = last && last.to > place ? last : undefined;
	const end = Math.min(run?.to ?? Infinity, runs[at + 1]?.from ?? Infinity);
	const characters = Math.max(1, Math.ceil((end - place) / piece.width));
	return { run, to: Math.min(piece.to, character + characters) };
}

/** The same reader, which reads each pair of lists once. */
export function once<Properties extends object>(
	read: PropertyReader<Properties>
): PropertyReader<Properties> {
	const known = new WeakMap<Bytes, WeakMap<Bytes, Properties>>();
	return (own, changes) => {
		const byChanges = known.get(own) ?? new WeakMap<Bytes, Properties>();
		known.set(own, byChanges);
		const properties = byChanges.get(changes) ?? read(own, changes);
		byChanges.set(changes, properties);
		return properties;
	};
}

/** Characters that share their properties. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly properties: CharacterProperties;
}

/** The characters [from, to) by their properties. */
export function stretchesOf(parts: WordParts, [from, to]: Span): Stretch[] {
	const stretches: Stretch[] = [];
	for (let at = from; at < to;) {
		const piece = pieceAt(parts.pieces, at);
		if (!piece) break;
		const { run, to: end } = runAt(parts.characterRuns, piece, at);
		const properties = parts.characterProperties(run?.properties ?? nothing, piece.changes);
		const stretch = { from: at, to: Math.min(end, to), properties };
		stretches.push(stretch);
		at = stretch.to;
	}
	return stretches;
}

/** What the properties of a paragraph say, by the character that ends it. */
export function paragraphAt(parts: WordParts, mark: number): ParagraphProperties {
	const piece = pieceAt(parts.pieces, mark);
	const run = piece && runAt(parts.paragraphRuns, piece, mark).run;
	return parts.paragraphProperties(run?.properties ?? nothing, piece?.changes ?? nothing);
}

/** Whether a paragraph ends with this character, by where its properties end. */
export function endsParagraph(parts: WordParts, character: number): boolean {
	const piece = pieceAt(parts.pieces, character);
	if (!piece) return true;
	const { run } = runAt(parts.paragraphRuns, piece, character);
	return run?.to === placeOf(piece, character) + piece.width;
}
