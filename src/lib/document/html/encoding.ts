import { ReadError } from '../read-error';
import { strict, strictUtf8, utf16Text } from '../text-encoding';

/** Bytes of a page: most of a large one are pictures within its tags. */
const mostBytes = 32 * 1024 * 1024;
/** Where a page must say its encoding, with some room for what editors put before. */
const declarationBytes = 4096;

/** The encoding that a page says it is in, by its meta tag or XML prolog, or null. */
function declared(bytes: Uint8Array): string | null {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
	const name =
		/<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
		/^[^<]{0,8}<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
	if (!name) return null;
	try {
		const { encoding } = new TextDecoder(name);
		return encoding === 'gbk' ? 'gb18030' : encoding;
	} catch {
		return null;
	}
}

/**
 * The text of a page. What the bytes are goes before what the page says of them, which is often
 * wrong: UTF-16 and UTF-8 are told by themselves; else it is what the page says, else GB18030.
 * Characters that are broken, as where a site cuts a line within one, come out as \ufffd.
 */
export function decodeHtml(bytes: Uint8Array): string {
	if (bytes.length > mostBytes) throw new ReadError('too_large', 'a page');
	const certain = utf16Text(bytes) ?? strictUtf8(bytes);
	if (certain !== null) return certain;
	const said = declared(bytes);
	const candidates = [...(said && !said.startsWith('utf-16') ? [said] : []), 'gb18030', 'utf-8'];
	for (const encoding of candidates) {
		const text = strict(bytes, encoding);
		if (text !== null) return text;
	}
	const broken = (text: string): number => text.match(/\ufffd/g)?.length ?? 0;
	const texts = candidates.map((encoding) => new TextDecoder(encoding).decode(bytes));
	return texts.reduce((best, text) => (broken(text) < broken(best) ? text : best));
}
