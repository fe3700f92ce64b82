import { Unzlib } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { refuseWideRanges } from './code-ranges';
import { pdfLimits } from './pdf-limits';
import { pageLimits } from '../layout/page-limits';

const latin1 = (bytes: Uint8Array): string => {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return text;
};

const codesOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** Where a word stands in the bytes, from `from` on, or -1. */
function find(bytes: Uint8Array, word: readonly number[], from: number): number {
	const [first = 0] = word;
	for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
		if (word.every((code, i) => bytes[at + i] === code)) return at;
	return -1;
}

const streamMark = codesOf('stream');
const endMark = codesOf('endstream');
const encryptMark = codesOf('/Encrypt');

/** What comes before a stream is its dictionary; longer ones are cut short at their beginning. */
const longestDictionary = 2048;

/** The end of a file: a few blanks and the signs of a mailer may follow it. */
const tailBytes = 4096;

function refuseCut(bytes: Uint8Array): void {
	let end = bytes.length;
	while (end > 0 && [0, 9, 10, 13, 32].includes(bytes[end - 1] ?? 1)) end--;
	const tail = latin1(bytes.subarray(Math.max(0, end - tailBytes), end));
	if (!tail.includes('%%EOF')) throw new ReadError('truncated', 'no end of file');
}

/** What ends a stream that lacks its checksum: without it the last bytes would be taken for one. */
const noChecksum = new Uint8Array(4);

/**
 * Inflates a stream as long as the limits hold, handing its parts out, and gives its size. `whole` is
 * false where it breaks off or holds what cannot be; what follows its end is none of its concern.
 */
function inflated(
	packed: Uint8Array,
	before: number,
	onPart: (part: Uint8Array) => void
): { size: number; whole: boolean } {
	let size = 0;
	const inflate = new Unzlib((part) => {
		size += part.length;
		onPart(part);
	});
	const step = 16_384;
	try {
		for (let at = 0; at < packed.length; at += step) {
			inflate.push(packed.subarray(at, at + step), false);
			const tooSteep =
				size > limits.inflationFreeBytes && size > (at + step) * limits.inflationRatio;
			if (tooSteep || size > pdfLimits.streamBytes || before + size > pdfLimits.streamsBytes)
				throw new ReadError('too_large_unpacked', `${size} bytes`);
		}
		inflate.push(noChecksum, true);
	} catch (error) {
		if (error instanceof ReadError) throw error;
		return { size, whole: false };
	}
	return { size, whole: true };
}

const isZlib = (first = 0, second = 0): boolean =>
	(first & 15) === 8 && (first * 256 + second) % 31 === 0;

const inflating = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;

/** Whether a stream is packed by deflate before all else; otherwise it only looks like it. */
const isDeflated = (dictionary: string): boolean =>
	/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b[^]*>>\s*$/.test(dictionary);

/** Refuses what is packed twice, and what is large and packed so that we cannot try it. */
function refuseUntried(dictionary: string, packed: Uint8Array): void {
	const at = dictionary.lastIndexOf('/Filter');
	const filters = at < 0 ? [] : (dictionary.slice(at).match(inflating) ?? []);
	if (filters.length > 1) throw new ReadError('too_large_unpacked', 'packed twice');
	const isTried = isZlib(packed[0], packed[1]);
	if (filters.length > 0 && !isTried && packed.length * pdfLimits.steepest > pdfLimits.streamBytes)
		throw new ReadError('too_large_unpacked', filters[0]);
}

export interface InspectedFile {
	readonly hasPictures: boolean;
	/** Bytes of all streams but pictures, as far as they can be told, once inflated. */
	readonly contentBytes: number;
}

/**
 * Looks through the bytes of a PDF before pdf.js takes time and memory for them. Throws a
 * ReadError: `truncated` where its end is missing, `malformed` where a stream is damaged,
 * `too_large_unpacked` where a stream inflates beyond the limits, which pdf.js itself does not check.
 */
export function inspectFile(bytes: Uint8Array): InspectedFile {
	refuseCut(bytes);
	// What is encrypted cannot be tried, and opens without a password only where it may be read.
	const isEncrypted = find(bytes, encryptMark, 0) >= 0;
	let hasPictures = false;
	let total = 0;
	let plainFrom = 0;
	for (let at = find(bytes, streamMark, 0); at >= 0;) {
		refuseWideRanges(latin1(bytes.subarray(plainFrom, at)));
		const head = latin1(bytes.subarray(Math.max(0, at - longestDictionary), at));
		const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
		let start = at + streamMark.length;
		if (bytes[start] === 13) start++;
		if (bytes[start] === 10) start++;
		const end = find(bytes, endMark, start);
		const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
		hasPictures ||= isPicture;
		const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
		if (!isPicture && !isEncrypted) {
			refuseUntried(dictionary, packed);
			if (isZlib(packed[0], packed[1])) {
				const parts: string[] = [];
				const holdsObjects = /\/Type\s*\/ObjStm\b/.test(dictionary);
				const { size, whole } = inflated(packed, total, (part) => {
					if (holdsObjects) parts.push(latin1(part));
				});
				refuseWideRanges(parts.join(''));
				// pdf.js would read what comes before the damage, and leave out the rest in silence.
				if (!whole && isDeflated(dictionary)) throw new ReadError('malformed', 'damaged stream');
				total += size;
			} else total += packed.length;
		} else if (isEncrypted) total += packed.length * pageLimits.usualRatio;
		if (end < 0) break;
		plainFrom = end;
		at = find(bytes, streamMark, end + endMark.length);
	}
	refuseWideRanges(latin1(bytes.subarray(plainFrom)));
	return { hasPictures, contentBytes: total };
}
