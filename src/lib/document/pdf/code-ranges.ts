import { ReadError } from '../read-error';

/** Character codes of a font end here. */
const mostCode = 0xffff;
/** An array that may be one of widths, told nowhere: numbers of objects stay below this. */
const mostNumber = 1 << 24;

/** Longer arrays of widths are not looked through to their end. */
const longestArray = 400_000;

const arrays = /(?<widths>\/W2?\s*\[)|\bobj\s*\[/g;
const firstAndLast = /\/(?:FirstChar|LastChar)\s+(\d{5,})/g;

/** Whether an array that begins at `from` holds a whole number above `most`. */
function holdsLarger(text: string, from: number, most: number): boolean {
	const tokens = /[[\]]|(?<![\d.])\d+(?![\d.])/g;
	tokens.lastIndex = from;
	let depth = 1;
	for (let token = tokens.exec(text); token && depth > 0; token = tokens.exec(text)) {
		if (token.index - from > longestArray) return false;
		if (token[0] === '[') depth++;
		else if (token[0] === ']') depth--;
		else if (Number(token[0]) > most) return true;
	}
	return false;
}

/**
 * Throws `malformed` where the objects of a PDF give a font widths for codes that no font has:
 * pdf.js fills an array up to there, and a few bytes end the whole process.
 */
export function refuseWideRanges(objects: string): void {
	for (const { 1: code = '' } of objects.matchAll(firstAndLast))
		if (Number(code) > mostCode) throw new ReadError('malformed', `a character ${code}`);
	for (const match of objects.matchAll(arrays)) {
		const most = match.groups?.widths ? mostCode : mostNumber;
		if (holdsLarger(objects, match.index + match[0].length, most))
			throw new ReadError('malformed', 'widths of codes that no font has');
	}
}
