import type { Block } from '$lib/domain/document';
import { flowOf, type Column, type PageFlow } from './columns';
import { furniture } from './furniture';
import { boxOfLine, type Line } from './lines';
import { pageParts, type PageTable } from './page-tables';
import { bodySizeOf, measuresOf, paragraphsOf, type Measure, type PlacedLine } from './paragraphs';
import type { Rule } from './path-rules';
import type { PageContent } from './sheet';
import { areOneTable, tableOf, type PlacedTable } from './tables';

/** A page by its tables, and its lines outside of them in the order of reading. */
export interface Page extends PageFlow {
	readonly width: number;
	readonly height: number;
	readonly tables: readonly PageTable[];
	/** The lines drawn by themselves. */
	readonly loose: readonly Rule[];
}

/** What the characters and lines of a page make up. */
export function pageOf(content: PageContent): Page {
	const { width, height } = content;
	const { tables, rest, loose } = pageParts(content);
	const flow = flowOf(
		rest,
		tables.map(({ box }) => box),
		width
	);
	return { width, height, tables, loose, ...flow };
}

/** A line of text or a table, where it begins on its page. */
type Item =
	| {
			readonly kind: 'line';
			readonly top: number;
			readonly column: Column | undefined;
			readonly placed: PlacedLine;
	  }
	| { readonly kind: 'table'; readonly top: number; readonly placed: PlacedTable };

/** The order of reading: columns stand where they begin, the left before the right. */
function inOrder(a: Item, b: Item): number {
	const [one, other] = [a, b].map((item) => (item.kind === 'line' ? item.column : undefined));
	const from = (item: Item, column: Column | undefined): number => column?.top ?? item.top;
	return from(a, one) - from(b, other) || (one?.index ?? 0) - (other?.index ?? 0) || a.top - b.top;
}

/** The text areas of all pages, those of one size together. */
function measuresOfPages(
	pages: readonly Page[],
	kept: readonly (readonly Line[])[],
	bodySize: number
): Measure[] {
	const measures: Measure[] = [];
	const sizeOf = ({ width, height }: Page): string => `${Math.round(width)} ${Math.round(height)}`;
	for (const size of new Set(pages.map(sizeOf))) {
		const indices = [...pages.keys()].filter((i) => pages[i] && sizeOf(pages[i]) === size);
		const found = measuresOf(
			indices.map((i) => kept[i] ?? []),
			pages[indices[0] ?? 0]?.width ?? 0,
			bodySize
		);
		for (const [at, i] of indices.entries()) if (found[at]) measures[i] = found[at];
	}
	return measures;
}

/** Footnotes stand in small print below a short line at the foot of a page. */
function withNotesApart(
	items: readonly Item[],
	page: Page | undefined,
	bodySize: number
): { text: readonly Item[]; notes: readonly Item[] } {
	const first = page ? items.findIndex((item) => isBelowNoteRule(item, page)) : -1;
	const isNote = (item: Item): boolean =>
		item.kind === 'line' && item.placed.line.size < 0.95 * bodySize;
	if (first < 0 || !items.slice(first).every(isNote)) return { text: items, notes: [] };
	return { text: items.slice(0, first), notes: items.slice(first) };
}

const isBelowNoteRule = ({ top }: Item, { width, height, loose }: Page): boolean =>
	loose.some(
		({ at, from, to }) =>
			at > 0.3 * height && at < top + 2 && from < 0.3 * width && to - from < 0.45 * width
	);

function itemsOf(pages: readonly Page[]): Item[] {
	const dropped = furniture(pages);
	const kept = pages.map(({ lines }) => lines.filter((line) => !dropped.has(line)));
	const bodySize = bodySizeOf(kept.flat());
	const measures = measuresOfPages(pages, kept, bodySize);
	const items = pages.map(({ width, tables, columns }, i) => {
		const page = i + 1;
		const lines = kept[i] ?? [];
		const measure = measures[i] ?? {
			left: 0,
			right: width,
			pitch: bodySize,
			bodySize,
			justified: false
		};
		const items: Item[] = [
			...lines.map((line): Item => {
				const column = columns.get(line);
				const own = column ? { ...measure, ...column } : measure;
				const placed = { line, page, pageWidth: width, measure: own, column: column?.index };
				return { kind: 'line', top: boxOfLine(line)[1], column, placed };
			}),
			...tables.map((table): Item => ({
				kind: 'table',
				top: table.box[1],
				placed: { table, page }
			}))
		];
		return withNotesApart(items.sort(inOrder), pages[i], bodySize);
	});
	return [...items.flatMap(({ text }) => text), ...items.flatMap(({ notes }) => notes)];
}

/**
 * The blocks of a document whose pages are given in order, `page` counting from 1: paragraphs and
 * headings joined from lines, tables that may go on over pages, then footnotes; without running
 * heads, feet and page numbers.
 */
export function blocksOfPages(pages: readonly Page[]): Block[] {
	const blocks: Block[] = [];
	let lines: PlacedLine[] = [];
	let parts: PlacedTable[] = [];
	const close = (): void => {
		const [first, ...others] = parts;
		if (first) blocks.push(tableOf([first, ...others]));
		blocks.push(...paragraphsOf(lines));
		lines = [];
		parts = [];
	};
	for (const item of itemsOf(pages)) {
		if (item.kind === 'line') {
			if (parts.length > 0) close();
			lines.push(item.placed);
			continue;
		}
		const before = parts.at(-1);
		const goesOn =
			before?.page === item.placed.page - 1 && areOneTable(before.table, item.placed.table);
		if (!goesOn) close();
		parts.push(item.placed);
	}
	close();
	return blocks;
}
