import type { Block, Piece } from '$lib/domain/document';
import { isNumbered, numberedHeadingLevel } from '../numbered-heading';
import { joint, JoinedText, rounded } from './join-lines';
import { around, boxOfLine, type Line } from './lines';

/** The text area of a page: where its lines begin and end. */
export interface Measure {
	readonly left: number;
	readonly right: number;
	/** From one line to the next within a paragraph. */
	readonly pitch: number;
	/** The size of most of the document's text. */
	readonly bodySize: number;
	/** Whether full lines are stretched to the margin. */
	readonly justified: boolean;
}

/** A title is at least so much larger than the text, and no longer. */
const titleRatio = 1.15;
const longestTitle = 80;
/** Blank lines or a change of size between two lines part paragraphs. */
const widestPitch = 1.6;
const sizeChange = 0.12;

const endsSentence = (text: string): boolean => /[。！？!?；;：:]["”’）)]?$/.test(text);

/** The value that most of the weight falls on, within a tolerance. */
function mode(
	values: readonly (readonly [value: number, weight: number])[],
	tolerance: number
): number | null {
	const sums = new Map<number, number>();
	for (const [value, weight] of values) {
		const key = Math.round(value / tolerance);
		sums.set(key, (sums.get(key) ?? 0) + weight);
	}
	const [most] = [...sums].sort((a, b) => b[1] - a[1]);
	return most ? most[0] * tolerance : null;
}

export const bodySizeOf = (lines: readonly Line[]): number =>
	mode(
		lines.map(({ size, text }) => [size, text.length]),
		0.5
	) ?? 12;

/** Where most full lines end: a full stop may hang out beyond. */
function rightOf(lines: readonly Line[], bodySize: number): number {
	const farthest = Math.max(0, ...lines.map(({ to }) => to));
	const ends = lines.filter(({ to }) => to > farthest - 2.5 * bodySize);
	const margin = mode(
		ends.map(({ to }) => [to, 1]),
		2
	);
	return ends.length > 2 && margin !== null ? margin : farthest;
}

/** Where the leftmost lines begin; one that hangs out, such as a number, does not count. */
function leftOf(lines: readonly Line[]): number {
	const sorted = lines.map(({ from }) => from).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.06)] ?? 0;
}

/** Lines on a page that tell its margins by themselves. */
const tellingLines = 12;

/** The text areas of pages of one size, whose lines are given: few lines on a page tell little. */
export function measuresOf(
	pages: readonly (readonly Line[])[],
	pageWidth: number,
	bodySize: number
): Measure[] {
	const isBody = ({ size }: Line): boolean => Math.abs(size - bodySize) < 0.15 * bodySize;
	const bodies = pages.map((lines) => lines.filter(isBody));
	const all = bodies.flat();
	const left = leftOf(all);
	// The margins of a page are mostly alike, and a few short lines do not tell them.
	const right = Math.max(rightOf(all, bodySize), all.length < tellingLines ? pageWidth - left : 0);
	const full = all.filter(({ to }) => to > right - 1.5 * bodySize);
	const justified = full.filter(({ to }) => to > right - 1).length > 0.7 * full.length;
	return bodies.map((lines) => {
		const steps = lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? line.base));
		const pitch = mode(
			steps.filter((step) => step > 0.8 * bodySize && step < 4 * bodySize).map((step) => [step, 1]),
			1
		);
		const own = { left: leftOf(lines), right: rightOf(lines, bodySize) };
		// Nothing but short paragraphs, each indented: narrower on both sides than the text area.
		const narrow = own.left > left + 0.6 * bodySize && own.right < right - 0.6 * bodySize;
		const telling = lines.length >= tellingLines && !narrow;
		return {
			left: telling ? own.left : left,
			right: Math.max(telling ? 0 : right, own.right),
			pitch: pitch ?? 1.6 * bodySize,
			bodySize,
			justified
		};
	});
}

