/**
 * What a line of print says between its characters. The model guesses at blanks, which part one
 * number from the next; the paper between two figures tells them surely.
 */
import type { Box } from '../layout/clip';
import type { Ink } from './ink';
import type { ReadCharacter } from './read-line';

/** How much paper stands between two figures where there is a blank, for the height of the print. */
const blank = 0.22;
/** Next to a 1 there is more paper. */
const besideOne = 0.05;
/** Figures as wide as Chinese characters: so far from the middle of one to that of the next. */
const wideFigures = 0.8;
/** So near to these it is not sure. */
const unsure = 0.04;

const isDigit = ({ text }: ReadCharacter): boolean => /^[\d０-９]$/.test(text);
const isOfRun = ({ text }: ReadCharacter): boolean => /^[\d０-９.,．，%％]$/.test(text);
const isFullWidth = ({ text }: ReadCharacter): boolean => /[！-～]/.test(text);
const isWide = ({ text }: ReadCharacter): boolean => text > '\u2e7f';
const middle = ({ from, to }: ReadCharacter): number => Math.round((from + to) / 2);

/** The widest stretch without ink between the middles of two characters. */
function paperBetween(
	{ width, marks }: Ink,
	[, top, , bottom]: Box,
	before: ReadCharacter,
	after: ReadCharacter
): number {
	let [widest, own] = [0, 0];
	for (let x = Math.max(0, middle(before)); x <= Math.min(width - 1, middle(after)); x++) {
		let dark = 0;
		// A single point of dirt is no ink.
		for (let y = Math.max(0, Math.floor(top)); y < bottom; y++) dark += marks[y * width + x] ?? 0;
		own = dark > 1 ? 0 : own + 1;
		widest = Math.max(widest, own);
	}
	return widest;
}

/** A line of characters, and those of its figures of which it is unsure whether a blank parts them. */
export interface SpacedLine {
	readonly characters: readonly ReadCharacter[];
	readonly unsure: ReadonlySet<ReadCharacter>;
}

/** Sets blanks where the paper shows them, and takes away those beside Chinese characters. */
export function spaced(
	ink: Ink,
	box: Box,
	size: number,
	read: readonly ReadCharacter[]
): SpacedLine {
	const solid = read.filter(({ text }) => text !== ' ' && text !== '');
	const isParted = solid.map((one) => read[read.indexOf(one) + 1]?.text === ' ');
	const gaps = solid.map((one, i) => {
		const next = solid[i + 1];
		return next && isOfRun(one) && isOfRun(next) ? paperBetween(ink, box, one, next) / size : null;
	});
	const doubtful = new Set<ReadCharacter>();
	const blanks = new Set<number>();
	for (let start = 0; start < solid.length; start++) {
		let end = start;
		while (gaps[end] !== null && end + 1 < solid.length) end++;
		const run = solid.slice(start, end + 1);
		const [first, final] = [run[0], run.at(-1)];
		const pitch = first && final ? (middle(final) - middle(first)) / (end - start) / size : 0;
		const areWide = run.length > 2 && pitch >= wideFigures;
		if (run.length > 1 && pitch >= wideFigures) for (const one of run) doubtful.add(one);
		for (let i = start; i < end && !areWide; i++) {
			const [one, next, gap] = [solid[i], solid[i + 1], gaps[i] ?? 0];
			if (!one || !next || isFullWidth(one) || isFullWidth(next)) continue;
			const ones = [one, next].filter(({ text }) => text === '1').length;
			const least = isDigit(one) && isDigit(next) ? blank + ones * besideOne : 2 * blank;
			if (gap >= least) blanks.add(i);
			if (Math.abs(gap - least) > unsure) continue;
			doubtful.add(one);
			doubtful.add(next);
		}
		const last = solid[end];
		const next = solid[end + 1];
		if (isParted[end] && last && next && !isWide(last) && !isWide(next)) blanks.add(end);
		start = end;
	}
	const characters = solid.flatMap((one, i) => {
		const next = solid[i + 1];
		return blanks.has(i) && next
			? [one, { text: ' ', from: one.to, to: next.from, sure: 1 }]
			: [one];
	});
	return { characters, unsure: doubtful };
}

const brackets = ['()', '（）', '[]', '［］', '〔〕', '【】', '「」'] as const;
/** Those that are easily taken for each other. */
const alike = /[[\]［］〔〕【】]/;

/** The year in the number of an official document, up to its end or that of the line: 〔2023〕15号. */
const documentNumber = /^(?:19|20)\d\d[\]］〕】]\s?\d{0,5}(?:号|$)/;

/**
 * Of two brackets that make a pair, the one that was read more surely tells which kind they are. The
 * model hardly tells 〔 from ［, and the numbers of official documents have the former (GB/T 9704).
 */
export function withPairs(characters: readonly ReadCharacter[]): ReadCharacter[] {
	const made = [...characters];
	let opened = -1;
	for (const [i, one] of made.entries()) {
		if (!alike.test(one.text)) continue;
		if (brackets.some((pair) => pair.startsWith(one.text))) {
			opened = i;
			continue;
		}
		const open = made[opened];
		if (!open) continue;
		const own = brackets.find((pair) => pair.includes((open.sure > one.sure ? open : one).text));
		const rest = made.slice(opened + 1, i + 8).map(({ text }) => text);
		const surer = documentNumber.test(rest.join('')) ? '〔〕' : own;
		if (surer) {
			made[opened] = { ...open, text: surer.charAt(0) };
			made[i] = { ...one, text: surer.charAt(1) };
		}
		opened = -1;
	}
	return made;
}

/** A sign for a thousandth is often seen as that for a hundredth with a nought, which no one prints. */
export function withThousandths(characters: readonly ReadCharacter[]): ReadCharacter[] {
	return characters.flatMap((one, i) => {
		const [before, after] = [characters[i - 1], characters[i + 1]];
		const isNought = /^[0o○〇]$/.test(one.text);
		if (isNought && /^[%％]$/.test(before?.text ?? '') && !(after && isDigit(after))) return [];
		const follows = /^[0o○〇]$/.test(after?.text ?? '') && !isDigitAt(characters[i + 2]);
		if (!/^[%％]$/.test(one.text) || !follows || !after) return [one];
		return [{ ...one, text: '‰', to: after.to, sure: 0 }];
	});
}

const isDigitAt = (one: ReadCharacter | undefined): boolean => one !== undefined && isDigit(one);
