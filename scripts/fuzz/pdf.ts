import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { Random } from './random';

const strange = ['0', '-1', '1e38', '2147483648', '99999999999', '.', 'null', '<<>>', '[]', '(x)'];

/** A number becomes a strange one, or a reference leads to another object. */
function otherNumbers(text: string, random: Random): string {
	const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
	if (numbers.length === 0) return text;
	const { 0: found, index } = random.pick(numbers);
	const put = random.chance(0.5) ? random.pick(strange) : random.pick(numbers)[0];
	return text.slice(0, index) + put + text.slice(index + found.length);
}

const otherLines = (text: string, random: Random): string => {
	const lines = text.split('\n');
	const at = random.below(lines.length);
	const piece = lines.slice(at, at + 1 + random.below(10));
	const times = random.below(random.chance(0.1) ? 5000 : 4);
	lines.splice(at, piece.length, ...Array.from({ length: times }, () => piece).flat());
	return lines.join('\n');
};

/** A compressed stream, changed inside; the length that the object states is mended. */
function otherStream(object: string, random: Random): string {
	const found = /stream\r?\n([^]*?)\r?\nendstream/.exec(object);
	if (!found?.[1]) return otherNumbers(object, random);
	try {
		const inside = strFromU8(unzlibSync(strToU8(found[1], true)), true);
		const changed = random.chance(0.6) ? otherNumbers(inside, random) : otherLines(inside, random);
		const packed = strFromU8(zlibSync(strToU8(changed, true)), true);
		return (
			object.slice(0, found.index).replace(/\/Length \d+(?! \d+ R)/, `/Length ${packed.length}`) +
			`stream\n${packed}\nendstream` +
			object.slice(found.index + found[0].length)
		);
	} catch {
		return otherNumbers(object, random);
	}
}

/**
 * Damages a PDF by its objects: left out, doubled, exchanged, with strange numbers and references
 * in them or in the streams. Where they stand is then wrong in its table, as in many a real file.
 */
export function damagedPdf(bytes: Uint8Array, random: Random): Uint8Array {
	const pieces = strFromU8(bytes, true).split(/(?<=endobj\s)/);
	for (let left = 1 + random.below(4); left > 0 && pieces.length > 1; left--) {
		const at = random.below(pieces.length);
		const piece = pieces[at] ?? '';
		const kind = random.below(8);
		if (kind < 3) pieces[at] = otherStream(piece, random);
		else if (kind < 5) pieces[at] = otherNumbers(piece, random);
		else if (kind === 5) pieces.splice(at, 1);
		else if (kind === 6) pieces.splice(random.below(pieces.length), 0, piece);
		else {
			// The number of another object, so that one of the two is lost or leads to itself.
			const number = /^\d+/.exec(random.pick(pieces))?.[0];
			if (number) pieces[at] = piece.replace(/^\d+/, number);
		}
	}
	return strToU8(pieces.join(''), true);
}
