import type { Piece } from '$lib/domain/document';
import { boxOfGlyph, linesOf, withoutOverprint, type Line } from './lines';
import { latticeOf, type Lattice, type LatticeCell } from './lattice';
import type { Direction, Glyph } from './glyph';
import type { Rule } from './path-rules';
import { pageLimits } from './page-limits';
import type { PageContent } from './sheet';
import { joinedRules, ruleGroups } from './rules';

type Box = Piece['box'];

/** A cell with the lines that stand in it. */
export interface FilledCell extends LatticeCell {
	readonly lines: readonly Line[];
	readonly box: Box;
}

/** A ruled table as it stands on one page. */
export interface PageTable {
	readonly xs: readonly number[];
	readonly rows: number;
	readonly cells: readonly FilledCell[];
	readonly box: Box;
}

const boxOfLattice = ({ xs, ys }: Lattice): Box => [
	xs[0] ?? 0,
	ys[0] ?? 0,
	xs.at(-1) ?? 0,
	ys.at(-1) ?? 0
];

const isWithin = (inner: Box, outer: Box): boolean =>
	inner[0] >= outer[0] - 1 &&
	inner[1] >= outer[1] - 1 &&
	inner[2] <= outer[2] + 1 &&
	inner[3] <= outer[3] + 1;

/** The step of the grid in which a place lies, or -1. */
function stepAt(lines: readonly number[], place: number): number {
	if (place < (lines[0] ?? 0) || place > (lines.at(-1) ?? 0)) return -1;
	let [low, high] = [0, lines.length - 1];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((lines[middle] ?? 0) <= place) low = middle;
		else high = middle;
	}
	return low;
}

/**
 * The tables that a page draws; what is drawn within a cell of another is part of that cell. `loose`
 * are the lines that lie by themselves.
 */
export function latticesOf(rules: PageContent['rules']): { lattices: Lattice[]; loose: Rule[] } {
	if (rules.length > pageLimits.pageLines) return { lattices: [], loose: [] };
	const { lying, standing } = joinedRules(rules);
	if (lying.length > pageLimits.pageRules || standing.length > pageLimits.pageRules)
		return { lattices: [], loose: [] };
	const { groups, loose } = ruleGroups(lying, standing);
	const found = groups
		.map(latticeOf)
		.filter((lattice) => lattice !== null)
		.map((lattice) => ({ lattice, box: boxOfLattice(lattice) }));
	const lattices = found
		.filter(({ box }) => !found.some((other) => other.box !== box && isWithin(box, other.box)))
		.map(({ lattice }) => lattice)
		.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
	return { lattices, loose };
}

/** Text that is crossed out, as tracked changes are printed, has been deleted. */
const isStruck = ({ direction, from, to, base, size }: Glyph, loose: readonly Rule[]): boolean =>
	direction === 0 &&
	loose.some(
		(rule) =>
			rule.from <= (from + to) / 2 &&
			rule.to >= (from + to) / 2 &&
			rule.at > base - 0.42 * size &&
			rule.at < base - 0.18 * size
	);

const directions: readonly Direction[] = [0, 1, 2, 3];

function fill(lattice: Lattice, glyphs: readonly Glyph[]): { table: PageTable; taken: Set<Glyph> } {
	const { xs, ys, cells } = lattice;
	const columns = xs.length - 1;
	const owner = new Map<number, number>();
	for (const [index, { row, column, rowSpan, columnSpan }] of cells.entries())
		for (let r = row; r < row + rowSpan; r++)
			for (let c = column; c < column + columnSpan; c++) owner.set(r * columns + c, index);
	const contents: Glyph[][] = cells.map(() => []);
	const taken = new Set<Glyph>();
	for (const glyph of glyphs) {
		const [left, top, right, bottom] = boxOfGlyph(glyph);
		const column = stepAt(xs, (left + right) / 2);
		const row = stepAt(ys, (top + bottom) / 2);
		if (column < 0 || row < 0) continue;
		contents[owner.get(row * columns + column) ?? -1]?.push(glyph);
		taken.add(glyph);
	}
	const table: PageTable = {
		xs,
		rows: ys.length - 1,
		box: boxOfLattice(lattice),
		cells: cells.map((cell, i) => ({
			...cell,
			lines: directions.flatMap((direction) => linesOf(contents[i] ?? [], direction)),
			box: [
				xs[cell.column] ?? 0,
				ys[cell.row] ?? 0,
				xs[cell.column + cell.columnSpan] ?? 0,
				ys[cell.row + cell.rowSpan] ?? 0
			]
		}))
	};
	return { table, taken };
}

/** What a page says: in tables, from top to bottom, and outside of them. */
export interface PageParts {
	readonly tables: readonly PageTable[];
	readonly rest: readonly Glyph[];
	/** The lines that lie by themselves. */
	readonly loose: readonly Rule[];
}

export function pageParts(content: PageContent): PageParts {
	const { lattices, loose } = latticesOf(content.rules);
	let rest: readonly Glyph[] = withoutOverprint(content.glyphs).filter(
		(glyph) => !isStruck(glyph, loose)
	);
	const tables: PageTable[] = [];
	for (const lattice of lattices) {
		const { table, taken } = fill(lattice, rest);
		if (taken.size === 0) continue;
		tables.push(table);
		rest = rest.filter((glyph) => !taken.has(glyph));
	}
	return { tables, rest, loose };
}
