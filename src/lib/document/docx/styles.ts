import { isSetAbove } from '../raised';
import { isContentsName, levelByName } from '../style-names';
import { attribute, children, descend, integer, toggle, type Element } from '../xml';

/** What a paragraph or character style brings with it, those that it is based on included. */
export interface Style {
	/** Heading level of our own: 0 the title, 1–9 the outline; null for body text. */
	readonly level: number | null;
	/** The style of a line of the table of contents. */
	readonly contents: boolean;
	readonly hidden: boolean;
	readonly struck: boolean;
	readonly raised: boolean;
	readonly numberingId: string | null;
	readonly numberingLevel: number | null;
}

const plain: Style = {
	level: null,
	contents: false,
	hidden: false,
	struck: false,
	raised: false,
	numberingId: null,
	numberingLevel: null
};

/** The outline level that a paragraph's or style's properties set: 0–8 are headings, 9 is body text. */
export function outlineLevel(properties: Element | null): number | null | undefined {
	const level = integer(descend(properties, 'outlineLvl'), 'val');
	if (level === null) return undefined;
	return level >= 0 && level <= 8 ? level + 1 : null;
}

/** Whether the properties of a run strike it through, or null where they do not say. */
export function struckBy(properties: Element | null): boolean | null {
	const once = toggle(descend(properties, 'strike'));
	const twice = toggle(descend(properties, 'dstrike'));
	return once === null && twice === null ? null : once === true || twice === true;
}

/** Whether the properties of a run set it above the line, or null where they do not say. */
export function raisedBy(properties: Element | null): boolean | null {
	const align = attribute(descend(properties, 'vertAlign'), 'val');
	const position = integer(descend(properties, 'position'), 'val');
	if (align === null && position === null) return null;
	return isSetAbove(align === 'superscript', position ?? 0);
}

function own(style: Element, base: Style): Style {
	const paragraph = descend(style, 'pPr');
	const numbering = descend(paragraph, 'numPr');
	const name = attribute(descend(style, 'name'), 'val') ?? '';
	const level = levelByName(name) ?? outlineLevel(paragraph);
	return {
		level: level === undefined ? base.level : level,
		contents: base.contents || isContentsName(name),
		hidden: toggle(descend(style, 'rPr', 'vanish')) ?? base.hidden,
		struck: struckBy(descend(style, 'rPr')) ?? base.struck,
		raised: raisedBy(descend(style, 'rPr')) ?? base.raised,
		numberingId: attribute(descend(numbering, 'numId'), 'val') ?? base.numberingId,
		numberingLevel: integer(descend(numbering, 'ilvl'), 'val') ?? base.numberingLevel
	};
}

/** The styles of a document, by id; an unknown id, and null, give the default paragraph style. */
export function readStyles(root: Element | null): (id: string | null) => Style {
	const elements = new Map<string, Element>();
	let byDefault: string | null = null;
	for (const style of children(root, 'style')) {
		const id = attribute(style, 'styleId');
		if (id === null) continue;
		elements.set(id, style);
		const isDefault = ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '');
		if (isDefault && attribute(style, 'type') === 'paragraph') byDefault = id;
	}
	const known = new Map<string, Style>();
	const resolve = (id: string): Style => {
		const done = known.get(id);
		if (done) return done;
		const element = elements.get(id);
		if (!element) return plain;
		known.set(id, plain);
		const base = attribute(descend(element, 'basedOn'), 'val');
		const style = own(element, base === null ? plain : resolve(base));
		known.set(id, style);
		return style;
	};
	return (id) => {
		if (id !== null && elements.has(id)) return resolve(id);
		return byDefault === null ? plain : resolve(byDefault);
	};
}
