import type { Piece } from '$lib/domain/document';
import { isNumbered } from '../numbered-heading';
import { cellLineSeparator } from '../table';
import { joint, JoinedText } from './join-lines';
import type { Line } from './lines';
import type { FilledCell } from './page-tables';

/** What a cell leaves between its side and its text at most, on either side: Word's own margin. */
const widestMargin = 5.7;

const isNumber = (text: string): boolean =>
	/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(text);

/** Two numbers, one below the other, and not one that is broken: both have their points already. */
const areTwoNumbers = (above: string, below: string): boolean =>
	isNumber(above) && isNumber(below) && !isNumber(above + below);

/** Whether the next line of a cell goes on with what the line before it says. */
function goesOn(before: Line, next: Line, width: number): boolean {
	if (before.direction !== next.direction) return false;
	const em = Math.max(before.size, next.size);
	if (Math.abs(before.size - next.size) > 0.2 * em) return false;
	if (areTwoNumbers(before.text, next.text)) return false;
	if (/[。；;！？]$/.test(before.text) && isNumbered(next.text)) return false;
	const centred = Math.abs(before.from + before.to - next.from - next.to) < em;
	if (!centred && next.from - before.from > 1.4 * em) return false;
	return before.to - before.from + next.firstWidth > width - 0.3 * em;
}

/** How much of a cell its lines may take, along their way. */
function widthWithin({ box, lines }: FilledCell, direction: Line['direction']): number {
	const [left, top, right, bottom] = box;
	const whole = direction % 2 === 0 ? right - left : bottom - top;
	const longest = Math.max(0, ...lines.map(({ from, to }) => to - from));
	return Math.max(longest, whole - 2 * widestMargin);
}

/** Whether the last line of a cell fills it, so that its text may go on with that of another. */
export function isFull(cell: FilledCell, next: FilledCell): boolean {
	const [last, first] = [cell.lines.at(-1), next.lines[0]];
	if (!last || !first || /[。；;！？]$/.test(last.text)) return false;
	return goesOn(last, first, widthWithin(cell, last.direction));
}

/** A part of a cell as it stands on one page. */
export interface CellPart {
	readonly cell: FilledCell;
	readonly page: number;
}

/** The text of a cell that stands on one page or goes on from page to page. */
export function cellText(parts: readonly CellPart[]): { text: string; pieces: Piece[] } {
	const joined = new JoinedText();
	let before: { line: Line; cell: FilledCell } | undefined;
	for (const { cell, page } of parts)
		for (const line of cell.lines) {
			const width = Math.max(
				widthWithin(cell, line.direction),
				before ? widthWithin(before.cell, line.direction) : 0
			);
			const between = !before
				? ''
				: goesOn(before.line, line, width)
					? joint(before.line, line)
					: cellLineSeparator;
			joined.add(line, page, between);
			before = { line, cell };
		}
	return joined;
}
