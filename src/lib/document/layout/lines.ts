import type { Piece } from '$lib/domain/document';
import type { Direction, Glyph } from './glyph';

type Box = Piece['box'];

/** A part of a line's text with the box around it. */
export interface Run {
	readonly span: readonly [number, number];
	readonly box: Box;
}

/** A line of text. `from`, `to`, `base` and `size` as in a Glyph; the text has no blank at its ends. */
export interface Line {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly base: number;
	/** The size of most of its characters. */
	readonly size: number;
	readonly direction: Direction;
	/** How wide what cannot be broken at its beginning is: a number, a word, a Chinese character. */
	readonly firstWidth: number;
	/** How wide its first character is, with a point that no line may begin with. */
	readonly firstDigitWidth: number;
	/** A blank at the end of the line parts two words. */
	readonly blankAfter: boolean;
	readonly runs: readonly Run[];
}

/** A line of print goes this far above and below the line that it stands on, for its size. */
const above = 0.88;
const below = 0.12;

/** The box of an extent along a line and of its height, whichever way the line runs. */
function boxOf(from: number, to: number, base: number, size: number, direction: Direction): Box {
	const [near, far] = [base - above * size, base + below * size];
	if (direction === 0) return [from, near, to, far];
	if (direction === 1) return [-far, from, -near, to];
	return direction === 2 ? [-to, -far, -from, -near] : [near, -to, far, -from];
}

export const boxOfGlyph = ({ from, to, base, size, direction }: Glyph): Box =>
	boxOf(from, to, base, size, direction);

export const around = (a: Box, b: Box): Box => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3])
];

/** The box around all that a line shows, on the page as it is seen. */
export const boxOfLine = ({ runs, from, to, base, size, direction }: Line): Box =>
	runs.length > 0
		? runs.map(({ box }) => box).reduce(around)
		: boxOf(from, to, base, size, direction);

export const isWide = (text: string): boolean => text > '\u2e7f';
const isBlank = (text: string): boolean => text.trim() === '';

/** What is printed twice in nearly the same place is printed boldly, not twice. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
	const seen = new Map<string, Glyph[]>();
	return glyphs.filter((glyph) => {
		const cell = Math.max(1, glyph.size);
		const [column, row] = [Math.floor(glyph.from / cell), Math.floor(glyph.base / cell)];
		const near = 0.12 * glyph.size;
		for (const dx of [-1, 0, 1])
			for (const dy of [-1, 0, 1])
				for (const other of seen.get(`${glyph.text} ${column + dx} ${row + dy}`) ?? [])
					if (
						Math.abs(other.from - glyph.from) < near &&
						Math.abs(other.base - glyph.base) < near &&
						Math.abs(other.size - glyph.size) < near
					)
						return false;
		const key = `${glyph.text} ${column} ${row}`;
		const known = seen.get(key);
		if (known) known.push(glyph);
		else seen.set(key, [glyph]);
		return true;
	});
}

interface Row {
	base: number;
	size: number;
	readonly glyphs: Glyph[];
}

/** Whether two heights of print share most of the smaller one. */
function areAbreast(a: { base: number; size: number }, b: { base: number; size: number }): boolean {
	const top = Math.max(a.base - above * a.size, b.base - above * b.size);
	const bottom = Math.min(a.base + below * a.size, b.base + below * b.size);
	return bottom - top > 0.55 * Math.min(a.size, b.size);
}

/** Characters that stand on one line, or raised above it or lowered below it, by lines. */
function rowsOf(glyphs: readonly Glyph[]): Row[] {
	const sorted = [...glyphs].sort((a, b) => a.base - b.base);
	const rows: Row[] = [];
	for (const glyph of sorted) {
		const row = rows
			.slice(-3)
			.reverse()
			.find((one) => areAbreast(one, glyph));
		if (!row) rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
		else {
			row.glyphs.push(glyph);
			if (glyph.size > row.size * 1.05) [row.base, row.size] = [glyph.base, glyph.size];
		}
	}
	return rows;
}

/** Where most of a line's characters stand, as a raised one may be as large as they are. */
function baseOfMost(glyphs: readonly Glyph[]): number {
	const widths = new Map<number, number>();
	for (const { base, from, to } of glyphs) {
		const rounded = Math.round(base * 2) / 2;
		widths.set(rounded, (widths.get(rounded) ?? 0) + to - from);
	}
	const [most] = [...widths].sort((a, b) => b[1] - a[1]);
	return most?.[0] ?? 0;
}

/**
 * The raised numbers of a line that point to a footnote: 318.76¹ is not 318.761. Browsers and
 * offices print them at 58 to 85 % of the line's size, and some at all of it. Those after a letter
 * or a ten are of a unit or a power, such as m².
 */
