import { limits } from './limits';
import { ReadError } from './read-error';

/** Below this share of broken characters a text is one that was damaged, above it no text at all. */
const damagedShare = 0.02;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
	mark.every((byte, i) => bytes[i] === byte);

/** The text of bytes that are wholly of an encoding, without its mark, or null. */
export function strict(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Whether the bytes are this encoding but for a few places; and if so, only the end is missing. */
function damage(bytes: Uint8Array, encoding: string): 'end' | 'inside' | null {
	const text = new TextDecoder(encoding).decode(bytes);
	const wide = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
	const broken = text.match(/\ufffd/g)?.length ?? 0;
	if (broken === 0 || broken > Math.max(1, wide * damagedShare) || wide < 2 * broken) return null;
	return broken === 1 && text.endsWith('\ufffd') ? 'end' : 'inside';
}

function unreadable(bytes: Uint8Array, encoding: string): ReadError | null {
	const where = damage(bytes, encoding);
	return where && new ReadError(where === 'end' ? 'truncated' : 'malformed', `broken ${encoding}`);
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** What reports are written in: Latin, Chinese and their signs; in UTF-16 little else is likely. */
const likely =
	/[\t\r\n\u0020-\u007e\u00a0-\u00ff\u2000-\u27bf\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff00-\uffef]/g;
const likelyShare = 0.95;
/** As much of a text as tells its encoding. */
const sampleBytes = 8192;

function looksLike(bytes: Uint8Array, encoding: Utf16): boolean {
	const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), sampleBytes));
	const text = new TextDecoder(encoding).decode(sample);
	return text.length > 1 && (text.match(likely)?.length ?? 0) >= text.length * likelyShare;
}

/**
 * UTF-16 by its mark, else by what its characters would be. Latin text reads as Chinese in UTF-16,
 * so this is asked without a mark only where the bytes are not UTF-8 or hold a zero; what is GB18030
 * reads as Korean and private signs.
 */
function utf16Of(bytes: Uint8Array, marked: boolean): Utf16 | null {
	if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
	if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
	if (marked) return null;
	return (['utf-16le', 'utf-16be'] as const).find((one) => looksLike(bytes, one)) ?? null;
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
	if (bytes.length % 2) throw new ReadError('truncated', `half a character of ${encoding}`);
	const text = strict(bytes, encoding);
	if (text === null) throw new ReadError('malformed', `broken ${encoding}`);
	return text;
}

/**
 * The text of strict UTF-8, or null. Where all characters beyond Latin take two bytes it is more
 * likely a few words of GB18030, whose characters take two as well: Chinese takes three in UTF-8.
 */
export function strictUtf8(bytes: Uint8Array): string | null {
	const text = strict(bytes, 'utf-8');
	if (text === null || !/[\u0080-\u07ff]/.test(text) || /[\u0800-\uffff]/.test(text)) return text;
	const gb = strict(bytes, 'gb18030');
	const other =
		gb !== null && /^[\s\u0020-\u007e\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]*$/.test(gb);
	return other ? gb : text;
}

/** The text of UTF-16, with or without mark, or null where it is something else. */
export function utf16Text(bytes: Uint8Array): string | null {
	const encoding = utf16Of(bytes, !bytes.includes(0));
	return encoding && decodeUtf16(bytes, encoding);
}

function decode(bytes: Uint8Array): string {
	const wide = utf16Text(bytes);
	if (wide !== null) return wide;
	if (bytes.includes(0)) throw new ReadError('unsupported', 'binary');
	const utf8 = strictUtf8(bytes);
	if (utf8 !== null) return utf8;
	const unmarked = utf16Of(bytes, false);
	if (unmarked) return decodeUtf16(bytes, unmarked);
	const damaged = unreadable(bytes, 'utf-8');
	if (damaged) throw damaged;
	const gb = strict(bytes, 'gb18030');
	if (gb !== null) return gb;
	throw unreadable(bytes, 'gb18030') ?? new ReadError('unsupported', 'no known encoding');
}

/** Control characters that texts do hold: bell, back, tab, breaks, end of file and escape. */
const usualControls = new Set([7, 8, 9, 10, 11, 12, 13, 26, 27]);

function countControls(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 127 || (code < 32 && !usualControls.has(code))) count++;
	}
	return count;
}

/** Characters that decoding makes out of binary rubbish and that no report holds. */
const improbable = /[\p{Co}\p{Cn}]/gu;

/**
 * The text of a file: UTF-8, UTF-16 or else GB18030, without the mark that it may begin with.
 * Throws a ReadError: `too_large`, `unsupported` for binary, `truncated` where only the last character is
 * broken, `malformed` where others are.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes.length > limits.textBytes) throw new ReadError('too_large', 'a text');
	const text = decode(bytes);
	const strange = countControls(text) + (text.match(improbable)?.length ?? 0);
	if (text.includes('\0') || strange > Math.max(2, text.length / 100))
		throw new ReadError('unsupported', 'binary');
	return text;
}
