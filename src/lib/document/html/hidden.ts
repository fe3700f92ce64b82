import { attribute, descendants, isElement, sourceText, type Element } from './parse';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const hiding =
	/(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
/** More style than this is a library's, which says nothing about the report. */
const mostStyle = 200_000;
/** Rules that hide beyond these are not looked at; nor is any after so many steps up the page. */
const mostRules = 1000;
const mostSteps = 5_000_000;

const withoutComments = (style: string): string =>
	style
		.replace(/<!--|-->/g, ' ')
		.split('/*')
		.map((part, i) => (i > 0 && part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : part))
		.join(' ');

/** What an element has to be: of this name, if any, and with all of these as .class and #id. */
interface Compound {
	readonly tag: string;
	readonly names: readonly string[];
}
/** The element itself and, from the nearest, those that it must lie in. */
type Selector = readonly [own: Compound, ...around: Compound[]];

/** A selector of names of elements, classes and ids, with white space between; else null. */
function selectorOf(text: string): Selector | null {
	const compounds: Compound[] = [];
	for (const part of text.trim().split(/\s+/).reverse()) {
		const [, tag = '', names = ''] = /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/i.exec(part) ?? [];
		if (tag === '' && names === '') return null;
		const own = tag === '*' ? '' : tag.toLowerCase();
		compounds.push({ tag: own, names: names.match(/[.#][\w-]+/g) ?? [] });
	}
	const [own, ...around] = compounds;
	return own && (own.tag !== '' || own.names.length > 0) ? [own, ...around] : null;
}

/** What a page's own style sheet hides, by a name of the element: the first .class or #id, or the tag. */
function hiddenSelectors(page: Tree.ParentNode): ReadonlyMap<string, Selector[]> {
	const selectors = new Map<string, Selector[]>();
	let rules = 0;
	for (const style of descendants(page)) {
		if (style.tagName !== 'style') continue;
		if (/print/i.test(attribute(style, 'media') ?? '')) continue;
		const text = withoutComments(sourceText(style).slice(0, mostStyle));
		// Rules within @media are about other devices: after its brace there is no plain selector.
		for (const part of text.split('}')) {
			const [before = '', declarations, nested] = part.split('{');
			if (declarations === undefined || nested !== undefined || !hiding.test(declarations))
				continue;
			for (const one of before.split(',')) {
				const selector = selectorOf(one);
				if (!selector || ++rules > mostRules) continue;
				const key = selector[0].names[0] ?? selector[0].tag;
				const known = selectors.get(key);
				if (known) known.push(selector);
				else selectors.set(key, [selector]);
			}
		}
	}
	return selectors;
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

/** Classes of an element are looked at so far. */
const mostClasses = 2000;

function namesOf(element: Element): ReadonlySet<string> {
	const id = attribute(element, 'id')?.trim();
	const classes = attribute(element, 'class')?.slice(0, mostClasses).trim().split(/\s+/) ?? [];
	return new Set([...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)]);
}

/** Hidden by its attributes, or by a plain rule of the page's own style sheet. */
export function hiddenOn(page: Tree.ParentNode): Hidden {
	const selectors = hiddenSelectors(page);
	if (selectors.size === 0) return hiddenByItself;
	const names = new WeakMap<Element, ReadonlySet<string>>();
	const ownNames = (element: Element): ReadonlySet<string> => {
		const own = names.get(element) ?? namesOf(element);
		names.set(element, own);
		return own;
	};
	let steps = 0;
	const isSuch = (element: Element, compound: Compound): boolean => {
		if (++steps > mostSteps) return false;
		if (compound.tag !== '' && compound.tag !== element.tagName) return false;
		return compound.names.every((name) => ownNames(element).has(name));
	};
	function matches(element: Element, [own, ...around]: Selector): boolean {
		if (!isSuch(element, own)) return false;
		let at = 0;
		for (
			let parent = element.parentNode;
			parent && at < around.length && steps < mostSteps;
			parent = 'parentNode' in parent ? parent.parentNode : null
		) {
			const next = around[at];
			if (next && isElement(parent) && isSuch(parent, next)) at++;
		}
		return at === around.length;
	}
	const known = new WeakMap<Element, boolean>();
	return (element) => {
		if (hiddenByItself(element)) return true;
		const before = known.get(element);
		if (before !== undefined) return before;
		const keys = [element.tagName, ...ownNames(element)];
		const hidden = keys.some((key) =>
			(selectors.get(key) ?? []).some((selector) => matches(element, selector))
		);
		known.set(element, hidden);
		return hidden;
	};
}
