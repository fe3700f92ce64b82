/** A piece of a line, and whether it is set above it. */
export interface Piece {
	readonly text: string;
	readonly raised: boolean;
}

/** Half points above the line from which on text is raised; less only mends how a font sits. */
const leastRise = 4;

/** Whether what Word sets as superscript, or so many half points up, stands above its line. */
export const isSetAbove = (superscript: boolean, halfPoints: number): boolean =>
	superscript || halfPoints >= leastRise;

/** What marks a note: 1, 12, [3], (4), 1,2, ①, 注1, *. */
const sign = /(?:[[［〔【(（]?(?:注\s*)?\d{1,3}[\]］〕】)）]?|[\u2460-\u2473]|[*＊※†‡])/.source;
const mark = new RegExp(`^\\s*${sign}(?:\\s*[,，、;；~–—-]?\\s*${sign})*\\s*$`);
/** A number that is a power's base: 10, and not the end of another number. */
const ten = /(?:^|[^\d.,，])10\s*$/;
/** 米 stands for m; 平方米 already says which power. */
const metre = /(?<!平方|立方)米$/;

/**
 * What is to be written for raised text that comes after `before`. A number or another mark of a
 * note after a digit, a Chinese character or a sign is left out: 458.62¹万元 is not 458.621万元.
 * After a letter it belongs to a unit or a formula and stays (m²); so does the exponent of 10 and
 * whatever else would lengthen a number, behind a ^.
 */
export function raisedText(before: string, raised: string): string {
	const text = raised.trim();
	const last = before.replace(/[^\S\n\v]+$/, '').at(-1);
	if (last === undefined || /[\n\v]/.test(last) || text === '') return raised;
	if (ten.test(before) && /^[-−–+]?\d+$/.test(text)) return `^${text}`;
	if (/[A-Za-zα-ωΑ-Ω]/.test(last) || (metre.test(before) && /^[23]$/.test(text))) return raised;
	if (mark.test(text)) return '';
	return /\d/.test(last) && /^\d/.test(text) ? `^${text}` : raised;
}

/** A power of a formula, where an exponent marks no note. */
export const powerText = (base: string, exponent: string): string =>
	/[A-Za-zα-ωΑ-Ω]$/.test(base) || exponent === '' ? base + exponent : `${base}^${exponent}`;

/** So much of a line before raised text is looked at. */
const lookBack = 16;

/** The text of some pieces of a line, those side by side that are raised taken as one. */
export function joinedPieces(pieces: readonly Piece[]): string {
	const texts: string[] = [];
	let tail = '';
	let raised = '';
	const add = (text: string): void => {
		texts.push(text);
		tail = (tail + text).slice(-lookBack);
	};
	for (const piece of pieces) {
		if (piece.raised) raised += piece.text;
		else if (piece.text !== '') {
			add(raisedText(tail, raised));
			add(piece.text);
			raised = '';
		}
	}
	add(raisedText(tail, raised));
	return texts.join('');
}
