import { isPrompt } from '../lexicon';
import { isAgencyName } from '../titles';
import { evidenceOf, rawOf, type Reading } from './reading';
import type { Passage } from '$lib/domain/report';

/** One item of a list or one sentence: [from, to) of the reading, without number or closing mark. */
export interface Item {
	from: number;
	to: number;
	/** 1 for 一是, 1., （一） …; null in unnumbered prose. */
	number: number | null;
}

const cn = '一二三四五六七八九十';
const value = (printed: string): number =>
	/^\d+$/.test(printed)
		? Number(printed)
		: printed.length === 1
			? cn.indexOf(printed) + 1
			: 10 + cn.indexOf(printed.charAt(1)) + 1;

const markers = [
	/(?<=^|[\n。；：，-])(?:第)?([一二三四五六七八九十]{1,2})(?:是|要|，|：)(?=[^\d])/g,
	/(?<=^|[\n。；：-])（([一二三四五六七八九十]{1,2})）[、.]?/g,
	/(?<=^|[\n。；：，-])(\d{1,2})[、.](?!\d(?!\d{3}年))/g,
	/(?<=^|[\n。；：-])（(\d{1,2})）[、.]?/g,
	/(?<=^|[\n。；：-])([①-⑳])/g,
	/(?<=^|[\n。；：-])(首先|其次|再次|再者|然后|最后)(?:是|，)/g
];

interface Mark {
	at: number;
	length: number;
	number: number;
}

/**
 * The marks of the form that begins first and counts up from 1; other forms are inner lists. Where
 * automatic numbers begin anew after the first item, the second is 1 as well.
 */
function marksIn(body: string): Mark[] {
	const runs = markers.map((form, index) => {
		const marks: Mark[] = [];
		let last = 0;
		for (const match of body.matchAll(form)) {
			const printed = match[1] ?? '';
			const counted =
				index === 5
					? printed === '首先'
						? 1
						: Math.max(last, 1) + 1
					: index === 4
						? printed.charCodeAt(0) - 0x245f
						: value(printed);
			const anew = counted === 1 && last === 1 && body.charAt(match.index - 1) === '\n';
			if (counted !== last + 1 && !anew) continue;
			last = counted;
			marks.push({ at: match.index, length: match[0].length, number: marks.length + 1 });
		}
		return marks;
	});
	const usable = runs.filter(
		(marks) => marks.length > 0 && (marks.length > 1 || runs.every((one) => one.length < 2))
	);
	return usable.sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0))[0] ?? [];
}

export function trimmed(text: string, from: number, to: number): Item | null {
	let [start, end] = [from, to];
	while (start < end && /[\s\n。；，、：-]/.test(text.charAt(start))) start++;
	while (end > start && /[\s\n。；，、-]/.test(text.charAt(end - 1))) end--;
	return end - start < 2 ? null : { from: start, to: end, number: null };
}

/** Drops sentences that are prompts of the form, and brackets that only prompt. */
function withoutPrompts(reading: Reading, from: number, to: number): [number, number][] {
	const { text } = reading;
	const kept: [number, number][] = [];
	let start = from;
	const bracketed = /（[^（）]*）/g;
	bracketed.lastIndex = from;
	for (let match = bracketed.exec(text); match && match.index < to; match = bracketed.exec(text)) {
		if (!isPrompt(match[0])) continue;
		kept.push([start, match.index]);
		start = match.index + match[0].length;
	}
	kept.push([start, to]);
	return kept.flatMap(([a, b]) =>
		lines(text, a, b).filter(([x, y]) => {
			const line = text.slice(x, y);
			return !isPrompt(line) && !signsOff(line);
		})
	);
}

const signedAt =
	/^(?:20\d\d|二〇[〇一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;
const attached =
	/^（?(?:附件?\d{0,2}[：:]|附[：:表]|备注[：:]|（?20\d\d年度?）?$|特此报告|填表人|填报人|联系人|联系电话|经办人|单位负责人)/;

/** Whether a line only ends a report: who signs it and when, what is attached. */
const signsOff = (line: string): boolean =>
	signedAt.test(line) ||
	attached.test(line) ||
	/^[^，。；]{2,40}(?:自评表|评分表|情况表|得分表)$/.test(line) ||
	isAgencyName(line.replace(/^中共/, ''));

function lines(text: string, from: number, to: number): [number, number][] {
	const found: [number, number][] = [];
	let start = from;
	for (let at = from; at <= to; at++)
		if (at === to || text.charAt(at) === '\n') {
			if (at > start) found.push([start, at]);
			start = at + 1;
		}
	return found;
}

/** The paragraphs of a passage, prompts of the form left out. */
export const paragraphs = (reading: Reading, from: number, to: number): Item[] =>
	withoutPrompts(reading, from, to)
		.map(([a, b]) => trimmed(reading.text, a, b))
		.filter((item) => item !== null);

/** The items of a passage: by its numbering where it is a list, else none. */
export function numberedItems(reading: Reading, from: number, to: number): Item[] {
	const { text } = reading;
	const body = text.slice(from, to);
	const marks = marksIn(body);
	return marks.flatMap((mark, at) => {
		const start = from + mark.at + mark.length;
		const end = from + (marks[at + 1]?.at ?? body.length);
		const last = at === marks.length - 1 ? closingParagraph(text, start, end) : end;
		const item = trimmed(text, start, last);
		return item && !isPrompt(text.slice(item.from, item.to))
			? [{ ...item, number: mark.number }]
			: [];
	});
}

/** The last item of a list ends with its paragraph; later paragraphs speak of something else. */
function closingParagraph(text: string, from: number, to: number): number {
	const line = text.indexOf('\n', from);
	return line > from + 1 && line < to ? line : to;
}

/** The sentences of a passage of prose. */
export function sentences(reading: Reading, from: number, to: number): Item[] {
	const { text } = reading;
	return withoutPrompts(reading, from, to).flatMap(([a, b]) => {
		const found: Item[] = [];
		let start = a;
		for (let at = a; at <= b; at++)
			if (at === b || '。；！'.includes(text.charAt(at))) {
				const item = trimmed(text, start, at);
				if (item) found.push(item);
				start = at + 1;
			}
		return found;
	});
}

const textOf = (reading: Reading, item: Item): string => rawOf(reading, item.from, item.to);

export const passageOf = (reading: Reading, item: Item): Passage => ({
	text: textOf(reading, item),
	...evidenceOf(reading, item.from, item.to)
});