const isTitle = (line: Line, measure: Measure, pageWidth: number): boolean =>
	line.size >= titleRatio * measure.bodySize &&
	line.text.length <= longestTitle &&
	!/[。；;，,]$/.test(line.text) &&
	Math.abs(line.from + line.to - pageWidth) < 0.16 * pageWidth;

/** A line with what its page says of it. */
export interface PlacedLine {
	readonly line: Line;
	readonly page: number;
	readonly pageWidth: number;
	readonly measure: Measure;
}

/** Whether a line goes on with the paragraph that the line before it belongs to. */
function goesOn(first: PlacedLine, before: PlacedLine, next: PlacedLine): boolean {
	const [a, b] = [before.line, next.line];
	const em = Math.max(a.size, b.size);
	if (a.direction !== b.direction) return false;
	if (Math.abs(a.size - b.size) > sizeChange * em) return false;
	const samePage = before.page === next.page;
	const step = b.base - a.base;
	if (samePage && step <= 0) return false;
	if (isTitle(a, before.measure, before.pageWidth) && isTitle(b, next.measure, next.pageWidth)) {
		const { left, right } = before.measure;
		const room = Math.max(0, a.from - left) + Math.max(0, right - a.to);
		return samePage && step < 3 * em && room < b.firstWidth + 0.6 * em && !isNumbered(b.text);
	}
	if (samePage && step > widestPitch * Math.max(before.measure.pitch, 1.15 * em)) return false;
	// What the next line begins with would have stood here, had the paragraph gone on.
	const room = before.measure.right - a.to;
	if (room > b.firstWidth + 0.6 * em) return false;
	const stretched = !before.measure.justified || a.to > before.measure.right - 1;
	if (endsSentence(a.text) && !stretched) return false;
	if (isNumbered(b.text)) {
		// Within a paragraph the parts of a list are parted by semicolons.
		if (/[。！？!?]["”’）)]?$/.test(a.text)) return false;
		const listed = endsSentence(a.text) || isNumbered(first.line.text);
		if (listed && Math.abs(b.from - first.line.from) < 0.5 * em) return false;
	}
	const indent = b.from - next.measure.left;
	if (indent < 1.2 * em) return true;
	// Indented as a whole: then its first line is indented as well, and further or not at all.
	const own = a.from - before.measure.left;
	const block = before !== first && Math.abs(own - indent) < 0.5 * em;
	const hanging = before === first && indent - own > 0.8 * em && isNumbered(a.text);
	return (block || hanging) && !isNumbered(b.text) && !endsSentence(a.text);
}

function blockOf(lines: readonly PlacedLine[]): Block {
	const joined = new JoinedText();
	let before: Line | undefined;
	for (const { line, page } of lines) {
		joined.add(line, page, before ? joint(before, line) : '');
		before = line;
	}
	const { text, pieces } = joined;
	const [first] = lines;
	const page = first?.page ?? 1;
	const box: Piece['box'] = rounded(
		lines
			.filter((one) => one.page === page)
			.map(({ line }) => boxOfLine(line))
			.reduce(around)
	);
	const placed = { origin: { page, box }, pieces };
	const numbered = numberedHeadingLevel(text);
	if (numbered !== null) return { kind: 'heading', level: numbered, text, ...placed };
	const title =
		!/^(目\s*录|附件.{0,4})$/.test(text) &&
		lines.every(({ line, measure, pageWidth }) => isTitle(line, measure, pageWidth));
	return title
		? { kind: 'heading', level: 0, text, ...placed }
		: { kind: 'paragraph', text, ...placed };
}

/** Joins lines that follow one another, with nothing in between, into paragraphs and headings. */
export function paragraphsOf(lines: readonly PlacedLine[]): Block[] {
	const blocks: Block[] = [];
	let open: PlacedLine[] = [];
	const close = (): void => {
		if (open.length > 0) blocks.push(blockOf(open));
		open = [];
	};
	for (const next of lines) {
		const [first, before] = [open[0], open.at(-1)];
		if (first && before && !goesOn(first, before, next)) close();
		open.push(next);
	}
	close();
	return blocks;
}
