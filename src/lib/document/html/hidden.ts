import { attribute, descendants, sourceText, type Element } from './parse';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const hiding = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** More style than this is a library's, which says nothing about the report. */
const mostStyle = 200_000;

const withoutComments = (style: string): string =>
	style
		.replace(/<!--|-->/g, ' ')
		.split('/*')
		.map((part, i) => (i > 0 && part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : part))
		.join(' ');

/** Names of classes and ids (as .name and #name) that a page's own style sheet hides. */
function hiddenNames(page: Tree.ParentNode): ReadonlySet<string> {
	const names = new Set<string>();
	for (const style of descendants(page)) {
		if (style.tagName !== 'style') continue;
		if (/print/i.test(attribute(style, 'media') ?? '')) continue;
		const text = withoutComments(sourceText(style).slice(0, mostStyle));
		// Rules within @media are about other devices: after its brace there is no plain selector.
		for (const part of text.split('}')) {
			const [selectors = '', declarations, nested] = part.split('{');
			if (declarations === undefined || nested !== undefined || !hiding.test(declarations))
				continue;
			for (const selector of selectors.split(',')) {
				const name = /^\s*(?:[a-z0-9]+)?([.#][\w-]+)\s*$/i.exec(selector)?.[1];
				if (name) names.add(name);
			}
		}
	}
	return names;
}

/** Tells whether an element is hidden by itself; what is in it is then hidden too. */
export type Hidden = (element: Element) => boolean;

export const hiddenByItself: Hidden = (element) => {
	if (element.attrs.length === 0) return false;
	if (attribute(element, 'hidden') !== null) return true;
	if (attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
	const style = attribute(element, 'style');
	return style !== null && hiding.test(style);
};

/** Hidden by its attributes, or by a plain rule of the page's own style sheet. */
export function hiddenOn(page: Tree.ParentNode): Hidden {
	const names = hiddenNames(page);
	if (names.size === 0) return hiddenByItself;
	const byName = (element: Element): boolean => {
		const id = attribute(element, 'id');
		if (id !== null && names.has(`#${id.trim()}`)) return true;
		return (attribute(element, 'class') ?? '').split(/\s+/).some((one) => names.has(`.${one}`));
	};
	return (element) => hiddenByItself(element) || byName(element);
}
