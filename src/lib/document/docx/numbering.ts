import { attribute, children, descend, integer, toggle, type Element } from '../xml';
import { mostLevels, numberingOf, type Level, type List, type Numbering } from '../numbering';

function readLevel(element: Element, index: number): Level {
	const value = (name: string): string | null => attribute(descend(element, name), 'val');
	return {
		start: integer(descend(element, 'start'), 'val') ?? 0,
		format:
			value('numFmt') ??
			attribute(descend(element, 'AlternateContent', 'Choice', 'numFmt'), 'val') ??
			'decimal',
		text: value('lvlText') ?? '',
		suffix: value('suff') ?? 'tab',
		restart: integer(descend(element, 'lvlRestart'), 'val') ?? index,
		plainFigures: toggle(descend(element, 'isLgl')) ?? false,
		style: value('pStyle')
	};
}

function readLevels(parent: Element): Map<number, Level> {
	const levels = new Map<number, Level>();
	for (const element of children(parent, 'lvl')) {
		const index = integer(element, 'ilvl');
		if (index !== null && index >= 0 && index < mostLevels)
			levels.set(index, readLevel(element, index));
	}
	return levels;
}

function readLists(root: Element | null): Map<string, List> {
	const abstracts = new Map<string, Element>();
	const byStyleLink = new Map<string, string>();
	for (const element of children(root, 'abstractNum')) {
		const id = attribute(element, 'abstractNumId') ?? '';
		abstracts.set(id, element);
		const link = attribute(descend(element, 'styleLink'), 'val');
		if (link !== null) byStyleLink.set(link, id);
	}
	const lists = new Map<string, List>();
	for (const num of children(root, 'num')) {
		let abstract = attribute(descend(num, 'abstractNumId'), 'val') ?? '';
		const link = attribute(descend(abstracts.get(abstract) ?? null, 'numStyleLink'), 'val');
		if (link !== null) abstract = byStyleLink.get(link) ?? abstract;
		const element = abstracts.get(abstract);
		const levels = element ? readLevels(element) : new Map<number, Level>();
		const starts = new Map<number, number>();
		for (const override of children(num, 'lvlOverride')) {
			const index = integer(override, 'ilvl') ?? 0;
			const start = integer(descend(override, 'startOverride'), 'val');
			if (start !== null) starts.set(index, start);
			for (const [at, level] of readLevels(override)) levels.set(at, level);
		}
		lists.set(attribute(num, 'numId') ?? '', { abstract, levels, starts });
	}
	return lists;
}

/** The lists of numbering.xml (or of none). */
export const readNumbering = (root: Element | null): Numbering => numberingOf(readLists(root));
