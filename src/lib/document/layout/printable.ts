/**
 * Radicals that some makers write for the characters of the same shape; Unicode itself says so for
 * the Kangxi radicals only.
 */
const radicals = new Map(
	Object.entries({
		'⺌': '小',
		'⺎': '兀',
		'⺒': '巳',
		'⺓': '幺',
		'⺟': '母',
		'⺠': '民',
		'⺫': '目',
		'⻁': '虎',
		'⻄': '西',
		'⻅': '见',
		'⻆': '角',
		'⻉': '贝',
		'⻋': '车',
		'⻑': '長',
		'⻓': '长',
		'⻔': '门',
		'⻘': '青',
		'⻙': '韦',
		'⻚': '页',
		'⻛': '风',
		'⻜': '飞',
		'⻝': '食',
		'⻢': '马',
		'⻣': '骨',
		'⻤': '鬼',
		'⻥': '鱼',
		'⻦': '鸟',
		'⻧': '卤',
		'⻨': '麦',
		'⻩': '黄',
		'⻪': '黾',
		'⻬': '齐',
		'⻮': '齿',
		'⻰': '龙',
		'⻱': '龜',
		'⻳': '龟',
		// Unicode says 戶, while fonts for simplified text draw both as 户.
		'⼾': '户'
	})
);
const compatibility = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]/gu;
const unprintable = /[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]/gu;

/**
 * The text of a character as it is meant: characters of compatibility become those that people
 * type, since fonts name ⽀ for 支; full-width digits and letters stay as they are printed.
 */
export const printable = (text: string): string =>
	/^[\x20-\x7e\u4e00-\u9fff]*$/.test(text)
		? text
		: text
				.replace(/[\t\n\r\u00a0]/g, ' ')
				.replace(unprintable, '')
				.replace(compatibility, (sign) => radicals.get(sign) ?? sign.normalize('NFKC'));
