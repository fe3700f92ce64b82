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
	let total = 0;
	let section = 0;
	let digit = 0;
	for (const char of text) {
		const scale = scales[char];
		if (scale !== undefined) {
			section += (digit === 0 ? 1 : digit) * scale;
			digit = 0;
		} else if (char === '万' || char === '亿') {
			total = (total + section + digit) * (char === '万' ? 1e4 : 1e8);
			section = digit = 0;
		} else digit = digits[char] ?? 0;
	}
	return total + section + digit;
}

/** As `chineseInteger`, with decimals after 点 (二点一 → 2.1). */
export function chineseNumber(text: string): { number: number; decimals: number } | null {
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
