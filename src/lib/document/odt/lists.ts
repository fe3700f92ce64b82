import { mostLevels, numberingOf, type Level, type List } from '../numbering';
import { attribute, children, descend, integer, type Element } from '../xml';

/** The number formats of OpenDocument by their first signs, as docx names them. */
const formats: Readonly<Record<string, string>> = {
	'1': 'decimal',
	i: 'lowerRoman',
	I: 'upperRoman',
	a: 'lowerLetter',
	A: 'upperLetter',
	一: 'chineseCounting',
	壹: 'chineseLegalSimplified',
	壱: 'chineseLegalSimplified',
	甲: 'ideographTraditional',
	子: 'ideographZodiac',
	'①': 'decimalEnclosedCircle',
	'１': 'decimalFullWidth',
	'01': 'decimalZero'
};
const formatOf = (name: string): string =>
	name === '' ? 'none' : (formats[name.split(',')[0]?.trim() ?? ''] ?? 'decimal');

const suffixes: Readonly<Record<string, string>> = { nothing: 'nothing', space: 'space' };

/** The text around the numbers, with %1 to %9 for those of the levels. */
function textOf(element: Element, index: number): string {
	const whole = attribute(element, 'num-list-format');
	if (whole !== null) return whole.replace(/%([1-9])%/g, '%$1');
	const shown = Math.min(integer(element, 'display-levels') ?? 1, index + 1);
	const numbers = Array.from({ length: shown }, (_, i) => `%${index + 2 - shown + i}`);
	const [prefix, suffix] = [attribute(element, 'num-prefix'), attribute(element, 'num-suffix')];
	return (prefix ?? '') + numbers.join('.') + (suffix ?? '');
}

function levelOf(element: Element, index: number): Level {
	const isBullet = element.localName === 'list-level-style-bullet';
	const label = descend(element, 'list-level-properties', 'list-level-label-alignment');
	const isNumber = !isBullet && element.localName !== 'list-level-style-image';
	return {
		start: integer(element, 'start-value') ?? 1,
		format: isBullet ? 'bullet' : formatOf(attribute(element, 'num-format') ?? ''),
		text: isBullet
			? (attribute(element, 'bullet-char') ?? '')
			: isNumber
				? textOf(element, index)
				: '',
		suffix: suffixes[attribute(label, 'label-followed-by') ?? ''] ?? 'tab',
		restart: index,
		plainFigures: false,
		style: null
	};
}

type Levels = ReadonlyMap<number, Level>;

function levelsOf(style: Element): Levels {
	const levels = new Map<number, Level>();
	for (const element of children(style)) {
		const index = (integer(element, 'level') ?? 0) - 1;
		if (index >= 0 && index < mostLevels) levels.set(index, levelOf(element, index));
	}
	return levels;
}

/** A list that counts by itself; others may go on with it. */
export interface Count {
	/** The number of its next item at a level from 0, with what parts it from the text; or ''. */
	next(level: number, start?: number | null): string;
}

/** The lists of one file. */
export interface Lists {
	/** A new count by the list style of this name; one that prints nothing where there is none. */
	begin(style: string): Count;
	/** The count of the headings. */
	readonly outline: Count;
}

/** Reads the list styles of a file and that of its headings. */
export function readLists(roots: readonly (Element | null)[]): Lists {
	const styles = new Map<string, Levels>();
	let outline: Levels = new Map();
	for (const root of roots)
		for (const group of ['styles', 'automatic-styles']) {
			const parent = descend(root, group);
			for (const style of children(parent, 'list-style'))
				styles.set(attribute(style, 'name') ?? '', levelsOf(style));
			const own = descend(parent, 'outline-style');
			if (own) outline = levelsOf(own);
		}
	const lists = new Map<string, List>();
	const numbering = numberingOf(lists);

	function countBy(levels: Levels): Count {
		const abstract = String(lists.size);
		const starting = (starts: ReadonlyMap<number, number>): string => {
			const id = String(lists.size);
			lists.set(id, { abstract, levels, starts });
			return id;
		};
		let id = starting(new Map());
		return {
			next(level, start = null) {
				if (start !== null) id = starting(new Map([[level, start]]));
				return numbering.next(id, level);
			}
		};
	}
	return { begin: (style) => countBy(styles.get(style) ?? new Map()), outline: countBy(outline) };
}
