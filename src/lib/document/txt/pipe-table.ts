import { gridOf, isTabular, type FoundTable } from './found-table';

const pipe = /[|｜│┃]/;

/** The cells of a line with pipes between them, or null where there are none. */
function cellsOf(line: string): string[] | null {
	const text = line.trim();
	if (!pipe.test(text)) return null;
	const inside = text.replace(/^[|｜│┃]/, '').replace(/(?<!\\)[|｜│┃]$/, '');
	return inside.split(/(?<!\\)[|｜│┃]/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}

const isFramed = (line: string): boolean => /^\s*[|｜│┃]/.test(line) && /[|｜│┃]\s*$/.test(line);

/** The line between the head and the body of a table, made of dashes. */
const isDelimiter = (cells: readonly string[]): boolean =>
	cells.every((cell) => /^:?-+:?$/.test(cell));

/** The table of lines with pipes between, and maybe around, their cells that begins here, or null. */
export function pipeTable(lines: readonly string[], at: number): FoundTable | null {
	const rows: string[][] = [];
	let end = at;
	let framed = true;
	for (; end < lines.length; end++) {
		const line = lines[end] ?? '';
		const cells = cellsOf(line);
		if (!cells) break;
		framed &&= isFramed(line);
		if (!isDelimiter(cells)) rows.push(cells);
	}
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const even = rows.every((row) => row.length === columns);
	if (end === at) return null;
	const table = (framed || even) && isTabular(rows, framed);
	return { grid: table ? gridOf(rows) : null, lines: end - at };
}
