import type { SourceDocument } from '$lib/domain/document';

/** Signs that look alike in print, of which a reader may take either. */
const alike: readonly (readonly [RegExp, string])[] = [
	[/[“”]/g, '"'],
	[/[‘’]/g, "'"],
	[/[—–]/g, '-'],
	[/[·・•]/g, '·']
];

/** Signs as wide as Chinese characters, and the same ones in the width of Latin letters. */
const narrow = (text: string): string =>
	text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const plain = (text: string): string =>
	alike.reduce((all, [signs, one]) => all.replace(signs, one), narrow(text).replace(/\s/g, ''));

function distance(one: string, other: string): number {
	const [a, b] = [Array.from(one), Array.from(other)];
	let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
	for (const [i, sign] of a.entries()) {
		const next = new Uint32Array(b.length + 1);
		next[0] = i + 1;
		for (let j = 0; j < b.length; j++)
			next[j + 1] = Math.min(
				(row[j] ?? 0) + (sign === b[j] ? 0 : 1),
				(row[j + 1] ?? 0) + 1,
				(next[j] ?? 0) + 1
			);
		row = next;
	}
	return row.at(-1) ?? 0;
}

/** The share of characters that were misread, but for white space and the width of signs. */
export function errorsIn(read: string, truth: string): number {
	const whole = plain(truth);
	return distance(plain(read), whole) / whole.length;
}

export interface PrintedNumber {
	readonly value: string;
	/** Whether the reader says that it was hard to read. */
	readonly doubtful: boolean;
}

/** The numbers that a document prints, in their order, each as often as it stands there. */
export const numbersIn = ({ blocks }: SourceDocument): PrintedNumber[] =>
	blocks.flatMap(({ text, pieces = [] }) =>
		[...narrow(text).matchAll(/-?\d[\d,]*(?:\.\d+)?[%‰]?/g)].map(({ 0: value, index }) => ({
			value,
			doubtful: pieces.some(
				({ doubtful, span }) => doubtful && span[0] < index + value.length && span[1] > index
			)
		}))
	);

/** How many numbers were read as they stand, in their order, and those that were not. */
export function compared(read: readonly PrintedNumber[], truth: readonly PrintedNumber[]) {
	// How many are alike from each pair of places on.
	const width = truth.length + 1;
	const common = new Uint16Array((read.length + 1) * width);
	const at = (i: number, j: number): number => common[i * width + j] ?? 0;
	for (let i = read.length - 1; i >= 0; i--)
		for (let j = truth.length - 1; j >= 0; j--)
			common[i * width + j] =
				read[i]?.value === truth[j]?.value
					? at(i + 1, j + 1) + 1
					: Math.max(at(i + 1, j), at(i, j + 1));
	const wrong: PrintedNumber[] = [];
	for (let [i, j] = [0, 0]; i < read.length;) {
		const own = read[i];
		if (own?.value === truth[j]?.value) [i, j] = [i + 1, j + 1];
		else if (j < truth.length && at(i, j + 1) >= at(i + 1, j)) j++;
		else {
			if (own) wrong.push(own);
			i++;
		}
	}
	return { right: at(0, 0), wrong };
}
