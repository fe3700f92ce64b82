import { shownSpaces, times } from '../open-document';
import { joinedPieces, type Piece } from '../raised';
import { attribute, type Element } from '../xml';
import type { Style, Styles } from './styles';

/** The text of a paragraph, and what hangs on it and is read after it, or at the end. */
export interface Inline {
	readonly text: string;
	readonly shapes: readonly Element[];
	readonly notes: readonly Element[];
}

/** What stands beside the text: comments, what a tracked change took away, readings of characters. */
const aside = new Set([
	'annotation',
	'annotation-end',
	'deletion',
	'ruby-text',
	'script',
	'title',
	'desc'
]);

/** Drawings; some have text of their own. */
export const shapes = new Set([
	'frame',
	'g',
	'custom-shape',
	'rect',
	'ellipse',
	'circle',
	'polygon',
	'polyline',
	'path',
	'line',
	'connector',
	'caption'
]);

/** Hyphens that are never, or only, at the end of a line are one, and none. */
const writtenText = (text: string): string =>
	shownSpaces(text).replaceAll('\u2011', '-').replaceAll('\u00ad', '');

const mostSpaces = 100;
const isHidden = (element: Element): boolean => attribute(element, 'is-hidden') === 'true';

/**
 * The text of a paragraph: tracked changes accepted, hidden and struck text and the marks of notes
 * left out, tabs as \t, breaks of line as \n.
 */
export function readInline(paragraph: Element, own: Style, styles: Styles): Inline {
	const pieces: Piece[] = [];
	const hung: Element[] = [];
	const notes: Element[] = [];
	const gone: Element[] = [];

	function one(element: Element, style: Style): void {
		const name = element.localName ?? '';
		const add = (text: string): void => addText(text, style);
		if (name === 's') add(' '.repeat(Math.min(mostSpaces, times(element, 'c'))));
		else if (name === 'tab') add('\t');
		else if (name === 'line-break') add('\n');
		else if (name === 'note') notes.push(element);
		else if (shapes.has(name)) hung.push(element);
		else if (name === 'hidden-paragraph') gone.push(...(isHidden(element) ? [element] : []));
		else if (name === 'span') all(element, within(style, element));
		else if (!aside.has(name) && !(name === 'hidden-text' && isHidden(element)))
			all(element, style);
	}

	function within(style: Style, span: Element): Style {
		const inner = styles('text', attribute(span, 'style-name'));
		return {
			...style,
			hidden: inner.hidden ?? style.hidden,
			struck: inner.struck ?? style.struck,
			raised: inner.raised ?? style.raised
		};
	}

	function addText(text: string, { hidden, struck, raised }: Style): void {
		if (!hidden && !struck) pieces.push({ text, raised: raised ?? false });
	}

	function all(parent: Element, style: Style): void {
		for (let node = parent.firstChild; node; node = node.nextSibling)
			if (node.nodeType === 3 || node.nodeType === 4)
				addText(writtenText(node.nodeValue ?? ''), style);
			else if (node.nodeType === 1) one(node as Element, style);
	}

	all(paragraph, { ...own, raised: false });
	return { text: gone.length > 0 ? '' : joinedPieces(pieces), shapes: hung, notes };
}
