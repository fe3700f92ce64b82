import { drawnAt } from '../layout/glyph';
import { multiply, type Matrix } from '../layout/matrix';
import type { Sheet } from '../layout/sheet';
import { attribute, type Element } from '../xml';
import { characterOf, isTelling } from './characters';
import { numberAt } from './numbers';
import type { Resources } from './resources';
import { runsOf, type Run } from './text-runs';
import { likelyWidth, widthBefore } from './widths';

/** How an object's characters are drawn. */
interface Hand {
	readonly size: number;
	/** How far characters are drawn out along their line. */
	readonly stretch: number;
	/** Which way a character itself is turned, in quarters with the clock. */
	readonly turn: number;
	/** Whether characters that say nothing else stand below one another. */
	readonly down: boolean;
	readonly font: string;
	readonly look: { readonly fill: string; readonly opacity: number };
}

const quarters: readonly Matrix[] = [
	[1, 0, 0, -1, 0, 0],
	[0, 1, 1, 0, 0, 0],
	[-1, 0, 0, 1, 0, 0],
	[0, -1, -1, 0, 0, 0]
];

const quarterAt = (object: Element, name: string): number =>
	((Math.round((numberAt(object, name) ?? 0) / 90) % 4) + 4) % 4;

/** Whether the characters of a run stand upright, one below the other. */
function isVertical({ stepsX, stepsY }: Run, { turn, down }: Hand): boolean {
	if (turn % 2 === 1) return false;
	const along = (steps: readonly number[]): number =>
		steps.reduce((sum, step) => sum + Math.abs(step), 0);
	const [x, y] = [along(stepsX), along(stepsY)];
	return x + y > 0 ? y > x : down;
}

/** Draws a run; `matrix` takes the object to the page. */
function drawRun(run: Run, hand: Hand, matrix: Matrix, resources: Resources, sheet: Sheet): void {
	const { size, turn, stretch } = hand;
	const vertical = isVertical(run, hand);
	const needsFont = run.marks.some(({ code, glyph }) => glyph !== null || !isTelling(code));
	const font = needsFont ? resources.font(hand.font) : null;
	const [alongX, alongY] = quarters[turn] ?? [1, 0];
	let { x, y } = run;
	for (const [i, { code, glyph }] of run.marks.entries()) {
		const text = code === '' && glyph === null ? '' : characterOf(code, glyph, font);
		const isLast = i === run.marks.length - 1;
		const stepX = run.stepsX[i];
		const stepY = run.stepsY[i];
		const drawn = glyph ?? font?.glyphs.get(code.codePointAt(0) ?? 0) ?? null;
		const named = drawn === null ? null : (font?.widthOf(drawn) ?? null);
		const step = ((stepX ?? 0) * alongX + (stepY ?? 0) * alongY) / (size * stretch);
		const isStep = !vertical && !isLast && step > 0;
		const width =
			(named ?? (isStep ? widthBefore(text, step) : likelyWidth(text))) * size * stretch;
		if (text !== '') {
			const [a, b, c, d] = quarters[turn] ?? [1, 0, 0, -1];
			const placed = multiply(matrix, [a, b, c, d, x, y]);
			const character = vertical
				? drawnAt(placed, [width / 2, 0.88 * size], -size, size, true)
				: drawnAt(placed, [0, 0], width, size, false);
			sheet.character(text, character, { ...hand.look, clip: null });
		}
		// Where the file does not say how far the next character is, it follows on this one.
		const silent = stepX === undefined && stepY === undefined;
		x += stepX ?? (silent && !vertical ? width * alongX : 0);
		y += stepY ?? (silent ? (vertical ? size : width * alongY) : 0);
	}
}

/** Draws a text object, in the space that `matrix` takes to the page. Throws a ReadError. */
export function drawText(
	object: Element,
	look: Hand['look'],
	matrix: Matrix,
	resources: Resources,
	sheet: Sheet,
	spend: (steps: number) => void
): void {
	const hand: Hand = {
		size: numberAt(object, 'Size') ?? 0,
		stretch: numberAt(object, 'HScale') ?? 1,
		turn: quarterAt(object, 'CharDirection'),
		down: quarterAt(object, 'ReadDirection') % 2 === 1,
		font: attribute(object, 'Font') ?? '',
		look
	};
	if (!(hand.size > 0 && hand.stretch > 0)) return;
	for (const run of runsOf(object, spend)) drawRun(run, hand, matrix, resources, sheet);
}
