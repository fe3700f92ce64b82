import type { Box } from '../layout/clip';
import type { Ink } from './ink';
import type { ReadCharacter } from './read-line';

/** How large points and dashes are, and where they stand, for the height of a line's figures. */
const point = { most: 0.32, lowest: 0.62 } as const;
const dash = { least: 0.22, longest: 1.1, thickest: 0.2, from: 0.3, to: 0.75 } as const;

/** Ink that hangs together within a box, each by the box around it. */
function spotsIn({ width, marks }: Ink, [left, top, right, bottom]: Box): Box[] {
	const [x0, y0, x1, y1] = [left, top, right, bottom].map(Math.round);
	if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
	const [columns, rows] = [x1 - x0, y1 - y0];
	const seen = new Uint8Array(Math.max(0, columns * rows));
	const spots: Box[] = [];
	for (let start = 0; start < seen.length; start++) {
		const isInk = (at: number): boolean =>
			marks[(y0 + Math.floor(at / columns)) * width + x0 + (at % columns)] === 1;
		if (seen[start] || !isInk(start)) continue;
		seen[start] = 1;
		let [l, t, r, b] = [columns, rows, 0, 0];
		const waiting = [start];
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const [x, y] = [at % columns, Math.floor(at / columns)];
			[l, t, r, b] = [Math.min(l, x), Math.min(t, y), Math.max(r, x + 1), Math.max(b, y + 1)];
			for (let dy = -1; dy <= 1; dy++)
				for (let dx = -1; dx <= 1; dx++) {
					const [nx, ny] = [x + dx, y + dy];
					const next = ny * columns + nx;
					if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || seen[next] || !isInk(next))
						continue;
					seen[next] = 1;
					waiting.push(next);
				}
		}
		spots.push([x0 + l, y0 + t, x0 + r, y0 + b]);
	}
	return spots;
}

const isDigit = (one: ReadCharacter | undefined): boolean => /^\d$/.test(one?.text ?? '');

/**
 * The figures of a line beside which ink stands that looks like a decimal point or a minus sign and
 * was read as none: a point lost makes a hundred of a one.
 */
export function besideLostMarks(
	ink: Ink,
	box: Box,
	characters: readonly ReadCharacter[]
): ReadCharacter[] {
	if (!characters.some(isDigit)) return [];
	const [, top, , bottom] = box;
	const height = bottom - top;
	const found = new Set<ReadCharacter>();
	for (const [left, above, right, below] of spotsIn(ink, box)) {
		const [w, h] = [right - left, below - above];
		const middle = (left + right) / 2;
		const at = characters.findIndex((one) => (one.from + one.to) / 2 > middle);
		const [before, after] = [characters[at < 0 ? characters.length - 1 : at - 1], characters[at]];
		const isRead = [before, after].some(
			(one) =>
				one !== undefined &&
				!isDigit(one) &&
				Math.abs((one.from + one.to) / 2 - middle) < 0.6 * Math.max(height, one.to - one.from)
		);
		if (isRead) continue;
		const isPoint =
			Math.max(w, h) <= point.most * height &&
			w * h >= 4 &&
			(above + below) / 2 > top + point.lowest * height &&
			isDigit(before) &&
			isDigit(after);
		const centre = ((above + below) / 2 - top) / height;
		const isDash =
			w >= dash.least * height &&
			w <= dash.longest * height &&
			h <= dash.thickest * height &&
			centre > dash.from &&
			centre < dash.to &&
			!isDigit(before) &&
			isDigit(after);
		if (isPoint && before) found.add(before);
		if ((isPoint || isDash) && after) found.add(after);
	}
	return [...found];
}

/** So much wider than the characters around it is a stretch in which one was not read. */
const unread = 0.45;

/**
 * The figures of a line next to which ink stands that was read as nothing: a sign such as ≥ that was
 * lost says otherwise than the number alone. `size` is the height of the print.
 */
export function besideUnread(
	{ width, marks }: Ink,
	[left, top, right, bottom]: Box,
	size: number,
	characters: readonly ReadCharacter[]
): ReadCharacter[] {
	if (!characters.some(isDigit)) return [];
	const widthOf = (one: ReadCharacter): number => (one.text > '\u2e7f' ? 1 : 0.55) * size;
	const hasInk = (from: number, to: number): boolean => {
		let columns = 0;
		for (let x = Math.max(0, Math.round(from)); x < Math.min(width, to); x++) {
			let dark = 0;
			for (let y = Math.max(0, Math.floor(top)); y < bottom; y++) dark += marks[y * width + x] ?? 0;
			if (dark > 2) columns++;
		}
		return columns > 0.2 * size;
	};
	const found = new Set<ReadCharacter>();
	for (let at = 0; at <= characters.length; at++) {
		const [before, after] = [characters[at - 1], characters[at]];
		const from = before ? (before.from + before.to + widthOf(before)) / 2 : left;
		const to = after ? (after.from + after.to - widthOf(after)) / 2 : right;
		if (to - from < unread * size || !hasInk(from + 0.1 * size, to - 0.1 * size)) continue;
		for (const one of [before, after]) if (one && isDigit(one)) found.add(one);
	}
	return [...found];
}
