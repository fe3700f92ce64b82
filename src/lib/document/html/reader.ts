import type { SourceDocument } from '$lib/domain/document';
import { blocksOf, type Item } from '../story';
import { isNumbered } from '../numbered-heading';
import { decodeHtml } from './encoding';
import { readFlow } from './flow';
import { furnitureOf } from './furniture';
import { isSilent, measured, squeezed, type Page } from './page';
import { attribute, descendants, parseHtml, sourceText, type Element } from './parse';

/** The heading that is the title: the only one of the highest level, or the one the head repeats. */
function titleOf(page: Page, furniture: ReadonlySet<Element>): Element | null {
	const highest: Element[] = [];
	for (const element of descendants(page.body))
		if (
			element.tagName === 'h1' &&
			page.extentOf(element).length > 0 &&
			!isSilent(element, page.hidden) &&
			!furniture.has(element)
		)
			highest.push(element);
	const [first] = highest;
	if (!first) return null;
	const text = squeezed(sourceText(first));
	if (first.parentNode && 'tagName' in first.parentNode && first.parentNode.tagName === 'li')
		return null;
	const repeated = text.length >= 6 && page.title.includes(text);
	return !isNumbered(text) && (highest.length === 1 || repeated) ? first : null;
}

function isFromLibreOffice(page: ReturnType<typeof parseHtml>): boolean {
	for (const element of descendants(page))
		if (element.tagName === 'meta' && attribute(element, 'name')?.toLowerCase() === 'generator')
			return /LibreOffice|OpenOffice/i.test(attribute(element, 'content') ?? '');
	return false;
}

/** What stands in a page given as text. */
export function readPage(text: string): Item[] {
	const document = parseHtml(text);
	const page = measured(document);
	const furniture = furnitureOf(page);
	const title = titleOf(page, furniture);
	const plainOutline = isFromLibreOffice(document);
	return readFlow(page.body, { page, furniture, title, plainOutline });
}

/**
 * Reads a web page: its content without the furniture around it, scripts and what is hidden. Tables
 * that only arrange the page are unwrapped. `paragraph` counts what is not blank and not in a
 * table. Throws a ReadError.
 */
export const readHtml = (bytes: Uint8Array): SourceDocument => ({
	format: 'html',
	blocks: blocksOf(readPage(decodeHtml(bytes)))
});
