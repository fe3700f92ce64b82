import { ReadError } from '../read-error';
import { isSeen, type Box } from './clip';
import { glyphOf, type Drawn, type Glyph } from './glyph';
import type { Matrix } from './matrix';
import { pageLimits } from './page-limits';
import { pathRules, type Rule } from './path-rules';
import { printable } from './printable';
import { seenWhiteRules } from './white-rules';

/** What stands on a page: characters in the order of drawing, and straight lines. */
export interface PageContent {
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	readonly rules: readonly Rule[];
}

/** How a character is drawn: its colour as #rrggbb, and what of the page is in sight, null for all. */
export interface Look {
	readonly fill: string;
	readonly opacity: number;
	readonly clip: Box | null;
}

/** The colours in which a path is drawn, null where it is not. */
export interface Paint {
	readonly stroke: string | null;
	readonly fill: string | null;
}

const white = '#ffffff';

/** Such text is laid over the page and says nothing: a seal of "draft", the name of a copier. */
const watermarkSize = 40;
const isPale = (colour: string): boolean => {
	const parts = /^#(..)(..)(..)/.exec(colour);
	return parts?.slice(1).every((part) => Number.parseInt(part, 16) > 0x98) ?? false;
};

/** A page that characters and paths are put on as they are drawn. Throws a ReadError. */
export class Sheet {
	readonly #glyphs: Glyph[] = [];
	readonly #rules: Rule[] = [];
	readonly #white: Rule[] = [];
	/** What is filled with another colour than white. */
	readonly #areas: Box[] = [];

	/** Width and height in points. */
	constructor(
		private readonly width: number,
		private readonly height: number
	) {
		if (!(width <= pageLimits.pageSide && height <= pageLimits.pageSide))
			throw new ReadError('malformed', `a page of ${width} by ${height} points`);
	}

	/** Whether a point lies on the page, or so many points beside it. */
	isOn([x, y]: readonly [number, number], slack: number): boolean {
		const { width, height } = this;
		return x >= -slack && x <= width + slack && y >= -slack && y <= height + slack;
	}

	/** Adds a character, unless nothing of it is seen or it belongs to a watermark. */
	character(unicode: string, drawn: Drawn, { fill, opacity, clip }: Look): void {
		const { start, end, size, box } = drawn;
		const text = printable(unicode);
		if (text === '' || !(size > 0.5) || !isSeen(box, clip)) return;
		if (!this.isOn([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], 0)) return;
		if (size >= watermarkSize && (isPale(fill) || opacity < 0.6)) return;
		const glyph = glyphOf(text, drawn);
		if (glyph === null) return;
		this.#glyphs.push(glyph);
		if (this.#glyphs.length > pageLimits.pageGlyphs) throw new ReadError('too_large', 'characters');
	}

	/** Adds the lines of a path, and the areas that it fills. */
	path(path: ArrayLike<number>, matrix: Matrix, { stroke, fill }: Paint): void {
		const rules = (stroke ?? fill) === white ? this.#white : this.#rules;
		const rule = (one: Rule): void => {
			if (rules.length <= pageLimits.pageLines) rules.push(one);
		};
		const area = (box: Box): void => {
			if (fill !== white && this.#areas.length <= pageLimits.pageLines) this.#areas.push(box);
		};
		if (stroke !== null) pathRules(path, matrix, 'stroked', rule, area);
		if (fill !== null)
			pathRules(path, matrix, 'filled', stroke === null ? rule : () => undefined, area);
	}

	/** What can be seen on the page. */
	content(): PageContent {
		const { width, height } = this;
		const rules = [...this.#rules, ...seenWhiteRules(this.#white, this.#areas)];
		return { width, height, glyphs: this.#glyphs, rules };
	}
}
