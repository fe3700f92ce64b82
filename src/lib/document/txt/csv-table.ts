import type { Grid } from '../table';
import { gridOf, isTabular } from './found-table';

/** The fields of a text with commas between and quotes around them, row by row; null where it is none. */
function rowsOf(text: string): string[][] | null {
	const rows: string[][] = [];
	let row: string[] = [];
	const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
	for (let at = 0; at <= text.length;) {
		field.lastIndex = at;
		const found = field.exec(text);
		if (!found) return null;
		at += found[0].length;
		row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
		const next = text[at];
		if (next !== undefined && !/[,\r\n]/.test(next)) return null;
		if (next !== ',') {
			rows.push(row);
			row = [];
		}
		at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
		if (at >= text.length && next !== ',') break;
	}
	return rows;
}

const nearlyAll = 0.9;

/** The table that a whole text is, where nearly all of its lines have as many fields, or null. */
export function csvTable(text: string): Grid | null {
	const start = text.slice(0, 4000).split(/\r\n?|\n/, 6);
	if (start.filter((line) => line.split(',').length >= 3).length * 2 < start.length) return null;
	const rows = rowsOf(text)?.filter((row) => row.some((field) => field.trim() !== ''));
	if (!rows || rows.length < (text.includes('"') ? 2 : 3)) return null;
	const counts = new Map<number, number>();
	for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [usual = 0, often = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
	const even = usual >= 3 && often >= rows.length * nearlyAll;
	const prose = !text.includes('"') && text.includes('。');
	return even && !prose && isTabular(rows, true) ? gridOf(rows) : null;
}
