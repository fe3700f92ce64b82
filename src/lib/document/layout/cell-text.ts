import type { Piece } from '$lib/domain/document';
import { isNumbered } from '../numbered-heading';
import { cellLineSeparator } from '../table';
import { joint, JoinedText } from './join-lines';
import { boxOfLine, type Line } from './lines';
import type { FilledCell } from './page-tables';

/** What a cell leaves between its side and its text at most, on either side: Word's own margin. */
const widestMargin = 5.7;

const isNumber = (text: string): boolean =>
	/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(text);

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/**
 * Two numbers, one below the other, and not one that is broken: both have their points already, or
 * both are years, or the first has its two decimals, or the second is more than what it lacks.
 */
function areTwoNumbers(above: string, below: string): boolean {
	if (!isNumber(above) || !isNumber(below)) return false;
	if (!isNumber(above + below) || (isYear(above) && isYear(below))) return true;
	const decimals = /\.(\d{1,2})$/.exec(above)?.[1];
	return decimals !== undefined && decimals.length + below.length > 2;
}

/** How much of a cell its lines take along their way: with the widest margins, and at most. */
interface Room {
	readonly likely: number;
	readonly most: number;
}

/** Whether the next line of a cell goes on with what the line before it says. */
function goesOn(before: Line, next: Line, room: Room): boolean {
	if (before.direction !== next.direction) return false;
	const em = Math.max(before.size, next.size);
	if (Math.abs(before.size - next.size) > 0.2 * em) return false;
	if (areTwoNumbers(before.text, next.text)) return false;
	if (isNumber(before.text) && /^[-+]\d/.test(next.text)) return false;
	if (/[。；;！？]$/.test(before.text) && isNumbered(next.text)) return false;
	const centred = Math.abs(before.from + before.to - next.from - next.to) < em;
	if (!centred && next.from - before.from > 1.4 * em) return false;
	const width = before.to - before.from;
	// Only a number that has no room is broken, and then just where the room ends.
	if (/\d$/.test(before.text) && /^\d/.test(next.text))
		return width + next.firstDigitWidth > room.most;
	return width + next.firstWidth > room.likely - 0.3 * em;
}

function roomWithin({ box, lines }: FilledCell, direction: Line['direction']): Room {
	const [near, far] = direction % 2 === 0 ? ([0, 2] as const) : ([1, 3] as const);
	const boxes = lines.filter((line) => line.direction === direction).map(boxOfLine);
	const longest = Math.max(0, ...lines.map(({ from, to }) => to - from));
	const margin = Math.min(
		widestMargin,
		...boxes.map((one) => Math.max(0, Math.min(one[near] - box[near], box[far] - one[far])))
	);
	const whole = box[far] - box[near];
	return {
		likely: Math.max(longest, whole - 2 * widestMargin),
		most: Math.max(longest, whole - 2 * margin)
	};
}

/** Whether the last line of a cell fills it, so that its text may go on with that of another. */
export function isFull(cell: FilledCell, next: FilledCell): boolean {
	const [last, first] = [cell.lines.at(-1), next.lines[0]];
	if (!last || !first || /[。；;！？]$/.test(last.text)) return false;
	return goesOn(last, first, roomWithin(cell, last.direction));
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
			const own = roomWithin(cell, line.direction);
			const other = before ? roomWithin(before.cell, line.direction) : own;
			const room = {
				likely: Math.max(own.likely, other.likely),
				most: Math.max(own.most, other.most)
			};
			const between = !before
				? ''
				: goesOn(before.line, line, room)
					? joint(before.line, line)
					: cellLineSeparator;
			joined.add(line, page, between);
			before = { line, cell };
		}
	return joined;
}
