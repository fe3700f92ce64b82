const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** 12 → 十二, 20 → 二十, 105 → 一百〇五; 12 → 壹拾贰 in capitals. Above 9999 in figures. */
function counted(n: number, figures: string, units: string, legal: boolean): string {
	if (n === 0 || n > 9999) return n === 0 ? (figures[0] ?? '') : String(n);
	let text = '';
	for (let place = 3; place >= 0; place--) {
		const digit = Math.floor(n / 10 ** place) % 10;
		if (digit > 0) text += (figures[digit] ?? '') + (units[place - 1] ?? '');
		else if (text && n % 10 ** place > 0 && !text.endsWith(figures[0] ?? ''))
			text += figures[0] ?? '';
	}
	return !legal && n >= 10 && n < 20 ? text.slice(1) : text;
}

const inDigits = (n: number): string => String(n).replace(/\d/g, (d) => digits[Number(d)] ?? d);

const romans = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i']
] as const;

function roman(n: number): string {
	if (n > 9999) return String(n);
	let text = '';
	for (const [value, letters] of romans) for (; n >= value; n -= value) text += letters;
	return text;
}

/** a…z, then aa, bb, … as Word counts. */
const letter = (n: number): string =>
	n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const fullWidth = (n: number): string =>
	String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** The n-th of a run of characters in Unicode, and plain figures outside of it. */
const run =
	(first: number, count: number) =>
	(n: number): string =>
		n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n);
const cycle = (signs: string) => (n: number) => signs[(n - 1) % signs.length] ?? '';

const circled = (n: number): string =>
	n > 35 ? run(0x32b1, 15)(n - 35) : n > 20 ? run(0x3251, 15)(n - 20) : run(0x2460, 20)(n);
const chinese = (n: number): string => counted(n, digits, '十百千', false);
const capital = (n: number): string => counted(n, legalDigits, '拾佰仟', true);

const formats: Record<string, (n: number) => string> = {
	none: () => '',
	decimalZero: (n) => String(n).padStart(2, '0'),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	decimalEnclosedParen: run(0x2474, 20),
	decimalEnclosedFullstop: run(0x2488, 20),
	ideographEnclosedCircle: run(0x3280, 10),
	numberInDash: (n) => `- ${n} -`,
	upperRoman: (n) => roman(n).toUpperCase(),
	lowerRoman: roman,
	upperLetter: (n) => letter(n).toUpperCase(),
	lowerLetter: letter,
	chineseCounting: chinese,
	chineseCountingThousand: chinese,
	japaneseCounting: chinese,
	taiwaneseCounting: chinese,
	taiwaneseCountingThousand: chinese,
	ideographDigital: inDigits,
	japaneseDigitalTenThousand: inDigits,
	taiwaneseDigital: inDigits,
	chineseLegalSimplified: capital,
	ideographLegalTraditional: capital,
	japaneseLegal: capital,
	ideographTraditional: cycle(stems),
	ideographZodiac: cycle(branches)
};

/** A count in one of Word's number formats (w:numFmt); in plain figures where we know it not. */
export function formatNumber(n: number, format: string): string {
	return n < 0
		? String(n)
		: (Object.hasOwn(formats, format) ? (formats[format] ?? String) : String)(n);
}

/**
 * A number with what parts it from its text: nothing after 、 and ）, else a space, so that the
 * number 1 and the year 2023 stay two. `suffix` is Word's: tab, space or nothing.
 */
export function separated(label: string, suffix: string): string {
	if (label === '' || /[、）」】：]$/.test(label)) return label;
	return suffix === 'nothing' && !/[\d.．]$/.test(label) ? label : `${label} `;
}
