import type { Span } from './fib';
import { fieldBegins, fieldMark, fieldParts, notEndOfParagraph } from './marks';

/** What belongs to the instructions of fields, or to a field without a result; in order. */
function instructionsIn(text: string, [from, to]: Span): Span[] {
	const open: { from: number; parted: number | null }[] = [];
	const found: Span[] = [];
	const marks = fieldMark();
	marks.lastIndex = from;
	for (let mark = marks.exec(text); mark && mark.index < to; mark = marks.exec(text)) {
		if (mark[0] === fieldBegins) open.push({ from: mark.index, parted: null });
		else if (mark[0] === fieldParts) {
			const field = open.at(-1);
			if (field) field.parted ??= mark.index;
		} else {
			const field = open.pop();
			if (field) found.push([field.from, (field.parted ?? mark.index) + 1]);
		}
	}
	return found.sort((a, b) => a[0] - b[0]);
}

/**
 * The text with NUL for all characters of instructions, so that of each field its result remains,
 * and the ends of paragraphs. A field that has no end is text.
 */
export function withoutInstructions(text: string, stories: readonly Span[]): string {
	const kept: string[] = [];
	let at = 0;
	for (const [from, to] of stories.flatMap((story) => instructionsIn(text, story))) {
		if (from < at) continue;
		kept.push(text.slice(at, from), text.slice(from, to).replace(notEndOfParagraph(), '\0'));
		at = to;
	}
	return kept.join('') + text.slice(at);
}
