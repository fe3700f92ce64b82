/** How far a page may go on with comments and white space before its first tag. */
const prologBytes = 65_536;

const tags =
	'html|head|body|meta|title|link|base|style|script|frameset|table|div|p|h[1-6]|center|font|span|' +
	'ul|ol|dl|form|article|section|main|header|nav|blockquote|pre|br|hr|b|strong|img|a';
const firstTag = new RegExp(`^<(?:!doctype\\s+html|(?:${tags})(?:[\\s/>]|$))`, 'i');

/** The beginning of a file as Latin-1, without byte order mark; of UTF-16 every other byte. */
function beginning(bytes: Uint8Array): string {
	const start = bytes.subarray(0, prologBytes);
	const [a, b] = start;
	const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
	const text = new TextDecoder('latin1').decode(wide ? start.filter((byte) => byte !== 0) : start);
	return text.replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
}

/** What stands after white space and these asides, which may come before a first tag. */
function afterAsides(text: string): string {
	const space = /\s*/y;
	for (let at = 0; ;) {
		space.lastIndex = at;
		space.test(text);
		const start = space.lastIndex;
		const aside = ['<!--', '<?'].find((open) => text.startsWith(open, start));
		const close = aside === '<!--' ? '-->' : '>';
		const end = aside ? text.indexOf(close, start + aside.length) : -1;
		if (end < 0) return text.slice(start);
		at = end + close.length;
	}
}

/**
 * Whether a file begins as a web page or as other XML: the first tag decides, and a text that holds
 * a tag somewhere is neither.
 */
export function markupOf(bytes: Uint8Array): 'html' | 'xml' | null {
	const text = beginning(bytes);
	const start = afterAsides(text);
	if (firstTag.test(start)) return 'html';
	if (!/^\s*<\?xml/.test(text)) return null;
	return /<html[\s>]/i.test(start.slice(0, 2000)) ? 'html' : 'xml';
}
