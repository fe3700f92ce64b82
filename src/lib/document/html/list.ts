import { formatNumber, separated } from '../number-format';
import { attribute, elementsOf, integer, type Element } from './parse';

/** Word's name for the numbers of a list, by HTML's type and by the style of its signs. */
const formatsByType: Readonly<Record<string, string | undefined>> = {
	'1': 'decimal',
	a: 'lowerLetter',
	A: 'upperLetter',
	i: 'lowerRoman',
	I: 'upperRoman'
};
const formatsByStyle: Readonly<Record<string, string | undefined>> = {
	decimal: 'decimal',
	'decimal-leading-zero': 'decimalZero',
	'lower-alpha': 'lowerLetter',
	'lower-latin': 'lowerLetter',
	'upper-alpha': 'upperLetter',
	'upper-latin': 'upperLetter',
	'lower-roman': 'lowerRoman',
	'upper-roman': 'upperRoman',
	'cjk-ideographic': 'chineseCounting',
	'simp-chinese-informal': 'chineseCounting',
	'trad-chinese-informal': 'chineseCounting',
	'simp-chinese-formal': 'chineseLegalSimplified',
	'trad-chinese-formal': 'ideographLegalTraditional',
	'cjk-decimal': 'ideographDigital',
	'cjk-heavenly-stem': 'ideographTraditional',
	'cjk-earthly-branch': 'ideographZodiac',
	none: 'none',
	disc: 'none',
	circle: 'none',
	square: 'none'
};
/** Browsers close a Chinese number with 、 and others with a full stop. */
const closings: Readonly<Record<string, string | undefined>> = {
	chineseCounting: '、',
	chineseLegalSimplified: '、',
	ideographLegalTraditional: '、',
	ideographDigital: '、',
	ideographTraditional: '、',
	ideographZodiac: '、'
};

/** The format that a style attribute asks for. */
function formatByStyle(element: Element): string | undefined {
	const value = /list-style(?:-type)?\s*:([^;!]*)/i.exec(attribute(element, 'style') ?? '')?.[1];
	const names = value?.trim().toLowerCase().split(/\s+/) ?? [];
	return names.map((name) => formatsByStyle[name]).find((format) => format !== undefined);
}

function formatOf(list: Element, item: Element): string {
	for (const element of [item, list]) {
		const format = formatByStyle(element) ?? formatsByType[attribute(element, 'type') ?? ''];
		if (format) return format;
	}
	return 'decimal';
}

/** The printed numbers of the items of a numbered list, with what parts them from the text. */
export function numbersOf(list: Element): ReadonlyMap<Element, string> {
	const items = elementsOf(list).filter((element) => element.tagName === 'li');
	const step = attribute(list, 'reversed') === null ? 1 : -1;
	let next = integer(list, 'start') ?? (step < 0 ? items.length : 1);
	const numbers = new Map<Element, string>();
	for (const item of items) {
		const n = integer(item, 'value') ?? next;
		next = n + step;
		const format = formatOf(list, item);
		const text = formatNumber(n, format);
		numbers.set(item, text === '' ? '' : separated(text + (closings[format] ?? '.'), 'tab'));
	}
	return numbers;
}

/**
 * The outline of official papers by the level of its headings. LibreOffice keeps that a heading is
 * numbered and loses how: it writes plain <ol> where the paper had 一、 and （一）.
 */
const outline: readonly ((n: string) => string)[] = [(n) => `${n}、`, (n) => `（${n}）`];

/** The number of a heading in a page that LibreOffice wrote, from that of its plain list. */
export function outlineNumber(label: string, level: number): string {
	const plain = /^(\d+)\. $/.exec(label);
	const form = outline[level - 1];
	return plain && form ? form(formatNumber(Number(plain[1]), 'chineseCounting')) : label;
}
