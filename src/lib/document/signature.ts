import type { ReadErrorCode } from '$lib/domain/document';

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
	String.fromCharCode(...bytes.subarray(from, to));

/** First bytes of formats that are not read (yet). */
const foreign = [
	/^%PDF/,
	/^\{\\rtf/,
	/^\x89PNG/,
	/^\xff\xd8\xff/,
	/^GIF8/,
	/^BM.{4}\0\0/s,
	/^(II\*\0|MM\0\*)/,
	/^RIFF.{4}WEBP/s,
	/^Rar!/,
	/^7z\xbc\xaf/,
	/^(\xef\xbb\xbf)?\s*<(\?xml|!doctype|html|head|body|table)/i,
	/^MIME-Version:/i
];

/** The compound file of old Word, and of encrypted new Word. */
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const zips = ['PK\x03\x04', 'PK\x05\x06'];
const gzip = '\x1f\x8b';

/** Whether an encrypted document lies in a compound file: the name of its stream stands in UTF-16. */
const holdsCiphertext = (bytes: Uint8Array): boolean =>
	new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

/**
 * What a file is by its first bytes, whatever its name says: an archive, perhaps a text, or
 * something that cannot be read, with the reason.
 */
export function signatureOf(bytes: Uint8Array): 'zip' | 'text' | ReadErrorCode {
	if (bytes.length === 0) return 'empty';
	const start = latin1(bytes, 0, 64);
	if (zips.some((mark) => start.startsWith(mark))) return 'zip';
	if (start.startsWith(ole)) return holdsCiphertext(bytes) ? 'encrypted' : 'unsupported';
	if (start.startsWith(gzip)) return 'unsupported';
	return foreign.some((pattern) => pattern.test(start)) ? 'unsupported' : 'text';
}
