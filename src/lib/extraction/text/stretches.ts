/** A part of a text, and where in it the part begins. */
export interface Stretch {
	readonly text: string;
	readonly index: number;
}

/**
 * What stands between the single signs that `end`, a global pattern, finds; nothing empty. A pattern
 * that took a whole stretch would keep each of its characters on the stack of the pattern engine,
 * which one of some megabytes overflows.
 */
export function* stretchesOf(text: string, end: RegExp): Generator<Stretch> {
	let from = 0;
	for (const { index } of text.matchAll(end)) {
		if (index > from) yield { text: text.slice(from, index), index: from };
		from = index + 1;
	}
	if (from < text.length) yield { text: text.slice(from), index: from };
}
