import { templates, type Template } from '$lib/domain/template';
import type { Evidence } from '$lib/domain/provenance';
import { evidenceOfCells, type Grid, type GridCell } from './tables/grid';
import { evidenceOf, type Reading } from './text/reading';

/** What of a text is looked through: forms tell themselves early. */
const mostText = 200_000;

/** The cells of the tables as one text, each with where it begins. */
function cellText(grids: readonly Grid[]) {
	const starts: { from: number; grid: Grid; cell: GridCell }[] = [];
	const parts: string[] = [];
	let from = 0;
	for (const grid of grids)
		for (const cell of grid.cells) {
			starts.push({ from, grid, cell });
			parts.push(cell.text);
			from += cell.text.length + 1;
		}
	return { text: parts.join('\n').slice(0, mostText), starts };
}

const patterns = new Map<Template, RegExp[][]>(
	templates.map((template) => [
		template,
		template.signs.map((sign) => sign.map((pattern) => new RegExp(pattern)))
	])
);

/**
 * The form that a report follows, by the words that tell it, in prose and in tables: the first of
 * the templates of which one sign stands there whole; quoted is the first word of the sign. Null
 * where none does.
 */
export function templateIn(
	reading: Reading,
	grids: readonly Grid[]
): ({ id: string } & Evidence) | null {
	const prose = reading.text.slice(0, mostText);
	const cells = cellText(grids);
	const stands = (pattern: RegExp) => pattern.test(prose) || pattern.test(cells.text);
	for (const [{ id }, signs] of patterns) {
		const sign = signs.find((one) => one.every(stands));
		if (!sign?.[0]) continue;
		const inProse = sign[0].exec(prose);
		if (inProse) {
			const to = inProse.index + inProse[0].length;
			return { id, ...evidenceOf(reading, inProse.index, to) };
		}
		const at = sign[0].exec(cells.text)?.index ?? 0;
		const held = cells.starts.findLast(({ from }) => from <= at);
		if (!held) continue;
		const { grid, cell } = held;
		return { id, ...evidenceOfCells(grid, cell, cell) };
	}
	return null;
}
