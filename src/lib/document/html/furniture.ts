import { rowGroups } from './grid';
import { isSilent, squeezed, type Page } from './page';
import { attribute, descendants, elementsOf, sourceText, type Element } from './parse';
import {
	aroundContent,
	blocks,
	containers,
	edges,
	furnitureNames,
	furnitureWords,
	rolesAround
} from './vocabulary';

/** A part that is left out for its words is no longer than this, in characters and elements. */
const longestLine = 400;
const mostElements = 300;
/** A line above the title that is longer than this is no greeting of the site. */
const longestGreeting = 100;
/** A part with this share of the text is the content, whatever it is called. */
const mostOfPage = 0.5;
/** The content goes on within a part with this share of the text around it. */
const mainShare = 0.6;

/**
 * The parts of a page that are its furniture: what the standard says is around the content, lists of
 * links, the path of the page and its neighbours, the foot of the site; and beside the content what
 * the site itself names so. A page that has none of the former loses nothing.
 */
export function furnitureOf(page: Page): ReadonlySet<Element> {
	const furniture = new Set<Element>();
	const { extentOf } = page;
	const shown = (element: Element): boolean =>
		extentOf(element).length > 0 && !isSilent(element, page.hidden) && !furniture.has(element);
	const total = elementsOf(page.body).reduce((sum, one) => sum + extentOf(one).length, 0);
	const isMost = (element: Element): boolean => extentOf(element).length > total * mostOfPage;

	/** Text in links counts for nothing here, so that a long menu is never the content. */
	function weightOf(element: Element): number {
		if (!shown(element)) return 0;
		const { length, linked } = extentOf(element);
		return length - linked;
	}

	function standsAround(element: Element, inContent: boolean): boolean {
		const role = attribute(element, 'role')?.trim().toLowerCase() ?? '';
		if (aroundContent.has(element.tagName) || rolesAround.has(role)) return true;
		if (edges.has(element.tagName)) return !inContent;
		// The running head and foot of a paper that LibreOffice made a page of.
		return element.tagName === 'div' && edges.has(attribute(element, 'title') ?? '');
	}

	function isLinkList(element: Element): boolean {
		const { length, linked, links, tabular } = extentOf(element);
		if (links < 3 || linked < length * 0.6) return false;
		if (!tabular) return true;
		if (element.tagName !== 'table' || page.layout.has(element)) return false;
		const rows = rowGroups(element, page.hidden).flat();
		return rows.length === 1 && linked >= length * 0.9;
	}

	const isTitle = (element: Element): boolean => {
		if (extentOf(element).length > longestGreeting) return false;
		const text = squeezed(sourceText(element));
		return text.length >= 6 && page.title.includes(text);
	};

	/** Whether all of a part may go with a line of furniture in it. */
	function isPlain(element: Element): boolean {
		const { length, elements, headed, tabular } = extentOf(element);
		if (length > longestLine || elements > mostElements || headed || tabular) return false;
		return !sourceText(element).includes('。') && ![...descendants(element)].some(isTitle);
	}

	const byWords = (element: Element): boolean =>
		isPlain(element) && furnitureWords.some((words) => words.test(squeezed(sourceText(element))));

	function markAll(parent: Page['body'], inContent: boolean): void {
		for (const element of elementsOf(parent)) {
			if (!shown(element)) continue;
			const isBlock = blocks.has(element.tagName);
			const menu = isBlock && isLinkList(element);
			const goes =
				(menu && extentOf(element).length - extentOf(element).linked < longestLine) ||
				(!isMost(element) && (standsAround(element, inContent) || (isBlock && byWords(element))));
			if (goes) furniture.add(element);
			else if (element.tagName !== 'table' || page.layout.has(element))
				markAll(element, inContent || ['article', 'main', 'section'].includes(element.tagName));
		}
	}

	const named = (element: Element): boolean =>
		furnitureNames.test(attribute(element, 'class') ?? '') ||
		furnitureNames.test(attribute(element, 'id') ?? '');

	const holdsTitle = (element: Element): boolean => {
		if (element.tagName === 'h1' || isTitle(element)) return true;
		if (!extentOf(element).headed && extentOf(element).elements > mostElements) return false;
		for (const one of descendants(element)) if (one.tagName === 'h1' || isTitle(one)) return true;
		return false;
	};

	/** Goes down to where the content is, and marks what the site has beside it and above its title. */
	function markBeside(): void {
		let at: Page['body'] | undefined = page.body;
		while (at) {
			const parts: Element[] = elementsOf(at).filter(shown);
			const weights = parts.map(weightOf);
			const whole = weights.reduce((sum, one) => sum + one, 0);
			const main = parts.findIndex(
				(one, i) =>
					containers.has(one.tagName) &&
					!(one.tagName === 'table' && !page.layout.has(one)) &&
					(weights[i] ?? 0) >= whole * mainShare
			);
			if (main < 0) return;
			const title = parts.findIndex(holdsTitle);
			for (const [i, part] of parts.entries()) {
				if (i === main || i === title || extentOf(part).tabular || isMost(part)) continue;
				const greets = i < title && isPlain(part) && extentOf(part).length <= longestGreeting;
				if (named(part) || (greets && part.tagName === 'div')) furniture.add(part);
			}
			at = parts[main];
		}
	}

	markAll(page.body, false);
	if (furniture.size > 0) markBeside();
	return furniture;
}
