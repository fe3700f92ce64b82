import { clipped, type Box } from '../layout/clip';
import { apply, identity, matrixOf, multiply, type Matrix } from '../layout/matrix';
import { Sheet, type PageContent } from '../layout/sheet';
import type { Operators, PDFPageProxy } from './engine';
import { drawnBy, type FontGlyph, type Pen } from './pen';

interface TextState extends Pen {
	matrix: Matrix;
	text: Matrix;
	lineX: number;
	lineY: number;
	leading: number;
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

/** How far off the page a run may begin, in points: a space, or the side bearing of a sign. */
const edge = 4;

/** Reads the operators of a page. Throws a ReadError. */
export async function readPage(
	page: PDFPageProxy,
	operators: Operators,
	layers: Layers
): Promise<PageContent> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const sheet = new Sheet(width, height);
	const list = await page.getOperatorList({ annotationMode: 0 });
	const reader = new OperatorReader(page, operators, layers, sheet, matrixOf(transform));
	for (const [i, operator] of list.fnArray.entries())
		reader.run(operator, (list.argsArray as unknown[])[i] as unknown[] | null);
	return sheet.content();
}

class OperatorReader {
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
		private readonly sheet: Sheet,
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
		if (path && !ignored)
			this.sheet.path(path, state.matrix, {
				stroke: fills ? null : state.stroke,
				fill: fills || fillsToo ? state.fill : null
			});
		if (this.#clips) state.clip = clipped(state.clip, corners, state.matrix);
		this.#clips = false;
	}

	#show(items: readonly (FontGlyph | number | null)[]): void {
		const state = this.#state;
		const matrix = multiply(state.matrix, state.text);
		// A run that begins off the page is the rest of one that its page cuts off, and stands there whole.
		if (!this.sheet.isOn(apply(matrix, state.x, state.y + state.rise), edge)) return;
		let vertical = false;
		for (const item of items) {
			if (typeof item === 'number') {
				const shift = (-item * state.size) / 1000;
				if (vertical) state.y += shift;
				else state.x += shift * state.stretch;
				continue;
			}
			if (!item) continue;
			const { drawn, advance } = drawnBy(state, item, matrix);
			vertical = drawn.vertical;
			if (this.#hidden === 0) this.sheet.character(item.unicode ?? '', drawn, state);
			if (vertical) state.y += advance;
			else state.x += advance;
		}
	}
}
