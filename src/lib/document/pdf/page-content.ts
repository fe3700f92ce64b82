import { ReadError } from '../read-error';
import { boxAround, clipped, isSeen, type Box } from './clip';
import type { Operators, PDFPageProxy } from './engine';
import { apply, identity, matrixOf, multiply, type Matrix } from './matrix';
import { pathRules, type Rule } from './path-rules';
import { pdfLimits } from './pdf-limits';
import { printable } from './printable';
import { seenWhiteRules } from './white-rules';

/** Which way a line of text runs: to the right, down, to the left, or up. */
export type Direction = 0 | 1 | 2 | 3;

/**
 * A character where it is drawn, in points from the page's top left corner, as the page is seen.
 * `from` and `to` are its extent along its line, and `base` the line that it stands on, growing
 * from line to line: x, x and y for a line that runs to the right.
 */
export interface Glyph {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly base: number;
	readonly size: number;
	readonly direction: Direction;
}

/** What stands on a page: characters in the order of drawing, and straight lines. */
export interface PageContent {
	readonly width: number;
	readonly height: number;
	readonly glyphs: Glyph[];
	readonly rules: Rule[];
}

interface TextState {
	matrix: Matrix;
	text: Matrix;
	x: number;
	y: number;
	lineX: number;
	lineY: number;
	size: number;
	/** Of the font's units to those of the text: a thousandth, but for fonts that are drawings. */
	scale: number;
	charSpacing: number;
	wordSpacing: number;
	stretch: number;
	leading: number;
	rise: number;
	fill: string;
	stroke: string;
	lineWidth: number;
	opacity: number;
	/** What of the page is in sight; null for all. */
	clip: Box | null;
}

/** Tells whether a layer of the document is switched on. */
export interface Layers {
	isVisible(layer: unknown): boolean;
}

/** What pdf.js tells of a character of a font. */
interface FontGlyph {
	readonly unicode?: string;
	readonly width?: number;
	readonly vmetric?: ArrayLike<number> | null;
	readonly isSpace?: boolean;
}

/** Such text is laid over the page and says nothing: a seal of "draft", the name of a copier. */
const watermarkSize = 40;
const isPale = (colour: string): boolean => {
	const parts = /^#(..)(..)(..)/.exec(colour);
	return parts?.slice(1).every((part) => Number.parseInt(part, 16) > 0x98) ?? false;
};

const turns: readonly (readonly [x: number, y: number])[] = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1]
];

/** How far off the page a run may begin, in points: a space, or the side bearing of a sign. */
const edge = 4;

/** The way that a line runs, or null where it runs askew. */
function directionOf(x: number, y: number): Direction | null {
	const length = Math.hypot(x, y);
	const found = turns.findIndex(([dx, dy]) => x * dx + y * dy > 0.998 * length);
	return length > 0 && found >= 0 ? (found as Direction) : null;
}

/** Where a point lies along a line of this direction, and across it, growing from line to line. */
function alongAndAcross(direction: Direction, [x, y]: readonly [number, number]): [number, number] {
	if (direction === 0) return [x, y];
	if (direction === 1) return [y, -x];
	return direction === 2 ? [-x, -y] : [-y, x];
}

/** Reads the operators of a page. Throws a ReadError. */
export async function readPage(
	page: PDFPageProxy,
	operators: Operators,
	layers: Layers
): Promise<PageContent> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	if (!(width <= pdfLimits.pageSide && height <= pdfLimits.pageSide))
		throw new ReadError('malformed', `a page of ${width} by ${height} points`);
	const list = await page.getOperatorList({ annotationMode: 0 });
	const size = { width, height };
	const reader = new OperatorReader(page, operators, layers, size, matrixOf(transform));
	for (const [i, operator] of list.fnArray.entries())
		reader.run(operator, (list.argsArray as unknown[])[i] as unknown[] | null);
	return { width, height, glyphs: reader.glyphs, rules: reader.seenRules() };
}

class OperatorReader {
	readonly glyphs: Glyph[] = [];
	readonly #rules: Rule[] = [];
	readonly #white: Rule[] = [];
	/** What is filled with another colour than white. */
	readonly #areas: Box[] = [];
	readonly #stack: TextState[] = [];
	#state: TextState;
	/** For each mark of the content that is open, whether its layer is switched off. */
	readonly #marks: boolean[] = [];
	#hidden = 0;
	/** The next path cuts down what is in sight. */
	#clips = false;

