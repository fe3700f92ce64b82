import { limits } from '../limits';
import { cellTextOf, type Grid, type GridCell } from '../table';
import type { FoundTable } from './found-table';
import { possibleWidths, widthOf, type Widths } from './width';

const top = /^\s*(?:[┌┏╔╒╓╭][─━═┄┅┈┉]|\+[-=]{2,}.*\+\s*$)/;
const within = /^\s*[\u2500-\u257f+|｜]/;
const horizontal = /^[-=─━═┄┅┈┉╌╍]$/;
const vertical = /^[|│┃║┆┇┊┋╎╏]$/;
const isJunction = (char: string): boolean =>
	char === '+' || (/[\u2500-\u257f]/.test(char) && !horizontal.test(char) && !vertical.test(char));
const isRule = (text: string): boolean =>
	/^[-=+\u2500-\u257f]+$/.test(text) && /[-=─━═┄┅┈┉]/.test(text);

const mostLines = 5000;
const longestLine = 2000;

/** A line as places: what stands at each, '' where a wide character goes on. */
function placesOf(line: string, widths: Widths): string[] {
	const places: string[] = [];
	for (const char of line) {
		places.push(char);
		for (let i = widthOf(char, widths); i > 1; i--) places.push('');
	}
	return places;
}

/** The places at which columns begin or end: the junctions of the drawn lines, where bars meet them. */
function edgesOf(lines: readonly string[][]): number[] | null {
	const edges = new Set<number>();
	const bars: number[] = [];
	for (const places of lines) {
		const drawing = places.some((char) => isJunction(char));
		places.forEach((char, at) => {
			if (drawing && isJunction(char)) edges.add(at);
			else if (vertical.test(char)) bars.push(at);
		});
	}
	// A bar in the text of a cell meets no junction; drawn bars that do not were measured wrongly.
	const astray = bars.filter((at) => !edges.has(at)).length;
	const sorted = [...edges].sort((a, b) => a - b);
	const fits = sorted.length >= 2 && sorted.length - 1 <= limits.tableColumns;
	return fits && astray * 50 <= bars.length ? sorted : null;
}

/** Joins what stands on the lines of a cell: Chinese and numbers go on at once, Latin words do not. */
function joined(lines: readonly string[]): string {
	let text = '';
	for (const line of lines.map((one) => one.trim()).filter((one) => one !== ''))
		text += /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line) ? ` ${line}` : line;
	return cellTextOf([text]);
}

/** Rows of the drawing between its rules: the lines of each, and whether a rule is above each column. */
interface Band {
	readonly lines: string[][];
	readonly above: readonly boolean[];
}

function bandsOf(lines: readonly string[][], edges: readonly number[]): Band[] {
	const columns = edges.length - 1;
	const between = (places: readonly string[], column: number): string =>
		places.slice((edges[column] ?? 0) + 1, edges[column + 1]).join('');
	const bands: Band[] = [];
	let above: boolean[] | null = null;
	let partial: string[] | null = null;
	for (const places of lines) {
		const ruled = Array.from({ length: columns }, (_, i) => isRule(between(places, i)));
		if (ruled.some(Boolean)) {
			above = ruled.map((one, i) => one || (above?.[i] ?? false));
			// What stands beside a rule belongs to a cell that goes on past it.
			partial = ruled.every(Boolean) ? null : places;
			continue;
		}
		if (above || bands.length === 0) bands.push({ lines: [], above: above ?? ruled });
		if (partial) bands.at(-1)?.lines.push(partial);
		bands.at(-1)?.lines.push([...places]);
		above = partial = null;
	}
	return bands;
}

/** Without rules between its rows, each line of the body is a row if it has text in most columns. */
function splitRows(bands: readonly Band[], edges: readonly number[]): Band[] {
	if (bands.length > 2) return [...bands];
	const columns = edges.length - 1;
	const whole = (places: readonly string[]): boolean => {
		const filled = Array.from({ length: columns }, (_, i) =>
			places
				.slice((edges[i] ?? 0) + 1, edges[i + 1])
				.join('')
				.trim()
		).filter((text) => text !== '');
		return filled.length * 2 > columns;
	};
	return bands.flatMap((band) =>
		band.lines.length > 1 && band.lines.every(whole)
			? band.lines.map((line) => ({ lines: [line], above: band.above.map(() => true) }))
			: [band]
	);
}

function gridOf(bands: readonly Band[], edges: readonly number[]): Grid {
	const columns = edges.length - 1;
	const taken = bands.map(() => new Set<number>());
	const cells: GridCell[] = [];
	const barAt = (row: number, edge: number): boolean =>
		(bands[row]?.lines ?? []).some((places) => {
			const char = places[edges[edge] ?? 0] ?? '';
			return vertical.test(char) || isJunction(char);
		});
	bands.forEach((_, row) => {
		for (let column = 0; column < columns; column++) {
			if (taken[row]?.has(column)) continue;
			let columnSpan = 1;
			while (column + columnSpan < columns && !barAt(row, column + columnSpan)) columnSpan++;
			let rowSpan = 1;
			while (bands[row + rowSpan] && !bands[row + rowSpan]?.above[column]) rowSpan++;
			const lines: string[] = [];
			for (let i = row; i < row + rowSpan; i++) {
				for (let j = column; j < column + columnSpan; j++) taken[i]?.add(j);
				for (const places of bands[i]?.lines ?? []) {
					const text = places.slice((edges[column] ?? 0) + 1, edges[column + columnSpan]).join('');
					if (!isRule(text)) lines.push(text);
				}
			}
			cells.push({ row, column, rowSpan, columnSpan, text: joined(lines) });
		}
	});
	return { rows: bands.length, columns, cells };
}

/** The table drawn with lines (┌─┬┐ or +--+) that begins here, with its merged cells, or null. */
export function boxTable(lines: readonly string[], at: number): FoundTable | null {
	if (!top.test(lines[at] ?? '')) return null;
	let end = at;
	while (end < lines.length && end - at < mostLines && within.test(lines[end] ?? '')) end++;
	const drawing = lines.slice(at, end).map((line) => line.trimEnd());
	const nothing = { grid: null, lines: end - at };
	if (drawing.some((line) => line.length > longestLine)) return nothing;
	if (!drawing.some((line) => /[|│┃║]/.test(line))) return nothing;
	for (const widths of possibleWidths) {
		const places = drawing.map((line) => placesOf(line, widths));
		const edges = edgesOf(places);
		if (!edges) continue;
		const bands = splitRows(bandsOf(places, edges), edges);
		if (bands.length * edges.length > limits.tableCells) return nothing;
		if (bands.length > 0) return { grid: gridOf(bands, edges), lines: end - at };
	}
	return nothing;
}