function noteMarksOf({ size }: Row, glyphs: readonly Glyph[]): Set<Glyph> {
	const base = baseOfMost(glyphs.filter((glyph) => glyph.size > 0.9 * size));
	const isMark = (glyph: Glyph): boolean =>
		base - glyph.base > 0.19 * size && /^[\d[\]*①-⑳]$/.test(glyph.text);
	const marks = new Set<Glyph>();
	for (let start = 0; start < glyphs.length; start++) {
		let end = start;
		for (let one = glyphs[end]; one && isMark(one); one = glyphs[end]) end++;
		const [last, first] = [glyphs[start - 1], glyphs[start]];
		if (end === start || !first) continue;
		// Nearly as large as the line, it is a mark where it alone is raised: print of two lines may mix.
		const isOnLine = (glyph: Glyph | undefined): boolean =>
			!glyph || isBlank(glyph.text) || Math.abs(glyph.base - base) < 0.1 * size;
		const isAlone = end - start <= 4 && isOnLine(last) && isOnLine(glyphs[end]);
		const follows = last ? first.from - last.to < 0.3 * size : first.size < 0.92 * size;
		const isNote = first.size <= 0.8 * size || (isAlone && follows);
		const before = glyphs
			.slice(Math.max(0, start - 3), start)
			.map(({ text }) => text)
			.join('');
		const isPower = /[A-Za-zμ㎡)）]$/.test(before) || /(?:^|[^\d.,])10$/.test(before);
		if (!isPower && isNote) for (const glyph of glyphs.slice(start, end)) marks.add(glyph);
		start = end - 1;
	}
	return marks;
}

/** Whether the way from one character to the next is wide enough to part words. */
function isGap(before: Glyph, next: Glyph): boolean {
	const gap = next.from - before.to;
	const size = Math.max(before.size, next.size);
	const wide = isWide(before.text) || isWide(next.text);
	return gap > (wide ? 0.95 : 0.22) * size;
}

/** What a line that begins with it could not have left on the line before. */
const unbreakable = /^[（(《“‘【「『[]*(?:[!-~\u00a1-\u2e7f]+|.)[，。；：、？！）》”’」』%…—]*/su;

const firstDigit = /^.[.,%]*/su;

function sizeOfMost(glyphs: readonly Glyph[]): number {
	const widths = new Map<number, number>();
	for (const { size, from, to } of glyphs) {
		const rounded = Math.round(size * 10) / 10;
		widths.set(rounded, (widths.get(rounded) ?? 0) + to - from);
	}
	const [most] = [...widths].sort((a, b) => b[1] - a[1]);
	return most?.[0] ?? 1;
}

function lineOf(row: Row, direction: Direction): Line | null {
	const sorted = row.glyphs.sort((a, b) => a.from - b.from);
	const marks = noteMarksOf(row, sorted);
	const isText = (glyph: Glyph): boolean => !isBlank(glyph.text) && !marks.has(glyph);
	const first = sorted.findIndex(isText);
	const last = sorted.findLastIndex((glyph) => !isBlank(glyph.text));
	const glyphs = sorted.slice(first, last + 1);
	const [start] = glyphs;
	if (first < 0 || !start) return null;
	const kept = glyphs.filter((glyph) => !marks.has(glyph));
	let text = '';
	const starts: number[] = [];
	const runs: Run[] = [];
	let run: Glyph[] = [];
	let runStart = 0;
	const endRun = (): void => {
		const [one, other] = [run[0], run.at(-1)];
		if (one && other) {
			const size = Math.max(...run.map((glyph) => glyph.size));
			const box = boxOf(one.from, Math.max(other.to, one.to), one.base, size, direction);
			runs.push({ span: [runStart, text.length], box });
		}
		run = [];
	};
	let before: Glyph | undefined;
	for (const glyph of glyphs) {
		if (marks.has(glyph)) {
			endRun();
			before = glyph;
			continue;
		}
		const blank = isBlank(glyph.text);
		const parted = before !== undefined && !isBlank(before.text) && !blank && isGap(before, glyph);
		const other =
			before !== undefined &&
			(isWide(before.text) !== isWide(glyph.text) ||
				Math.abs(before.base - glyph.base) > 0.5 ||
				Math.abs(before.size - glyph.size) > 0.5 ||
				glyph.from - before.to > 0.3 * glyph.size);
		if (blank || parted || other) endRun();
		if (parted) text += ' ';
		if (run.length === 0) runStart = text.length;
		starts.push(text.length);
		text += glyph.text;
		if (!blank) run.push(glyph);
		before = glyph;
	}
	endRun();
	const widthOf = (beginning: RegExp): number => {
		const length = beginning.exec(text)?.[0].length ?? 1;
		const end = kept[starts.findLastIndex((at) => at < length)] ?? start;
		return end.to - start.from;
	};
	return {
		text,
		from: start.from,
		to: Math.max(...glyphs.map(({ to }) => to)),
		base: row.base,
		size: sizeOfMost(glyphs),
		direction,
		firstWidth: widthOf(unbreakable),
		firstDigitWidth: widthOf(firstDigit),
		blankAfter: last < sorted.length - 1,
		runs
	};
}

/** The lines of one direction, from the first to the last. */
export const linesOf = (glyphs: readonly Glyph[], direction: Direction): Line[] =>
	rowsOf(glyphs.filter((glyph) => glyph.direction === direction))
		.map((row) => lineOf(row, direction))
		.filter((line) => line !== null);
