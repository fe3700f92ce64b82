/** Signs that reports take from symbol fonts (Wingdings and its like), by their code there. */
const symbols: Record<number, string> = {
	0x52: '☑',
	0x54: '☒',
	0x6c: '●',
	0x6e: '■',
	0x6f: '□',
	0x71: '□',
	0x75: '◆',
	0xa3: '□',
	0xa8: '□',
	0xb7: '•',
	0xd0: '×',
	0xd7: '×',
	0xd8: '➢',
	0xfb: '✗',
	0xfc: '✓',
	0xfd: '☒',
	0xfe: '☑'
};

/** The Symbol font has letters of mathematics where Wingdings has pictures. */
const mathematics: Record<number, string> = {
	0xa3: '≤',
	0xb0: '°',
	0xb1: '±',
	0xb3: '≥',
	0xb4: '×',
	0xb9: '≠',
	0xbb: '≈',
	0xb7: '•'
};

/** What a character of a symbol font shows; nothing where the code is none. */
export function symbolText(code: number, font: string): string {
	if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
	if (code >= 0x100 && (code < 0xe000 || code > 0xf8ff)) return String.fromCharCode(code);
	return (/^symbol$/i.test(font) ? mathematics : symbols)[code & 0xff] ?? '□';
}
