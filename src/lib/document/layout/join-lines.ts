import type { Piece } from '$lib/domain/document';
import { isWide, type Line, type Run } from './lines';

/** Text that grows line by line, and remembers where its parts stand. */
export class JoinedText {
	text = '';
	readonly pieces: Piece[] = [];

	/** Adds a line of a page after what parts it from the text before. */
	add(
		line: { readonly text: string; readonly runs: readonly Run[] },
		page: number,
		between: string
	): void {
		this.text += between;
		const start = this.text.length;
		for (const { span, box } of line.runs)
			this.pieces.push({ span: [start + span[0], start + span[1]], page, box: rounded(box) });
		this.text += line.text;
	}
}

export const rounded = (box: Piece['box']): Piece['box'] => {
	const [left, top, right, bottom] = box.map((value) => Math.round(value * 100) / 100);
	return [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0];
};

/** What stands between a line and the one that goes on from it: a blank between Latin words. */
export function joint(before: Line, next: Line): '' | ' ' {
	const [last, first] = [before.text.at(-1) ?? '', next.text.at(0) ?? ''];
	if (isWide(last) || isWide(first)) return '';
	if (/[A-Za-z,;:]/.test(last) && /[A-Za-z]/.test(first)) return ' ';
	return before.blankAfter ? ' ' : '';
}
