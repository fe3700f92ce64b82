import type { Direction, Quantity } from '$lib/domain/indicator';
import { approximationOf, decimalsOf, plainDecimal } from './amounts';
import { chineseNumber } from './chinese-number';
import { units } from '../lexicon';
import { normalise } from './normalise';

const counts = [...units.counts].sort((a, b) => b.length - a.length);
const unitWords = counts.map((unit) => unit.replace('%', '%')).join('|');
const digits = String.raw`\d{1,3}(?:，\d{3}){1,6}(?!\d)(?:\.\d{1,20})?|\d{1,20}(?:\.\d{1,20})?`;
const numerals =
	'[零〇一二两三四五六七八九十百千]{1,12}(?:万[零一二两三四五六七八九十百千]{1,12})?(?:点[零〇一二三四五六七八九]{1,12})?';

/** A number with a unit, and the words around it, as a pattern for longer patterns. */
export const quantitySource = String.raw`(?:≥|≤|>=|<=|>|<|=|不得?低于|不得?少于|不得?超过|不得?高于|控制在|至少|大约|约为|约|近|不到|超过|逾)?(?:百分之[零〇一二两三四五六七八九十百点]{1,9}|千分之[零〇一二两三四五六七八九十点]{1,9}|[一二三四五六七八九]成[一二三四五六七八九]?(?!立|为|员|果|效|功|本|品|长|绩|都|交)|(?:${digits}|(?<![零〇一二两三四五六七八九十百千万])${numerals})(?:万|亿|千)?(?:余|多)?(?:${unitWords})(?:（[^（）]{1,3}）)?)(?:/[\u4e00-\u9fff]{1,4})?(?:以上|以下|以内|之内|左右|上下)?`;

const lead = String.raw`^(?:共计?|累计|平均|全年|达到?|为|完成|实际|合计|：)*(?:(?:同比|环比|较上年|比上年)?(?:下降|减少|降低|压减|增长|提高|提升|上升)(?=[约近逾]?[\d≥≤]))?`;
const operator = String.raw`(?<op>≥|≤|>=|<=|>|<|=|大于等于|小于等于|大于|小于|高于|低于|不得?低于|不得?少于|不小于|不得?超过|不得?高于|不大于|不多于|少于|控制在|控制到|至少|大约|约为|约|近|不到|不足|超过|逾|保持在|稳定在)?`;
const tail = String.raw`(?<post>以上|以下|以内|之内|左右|上下|及以上|内)?(?:（[^（）]*）)?$`;
const numberForm = new RegExp(
	String.raw`${lead}${operator}(?<num>-?(?:${digits})|${numerals})(?<scale>万|亿|千)?(?<mid>余|多)?(?<unit>/\d{0,3}万|[^\d，。；、（）以左上内]{0,8}?)${tail}`
);
const rangeForm = new RegExp(
	String.raw`${lead}${operator}(?<low>${digits})(?<first>%|[\u4e00-\u9fff℃]{0,3})[—~至-]{1,2}(?<high>${digits})(?<unit>[^\d，。；、（）以左]{0,8}?)${tail}`
);
const wordedForm = new RegExp(
	String.raw`${lead}${operator}(?:(?<per>百|千)分之(?<num>[零〇一二两三四五六七八九十百点]{1,12})|(?<tenths>[一二三四五六七八九])成(?<ones>[一二三四五六七八九])?)(?<mid>余|多)?${tail}`
);
const dateForm =
	/(?:(?<year>20\d\d|二〇[〇一二三四五六七八九]{2})年)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日|(?<end>底|末))?/;

const wordsAtLeast = /^(≥|>=|>|大于等于|大于|高于|不得?低于|不得?少于|不小于|至少|超过|逾)$/;
const wordsAtMost =
	/^(≤|<=|<|小于等于|小于|低于|不得?超过|不得?高于|不大于|不多于|少于|近|不到|不足)$/;

const nothing: Omit<Quantity, 'printed'> = {
	number: null,
	range: null,
	date: null,
	unit: null,
	approximation: null,
	decimals: 0
};

function approximation(op: string, mid: string, post: string): Quantity['approximation'] {
	if (wordsAtLeast.test(op)) return 'at_least';
	if (wordsAtMost.test(op)) return 'at_most';
	if (post.includes('及以上')) return 'at_least';
	if (post.includes('内')) return 'at_most';
	return approximationOf(op, mid, post);
}

const pad = (value: number): string => String(value).padStart(2, '0');

const small = (printed: string): number =>
	/^\d+$/.test(printed) ? Number(printed) : (chineseNumber(printed)?.number ?? 0);

/** A month that stands alone means all of it: the deadline is its last day. */
const wholeMonth = /^(?:≤|<=|不晚于)?20\d\d年\d{1,2}月$/;

/** A deadline or day; 月底 is the month's last day, a day without a year falls in the report's year. */
function dateIn(text: string, year: number | null): string | null {
	const match = dateForm.exec(text);
	if (!match || text.length > 24 || /至|—|个月/.test(text)) return null;
	const { month = '', day } = match.groups ?? {};
	const end = match.groups?.end ?? wholeMonth.test(text);
	if (!day && !end && !text.includes('前')) return null;
	const printed = match.groups?.year;
	const y = printed && /^\d+$/.test(printed) ? Number(printed) : year;
	const m = small(month);
	if (!y || m < 1 || m > 12) return null;
	const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
	const d = day ? small(day) : end ? last : 1;
	return d < 1 || d > last ? null : `${y}-${pad(m)}-${pad(d)}`;
}

