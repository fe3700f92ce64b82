import { limits } from './limits';
import { ReadError } from './read-error';

/** Below this share of broken characters a text is one that was damaged, above it no text at all. */
const damagedShare = 0.02;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
	mark.every((byte, i) => bytes[i] === byte);

function strict(bytes: Uint8Array, encoding: string): string | null {
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

function decode(bytes: Uint8Array): string {
	for (const [mark, encoding] of [
		[[0xff, 0xfe], 'utf-16le'],
		[[0xfe, 0xff], 'utf-16be']
	] as const)
		if (startsWith(bytes, ...mark)) {
			if (bytes.length % 2) throw new ReadError('truncated', `half a character of ${encoding}`);
			const text = strict(bytes, encoding);
			if (text === null) throw new ReadError('malformed', `broken ${encoding}`);
			return text;
		}
	if (bytes.includes(0)) throw new ReadError('unsupported', 'binary');
	const utf8 = strict(bytes, 'utf-8');
	if (utf8 !== null) return utf8;
	const damaged = unreadable(bytes, 'utf-8');
	if (damaged) throw damaged;
	const gb = strict(bytes, 'gb18030');
	if (gb !== null) return gb;
	throw unreadable(bytes, 'gb18030') ?? new ReadError('unsupported', 'no known encoding');
}

/* eslint-disable-next-line no-control-regex */
const controls = /[\u0000-\u0006\u000e-\u0019\u001c-\u001f\u007f]/g;

/** Characters that decoding makes out of binary rubbish and that no report holds. */
const improbable = /[\p{Co}\p{Cn}]/gu;

/**
 * The text of a file: UTF-8 with or without mark, UTF-16 with mark, else GB18030, without the mark.
 * Throws a ReadError: `too_large`, `unsupported` for binary, `truncated` where only the last character is
 * broken, `malformed` where others are.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes.length > limits.textBytes) throw new ReadError('too_large', 'a text');
	const text = decode(bytes);
	const strange = (text.match(controls)?.length ?? 0) + (text.match(improbable)?.length ?? 0);
	if (text.includes('\0') || strange > Math.max(2, text.length / 100))
		throw new ReadError('unsupported', 'binary');
	return text;
}
