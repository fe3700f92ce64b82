import { CellCount } from '../cell-count';
import { paragraphItems, type Item } from '../story';
import { attribute, children, descend, integer, type Element } from '../xml';
import { readTable } from './grid';
import { readInline, shapes } from './inline';
import type { Count, Lists } from './lists';
import { outlineLevel, type Styles } from './styles';

export interface BodyParts {
	readonly styles: Styles;
	readonly lists: Lists;
	/** Foot- and endnotes in the order of their marks, to be read after the text. */
	readonly notes: Element[];
}

/** A list that is being read: its count, how deep, and the number of an item before its first line. */
interface ListPlace {
	readonly count: Count;
	readonly level: number;
	readonly style: string;
}

/** Wrappers whose contents count as if they stood there themselves. */
const wrappers = new Set(['section', 'index-title', 'numbered-paragraph', 'text-box']);
const indexes =
	/^(?:table-of-content|(?:illustration|table|object|user|alphabetical)-index|bibliography)$/;

/** Reads stories of one file: its body, cells, boxes, notes. */
export function storyReader(parts: BodyParts): (story: Element) => Item[] {
	const { styles, lists } = parts;
	const countById = new Map<string, Count>();
	const countByStyle = new Map<string, Count>();
	const reader = { itemsOf: (cell: Element) => readStory(cell), count: new CellCount() };

	function readStory(story: Element, isContents = false): Item[] {
		const items: Item[] = [];
		const add = (more: readonly Item[]): void => {
			for (const item of more) items.push(item);
		};

		function paragraph(element: Element, labelOf: (() => string) | null): void {
			const style = styles('paragraph', attribute(element, 'style-name'));
			const isHeading = element.localName === 'h';
			const outline = isHeading ? outlineLevel(integer(element, 'outline-level') ?? 1) : null;
			const inline = readInline(element, style, styles);
			for (const note of inline.notes) parts.notes.push(note);
			const label = labelOf?.() ?? (outline === null ? '' : headingLabel(element, outline));
			const level = style.level === 0 ? 0 : (outline ?? style.level);
			add(paragraphItems({ label, text: inline.text, level, contents: isContents }));
			for (const shape of inline.shapes) one(shape);
		}

		/** The number that the outline gives a heading that stands in no list. */
		function headingLabel(element: Element, level: number): string {
			const style = styles('paragraph', attribute(element, 'style-name'));
			if (style.list === '' || attribute(element, 'is-list-header') === 'true') return '';
			const restarts = attribute(element, 'restart-numbering') === 'true';
			return lists.outline.next(
				level - 1,
				restarts ? (integer(element, 'start-value') ?? 1) : null
			);
		}

		function countOf(list: Element, style: string): Count {
			const continued = attribute(list, 'continue-list');
			const known =
				continued !== null
					? countById.get(continued)
					: attribute(list, 'continue-numbering') === 'true'
						? countByStyle.get(style)
						: undefined;
			const count = known ?? lists.begin(style);
			countById.set(attribute(list, 'id') ?? '', count);
			countByStyle.set(style, count);
			return count;
		}

		function list(element: Element, outer: ListPlace | null): void {
			const style = attribute(element, 'style-name') ?? outer?.style ?? '';
			const place: ListPlace =
				outer?.style === style
					? { ...outer, level: outer.level + 1 }
					: { count: countOf(element, style), level: outer ? outer.level + 1 : 0, style };
			for (const item of children(element)) {
				let isFirst = item.localName === 'list-item';
				const start = integer(item, 'start-value');
				for (const child of children(item)) {
					if (child.localName === 'list') list(child, place);
					else if (child.localName === 'p' || child.localName === 'h') {
						const numbers = isFirst;
						isFirst = false;
						paragraph(child, () => (numbers ? place.count.next(place.level, start) : ''));
					} else one(child);
				}
			}
		}

		function one(element: Element): void {
			const name = element.localName ?? '';
			if (name === 'p' || name === 'h') paragraph(element, null);
			else if (name === 'list') list(element, null);
			else if (name === 'table') add(readTable(element, reader));
			else if (indexes.test(name)) {
				const body = descend(element, 'index-body');
				if (body) add(readStory(body, name === 'table-of-content'));
			} else if (shapes.has(name) || wrappers.has(name)) {
				if (attribute(element, 'display') !== 'none')
					for (const inner of children(element)) one(inner);
			}
		}

		for (const element of children(story)) one(element);
		return items;
	}
	return (story) => readStory(story);
}
