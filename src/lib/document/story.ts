import type { Block } from '$lib/domain/document';
import { isNumbered, numberedHeadingLevel } from './numbered-heading';
import { cellTextOf, tableBlock, type Grid } from './table';

/** A paragraph, or a line of one. `level` is the level its format gives. */
interface Line {
	readonly kind: 'line';
	/** The automatic number before the text. */
	readonly label: string;
	readonly text: string;
	readonly level: number | null;
	/** A line of the table of contents. */
	readonly contents: boolean;
}

/** What stands in a text with paragraphs, in reading order. */
export type Item = Line | { readonly kind: 'table'; readonly grid: Grid };

/** A soft break after the end of a sentence, or before a numbered line, ends a paragraph in truth. */
export function linesOf(text: string): string[] {
	const paragraphs: string[][] = [];
	let ends = true;
	for (const line of text.split('\n')) {
		if (ends || isNumbered(line)) paragraphs.push([line]);
		else paragraphs.at(-1)?.push(line);
		const words = line.trimEnd();
		// After a blank line the sentence before still decides; where there is none all is blank.
		if (words !== '') ends = '。；;！？：:'.includes(words.slice(-1));
	}
	return paragraphs.map((lines) => withoutBlankEnds(lines).join('\n'));
}

/** Lines without the empty ones before the first and after the last that is not. */
export function withoutBlankEnds(lines: readonly string[]): readonly string[] {
	const from = lines.findIndex((line) => line !== '');
	return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => line !== '') + 1);
}

/** A paragraph given an outline level that is longer than this is body text with a wrong style. */
const longestHeading = 100;

/** A paragraph as its lines: one where it is a heading, else one for each that ends in truth. */
export function paragraphItems(paragraph: Omit<Line, 'kind'>): Item[] {
	const { text, label, contents } = paragraph;
	const heading = paragraph.level !== null && text.trim().length <= longestHeading;
	const lines = heading ? [withoutBlankEnds(text.split('\n')).join('\n')] : linesOf(text);
	return (lines.length > 0 ? lines : ['']).map((line, i) => ({
		kind: 'line',
		label: i === 0 ? label : '',
		text: line,
		level: heading ? paragraph.level : null,
		contents
	}));
}

/** Rows of a table inside a cell become lines of that cell, their cells parted by a space. */
function nestedLines({ rows, cells }: Grid): string[] {
	const lines = Array.from({ length: rows }, (): string[] => []);
	for (const { row, text } of cells) if (text !== '') lines[row]?.push(text);
	return lines.map((line) => line.join(' '));
}

/** The text of a cell in which these stand. */
export function flatten(items: readonly Item[]): string {
	return cellTextOf(
		items.flatMap((item) =>
			item.kind === 'line' ? (item.label + item.text).split('\n') : nestedLines(item.grid)
		)
	);
}

/** A table that is a mere frame around these. */
export const frameGrid = (items: readonly Item[]): Grid => ({
	rows: 1,
	columns: 1,
	cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: flatten(items) }]
});

/**
 * The blocks of a document: what has no level and is numbered like a heading is one. `paragraph`
 * counts what is not blank and not in a table.
 */
export function blocksOf(items: readonly Item[]): Block[] {
	const blocks: Block[] = [];
	let paragraph = 0;
	for (const item of items) {
		if (item.kind === 'table') {
			blocks.push(tableBlock(item.grid, {}));
			continue;
		}
		if (item.text.trim() === '') continue;
		const text = item.label + item.text;
		const origin = { paragraph: ++paragraph };
		const level = item.contents ? null : (item.level ?? numberedHeadingLevel(text));
		blocks.push(
			level === null
				? { kind: 'paragraph', text, origin }
				: { kind: 'heading', level, text, origin }
		);
	}
	return blocks;
}
