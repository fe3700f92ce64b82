import { formatNumber, separated } from './number-format';

/** How one level of a list counts: `text` has %1 to %9 for the numbers of the levels. */
export interface Level {
	readonly start: number;
	readonly format: string;
	readonly text: string;
	readonly suffix: string;
	/** Restarts after a level with a number below this; 0 never. */
	readonly restart: number;
	readonly plainFigures: boolean;
	readonly style: string | null;
}

/** A list as paragraphs name it; those of one `abstract` count on together. */
export interface List {
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

/** Levels of a list. */
export const mostLevels = 9;
/** Signs around the numbers of a list; a hostile file repeats them with every item. */
const longestText = 100;

/** A bullet of a symbol font prints another sign than its code: all such become one. */
const bullet = (sign: string): string => (/^[\u2000-\u2bff\u3000-\u303f]$/.test(sign) ? sign : '•');

/** The numbers of these lists, by the id that paragraphs name them by. */
export function numberingOf(lists: ReadonlyMap<string, List>): Numbering {
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
		for (let deeper = at + 1; deeper < mostLevels; deeper++)
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
			const text = level.text.slice(0, longestText);
			const numberOf = count(id, list, at);
			if (level.format === 'bullet') return separated(bullet(text), level.suffix);
			const label = text.replace(/%([1-9])/g, (_, digit: string) => {
				const index = Number(digit) - 1;
				const format = list.levels.get(index)?.format ?? 'decimal';
				const plain = level.plainFigures && format !== 'none';
				return formatNumber(numberOf(index), plain ? 'decimal' : format);
			});
			return separated(label, level.suffix);
		}
	};
}
