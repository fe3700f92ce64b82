import type { Indicator, Quantity } from '$lib/domain/indicator';
import type { Evidence } from '$lib/domain/provenance';
import { cellReading } from '../tables/form-field';
import { evidenceOfCells, type Grid, type GridCell } from '../tables/grid';
import { mentionsIn, type Mention } from './indicator-mention';
import { mayBeIndicator, roleOf } from './indicator-role';
import { headOf } from './indicator-table';
import { units } from '../lexicon';
import type { Section } from '../text/outline';
import { quantityOf, unitInName } from '../text/quantity';
import { evidenceOf, type Reading } from '../text/reading';
import { stretchesOf } from '../text/stretches';

/** A quantity that the report tells as a fact, with the words that say what of. */
export interface Told {
	quantity: Quantity;
	/** What it is measured in, as units that may stand for one another have in common. */
	kind: string;
	/** The words of its own clause, and those of its sentence and its row. */
	near: string;
	around: string;
	/** The indicator whose passage it stands in. */
	owner: Indicator | null;
	evidence: Evidence;
}

const family = new Map(
	units.alike.flatMap((alike) => alike.map((unit) => [unit, alike[0] ?? unit] as const))
);

/** What a quantity is measured in: 人 for 人次 and 名, 元 for 万元; null where nothing says. */
export function kindOf({ date, unit }: Quantity, named: string | null = null): string | null {
	if (date) return 'date';
	const own = unit ?? named;
	return own && (family.get(own) ?? own);
}

/** What of a text is looked through, and how many quantities of it are kept. */
const mostText = 200_000;
const mostTold = 600;

const ends = /[，。；：！？）\n]/;
const required = /^(?:≥|≤|[<>=]|不|控制|至少)/;
const notDone = /计划|目标|上年|去年|年初|预算|指标值|分值|权重|得分/;

const ownerAt = (owners: readonly Indicator[], block: number, offset: number): Indicator | null =>
	owners.find(
		({ place }) => place.block === block && place.span[0] <= offset && offset < place.span[1]
	) ?? null;

/** Whether a quantity is told as what was done: no target, no change, none of the report's own money. */
function isFact(reading: Reading, one: Mention, year: number | null): boolean {
	const role = roleOf(reading, one, year);
	if (role === 'target' || role === 'other') return false;
	if (role === 'bounded' && required.test(reading.text.slice(one.from, one.to))) return false;
	const name = one.name.slice(-36);
	return name.length < 2 || mayBeIndicator(name, one.quantity.unit);
}

/** The facts of a sentence at [from, to); `row` are the words beside a cell that holds it. */
function toldIn(
	reading: Reading,
	[from, to]: readonly [number, number],
	row: string,
	year: number | null,
	owners: readonly Indicator[]
): Told[] {
	const { text } = reading;
	return mentionsIn(reading, from, to, year).flatMap((one) => {
		const kind = kindOf(one.quantity);
		if (kind === null || !isFact(reading, one, year)) return [];
		const rest = text.slice(one.to, Math.min(to, one.to + 20));
		const end = one.to + (ends.exec(rest)?.index ?? rest.length);
		const alone = one.from === from && one.to === to;
		return [
			{
				quantity: one.quantity,
				kind,
				near: text.slice(one.clause, end) + (alone ? row : ''),
				around: text.slice(Math.max(from, one.from - 80), Math.min(to, one.to + 40)) + row,
				owner: ownerAt(owners, reading.blocks[one.from] ?? -1, reading.offsets[one.from] ?? -1),
				evidence: evidenceOf(reading, one.clause, end, one.to - 1)
			}
		];
	});
}

const sentencesOf = ({ text }: Reading) => stretchesOf(text.slice(0, mostText), /[。；！\n]/g);
const numeral = /[\d百千万]/;

/** The facts of a stretch of prose, outside of some sections. */
export function toldInProse(
	reading: Reading,
	without: readonly Section[],
	year: number | null,
	owners: readonly Indicator[]
): Told[] {
	const found: Told[] = [];
	for (const { text, index } of sentencesOf(reading)) {
		if (text.length > 600 || !numeral.test(text)) continue;
		if (without.some((one) => one.from <= index && index < one.to)) continue;
		found.push(...toldIn(reading, [index, index + text.length], '', year, owners));
		if (found.length > mostTold) break;
	}
	return found;
}

/** The number of a cell, in the unit that its column or its row names. */
function numberInCell(grid: Grid, cell: GridCell, row: string, owners: readonly Indicator[]) {
	const head = grid.at(0, cell.column);
	const first = grid.at(cell.row, 0);
	if (!head || head === cell || notDone.test(head.text)) return [];
	const unit = unitInName(head.text) ?? unitInName(first?.text ?? '');
	const quantity = quantityOf(cell.raw, unit);
	const kind = quantity && kindOf(quantity);
	if (typeof quantity?.number !== 'number' || !kind) return [];
	const near = row + head.text;
	const owner = ownerAt(owners, cell.block ?? grid.block, cell.span[0]);
	const evidence = evidenceOfCells(grid, first ?? cell, cell, cell);
	return [{ quantity, kind, near, around: near, owner, evidence }];
}

/** The facts of tables: words in cells, and, where a table is none of indicators, its numbers. */
export function toldInTables(
	grids: readonly Grid[],
	year: number | null,
	owners: readonly Indicator[]
): Told[] {
	const found: Told[] = [];
	for (const grid of grids) {
		const ofIndicators = headOf(grid) !== null;
		for (let row = 0; row < grid.rows && found.length <= mostTold; row++) {
			const cells = grid.own(row);
			for (const cell of cells) {
				if (!numeral.test(cell.text)) continue;
				const beside = cells.filter((one) => one !== cell && one.text.length <= 24);
				const words = beside
					.map(({ text }) => text)
					.join('，')
					.slice(0, 60);
				if (cell.text.length <= 12) {
					if (!ofIndicators) found.push(...numberInCell(grid, cell, words, owners));
					continue;
				}
				if (notDone.test(grid.at(0, cell.column)?.text ?? '')) continue;
				const reading = cellReading(grid, cell);
				for (const { text, index } of sentencesOf(reading))
					if (text.length <= 600 && found.length <= mostTold)
						found.push(...toldIn(reading, [index, index + text.length], words, year, owners));
			}
		}
	}
	return found;
}
