import { withoutBlankEnds } from '../story';

/** Characters as wide as a Chinese one, between which a line of the source may break for nothing. */
const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6“”‘’—…]/;

/** A break of the source's line, while a text is being gathered: \n is a break of the page's. */
const sourceBreak = '\r';

/** A piece of source text to gather: each run of white space as one character. */
export const gathered = (source: string): string =>
	source.replace(/[ \t\n\r\f]+/g, (run) => (/[\n\r]/.test(run) ? sourceBreak : ' '));

/**
 * Gathered text with its white space as browsers show it: one space for a run, none at the ends of
 * a line, none where the source broke its line between two Chinese characters. Spaces that do not
 * break, and the wide one, stay.
 */
export function collapsed(text: string): string {
	const lines = text.replace(/[ \r]+/g, (run, at: number, whole: string) => {
		const before = whole[at - 1];
		const after = whole[at + run.length];
		if (before === undefined || after === undefined) return '';
		if (before === '\n' || after === '\n') return '';
		const breaks = run.includes(sourceBreak) && wide.test(before) && wide.test(after);
		return breaks ? '' : ' ';
	});
	return withoutBlankEnds(lines.split('\n')).join('\n');
}
