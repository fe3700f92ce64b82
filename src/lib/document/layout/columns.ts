/**
 * Text that is set in two columns: a blank strip down the page that many lines keep clear of, with
 * running text on both sides. Tables without rules have such strips as well, but their lines do not
 * fill their columns.
 */
import type { Piece } from '$lib/domain/document';
import { linesOf, type Line } from './lines';
import type { Glyph } from './glyph';

/** A column of text, with the top of the part of its page that is set in columns. */
export interface Column {
	readonly top: number;
	readonly index: 0 | 1;
	readonly left: number;
	readonly right: number;
	readonly pitch: number;
	readonly justified: boolean;
}

/** The lines of a page as they are read; those that stand in columns are in the map. */
export interface PageFlow {
	readonly lines: Line[];
	readonly columns: ReadonlyMap<Line, Column>;
}

/** Each column has so many lines at least, so many characters to a line, and so many full lines. */
const fewestLines = 5;
const fewestCharacters = 9;
const fullShare = 0.55;
/** Where on a page's width the strip may lie, how it is looked for, and how wide it is, for the print. */
const strip = { from: 0.3, to: 0.7, step: 2, narrowest: 0.7 } as const;

const middle = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The strip that the fewest characters cross, or null where none is wide enough. */
function gutterOf(glyphs: readonly Glyph[], width: number): readonly [number, number] | null {
	const start = strip.from * width;
	const crossings = new Array<number>(Math.ceil(((strip.to - strip.from) * width) / strip.step));
	crossings.fill(0);
	for (const { from, to } of glyphs) {
		const last = Math.min(crossings.length - 1, Math.floor((to - 0.1 - start) / strip.step));
		for (let i = Math.max(0, Math.floor((from + 0.1 - start) / strip.step)); i <= last; i++)
			crossings[i] = (crossings[i] ?? 0) + 1;
	}
	const least = Math.min(...crossings);
	let [best, length] = [0, 0];
	for (let i = 0; i < crossings.length; i++) {
		let end = i;
		while (crossings[end] === least) end++;
		if (end - i > length) [best, length] = [i, end - i];
		i = Math.max(i, end);
	}
	const size = middle(glyphs.map((glyph) => glyph.size));
	if (length * strip.step < strip.narrowest * size) return null;
	return [start + best * strip.step, start + (best + length) * strip.step];
}

/** The parts of a page that nothing crosses the strip in, from above. */
function clearParts(blocked: readonly (readonly [number, number])[]): [number, number][] {
	const parts: [number, number][] = [];
	let above = -Infinity;
	for (const [top, bottom] of [...blocked].sort((a, b) => a[0] - b[0])) {
		if (top > above) parts.push([above, top]);
		above = Math.max(above, bottom);
	}
	parts.push([above, Infinity]);
	return parts;
}

const isFull = (line: Line, right: number): boolean => line.to > right - 1.6 * line.size;

function columnOf(lines: readonly Line[], index: 0 | 1, top: number): Column | null {
	if (lines.length < fewestLines) return null;
	const left = Math.min(...lines.map(({ from }) => from));
	const right = Math.max(...lines.map(({ to }) => to));
	// A number that is not broken leaves a gap where lines are not stretched.
	const full = lines.filter(
		({ from, to, size, text }) =>
			to > left + 0.85 * (right - left) && from < left + 2.6 * size && !/^[\d.,%\s]+$/.test(text)
	);
	if (full.length < fullShare * lines.length) return null;
	if (middle(lines.map(({ text }) => text.length)) < fewestCharacters) return null;
	const steps = lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? 0));
	const stretched = full.filter((line) => line.to > right - 0.3 * line.size);
	return {
		top,
		index,
		left,
		right,
		pitch: middle(steps),
		justified: stretched.length > 0.8 * full.length
	};
}

/**
 * Where the columns end: a few lines on the left that no longer have others beside them, once a
 * paragraph has ended there, are of the text below the columns.
 */
function bottomOf(left: readonly Line[], right: readonly Line[], column: Column): number {
	const last = right.at(-1)?.base ?? 0;
	const first = left.findIndex(({ base }) => base > last + 0.7 * column.pitch);
	if (first < 1 || left.length - first > 3) return Infinity;
	for (let i = first; i < left.length; i++) {
		const [before, line] = [left[i - 1], left[i]];
		if (!before || !line) continue;
		if (!isFull(before, column.right) || line.base - before.base > 1.4 * column.pitch)
			return line.base - 0.5 * line.size;
	}
	return Infinity;
}

/** The lines of a page that run to the right, in the order of reading. */
export function flowOf(
	glyphs: readonly Glyph[],
	tables: readonly Piece['box'][],
	width: number
): PageFlow {
	const columns = new Map<Line, Column>();
	const upright = glyphs.filter(({ direction }) => direction === 0);
	const shown = upright.filter(({ text }) => text.trim() !== '');
	const gutter = gutterOf(shown, width);
	if (!gutter) return { lines: linesOf(upright, 0), columns };
	const [near, far] = gutter;
	const crossing = shown.filter(({ from, to }) => from + 0.1 < far && to - 0.1 > near);
	const parts = clearParts([
		...crossing.map(({ base, size }) => [base - 0.6 * size, base + 0.3 * size] as const),
		...tables.map(([, top, , bottom]) => [top, bottom] as const)
	]);
	const sorted = [...upright].sort((a, b) => a.base - b.base);
	const lines: Line[] = [];
	const taken = new Set<Glyph>();
	let at = 0;
	for (const [top, bottom] of parts) {
		while (at < sorted.length && (sorted[at]?.base ?? 0) <= top) at++;
		const from = at;
		while (at < sorted.length && (sorted[at]?.base ?? 0) < bottom) at++;
		const within = sorted.slice(from, at);
		const sides = [
			within.filter((glyph) => glyph.from < near),
			within.filter((glyph) => glyph.from >= near)
		] as const;
		const [left, right] = [linesOf(sides[0], 0), linesOf(sides[1], 0)];
		const start = within[0]?.base ?? top;
		const [first, second] = [columnOf(left, 0, start), columnOf(right, 1, start)];
		if (!first || !second) continue;
		const end = bottomOf(left, right, first);
		for (const line of left) if (line.base < end) columns.set(line, first);
		for (const line of right) columns.set(line, second);
		lines.push(...left.filter((line) => columns.has(line)), ...right);
		for (const glyph of within) if (glyph.base < end || glyph.from >= near) taken.add(glyph);
	}
	if (columns.size === 0) return { lines: linesOf(upright, 0), columns };
	const others = linesOf(
		upright.filter((glyph) => !taken.has(glyph)),
		0
	);
	const topOf = (line: Line): number => columns.get(line)?.top ?? line.base;
	return { lines: [...lines, ...others].sort((a, b) => topOf(a) - topOf(b)), columns };
}