	constructor(
		private readonly page: PDFPageProxy,
		private readonly operators: Operators,
		private readonly layers: Layers,
		private readonly size: { readonly width: number; readonly height: number },
		matrix: Matrix
	) {
		this.#state = {
			matrix,
			text: identity,
			x: 0,
			y: 0,
			lineX: 0,
			lineY: 0,
			size: 0,
			scale: 0.001,
			charSpacing: 0,
			wordSpacing: 0,
			stretch: 1,
			leading: 0,
			rise: 0,
			fill: '#000000',
			stroke: '#000000',
			lineWidth: 1,
			opacity: 1,
			clip: null
		};
	}

	run(operator: number, given: unknown[] | null): void {
		const ops = this.operators;
		const state = this.#state;
		const values = given ?? [];
		const [first, second] = values as number[];
		switch (operator) {
			case ops.save:
			case ops.beginGroup:
				this.#save();
				break;
			case ops.restore:
			case ops.endGroup:
			case ops.paintFormXObjectEnd:
				this.#state = this.#stack.pop() ?? state;
				break;
			case ops.transform:
				state.matrix = multiply(state.matrix, matrixOf(values));
				break;
			case ops.paintFormXObjectBegin:
				this.#save();
				this.#state.matrix = multiply(state.matrix, matrixOf(values[0]));
				this.#state.clip = clipped(state.clip, values[1], this.#state.matrix);
				break;
			case ops.beginMarkedContent:
				this.#mark(false);
				break;
			case ops.beginMarkedContentProps:
				this.#mark(values[0] === 'OC' && !this.layers.isVisible(values[1]));
				break;
			case ops.endMarkedContent:
				if (this.#marks.pop()) this.#hidden--;
				break;
			case ops.clip:
			case ops.eoClip:
				this.#clips = true;
				break;
			case ops.beginText:
				state.text = identity;
				state.x = state.y = state.lineX = state.lineY = 0;
				break;
			case ops.setTextMatrix:
				state.text = matrixOf(values[0]);
				state.x = state.y = state.lineX = state.lineY = 0;
				break;
			case ops.moveText:
				this.#move(first ?? 0, second ?? 0);
				break;
			case ops.setLeadingMoveText:
				state.leading = -(second ?? 0);
				this.#move(first ?? 0, second ?? 0);
				break;
			case ops.nextLine:
				this.#move(0, -state.leading);
				break;
			case ops.setLeading:
				state.leading = first ?? 0;
				break;
			case ops.setCharSpacing:
				state.charSpacing = first ?? 0;
				break;
			case ops.setWordSpacing:
				state.wordSpacing = first ?? 0;
				break;
			case ops.setHScale:
				state.stretch = (first ?? 100) / 100;
				break;
			case ops.setTextRise:
				state.rise = first ?? 0;
				break;
			case ops.setFont:
				this.#setFont(values);
				break;
			case ops.setGState:
				this.#setGraphics(values[0]);
				break;
			case ops.setLineWidth:
				state.lineWidth = first ?? 1;
				break;
			case ops.setFillRGBColor:
				state.fill = String(values[0]);
				break;
			case ops.setStrokeRGBColor:
				state.stroke = String(values[0]);
				break;
			case ops.showText:
				if (Array.isArray(values[0])) this.#show(values[0]);
				break;
			case ops.constructPath:
				this.#path(values);
				break;
		}
	}

	/** The straight lines that can be seen. */
	seenRules(): Rule[] {
		return [...this.#rules, ...seenWhiteRules(this.#white, this.#areas)];
	}

	#mark(hides: boolean): void {
		this.#marks.push(hides);
		if (hides) this.#hidden++;
	}

	#save(): void {
		this.#stack.push(this.#state);
		this.#state = { ...this.#state };
	}

	#move(x: number, y: number): void {
		const state = this.#state;
		state.x = state.lineX += x;
		state.y = state.lineY += y;
	}

	#setFont([name, size]: unknown[]): void {
		this.#state.size = Number(size) || 0;
		const id = String(name);
		this.#state.scale = 0.001;
		if (!this.page.commonObjs.has(id)) return;
		const font = this.page.commonObjs.get(id) as { fontMatrix?: unknown } | null;
		this.#state.scale = matrixOf(font?.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0])[0];
	}

	#setGraphics(entries: unknown): void {
		for (const [key, value] of entries as [string, unknown][]) {
			if (key === 'Font') this.#setFont(value as unknown[]);
			else if (key === 'ca') this.#state.opacity = Number(value);
			else if (key === 'LW') this.#state.lineWidth = Number(value);
		}
	}

	#path([paint, data, corners]: unknown[]): void {
		const { operators: ops } = this;
		const state = this.#state;
		const fills = paint === ops.fill || paint === ops.eoFill;
		const fillsToo = paint === ops.fillStroke || paint === ops.eoFillStroke;
		const ignored = paint === ops.endPath || this.#hidden > 0 || state.opacity === 0;
		const [path] = (data ?? []) as (ArrayLike<number> | null)[];
		if (path && !ignored) {
			const rules = (fills ? state.fill : state.stroke) === '#ffffff' ? this.#white : this.#rules;
			const rule = (one: Rule): void => {
				if (rules.length <= pdfLimits.pageLines) rules.push(one);
			};
			const area = (box: Box): void => {
				if (state.fill !== '#ffffff' && this.#areas.length <= pdfLimits.pageLines)
					this.#areas.push(box);
			};
			pathRules(path, state.matrix, fills ? 'filled' : 'stroked', rule, area);
			if (fillsToo) pathRules(path, state.matrix, 'filled', () => undefined, area);
		}
		if (this.#clips) state.clip = clipped(state.clip, corners, state.matrix);
		this.#clips = false;
	}

	#show(items: readonly (FontGlyph | number | null)[]): void {
		const state = this.#state;
		const matrix = multiply(state.matrix, state.text);
		const sign = (x: number, y: number): [number, number] => apply(matrix, x, y);
		// A run that begins off the page is the rest of one that its page cuts off, and stands there whole.
		if (!this.#isOnPage(sign(state.x, state.y + state.rise), edge)) return;
		let vertical = false;
		for (const item of items) {
			if (typeof item === 'number') {
				const shift = (-item * state.size) / 1000;
				if (vertical) state.y += shift;
				else state.x += shift * state.stretch;
				continue;
			}
			if (!item) continue;
			const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
			const metric = item.vmetric;
			vertical = metric !== null && metric !== undefined;
			const advance = vertical
				? (metric?.[0] ?? -1000) * state.scale * state.size - spacing
				: ((item.width ?? 0) * state.scale * state.size + spacing) * state.stretch;
			const own = vertical ? advance + spacing : advance - spacing * state.stretch;
			const y = state.y + state.rise;
			const start = sign(state.x, y);
			const end = vertical ? sign(state.x, y + own) : sign(state.x + own, y);
			const top = vertical ? sign(state.x + state.size, y) : sign(state.x, y + state.size);
			const up = [top[0] - start[0], top[1] - start[1]] as const;
			const [over, under] = vertical ? [0.5, 0.5] : [0.88, 0.12];
			const box = boxAround(
				[start, end].flatMap(([x, y]) => [
					[x + over * up[0], y + over * up[1]] as const,
					[x - under * up[0], y - under * up[1]] as const
				])
			);
			if (this.#hidden === 0 && isSeen(box, state.clip))
				this.#add(item.unicode ?? '', start, end, Math.hypot(...up), { vertical });
			if (vertical) state.y += advance;
			else state.x += advance;
		}
	}

	#isOnPage([x, y]: readonly [number, number], slack: number): boolean {
		const { width, height } = this.size;
		return x >= -slack && x <= width + slack && y >= -slack && y <= height + slack;
	}

	#add(
		unicode: string,
		start: [number, number],
		end: [number, number],
		size: number,
		{ vertical }: { vertical: boolean }
	): void {
		const { fill, opacity } = this.#state;
		const text = printable(unicode);
		if (text === '' || !(size > 0.5)) return;
		if (!this.#isOnPage([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], 0)) return;
		const direction = directionOf(end[0] - start[0], end[1] - start[1]);
		if (direction === null) return;
		if (size >= watermarkSize && (isPale(fill) || opacity < 0.6)) return;
		const [from, across] = alongAndAcross(direction, start);
		const [to] = alongAndAcross(direction, end);
		// A character of a vertical font stands in the middle of its line, not upon it.
		const base = vertical ? across + size * 0.38 : across;
		this.glyphs.push({ text, from, to, base, size, direction });
		if (this.glyphs.length > pdfLimits.pageGlyphs) throw new ReadError('too_large', 'characters');
	}
}
