import type { Numbering } from '../numbering';
import { flatten, frameGrid, paragraphItems, type Item } from '../story';
import { attribute, children, descend, type Element } from '../xml';
import { chosen, controlled, readInline } from './inline';
import { outlineLevel, type Style } from './styles';
import { frameOf, readGrid } from './grid';

export interface BodyParts {
	readonly styleOf: (id: string | null) => Style;
	readonly numbering: Numbering;
}

/** Wrappers whose contents count as if they stood there themselves. */
const wrappers = new Set(['ins', 'moveTo', 'customXml', 'smartTag', 'body']);

function labelOf(paragraph: Element, { styleOf, numbering }: BodyParts): string {
	const properties = descend(paragraph, 'pPr');
	const own = descend(properties, 'numPr');
	const styleId = attribute(descend(properties, 'pStyle'), 'val');
	const style = styleOf(styleId);
	const list = attribute(descend(own, 'numId'), 'val') ?? style.numberingId;
	if (list === null || list === '0') return '';
	const direct = attribute(descend(own, 'ilvl'), 'val');
	const bound = styleId === null ? null : numbering.levelOfStyle(list, styleId);
	return numbering.next(
		list,
		direct !== null ? Number(direct) : (style.numberingLevel ?? bound ?? 0)
	);
}

function markIsDeleted(paragraph: Element): boolean {
	const mark = descend(paragraph, 'pPr', 'rPr');
	return descend(mark, 'del') !== null || descend(mark, 'moveFrom') !== null;
}

/** Reads one story (body, cell, text box, note): an element that holds paragraphs and tables. */
export function readStory(story: Element | null, parts: BodyParts): Item[] {
	const items: Item[] = [];
	let carried = '';

	function paragraph(element: Element): void {
		const properties = descend(element, 'pPr');
		const style = parts.styleOf(attribute(descend(properties, 'pStyle'), 'val'));
		const inline = readInline(element, parts.styleOf);
		const text = carried + (style.hidden ? '' : inline.text);
		carried = markIsDeleted(element) ? text : '';
		if (!carried) {
			const label = labelOf(element, parts);
			const direct = outlineLevel(properties);
			const level = direct === undefined ? style.level : direct;
			const lines = paragraphItems({ label, text, level, contents: style.contents });
			for (const line of lines) items.push(line);
		}
		for (const box of inline.boxes) items.push(...readStory(box, parts));
	}

	function table(element: Element): void {
		const frame = frameOf(element);
		const inside = frame && readStory(frame, parts);
		if (inside && inside.length > 1) items.push(...inside);
		else if (inside) items.push({ kind: 'table', grid: frameGrid(inside) });
		else items.push({ kind: 'table', grid: readGrid(element, (cell) => cellText(cell, parts)) });
	}

	function walk(parent: Element | null): void {
		for (const element of children(parent)) {
			if (element.localName === 'p') paragraph(element);
			else if (element.localName === 'tbl') table(element);
			else if (element.localName === 'sdt') walk(controlled(element));
			else if (element.localName === 'AlternateContent') walk(chosen(element));
			else if (wrappers.has(element.localName ?? '')) walk(element);
		}
	}

	walk(story);
	if (carried) items.push({ kind: 'line', label: '', text: carried, level: null, contents: false });
	return items;
}

/** The text of a cell, with the tables inside it. */
const cellText = (cell: Element, parts: BodyParts): string => flatten(readStory(cell, parts));
