import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { ReadError } from '../read-error';
import { cellsOf, rowGroups } from './grid';
import { hiddenByItself, hiddenOn, type Hidden } from './hidden';
import {
	attribute,
	descendants,
	elementsOf,
	isElement,
	isText,
	sourceText,
	type Element
} from './parse';
import { blocks, silent } from './vocabulary';

/** What stands in an element, hidden parts and scripts left out. Lengths are without white space. */
export interface Extent {
	readonly length: number;
	/** Within links that lead elsewhere. */
	readonly linked: number;
	readonly links: number;
	/** Elements below it, and those of them that begin a line. */
	readonly elements: number;
	readonly lines: number;
	/** Holds a heading. */
	readonly headed: boolean;
	/** Holds a table of data, or is one. */
	readonly tabular: boolean;
}

/** A page, measured. */
export interface Page {
	readonly body: Tree.ParentNode;
	/** As the head of the page gives it, with the names of site and section; or ''. */
	readonly title: string;
	readonly extentOf: (element: Element) => Extent;
	readonly hidden: Hidden;
	/** Tables that only arrange the page. */
	readonly layout: ReadonlySet<Element>;
}

const nothing: Extent = {
	length: 0,
	linked: 0,
	links: 0,
	elements: 0,
	lines: 0,
	headed: false,
	tabular: false
};

/** A text with each run of white space as one space, and none at its ends. */
export const squeezed = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();

/** Deeper than the parser lets elements nest, even after it has moved misnested ones. */
const deepest = 3000;

const isLink = (element: Element): boolean =>
	element.tagName === 'a' && !/^\s*(?:#|$)/.test(attribute(element, 'href') ?? '');

/** A mark in the text that leads to a note, or a note's that leads back: no part of the text. */
const isNoteMark = (element: Element): boolean =>
	element.tagName === 'a' &&
	/^#(?:sd|_)?(?:foot|end|ftn|edn)/i.test(attribute(element, 'href') ?? '');

/** What neither the page shows nor belongs to its accepted text. */
export const isSilent = (element: Element, hidden: Hidden): boolean =>
	silent.has(element.tagName) || isNoteMark(element) || hidden(element);

interface Contents {
	/** Of all cells: how many have text, and the one with most of it. */
	readonly filled: number;
	readonly largest: Extent;
	readonly rows: number;
	readonly widest: number;
	/** The text in tables within its cells. */
	readonly nested: number;
}

const isBordered = (table: Element): boolean =>
	/^\s*[1-9]/.test(attribute(table, 'border') ?? '') || attribute(table, 'x:str') !== null;

/**
 * Whether a table only arranges the page: it says so, it is there for the tables inside it, or it
 * has few cells of which one holds the headings and paragraphs of a text.
 */
function isLayout(table: Element, { length }: Extent, contents: Contents): boolean {
	if (/^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return true;
	const { filled, largest, rows, widest, nested } = contents;
	if (nested > 0 && nested * 2 >= length) return true;
	if (isBordered(table)) return false;
	const text = largest.headed || largest.lines >= 3;
	if (rows === 1 || widest === 1) return text;
	return text && filled <= 8 && largest.length >= 300 && largest.length * 10 >= length * 7;
}

/** Measures a page from its leaves; `hidden` tells what is left out. */
function measure(
	body: Tree.ParentNode,
	title: string,
	hidden: Hidden
): Page & { readonly whole: Extent } {
	const extents = new Map<Element, Extent>();
	const layout = new Set<Element>();
	const nestedIn = new Map<Element, number>();

	function contentsOf(table: Element): Contents {
		let filled = 0;
		let largest = nothing;
		let rows = 0;
		let widest = 0;
		let nested = 0;
		for (const row of rowGroups(table, hidden).flat()) {
			rows++;
			const cells = cellsOf(row, hidden);
			widest = Math.max(widest, cells.length);
			for (const cell of cells) {
				const extent = extents.get(cell) ?? nothing;
				if (extent.length > 0) filled++;
				if (extent.length > largest.length) largest = extent;
				nested += nestedIn.get(cell) ?? 0;
			}
		}
		return { filled, largest, rows, widest, nested };
	}

	function visit(parent: Tree.ParentNode, depth: number): Extent {
		if (depth > deepest) throw new ReadError('malformed', 'nested too deep');
		let { length, linked, links, elements, lines, headed, tabular } = nothing;
		let nested = 0;
		for (const child of parent.childNodes) {
			if (isText(child)) length += child.value.replace(/[\s\u00a0]+/g, '').length;
			if (!isElement(child) || isSilent(child, hidden)) continue;
			const inside = visit(child, depth + 1);
			length += inside.length;
			linked += isLink(child) ? inside.length : inside.linked;
			links += isLink(child) && inside.length > 0 ? 1 : inside.links;
			elements += inside.elements + 1;
			lines += inside.lines + (blocks.has(child.tagName) && inside.length > 0 ? 1 : 0);
			headed ||= inside.headed || (/^h[1-6]$/.test(child.tagName) && inside.length > 0);
			tabular ||= inside.tabular;
			nested += child.tagName === 'table' ? inside.length : (nestedIn.get(child) ?? 0);
		}
		let extent: Extent = { length, linked, links, elements, lines, headed, tabular };
		if (isElement(parent)) {
			nestedIn.set(parent, nested);
			if (parent.tagName === 'table') {
				if (isLayout(parent, extent, contentsOf(parent))) layout.add(parent);
				else extent = { ...extent, tabular: length > 0 };
			}
			extents.set(parent, extent);
		}
		return extent;
	}

	const whole = visit(body, 0);
	const extentOf = (element: Element): Extent => extents.get(element) ?? nothing;
	return { body, title, hidden, layout, whole, extentOf };
}

/**
 * Measures a page. What its style sheet hides is left out, unless that is most of the page: then a
 * script would have shown it.
 */
export function measured(document: Tree.Document): Page {
	const html = elementsOf(document).find((element) => element.tagName === 'html');
	const body = html && elementsOf(html).find((element) => element.tagName === 'body');
	const root = body ?? html ?? document;
	let title = '';
	for (const element of descendants(document))
		if (element.tagName === 'title') title ||= squeezed(sourceText(element));
	const all = measure(root, title, hiddenByItself);
	const hidden = hiddenOn(document);
	if (hidden === hiddenByItself) return all;
	const shown = measure(root, title, hidden);
	return shown.whole.length * 2 >= all.whole.length ? shown : all;
}
