import type { Reading } from './reading';
import { sectionWords, type Meaning } from '../lexicon';

/** A headed part of a reading: its heading, and its body [from, to), which holds its subsections. */
export interface Section {
	title: string;
	meaning: Meaning | null;
	level: number;
	start: number;
	from: number;
	to: number;
	within: Section | null;
}

const forms: [RegExp, number][] = [
	[/^第[一二三四五六七八九十]+(?:部分|章|节)[、.：:]?/, 0],
	[/^[一二三四五六七八九十]{1,3}[、.．]/, 1],
	[/^（[一二三四五六七八九十]{1,3}）[、.]?/, 2],
	[/^\d{1,2}[、.．](?!\d)/, 3],
	[/^（\d{1,2}）[、.]?/, 4]
];

const matchers = sectionWords.sections.map((one) => ({
	meaning: one.meaning,
	all: one.all.map((word) => new RegExp(word)),
	not: one.not ? new RegExp(one.not) : null
}));

/** What a heading announces, whatever its number and exact words; null where it is none of ours. */
export function meaningOf(title: string): Meaning | null {
	const found = matchers.find(
		(one) => one.all.every((word) => word.test(title)) && !one.not?.test(title)
	);
	return found?.meaning ?? null;
}

interface Heading {
	title: string;
	level: number;
	start: number;
	from: number;
}

/** What a heading numbered like a list item must end with, not to be taken for an item. */
const announces = /(情况|问题|措施|结论|目标|职能|职责|任务|工作|建议|收入|支出|设立)$/;

/** What a paragraph may be opened with that is a heading without a number: 存在的不足：一是…. */
const opensParagraph = new Set<string>(['problems', 'measures', 'problems_and_measures']);

/** 问题整改完成率：…: an indicator, whatever it counts. */
const counts = /(?:率|数量?|比例|比重|满意度|[人场批家件]次|时限|成本|程度)$/;

/** No heading is longer, remarks in brackets included. */
const longest = 400;

/** 存在问题：…；改进措施：…: an item, whatever it begins with. */
const answersItself = /[；。](?:改进|整改|解决)[^，。；：]{0,6}：/;

/** The heading that opens a paragraph: the whole of it, or a short title before 。 or ：. */
function headingOf(paragraph: string, isHeading: boolean): Omit<Heading, 'start'> | null {
	const form = forms.find(([pattern]) => pattern.test(paragraph));
	const number = form ? (form[0].exec(paragraph)?.[0] ?? '') : '';
	const level = form ? form[1] : 1;
	const text = paragraph.slice(number.length);
	const whole = text.replace(/[。：:]$/, '');
	const bare = text.length > longest ? text : whole.replace(/（[^（）]*）/g, '');
	const short = bare.length <= 32 && !/[，。；：]/.test(bare) && !/\d(万元|元|%|分$)/.test(bare);
	if (!form) {
		const runIn = /^([^，。；：]{3,14})：(?=[^\n]{4})/.exec(text);
		if (runIn?.[1] && !counts.test(runIn[1]) && opensParagraph.has(meaningOf(runIn[1]) ?? ''))
			return { title: runIn[1], level: 5, from: runIn[0].length };
		const known = bare.length <= 16 && meaningOf(bare) !== null;
		if ((isHeading && bare.length <= 32) || (known && short && !/[。：]$/.test(text)))
			return { title: whole, level, from: paragraph.length };
		return null;
	}
	if (short && (level < 3 || (meaningOf(bare) !== null && announces.test(bare))))
		return { title: whole, level, from: paragraph.length };
	const inline = answersItself.test(text) ? null : /^([^，。；：]{3,20})[。：]/.exec(text);
	if (!inline?.[1]) return null;
	// （二）机构设置：… ends what stands under （一）主要职责：….
	const sibling = level <= 2 && inline[1].length <= 8 && inline[0].endsWith('：');
	if (meaningOf(inline[1]) === null && !sibling) return null;
	if (level >= 3 && (inline[1].length > 12 || !announces.test(inline[1]))) return null;
	return { title: inline[1], level, from: number.length + inline[0].length };
}

/** The sections of a reading in order; a section ends at the next heading of its level or above. */
export function outlineOf(reading: Reading): Section[] {
	const headings: Heading[] = [];
	let start = 0;
	for (const paragraph of reading.text.split('\n')) {
		const block = reading.document.blocks[reading.blocks[start] ?? -1];
		const isHeading = block?.kind === 'heading' && block.level > 0;
		const heading = headingOf(paragraph.replace(/^-/, ' ').trimStart(), isHeading);
		if (heading) {
			const bullet = paragraph.startsWith('-') ? 1 : 0;
			headings.push({ ...heading, start, from: start + heading.from + bullet });
		}
		start += paragraph.length + 1;
	}
	const sections: Section[] = [];
	const open: Section[] = [];
	const close = (level: number, at: number): void => {
		for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
			last.to = at;
			open.pop();
		}
	};
	for (const { title, level, start, from } of headings) {
		close(level, start);
		const meaning = meaningOf(title.replace(/（[^（）]*）/g, ''));
		const section = { title, meaning, level, start, from, to: 0, within: open.at(-1) ?? null };
		open.push(section);
		sections.push(section);
	}
	close(0, reading.text.length);
	return sections;
}

/** How many of the sections begin at a position or before it. */
function begunAt(sections: readonly Section[], at: number): number {
	let low = 0;
	let high = sections.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sections[middle]?.start ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The sections around a position, the outermost first. */
export function pathAt(sections: readonly Section[], at: number): Section[] {
	const path: Section[] = [];
	let one = sections[begunAt(sections, at) - 1] ?? null;
	for (; one; one = one.within) if (at < one.to) path.unshift(one);
	return path;
}

/** Where the next section after a position begins; null where none does. */
export const nextStart = (sections: readonly Section[], at: number): number | null =>
	sections[begunAt(sections, at)]?.start ?? null;

/** The first section of a meaning that has content of its own. */
export const sectionOf = (sections: readonly Section[], meaning: Meaning): Section | null =>
	sections.find((one) => one.meaning === meaning && one.to > one.from + 1) ?? null;
