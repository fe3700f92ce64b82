/**
 * The text that a cell shows for its number. SheetJS formats most; mended here is what figures
 * hang on and it gets wrong: dates of a Chinese system (its own are American), Chinese numerals
 * ([DBNum1], [DBNum2]), Chinese weekdays, and negatives that only their colour tells.
 */
import { SSF } from '@e965/xlsx';

interface Formatter {
	format(format: string, value: number | string, options?: { date1904: boolean }): string;
	is_date(format: string): boolean;
	parse_date_code(
		value: number,
		options?: { date1904: boolean }
	): { y: number; m: number; d: number; q: number } | null;
}
const formatter = SSF as Formatter;

/** Excel itself takes no longer ones. */
const longestFormat = 255;

const yearMonthDay = 'yyyy"年"m"月"d"日"';
/** Formats that are a number alone in the file, as a Chinese Excel shows them. */
const chineseFormats: Readonly<Record<number, string>> = {
	14: 'yyyy/m/d',
	22: 'yyyy/m/d h:mm',
	27: 'yyyy"年"m"月"',
	28: 'm"月"d"日"',
	29: 'm"月"d"日"',
	30: 'm-d-yy',
	31: yearMonthDay,
	32: 'h"时"mm"分"',
	33: 'h"时"mm"分"ss"秒"',
	36: 'yyyy"年"m"月"',
	50: 'yyyy"年"m"月"',
	51: 'm"月"d"日"',
	52: 'yyyy"年"m"月"',
	53: 'm"月"d"日"',
	54: 'm"月"d"日"',
	57: 'yyyy"年"m"月"',
	58: 'm"月"d"日"'
};
const withoutLocale: Readonly<Record<string, string>> = {
	'm/d/yy': 'yyyy/m/d',
	'mm-dd-yy': 'yyyy/m/d',
	'm/d/yy h:mm': 'yyyy/m/d h:mm'
};

/** The format of a number that the file does not spell out, as XML for a workbook's styles. */
export const implicitFormats: readonly (readonly [id: number, format: string])[] = Object.entries(
	chineseFormats
).map(([id, format]) => [Number(id), format]);

const glyphs = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖' } as const;
const units = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const;
const myriads = ['', '万', '亿', '万亿'];
type Numerals = 1 | 2;

const digitsAsGlyphs = (text: string, kind: Numerals): string =>
	text.replace(/\d/g, (digit) => glyphs[kind][Number(digit)] ?? digit);

/** Up to four digits with their units; a gap of zeros is one zero. */
function groupInChinese(group: string, kind: Numerals): string {
	const zero = glyphs[kind][0] ?? '';
	let text = '';
	let gap = false;
	Array.from(group).forEach((digit, at) => {
		if (digit === '0') {
			gap = text !== '' || at === 0;
			return;
		}
		text += (gap ? zero : '') + digitsAsGlyphs(digit, kind);
		text += units[kind][group.length - 1 - at] ?? '';
		gap = false;
	});
	return text;
}

function integerInChinese(digits: string, kind: Numerals): string {
	if (digits.length > 16) return digitsAsGlyphs(digits, kind);
	const groups = digits.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
	const text = groups
		.map((group, at) => {
			const own = groupInChinese(group, kind);
			return own && own + (myriads[groups.length - 1 - at] ?? '');
		})
		.join('');
	return text || (glyphs[kind][0] ?? '');
}

function general(value: number): string {
	return formatter.format('General', value);
}

/** Excel writes 一十二 for a number, 十二 in a date, and each digit alone where 0 places them. */
function inChinese(value: number, format: string, kind: Numerals, isDate: boolean): string {
	const rest = format.replace(/\[DBNum\d\]/gi, '');
	if (isDate)
		return shown(value, rest).replace(/\d+/g, (digits) =>
			digits.length > 2
				? digitsAsGlyphs(digits, kind)
				: integerInChinese(String(Number(digits)), kind).replace(/^[一壹](?=[十拾])/, '')
		);
	const plain = rest.replace(/\[[^\]]*\]/g, '');
	if (plain !== '' && !/^general$/i.test(plain)) return digitsAsGlyphs(shown(value, rest), kind);
	const [whole = '', part] = general(Math.abs(value)).split('.');
	if (!/^\d+$/.test(whole)) return general(value);
	const text = integerInChinese(whole, kind) + (part ? `.${digitsAsGlyphs(part, kind)}` : '');
	return value < 0 ? `-${text}` : text;
}

const weekdays = '日一二三四五六';
/** Replaces aaaa and aaa outside of quotes by the weekday: 星期三, 三. */
function withWeekday(format: string, value: number, date1904: boolean): string {
	if (!/aaa/i.test(format)) return format;
	const day = weekdays[formatter.parse_date_code(value, { date1904 })?.q ?? 0] ?? '';
	return format.replace(/"[^"]*"|a{3,4}(?!\/)/gi, (part) =>
		part.startsWith('"') ? part : part.length === 4 ? `"星期${day}"` : `"${day}"`
	);
}

/** What Excel takes from the settings of the system, as a Chinese one has them. */
function localised(format: string): string {
	if (/\[\$-(?:x-sysdate|F800)\]/i.test(format)) return yearMonthDay;
	if (/\[\$-(?:x-systime|F400)\]/i.test(format)) return 'h:mm:ss';
	return withoutLocale[format.replace(/;@$/, '')] ?? format;
}

function shown(value: number, format: string, date1904 = false): string {
	const text = formatter.format(withWeekday(format, value, date1904), value, { date1904 });
	const coloured = /\[(?:red|红色|color\s*\d+)\]/i.test(format.split(';')[1] ?? '');
	const signed = /[-−–(（△▲负]/.test(text);
	return value < 0 && coloured && !signed && /\d/.test(text) ? `-${text.trim()}` : text;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** How a cell shows its number, and what it keeps: the number, or the day where that is shown. */
export interface NumberText {
	readonly text: string;
	readonly stored: number | string;
}

const isDayFormat = (format: string): boolean => {
	const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
	return formatter.is_date(format) && /[yd]|m{3}|^[^hs]*m[^hs]*$/i.test(bare);
};

/**
 * The text of a number in its format: the code, or the number of a format that has none in the
 * file. Numbers have the 15 digits that a workbook keeps.
 */
export function numberText(
	number: number,
	format: string | number | undefined,
	date1904: boolean
): NumberText {
	const value = Number(number.toPrecision(15));
	const code = typeof format === 'number' ? chineseFormats[format] : format;
	if (code === undefined || code.length > longestFormat)
		return { text: general(value), stored: value };
	try {
		const own = localised(code);
		const isDay = isDayFormat(own);
		const kind = /\[DBNum([12])\]/i.exec(own)?.[1];
		const text = kind
			? inChinese(value, own, kind === '1' ? 1 : 2, isDay)
			: shown(value, own, date1904);
		const day = isDay ? formatter.parse_date_code(value, { date1904 }) : null;
		const stored = day ? `${day.y}-${twoDigits(day.m)}-${twoDigits(day.d)}` : value;
		return { text, stored };
	} catch {
		return { text: general(value), stored: value };
	}
}

/** The text of words in a format that adds something to them: @"元". */
export function wordsText(words: string, format: string | undefined): string {
	if (!format?.includes('@') || format === '@' || format.length > longestFormat) return words;
	try {
		return formatter.format(format, words);
	} catch {
		return words;
	}
}
