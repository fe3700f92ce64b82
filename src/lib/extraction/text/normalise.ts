import { simplified } from '../lexicon';

/** A text in the form that matching uses, with the offset in it of each character. */
export interface Normalised {
	readonly text: string;
	readonly offsets: Int32Array;
}

const pinyinNoise = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/y;
const halfWidth: Record<string, string> = {
	'％': '%',
	'．': '.',
	'(': '（',
	')': '）',
	',': '，',
	':': '：',
	';': '；',
	'﹦': '=',
	'＝': '=',
	'≧': '≥',
	'≦': '≤',
	'＞': '>',
	'＜': '<',
	'～': '~',
	'－': '-',
	'–': '—',
	'•': '-',
	'·': '·'
};

/** The form of each UTF-16 unit that matching uses; 0 for white space. */
const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => {
	const char = String.fromCharCode(code);
	if (/[\s\u3000\u00a0\ufeff\u200b]/.test(char)) return 0;
	if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
	return (halfWidth[char] ?? simplified.get(char) ?? char).charCodeAt(0);
});

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const [opening, blank, point, comma] = [0x28, 0x20, 0x2e, 0xff0c];

/** Longer texts are decoded as a whole: a call of String.fromCharCode takes no more. */
const longestCall = 8192;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of UTF-16 units [0, length). */
const textOf = (codes: Uint16Array, length: number): string =>
	length <= longestCall
		? String.fromCharCode(...codes.subarray(0, length))
		: decoder.decode(codes.subarray(0, length));

/**
 * `text` in the matching form: no white space (but one blank between two numbers), half-width
 * digits, simplified characters, pinyin noise left out.
 */
export function normalise(text: string): Normalised {
	const codes = new Uint16Array(text.length);
	const offsets = new Int32Array(text.length);
	let length = 0;
	let gap = false;
	for (let at = 0; at < text.length; at++) {
		const printed = text.charCodeAt(at);
		const last = length > 0 ? (codes[length - 1] ?? 0) : 0;
		if (printed === opening && isHan(last)) {
			pinyinNoise.lastIndex = at;
			if (pinyinNoise.test(text)) {
				at = pinyinNoise.lastIndex - 1;
				continue;
			}
		}
		const code = forms[printed] ?? printed;
		if (code === 0) {
			gap = true;
			continue;
		}
		if (gap && isDigit(code) && (isDigit(last) || last === point || last === comma)) {
			codes[length] = blank;
			offsets[length++] = at - 1;
		}
		gap = false;
		codes[length] = code;
		offsets[length++] = at;
	}
	return { text: textOf(codes, length), offsets: offsets.subarray(0, length) };
}
