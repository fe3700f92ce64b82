import { gridOf, isTabular, type FoundTable } from './found-table';

const pipe = /[|｜│┃]/;

/** Which ends of its lines a table closes with a pipe, as its first line shows. */
interface Frame {
	left: boolean;
	right: boolean;
}

const frameOf = (line: string): Frame => ({
	left: /^\s*[|｜│┃]/.test(line),
	right: /[|｜│┃]\s*$/.test(line)
});

/**
 * The cells of a line with pipes between them, or null where there are none. Without a frame a pipe
 * at the begin has a blank cell before it.
 */
function cellsOf(line: string, { left, right }: Frame): string[] | null {
	const text = line.trim();
	if (!pipe.test(text)) return null;
	const open = left ? text.replace(/^[|｜│┃]/, '') : text;
	const inside = right ? open.replace(/(?<!\\)[|｜│┃]$/, '') : open;
	return inside.split(/(?<!\\)[|｜│┃]/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}

const isFramed = (line: string): boolean => /^\s*[|｜│┃]/.test(line) && /[|｜│┃]\s*$/.test(line);

/** The line between the head and the body of a table, made of dashes. */
const isDelimiter = (cells: readonly string[]): boolean =>
	cells.every((cell) => /^:?-+:?$/.test(cell));

/** From so many rows on, rows of unequal length are a table too. */
const least = 3;

/** The table of lines with pipes between, and maybe around, their cells that begins here, or null. */
export function pipeTable(lines: readonly string[], at: number): FoundTable | null {
	const rows: string[][] = [];
	let end = at;
	let framed = true;
	const frame = frameOf(lines[at] ?? '');
	for (; end < lines.length; end++) {
		const line = lines[end] ?? '';
		const cells = cellsOf(line, frame);
		if (!cells) break;
		framed &&= isFramed(line);
		if (!isDelimiter(cells)) rows.push(cells);
	}
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const even = rows.every((row) => row.length === columns);
	if (end === at) return null;
	const table =
		(framed || even || (!frame.left && rows.length >= least)) && isTabular(rows, framed);
	return { grid: table ? gridOf(rows) : null, lines: end - at };
}
