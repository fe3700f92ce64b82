import type { Quantity } from '$lib/domain/indicator';
import { nameIn } from './indicator-name';
import { quantityOf, quantitySource } from '../text/quantity';
import { rawOf, type Reading } from '../text/reading';

/** A value in running prose with the words that it stands among; all positions in the reading. */
export interface Mention {
	/** [from, to) of the value with its operator. */
	from: number;
	to: number;
	/** Begin of its clause, and of the words that are its own: after the value before it. */
	clause: number;
	own: number;
	/** What it counts, by the words before it; '' where there are none. */
	name: string;
	/** What follows it directly: 招聘会 in 办了六场招聘会; '' where nothing does. */
	after: string;
	quantity: Quantity;
}

const month = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})月`;
const dateSource = String.raw`(?:(?:20\d\d|二〇[〇一二三四五六七八九]{2})年)?${month}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|底|末)(?:[^，。；：\n\d]{0,8}前)?`;
const rangeSource = String.raw`(?:\d{1,9}(?:\.\d{1,4})?(?:%|℃)?[—~至-]{1,2}\d{1,9}(?:\.\d{1,4})?(?:%|℃|[\u4e00-\u9fff]{1,2}(?=[，。；之的]))(?:之间)?)`;
const ratioSource = String.raw`(?:(?:不超过|不高于|低于|≤|控制在)?\d{1,6}(?:\.\d{1,4})?/(?:10|100)?万(?:以内|以下|之内)?)`;
const splitSource = String.raw`(?:约|近|≥|≤)?\d{1,6}\. \d{1,4}(?:万|亿)?(?:余|多)?(?:人次|人|户|%|个|次|件|吨|公里|亩)`;
const zeroSource = String.raw`(?<=[为是达于在：])(?:零|0)(?![\d.一二三四五六七八九十百千万〇零个%‰])`;
const absentSource = String.raw`(?:不得?发生|未发生|没有发生|杜绝)(?:一起|任何)?(?=[\u4e00-\u9fff]{2,20}(?:事故|事件|案件|上访|投诉|死亡|疫情|火灾|违规|违纪|违法|溺亡|纠纷|差错|舆情))`;
const scan = new RegExp(
	String.raw`(?<date>${dateSource})|(?<absent>${absentSource})|(?<![\d.第每]|\d，)(?<value>${rangeSource}|${ratioSource}|${splitSource}|${quantitySource})|${zeroSource}`,
	'g'
);
const boundary = '，。；：\n！？';
/** Years and months in a sentence date it; 一个, 一批 count nothing. */
const noValue =
	/^(?:[^\d一二三四五六七八九十]*(?:\d{4}|[〇一二三四五六七八九零]{4})年.*|(?!.*工作日).*[年月日](?:内|以上|以内)?|一[^百千十万亿成].*)$/;
const following = /^的?(?<noun>[^，。；：、！\n（）\d“”]{2,16})/;

/** Begin of the clause that holds `at`; brackets before it belong to it, an open one begins it. */
function clauseStart(text: string, at: number, least: number): number {
	let depth = 0;
	for (let from = at; from > least; from--) {
		const char = text.charAt(from - 1);
		if (char === '）') depth++;
		else if (char === '（' && depth-- === 0) return from;
		if (depth > 0 || !boundary.includes(char)) continue;
		const inNumber =
			char === '，' &&
			/\d/.test(text.charAt(from - 2)) &&
			/^\d{3}/.test(text.slice(from, from + 3));
		const names = char === '：' && from === at;
		if (!inNumber && !names) return from;
	}
	return least;
}

/** A value as it was printed, read; nothing that happened is none. */
function valueOf(printed: string, absent: boolean, year: number | null): Quantity | null {
	const whole = printed.replace(/(\d\.)\s+(?=\d)/g, '$1');
	const read = quantityOf(whole, null, year);
	return read && absent ? { ...read, number: 0 } : read;
}

/** The values of [from, to), which should be a sentence or a few: each with its name. */
export function mentionsIn(
	reading: Reading,
	from: number,
	to: number,
	year: number | null
): Mention[] {
	const { text } = reading;
	const found: Mention[] = [];
	let last = from;
	for (const match of text.slice(from, to).matchAll(scan)) {
		const at = from + match.index;
		const end = at + match[0].length;
		const { date, absent } = match.groups ?? {};
		if (!date && !absent && noValue.test(match[0])) continue;
		const quantity = valueOf(rawOf(reading, at, end), absent !== undefined, year);
		if (!quantity || (quantity.number === null && !quantity.range && !quantity.date)) continue;
		const clause = clauseStart(text, at, Math.max(from, at - 90));
		const own = Math.max(clause, Math.min(last, at));
		const after = following.exec(text.slice(end, Math.min(to, end + 20)))?.groups?.noun ?? '';
		const name = absent ? nameIn(after) : nameIn(text.slice(own, at));
		found.push({ from: at, to: end, clause, own, name, after: absent ? '' : after, quantity });
		last = end;
	}
	return found;
}

const measureOf = ({ date, unit }: Quantity): string => (date ? 'date' : (unit ?? ''));

/** Whether a result in `two` can answer a target in `one`: the same unit, or nothing at all. */
export function comparable(one: Quantity, two: Quantity): boolean {
	if (measureOf(one) === measureOf(two)) return true;
	const none = (zero: Quantity) => zero.number === 0 && zero.unit === null && !zero.date;
	return (none(one) && !two.date) || (none(two) && !one.date);
}
