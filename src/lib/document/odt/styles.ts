import { setsAbove } from '../open-document';
import { levelByName } from '../style-names';
import { attribute, children, descend, integer, type Element } from '../xml';

/** What a paragraph or text style says, those that it is based on included; null where nothing. */
export interface Style {
	/** Heading level of our own: 0 the title, 1–9 the outline. */
	readonly level: number | null;
	readonly hidden: boolean | null;
	readonly struck: boolean | null;
	readonly raised: boolean | null;
	/** The list style that numbers its paragraphs; '' where none shall. */
	readonly list: string | null;
}

const plainStyle: Style = {
	level: null,
	hidden: null,
	struck: null,
	raised: null,
	list: null
};

/** Two families of styles, each with names of its own. */
export type Family = 'paragraph' | 'text';
export type Styles = (family: Family, name: string | null) => Style;

const deepestLevel = 9;

/** A level of the outline as ours; null where there is none. */
export const outlineLevel = (level: number | null): number | null =>
	level === null || level < 1 ? null : Math.min(level, deepestLevel);

function struckBy(style: Element): boolean | null {
	const text = descend(style, 'text-properties');
	const line =
		attribute(text, 'text-line-through-style') ?? attribute(text, 'text-line-through-type');
	return line === null ? null : line !== 'none';
}

function hiddenBy(style: Element): boolean | null {
	const display = attribute(descend(style, 'text-properties'), 'display');
	return display === null ? null : display === 'none';
}

function own(style: Element, base: Style): Style {
	const name = attribute(style, 'display-name') ?? attribute(style, 'name') ?? '';
	const level =
		levelByName(name.replaceAll('_20_', ' ')) ??
		outlineLevel(integer(style, 'default-outline-level'));
	return {
		level: level ?? base.level,
		hidden: hiddenBy(style) ?? base.hidden,
		struck: struckBy(style) ?? base.struck,
		raised: setsAbove(style) ?? base.raised,
		list: attribute(style, 'list-style-name') ?? base.list
	};
}

/** The styles of a file by family and name; an unknown one, and null, is plain. */
export function readStyles(roots: readonly (Element | null)[]): Styles {
	const elements = new Map<string, Element>();
	for (const root of roots)
		for (const group of ['styles', 'automatic-styles'])
			for (const style of children(descend(root, group), 'style'))
				elements.set(`${attribute(style, 'family')} ${attribute(style, 'name')}`, style);
	const known = new Map<string, Style>();
	const resolve: Styles = (family, name) => {
		const key = `${family} ${name}`;
		const done = known.get(key);
		if (done) return done;
		const element = elements.get(key);
		if (!element) return plainStyle;
		known.set(key, plainStyle);
		const base = attribute(element, 'parent-style-name');
		const style = own(element, base === null ? plainStyle : resolve(family, base));
		known.set(key, style);
		return style;
	};
	return resolve;
}
