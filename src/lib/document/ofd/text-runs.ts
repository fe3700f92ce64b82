import { children, type Element } from '../xml';
import { pageLimits } from '../layout/page-limits';
import { isTelling } from './characters';
import { numberAt, numbersWithin, stepsAt } from './numbers';

/** A character to be drawn: its code, or none, and its glyph where the file names it. */
export interface Mark {
	readonly code: string;
	readonly glyph: number | null;
}

/** Marks with where each stands in its object, and how far the next one is, null after the last. */
export interface Run {
	readonly marks: readonly Mark[];
	readonly x: number;
	readonly y: number;
	readonly stepsX: readonly number[];
	readonly stepsY: readonly number[];
}

/** Codes from `at` on that are drawn as these glyphs. */
interface Transform {
	readonly at: number;
	readonly codes: number;
	readonly glyphs: readonly number[];
}

const most = pageLimits.pageGlyphs + 1;

function transformOf(element: Element, spend: (steps: number) => void): Transform {
	const all = children(element, 'Glyphs').flatMap((one) => numbersWithin(one, most));
	spend(all.length);
	const count = numberAt(element, 'GlyphCount') ?? all.length;
	return {
		at: Math.max(0, numberAt(element, 'CodePosition') ?? 0),
		codes: Math.max(0, numberAt(element, 'CodeCount') ?? 1),
		glyphs: count > 0 ? all.slice(0, count) : all
	};
}

/** The marks of codes that are drawn as other glyphs than one for one: so many as codes, or as glyphs. */
function cluster(codes: readonly string[], glyphs: readonly number[], byGlyph: boolean): Mark[] {
	const length = byGlyph || codes.length === 0 ? glyphs.length : codes.length;
	const telling = codes.length > 0 && codes.every(isTelling);
	if (codes.length !== glyphs.length && telling)
		return Array.from({ length }, (_, i) => ({
			code: i + 1 === length ? codes.slice(i).join('') : (codes[i] ?? ''),
			glyph: null
		}));
	return Array.from({ length }, (_, i) => ({ code: codes[i] ?? '', glyph: glyphs[i] ?? null }));
}

function marksOf(
	codes: readonly string[],
	transforms: readonly Transform[],
	byGlyph: boolean
): Mark[] {
	const marks: Mark[] = [];
	let at = 0;
	const plainTo = (end: number): void => {
		for (; at < end && at < codes.length; at++) marks.push({ code: codes[at] ?? '', glyph: null });
	};
	for (const transform of [...transforms].sort((a, b) => a.at - b.at)) {
		if (transform.at < at) continue;
		plainTo(transform.at);
		const own = codes.slice(at, at + transform.codes);
		for (const mark of cluster(own, transform.glyphs, byGlyph)) marks.push(mark);
		at += own.length;
	}
	plainTo(codes.length);
	return marks;
}

/**
 * The codes of a text. Breaks are of the file and not of the text. What XML cannot hold is written
 * as \ and four digits: where only that fits the count of steps, it is meant so.
 */
function codesOf(text: string, steps: number): string[] {
	const codes = Array.from(text.replace(/[\r\n\t]/g, ''));
	if (codes.length === steps + 1 || !text.includes('\\')) return codes;
	const unescaped = Array.from(
		text.replace(/\\([0-9A-Fa-f]{4})/g, (_, digits: string) =>
			String.fromCharCode(Number.parseInt(digits, 16))
		)
	);
	return unescaped.length === steps + 1 ? unescaped : codes;
}

/** A text with the elements that change its codes to glyphs. */
interface Written {
	readonly text: Element;
	readonly transforms: Element[];
}

/** Transforms come before the text that they are of; where a text comes first, behind it. */
function writtenIn(object: Element): Written[] {
	const all: Written[] = [];
	let waiting: Element[] = [];
	let isTextFirst: boolean | null = null;
	for (const element of children(object)) {
		const isText = element.localName === 'TextCode';
		if (!isText && element.localName !== 'CGTransform') continue;
		isTextFirst ??= isText;
		if (isText) {
			all.push({ text: element, transforms: waiting });
			waiting = [];
		} else if (isTextFirst) all.at(-1)?.transforms.push(element);
		else waiting.push(element);
	}
	all.at(-1)?.transforms.push(...waiting);
	return all;
}

/**
 * The runs of a text object; transforms beyond the end of a text count on in the next. Throws
 * `malformed` for what is no number, and what `spend` throws.
 */
export function runsOf(object: Element, spend: (steps: number) => void): Run[] {
	const texts = writtenIn(object);
	let [x, y] = [0, 0];
	let waiting: Transform[] = [];
	return texts.map(({ text, transforms }, i) => {
		waiting.push(...transforms.map((one) => transformOf(one, spend)));
		x = numberAt(text, 'X') ?? x;
		y = numberAt(text, 'Y') ?? y;
		const written = (text.textContent ?? '').slice(0, 8 * most);
		const drawn = waiting.reduce((sum, one) => sum + one.glyphs.length, written.length);
		// One more than can be of use, to tell that there are too many.
		const useful = Math.min(most, drawn + 1);
		const stepsX = stepsAt(text, 'DeltaX', useful);
		const stepsY = stepsAt(text, 'DeltaY', useful);
		const steps = Math.max(stepsX.length, stepsY.length);
		const codes = codesOf(written, steps);
		spend(1 + codes.length + waiting.length + stepsX.length + stepsY.length);
		const isLast = i === texts.length - 1;
		const isHere = ({ at }: Transform): boolean => at < codes.length || isLast;
		const here = waiting.filter(isHere);
		const glyphs = here.reduce((sum, one) => sum + one.glyphs.length - one.codes, codes.length);
		const byGlyph = glyphs !== codes.length && glyphs === steps + 1;
		waiting = waiting
			.filter((one) => !isHere(one))
			.map((one) => ({ ...one, at: one.at - codes.length }));
		const marks = marksOf(codes, here, byGlyph);
		spend(marks.length);
		return { marks, x, y, stepsX, stepsY };
	});
}
