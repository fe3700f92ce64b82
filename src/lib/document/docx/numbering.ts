import { attribute, children, descend, integer, toggle, type Element } from '../xml';
import { formatNumber, separated } from '../number-format';

interface Level {
	readonly start: number;
	readonly format: string;
	readonly text: string;
	readonly suffix: string;
	/** Restarts after a level with a number below this; 0 never. */
	readonly restart: number;
	readonly plainFigures: boolean;
	readonly style: string | null;
}

interface List {
	readonly abstract: string;
	readonly levels: ReadonlyMap<number, Level>;
	readonly starts: ReadonlyMap<number, number>;
}

/** Numbers the paragraphs of one document, which must come in their order. */
export interface Numbering {
	/** The printed number of the next paragraph of a list, with what parts it from the text; or ''. */
	next(list: string, level: number): string;
	/** The level of a list that a paragraph style is bound to, or null. */
	levelOfStyle(list: string, style: string): number | null;
}

const most = 9;

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
		if (index !== null && index >= 0 && index < most) levels.set(index, readLevel(element, index));
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

/** A bullet of a symbol font prints another sign than its code: all such become one. */
const bullet = (sign: string): string => (/^[\u2000-\u2bff\u3000-\u303f]$/.test(sign) ? sign : '•');

/** The lists of numbering.xml (or of none). */
export function readNumbering(root: Element | null): Numbering {
	const lists = readLists(root);
	const counts = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();

	/** Counts on and gives the numbers of all levels, as they stand for this paragraph. */
	function count(id: string, list: List, at: number): (index: number) => number {
		const now = counts.get(list.abstract) ?? [];
		counts.set(list.abstract, now);
		if (!begun.has(id)) for (const level of list.starts.keys()) now[level] = undefined;
		begun.add(id);
		const startOf = (index: number): number =>
			list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
		const before = now[at];
		now[at] = before === undefined ? startOf(at) : before + 1;
		for (let deeper = at + 1; deeper < most; deeper++)
			if (at < (list.levels.get(deeper)?.restart ?? deeper)) now[deeper] = undefined;
		return (index) => now[index] ?? startOf(index);
	}

	return {
		levelOfStyle(id, style) {
			for (const [index, level] of lists.get(id)?.levels ?? [])
				if (level.style === style) return index;
			return null;
		},
		next(id, at) {
			const list = lists.get(id);
			const level = list?.levels.get(at);
			if (!list || !level) return '';
			const numberOf = count(id, list, at);
			if (level.format === 'bullet') return separated(bullet(level.text), level.suffix);
			const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
				const index = Number(digit) - 1;
				const format = list.levels.get(index)?.format ?? 'decimal';
				const plain = level.plainFigures && format !== 'none';
				return formatNumber(numberOf(index), plain ? 'decimal' : format);
			});
			return separated(label, level.suffix);
		}
	};
}
