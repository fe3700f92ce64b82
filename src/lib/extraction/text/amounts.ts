import type { Approximation } from '$lib/domain/figure';
import { fenFromDecimal, type Fen, type MoneyUnit } from '$lib/domain/money';
import { chineseMoney, chineseNumber, numeralSource } from './chinese-number';
import { units } from '../lexicon';
import { onceFor } from './reading';

/** An amount with its unit in a reading's text, [from, to) including the words of approximation. */
export interface Amount {
	kind: 'money' | 'percent' | 'points';
	from: number;
	to: number;
	/** Plain decimal, no separators, in the printed unit. Null where it cannot be read. */
	decimal: string | null;
	decimals: number;
	unit: string;
	/** The unit stands not behind the number: the heading of the chapter gives it, or the words 占…. */
	declared?: true;
	approximation: Approximation | null;
}

/**
 * Also 3 218.45 and 97. 02, as a broken line or a careful typist leaves them. More than forty digits
 * in a row are no number of any kind.
 */
const digitNumber = String.raw`(?:\d{1,3}(?:，\d{3}){1,6}(?!\d)|(?<=[\u4e00-\u9fff：](?<![表第件号注]))\d{1,3}(?: \d{3}){1,6}(?!\d)(?=(?:\.\d{1,40})?(?:万|亿|元))|\d{1,40})(?:\.\d{1,40}|\. \d{1,2}(?=万|亿|元|%|分))?`;
const before = String.raw`(?<pre>约为|大约|约|近|不到|不足|低于|超过|逾|≥|≤|不低于|不少于|不超过)?`;
const after = String.raw`(?<post>左右|以上|以下|以内|上下)?`;
const moneyPattern = new RegExp(
	String.raw`${before}(?<sign>-)?(?<![\d.])(?<num>${digitNumber})(?<mid>余|多)?(?<unit>亿元|百万元|万元|千元|元|亿|万)(?<tail>余元|多元)?${after}`,
	'g'
);
const wordedMoney = new RegExp(
	String.raw`${before}(?<!${numeralSource}|[第\d.])(?<cn>(?![百千万亿点佰仟])${numeralSource}{1,20})(?<mid>余|多)?(?<unit>[万亿]?元)${after}`,
	'g'
);
const percentPattern = new RegExp(
	String.raw`${before}(?<![\d.])(?<num>-?${digitNumber})%(?<mid>)${after}`,
	'g'
);
/** 占62.81；: a share whose sign was lost. */
const bareShare = /(?<=占[^，。；：\d]{0,12})(?<num>\d{1,2}\.\d{1,2})(?=[，。；）、\n]|$)/g;
const wordedPercent = new RegExp(
	String.raw`${before}(?:百分之(?<cn>[零〇一二两三四五六七八九十百点]{1,20})|(?<tenths>[一二两三四五六七八九])成(?<unit>[一二三四五六七八九])?)(?<mid>多|余)?${after}`,
	'g'
);
const pointsPattern = new RegExp(
	String.raw`${before}(?<![\d.])(?<num>${digitNumber})(?<mid>)分(?![钟之别为局级公行支年])${after}`,
	'g'
);
const wordedPoints = new RegExp(
	String.raw`${before}(?<!${numeralSource})(?<cn>${numeralSource}{2,7})(?<mid>)分(?<half>半)?(?![钟之别为局级公行支年])${after}`,
	'g'
);
const broken =
	/(?<=[计入出为共数达额])，\d{3}(?:\.\d+)?(?:亿元|万元|元)|(?<![\d.])\d{1,3}，\d{1,2}(?:\.\d+)?(?:亿元|万元|元)|(?<![A-Za-z\d])(?=[\d.，]{0,24}[OolI□?？*×#])[\d.，OolI□?？*×#]{2,24}(?:亿元|万元|元)|[_＿]{2,24}(?:亿元|万元|元)/g;

const upper = /^(近|不到|不足|低于|≤|不超过)$/;
const lower = /^(超过|逾|≥|不低于|不少于)$/;

/** What the words around a number make of it. */
export function approximationOf(pre: string, mid: string, post: string): Approximation | null {
	if (upper.test(pre) || /^(以下|以内)$/.test(post)) return 'at_most';
	if (lower.test(pre) || /余|多/.test(mid) || post === '以上') return 'at_least';
	if (pre.includes('约') || /^(左右|上下)$/.test(post)) return 'about';
	return null;
}

/** '19，044.27' → '19044.27'. */
export const plainDecimal = (printed: string): string => printed.replace(/[，,\s]/g, '');

export const decimalsOf = (decimal: string): number => (decimal.split('.')[1] ?? '').length;

const amount = (
	kind: Amount['kind'],
	match: RegExpMatchArray,
	decimal: string,
	unit: string
): Amount => {
	const { pre = '', mid = '', tail = '', post = '' } = match.groups ?? {};
	return {
		kind,
		from: match.index ?? 0,
		to: (match.index ?? 0) + match[0].length,
		decimal,
		decimals: decimalsOf(decimal),
		unit,
		approximation: /\d[—~至-]$/.test(
			(match.input ?? '').slice(Math.max(0, (match.index ?? 0) - 2), match.index)
		)
			? 'range'
			: approximationOf(pre, mid + tail, post)
	};
};

function moneyIn(text: string): Amount[] {
	const found: Amount[] = [];
	for (const match of text.matchAll(moneyPattern)) {
		const { num = '', unit = '', sign = '', tail = '' } = match.groups ?? {};
		const next = text.charAt(match.index + match[0].length);
		const short = unit === '万' || unit === '亿';
		if (short && !tail && /[\p{L}\d余多]/u.test(next) && !/[，。；]/.test(next)) continue;
		if (next === '/' || /^[钱件]/.test(next)) continue;
		found.push(amount('money', match, sign + plainDecimal(num), units.money[unit] ?? unit));
	}
	for (const match of text.matchAll(wordedMoney)) {
		const { cn = '', unit = '' } = match.groups ?? {};
		const value = chineseMoney(cn + unit.replace('元', ''));
		if (value) found.push(amount('money', match, value.decimal, value.unit));
	}
	return found;
}

const declaration =
	/(?<=^|\n)[一二三四五六七八九十（）]{1,4}[、）]?[^\n。：]{2,24}（(?:金额)?单位：(?:人民币)?(?<unit>亿元|万元|元)）/g;
const chapter = /\n(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const inner = /\n[一二三四五六七八九十]{1,3}、/;
const noMoney = /(?:得分?|增长|下降|占|提高|评分|分值|权重)$/;
const bareAmount =
	/(?<=[\u4e00-\u9fff])(?<num>\d{1,3}(?:，\d{3})+\.\d{2}|\d{1,12}\.\d{2})(?=[，。；、（）\n]|$)/g;

/** Amounts in a chapter whose heading gives their unit: 二、预算执行情况（金额单位：万元）. */
function declaredIn(text: string): Amount[] {
	const headings = [...text.matchAll(declaration)];
	return headings.flatMap((match, at) => {
		const from = match.index + match[0].length;
		const below = text.slice(from, headings[at + 1]?.index ?? text.length);
		const end = below.search(match[0].startsWith('（') ? chapter : inner);
		const own = end < 0 ? below : below.slice(0, end);
		const bares = [...own.matchAll(bareAmount)].filter(
			({ index }) => !noMoney.test(own.slice(Math.max(0, index - 4), index))
		);
		return bares.map((bare) => ({
			...amount('money', bare, plainDecimal(bare.groups?.num ?? ''), match.groups?.unit ?? ''),
			from: from + bare.index,
			to: from + bare.index + bare[0].length,
			declared: true as const
		}));
	});
}

function percentsIn(text: string): Amount[] {
	const found = [...text.matchAll(percentPattern)].map((match) =>
		amount('percent', match, plainDecimal(match.groups?.num ?? ''), '%')
	);
	for (const match of text.matchAll(bareShare))
		found.push({ ...amount('percent', match, match.groups?.num ?? '', '%'), declared: true });
	for (const match of text.matchAll(wordedPercent)) {
		const { cn, tenths = '', unit } = match.groups ?? {};
		const value = cn ? chineseNumber(cn) : chineseNumber(tenths);
		if (!value) continue;
		const ones = unit ? (chineseNumber(unit)?.number ?? 0) : 0;
		const decimal = cn ? value.number.toFixed(value.decimals) : String(value.number * 10 + ones);
		found.push(amount('percent', match, decimal, '%'));
	}
	return found;
}

function pointsIn(text: string): Amount[] {
	const found = [...text.matchAll(pointsPattern)].map((match) =>
		amount('points', match, plainDecimal(match.groups?.num ?? ''), '分')
	);
	for (const match of text.matchAll(wordedPoints)) {
		const { cn = '', half } = match.groups ?? {};
		const value = chineseNumber(cn);
		if (!value || (half && value.decimals > 0)) continue;
		const decimal = half ? `${value.number}.5` : value.number.toFixed(value.decimals);
		found.push(amount('points', match, decimal, '分'));
	}
	return found;
}

/** An amount of money that stands there but cannot be read: a digit lost, a letter for a digit, a blank. */
function brokenIn(text: string): Amount[] {
	return [...text.matchAll(broken)].map((match) => ({
		kind: 'money',
		from: match.index,
		to: match.index + match[0].length,
		decimal: null,
		decimals: 0,
		unit: '',
		approximation: null
	}));
}

/** Every amount of money, percentage and score in a text of the matching form, in order. */
export function amountsIn(text: string): Amount[] {
	const order = (a: Amount, b: Amount): number => a.from - b.from || b.to - a.to;
	const lost = brokenIn(text);
	const told = [...moneyIn(text), ...percentsIn(text), ...pointsIn(text)];
	const begun = new Set(told.map(({ from }) => from));
	const declared = declaredIn(text).filter(({ from }) => !begun.has(from));
	const found = [...told, ...declared].sort(order);
	let next = 0;
	const clear = found.filter((one) => {
		while ((lost[next]?.to ?? Infinity) <= one.from) next++;
		return (lost[next]?.from ?? Infinity) >= one.to;
	});
	return [...lost, ...clear].sort(order);
}

export const amountsOf = onceFor<readonly Amount[]>(({ text }) => amountsIn(text));

/** The amount in 分, or null where it is not money or cannot be held exactly. */
export function fenOf(one: Pick<Amount, 'decimal' | 'unit'>): Fen | null {
	if (one.decimal === null) return null;
	const result = fenFromDecimal(one.decimal, one.unit as MoneyUnit);
	return result.ok ? result.fen : null;
}