/** The unit that a name carries, as in 「举办场数（场）」. */
export function unitInName(name: string): string | null {
	const unit = /（([^（）]{1,6})）$/.exec(normalise(name).text)?.[1];
	return unit && units.counts.includes(unit) ? unit : null;
}

/** No target or result with a number in it is longer; what is, is text. */
const longest = 200;

/**
 * A target or result as printed. `unit` is the table's own unit column, where it has one; `year`
 * completes dates. Null for a blank cell or a dash; text without a number keeps `number` null.
 */
export function quantityOf(
	printed: string,
	unit: string | null = null,
	year: number | null = null
): Quantity | null {
	const text = normalise(printed).text.replace(/[。；]$/, '');
	if (text === '' || /^(?:[-—/\\_＿无]+|未填报|未填|暂无)$/.test(text)) return null;
	const base = { ...nothing, printed: printed.trim() };
	if (text.length > longest) return base;
	const worded = wordedForm.exec(text);
	if (worded) return wordedQuantity(base, worded);
	const range = rangeForm.exec(text);
	if (range && !/月|年$/.test(text.slice(0, 6))) {
		const low = Number(plainDecimal(range.groups?.low ?? ''));
		const high = Number(plainDecimal(range.groups?.high ?? ''));
		if (low < high)
			return {
				...base,
				range: [low, high],
				unit: range.groups?.unit || range.groups?.first || unit,
				approximation: 'range',
				decimals: decimalsOf(range.groups?.high ?? '')
			};
	}
	const date = dateIn(text, year);
	if (date) return { ...base, date };
	const match = numberForm.exec(text);
	if (match) return numberQuantity(base, match, unit);
	return base;
}

function wordedQuantity(base: Quantity, match: RegExpExecArray): Quantity {
	const { op = '', per, num = '', tenths = '', ones, mid = '', post = '' } = match.groups ?? {};
	const value = num ? chineseNumber(num) : chineseNumber(tenths);
	if (!value) return base;
	const number = per ? value.number : value.number * 10 + (ones ? small(ones) : 0);
	return {
		...base,
		number,
		unit: per === '千' ? '‰' : '%',
		approximation: approximation(op, mid, post),
		decimals: value.decimals
	};
}

const scales: Record<string, number> = { 万: 4, 亿: 8, 千: 3 };

function numberQuantity(base: Quantity, match: RegExpExecArray, hint: string | null): Quantity {
	const { op = '', num = '', mid = '', post = '' } = match.groups ?? {};
	let { scale = '', unit = '' } = match.groups ?? {};
	const kilo = scale === '千' && /^(?:米|克|瓦)/.test(unit);
	if (kilo || (/^(元|美元|平方|立方|亩|吨|公顷)/.test(unit) && scale)) {
		unit = scale + unit;
		scale = '';
	}
	if (scale && unit === '' && hint) scale = '';
	const plain = plainDecimal(num);
	const worded = /\d/.test(plain) ? null : chineseNumber(num);
	if (!/\d/.test(plain) && !worded) return base;
	if (!/\d/.test(plain) && unit === '' && num.length === 1 && num !== '零') return base;
	const decimals = worded ? worded.decimals : decimalsOf(plain);
	const own = worded ? worded.number : Number(plain);
	if (!Number.isSafeInteger(Math.trunc(own))) return base;
	const shift = scales[scale] ?? 0;
	const number = shift ? Number((own * 10 ** shift).toFixed(Math.max(0, decimals - shift))) : own;
	return {
		...base,
		number,
		unit: unit || hint,
		approximation: approximation(op, mid, post),
		decimals: Math.max(0, decimals - shift)
	};
}

const lowerWords =
	/≤|<|不得?超过|不得?高于|不大于|不多于|少于|低于|小于|以内|之内|(?:小时|分钟|天|日)内|以下|控制在|控制到|不足/;
const higherWords = /≥|>|不低于|不少于|不小于|至少|以上|大于|高于|超过|达到/;
const rate = new RegExp(units.ratePattern);

/** 投诉办结率: the share of what is bad that was dealt with, and so the more the better. */
const isHandled = (label: string): boolean =>
	/下降率|压减|降低率/.test(label) ||
	units.handling.some((word) => label.startsWith(word)) ||
	(label.endsWith('率') && units.handling.some((word) => label.includes(word)));

/** Which way is better (DOMAIN C4): explicit words first, then the name, then the kind of value. */
export function directionOf(
	name: string,
	level2: string | null,
	target: Quantity | null,
	actual: Quantity | null
): Direction {
	const words = normalise(target?.printed ?? '').text;
	const known = target ?? actual;
	if (target?.range) return 'range';
	if (!/不得?低于|不得?少于|不小于|不得?超过|不得?高于/.test(words) && words.startsWith('='))
		return 'equal';
	if (target && /不得?低于|不得?少于|不小于|≥/.test(words)) return 'higher';
	if (target && lowerWords.test(words)) return 'lower';
	if (target && higherWords.test(words)) return 'higher';
	if (target?.date || (!target && actual?.date)) return 'lower';
	if (!known || (known.number === null && !known.date)) return 'qualitative';
	const label = normalise(name).text;
	if (units.equalNames.some((word) => label.includes(word)) && !label.includes('达标'))
		return 'equal';
	if (units.lowerNames.some((word) => label.includes(word)) && !isHandled(label)) return 'lower';
	if (level2 && level2.includes('成本') && known.unit !== '%') return 'lower';
	if (target?.number === 0) return 'lower';
	if (label.includes('满意')) return 'higher';
	if (target?.number === 100 && (target.unit === '%' || rate.test(label))) return 'equal';
	return 'higher';
}
