import { hashOf, wholeHash } from './text-hash';

/**
 * Likeness of texts by the characters that they share: shingles (runs of characters), of which
 * winnowing keeps some, after Schleimer, Wilkerson and Aiken, “Winnowing: Local Algorithms for
 * Document Fingerprinting” (SIGMOD 2003).
 */

/** Characters in a shingle. */
export const shingleLength = 5;
/** Of so many shingles in a row at least one is kept: of a run of 10 characters that two share. */
const windowLength = 6;

/** [from, to) in UTF-16 units. */
export type Span = readonly [number, number];

/** The letters of a text, any number as one 0; `at` says which characters of the text each takes. */
interface Bare {
	readonly letters: string;
	readonly at: readonly Span[];
}

const isNumber = /^\p{N}+$/u;
const isLetter = /^\p{L}+$/u;

/** Without spaces, punctuation and the difference of full and half width, upper and lower case. */
function bare(text: string): Bare {
	const at: Span[] = [];
	let letters = '';
	let from = 0;
	for (const char of text) {
		const to = from + char.length;
		const plain = char.normalize('NFKC').toLowerCase();
		const last = at.at(-1);
		if (isNumber.test(plain) && letters.endsWith('0') && last?.[1] === from)
			at[at.length - 1] = [last[0], to];
		else if (isNumber.test(plain) || isLetter.test(plain)) {
			const kept = isNumber.test(plain) ? '0' : plain;
			letters += kept;
			at.push(...Array.from({ length: kept.length }, () => [from, to] as const));
		}
		from = to;
	}
	return { letters, at };
}

/** What a text is found again by. */
export interface Fingerprint {
	/** How many letters it has, a number being one. */
	readonly letters: number;
	/** Of all its letters: 52 bits. */
	readonly whole: number;
	/** The kept shingles, each once, in their order: 32 bits each. */
	readonly shingles: readonly number[];
}

/** The fingerprint of a text. One with fewer letters than a shingle has no shingles. */
export function fingerprintOf(text: string): Fingerprint {
	const { letters } = bare(text);
	const { length } = letters;
	const all = Array.from({ length: Math.max(0, length - shingleLength + 1) }, (_, at) =>
		hashOf(letters, at, at + shingleLength)
	);
	const kept = new Set<number>();
	for (let from = 0; from === 0 || from + windowLength <= all.length; from++) {
		const least = Math.min(...all.slice(from, from + windowLength));
		if (Number.isFinite(least)) kept.add(least);
	}
	return { letters: length, whole: wholeHash(letters), shingles: [...kept] };
}

/** What two texts have in common. */
export interface Shared {
	/** The runs of each that stand in the other too, in their order. */
	readonly first: readonly Span[];
	readonly second: readonly Span[];
	/** The part of the letters that is shared, in the text in which it is less: 0 to 1. */
	readonly likeness: number;
}

/** Which letters of a text lie in a run of `shingleLength` or more that the other has as well. */
function covered(own: string, other: string): boolean[] {
	const length = Math.min(shingleLength, own.length, other.length);
	const known = new Set<string>();
	for (let at = 0; at + length <= other.length; at++) known.add(other.slice(at, at + length));
	const marks = new Array<boolean>(own.length).fill(false);
	if (length === 0) return marks;
	for (let at = 0; at + length <= own.length; at++)
		if (known.has(own.slice(at, at + length))) marks.fill(true, at, at + length);
	return marks;
}

/** The characters of a text that marked letters take, with what stands between two of them. */
function runs(marks: readonly boolean[], at: readonly Span[]): Span[] {
	const found: [number, number][] = [];
	marks.forEach((marked, index) => {
		const span = at[index];
		if (!marked || !span) return;
		const last = found.at(-1);
		if (last && marks[index - 1]) last[1] = span[1];
		else found.push([span[0], span[1]]);
	});
	return found;
}

const part = (marks: readonly boolean[]): number =>
	marks.length === 0 ? 0 : marks.filter(Boolean).length / marks.length;

/** The words that two texts share, whatever their order, spaces and punctuation. */
export function sharedBetween(first: string, second: string): Shared {
	const [a, b] = [bare(first), bare(second)];
	const [inA, inB] = [covered(a.letters, b.letters), covered(b.letters, a.letters)];
	return {
		first: runs(inA, a.at),
		second: runs(inB, b.at),
		likeness: Math.min(part(inA), part(inB))
	};
}
