const glyphs = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖' } as const;
const units = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const;
const myriads = ['', '万', '亿', '万亿'];
/** [DBNum1] 一二三, [DBNum2] 壹贰叁. */
export type Numerals = 1 | 2;

/** Each digit of a text by itself. */
export const digitsAsGlyphs = (text: string, kind: Numerals): string =>
	text.replace(/\d/g, (digit) => glyphs[kind][Number(digit)] ?? digit);

/** Up to four digits with their units; a gap of zeros is one zero. */
function groupInChinese(group: string, kind: Numerals): string {
	const zero = glyphs[kind][0] ?? '';
	let text = '';
	let gap = false;
	Array.from(group).forEach((digit, at) => {
		if (digit === '0') {
			gap = true;
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

/** A number with its units, as Excel writes it (一十二, and not 十二); null where it is too long. */
export function numberInChinese(value: number, kind: Numerals): string | null {
	const [whole = '', part] = String(Math.abs(value)).split('.');
	if (!/^\d+$/.test(whole)) return null;
	const text = integerInChinese(whole, kind) + (part ? `.${digitsAsGlyphs(part, kind)}` : '');
	return value < 0 ? `-${text}` : text;
}

/** A year by its digits, month and day as numbers: 二〇二三年十二月三十一日. */
export const dateInChinese = (text: string, kind: Numerals): string =>
	text.replace(/\d+/g, (digits) =>
		digits.length > 2
			? digitsAsGlyphs(digits, kind)
			: integerInChinese(String(Number(digits)), kind).replace(/^[一壹](?=[十拾])/, '')
	);
