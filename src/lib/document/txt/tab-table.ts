import { numberedHeadingLevel } from '../numbered-heading';
import { gridOf, isTabular, itemNumber, type FoundTable } from './found-table';

const cellsOf = (line: string): string[] => line.split('\t');

/** A tab between two texts. One before the text is an indent, one after a number belongs to it. */
function parts(line: string): boolean {
	const [first = '', ...others] = line.trim().split('\t');
	return others.length > 1 || (others.length === 1 && !itemNumber.test(first.trim()));
}

/** A row of one entry, whose other cells are empty and left no trace. */
const isLoneEntry = (line: string): boolean =>
	line.trim() !== '' &&
	line.trim().length <= 20 &&
	!/[。；：:，]/.test(line) &&
	numberedHeadingLevel(line) === null &&
	!/^附?[表件]\d*/.test(line.trim());

/** The table of lines with tabs between their cells that begins here, or null. */
export function tabTable(lines: readonly string[], at: number): FoundTable | null {
	const line = lines[at] ?? '';
	if (!parts(line)) return null;
	let end = at + 1;
	let widest = cellsOf(line).length;
	for (; end < lines.length; end++) {
		const next = lines[end] ?? '';
		// Some programs write a blank line after each.
		if (next.trim() === '' && cellsOf(lines[end + 1] ?? '').length === widest) continue;
		const count = cellsOf(next).length;
		const row =
			parts(next) ||
			(next.includes('\t') && next.trim() !== '' && count > 2 && count <= widest) ||
			(widest > 2 && isLoneEntry(next) && cellsOf(lines[end + 1] ?? '').length === widest);
		if (!row) break;
		widest = Math.max(widest, count);
	}
	const rows = lines
		.slice(at, end)
		.filter((one) => one.trim() !== '')
		.map(cellsOf);
	return { grid: isTabular(rows, true) ? gridOf(rows) : null, lines: end - at };
}
