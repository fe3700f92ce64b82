const digits: Record<string, number> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The whole number that Chinese numerals write (二万三千, 一百零八, 二〇二〇), or null. */
export function chineseInteger(text: string): number | null {
	if (text === '' || /[^零〇一二两三四五六七八九十百千万亿]/.test(text)) return null;
	if (!/[十百千万亿]/.test(text)) {
		const plain = Array.from(text)
			.map((char) => digits[char])
			.join('');
		return text.length > 1 || plain !== '' ? Number(plain) : null;
	}
	for (const [mark, scale] of [
		['亿', 1e8],
		['万', 1e4]
	] as const) {
		const at = text.lastIndexOf(mark);
		if (at < 0) continue;
		const above = chineseInteger(text.slice(0, at));
		const below = at + 1 === text.length ? 0 : chineseInteger(text.slice(at + 1));
		return above === null || below === null ? null : above * scale + below;
	}
	let total = 0;
	let digit = 0;
	for (const char of text) {
		const scale = scales[char];
		if (scale === undefined) digit = digits[char] ?? 0;
		else {
			total += (digit === 0 ? 1 : digit) * scale;
			digit = 0;
		}
	}
	return total + digit;
}

const bankers = '壹贰叁肆伍陆柒捌玖拾佰仟';
const everyday = '一二三四五六七八九十百千';

/** Numerals as they are written by hand and, for amounts, in banker's form. */
export const numeralSource = `[零〇一二两三四五六七八九十百千万亿点${bankers}]`;

/** As `chineseInteger`, with decimals after 点 (二点一 → 2.1), banker's numerals included. */
export function chineseNumber(printed: string): { number: number; decimals: number } | null {
	const text = Array.from(printed, (char) =>
		bankers.includes(char) ? everyday.charAt(bankers.indexOf(char)) : char
	).join('');
	const [whole = '', fraction] = text.split('点');
	const integer = chineseInteger(whole);
	if (integer === null) return null;
	if (fraction === undefined) return { number: integer, decimals: 0 };
	if (fraction === '' || /[^零〇一二三四五六七八九]/.test(fraction)) return null;
	const places = Array.from(fraction)
		.map((char) => digits[char])
		.join('');
	return { number: Number(`${integer}.${places}`), decimals: places.length };
}

/**
 * An amount of money in Chinese numerals, as a decimal in the unit that it is told in: 五百六十八万 →
 * 568 万元, 五万八千 → 58000 元, 一亿二千万 → 12000 万元. Null where it is no number.
 */
export function chineseMoney(
	numerals: string
): { decimal: string; unit: '元' | '万元' | '亿元' } | null {
	const last = numerals.slice(-1);
	if (last !== '万' && last !== '亿') {
		const value = chineseNumber(numerals);
		return value && { decimal: value.number.toFixed(value.decimals), unit: '元' };
	}
	const whole = numerals.slice(0, -1);
	const inTens = last === '万' && whole.includes('亿');
	const value = chineseNumber(inTens ? numerals : whole);
	if (!value) return null;
	const decimal = inTens ? String(value.number / 10_000) : value.number.toFixed(value.decimals);
	return { decimal, unit: `${last}元` };
}
