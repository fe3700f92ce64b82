/**
 * The text that a cell shows for its number. SheetJS formats most; mended here is what figures
 * hang on and it gets wrong: dates of a Chinese system (its own are American), Chinese numerals
 * ([DBNum1], [DBNum2]), Chinese weekdays, signs such as ¥ and 元 without quotes, halves (2.675 shown
 * as 2.67), and negatives that only their colour tells.
 */
import { SSF } from '@e965/xlsx';
import { dateInChinese, digitsAsGlyphs, numberInChinese, type Numerals } from './chinese-numerals';

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
	5: '"¥"#,##0;"¥"-#,##0',
	6: '"¥"#,##0;[Red]"¥"-#,##0',
	7: '"¥"#,##0.00;"¥"-#,##0.00',
	8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
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
	41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
	42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
	43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
	44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
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

/** Without a format: up to eleven digits. */
function general(value: number): string {
	const size = Math.abs(value);
	return size >= 1e10 && size < 1e11 - 0.5
		? String(Math.sign(value) * Math.round(size))
		: formatter.format('General', value);
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

/**
 * Writes each literal sign as \x: what Excel takes for one without a mark (¥, 元), !x "." and yyyy.mm;
 * also !. as LibreOffice writes it anew, which knows no !x.
 */
const withLiterals = (format: string): string =>
	format.replace(
		/"[^"]*"?|\\!\.|\\.|!.|\[[^\]]*\]|[_*].|上午\/下午|(?<=[ymd])\.(?=[ymd])|[^\0-\x7f]/gis,
		(part) => {
			if (part.length === 1) return `\\${part}`;
			if (part === '\\!.') return '\\.';
			if (part.startsWith('!')) return `\\${part.slice(1)}`;
			return part === '"."' ? '\\.' : part;
		}
	);

/** 0!.0,"万元": a point set among the digits of thousands. */
const pointedThousands = /([0#?]\\\.[0#?]+)(,+)/;

/** Halves are rounded as they are written, up, where a binary fraction lies a little below. */
function nudged(value: number, format: string): number {
	const exact = /\[[<>=]|\.[0#?]{9}/.test(format) || formatter.is_date(format);
	return exact || Math.abs(value) >= 1e10 ? value : value * (1 + 2 * Number.EPSILON);
}

/** Puts the number itself where General stands among other signs, which the library leaves out. */
const withGeneral = (format: string, value: number, words: (value: number) => string): string =>
	format
		.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
		.map((section, at) =>
			section.replace(/"[^"]*"|general/gi, (part) =>
				part.startsWith('"') ? part : `"${words(at === 0 ? value : Math.abs(value))}"`
			)
		)
		.join(';');

function shown(value: number, format: string, date1904: boolean): string {
	const numerals = /\[DBNum([12])\]/i.exec(format)?.[1];
	const kind: Numerals | null = numerals ? (numerals === '1' ? 1 : 2) : null;
	const bare = format.replace(/\[DBNum\d\]|\[\$-[^\]]*\]/gi, '');
	const isGeneral = /^(?:general|@)?$/i.test(bare);
	const words = (one: number): string => (kind && numberInChinese(one, kind)) || general(one);
	if (isGeneral) return words(value);
	const hasGeneral = /general/i.test(bare.replace(/"[^"]*"/g, ''));
	const whole = hasGeneral ? withGeneral(bare, value, words) : bare;
	const literal = withLiterals(withWeekday(whole, value, date1904));
	const own = literal.replace(new RegExp(pointedThousands, 'g'), '$1');
	const thousands = pointedThousands.exec(literal)?.[2]?.length ?? 0;
	const scaled = nudged(value, own) / 1000 ** thousands;
	const text = formatter.format(own, thousands ? Math.round(scaled) : scaled, { date1904 });
	if (kind && !hasGeneral)
		return formatter.is_date(own) ? dateInChinese(text, kind) : digitsAsGlyphs(text, kind);
	const coloured = /\[(?:red|红色|color\s*\d+)\]/i.test(format.split(';')[1] ?? '');
	const signed = /[-−–(（△▲负]/.test(text);
	return value < 0 && coloured && !signed && /\d/.test(text) ? `-${text.trim()}` : text;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Excel has a 29 February 1900. */
const firstSoundDay = 61;

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
		const text = shown(value, own, date1904);
		const day =
			isDay && value >= firstSoundDay ? formatter.parse_date_code(value, { date1904 }) : null;
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
