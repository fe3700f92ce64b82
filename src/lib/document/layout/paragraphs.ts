import type { Block, Piece } from '$lib/domain/document';
import { isNumbered, numberedHeadingLevel } from '../numbered-heading';
import { joint, JoinedText, rounded } from './join-lines';
import { around, boxOfLine, isWide, type Line } from './lines';

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

/** Where full lines end, and whether they are stretched to end there. */
function rightOf(lines: readonly Line[], bodySize: number): { right: number; justified: boolean } {
	// A stop or a comma may hang out beyond the margin.
	const hangs = ({ text }: Line): boolean => /[，。、；：）”’》]$/.test(text);
	const farthest = Math.max(0, ...lines.map((line) => line.to - (hangs(line) ? line.size : 0)));
	const ends = lines.filter(({ to }) => Math.abs(to - farthest) < 1.5 * bodySize);
	const margin = mode(
		ends.map(({ to }) => [to, 1]),
		2
	);
	const stretched = ends.filter(({ to }) => margin !== null && Math.abs(to - margin) < 1.5);
	return stretched.length > Math.max(2, 0.5 * ends.length)
		? { right: margin ?? farthest, justified: true }
		: { right: farthest, justified: false };
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
	const whole = rightOf(all, bodySize);
	const right = all.length < tellingLines ? Math.max(whole.right, pageWidth - left) : whole.right;
	return bodies.map((lines) => {
		const steps = lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? line.base));
		const pitch = mode(
			steps.filter((step) => step > 0.8 * bodySize && step < 4 * bodySize).map((step) => [step, 1]),
			1
		);
		const own = { left: leftOf(lines), right: rightOf(lines, bodySize).right };
		// Nothing but short paragraphs, each indented: narrower on both sides than the text area.
		const narrow = own.left > left + 0.6 * bodySize && own.right < right - 0.6 * bodySize;
		const telling = lines.length >= tellingLines && !narrow;
		return {
			left: telling ? own.left : left,
			right: Math.max(telling ? 0 : right, own.right),
			pitch: pitch ?? 1.6 * bodySize,
			bodySize,
			justified: whole.justified
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
	/** Which of two columns it stands in. */
	readonly column: 0 | 1 | undefined;
}

/** Whether a line stands in the middle of its page, away from where lines begin. */
const isCentred = ({ line, measure, pageWidth }: PlacedLine): boolean =>
	line.from > measure.left + 0.4 * line.size &&
	Math.abs(line.from + line.to - pageWidth) < 1.5 * line.size;

/** Whether a line goes on with the paragraph that the line before it belongs to. */
function goesOn(first: PlacedLine, before: PlacedLine, next: PlacedLine): boolean {
	const [a, b] = [before.line, next.line];
	const em = Math.max(a.size, b.size);
	if (a.direction !== b.direction) return false;
	if (Math.abs(a.size - b.size) > sizeChange * em) return false;
	const nextColumn = before.column === 0 && next.column === 1;
	const samePage = before.page === next.page && !nextColumn;
	const step = b.base - a.base;
	if (samePage && step <= 0) return false;
	const titles =
		isTitle(a, before.measure, before.pageWidth) && isTitle(b, next.measure, next.pageWidth);
	if (titles || (isCentred(before) && isCentred(next))) {
		const { left, right } = before.measure;
		const room = Math.max(0, a.from - left) + Math.max(0, right - a.to);
		return samePage && step < 3 * em && room < b.firstWidth + 0.6 * em && !isNumbered(b.text);
	}
	if (samePage && step > widestPitch * Math.max(before.measure.pitch, 1.15 * em)) return false;
	// What the next line begins with would have stood here, had the paragraph gone on.
	const room = before.measure.right - a.to;
	const bothWide = isWide(a.text.at(-1) ?? '') && isWide(b.text.at(0) ?? '');
	if (room > b.firstWidth + (bothWide ? 0.1 : 0.35) * em) return false;
	// A stop at the end may be squeezed, or hang out.
	const stretched = a.to > before.measure.right - 0.6 * em;
	if (endsSentence(a.text) && before.measure.justified && !stretched) return false;
	if (isNumbered(b.text)) {
		// Within a paragraph the parts of a list are parted by semicolons.
		if (/[。！？!?]["”’）)]?$/.test(a.text)) return false;
		const listed = endsSentence(a.text) || isNumbered(first.line.text);
		const broken = before.measure.justified && stretched;
		if (listed && !broken && Math.abs(b.from - first.line.from) < 0.5 * em) return false;
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
