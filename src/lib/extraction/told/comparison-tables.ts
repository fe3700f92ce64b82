import type { Comparison } from '$lib/domain/comparison';
import { decimalsOf, plainDecimal } from '../text/amounts';
import { valueOf, type Candidate } from '../figures/candidate';
import { yearIn, yearMeant } from './comparison-words';
import type { Context } from '../context';
import { type Grid, type GridCell, evidenceOfCells, number } from '../tables/grid';
import { headOver } from '../figures/table-figures';

/** The levels that a table gives in a column of another year, under a head that is else the same. */
export function comparisonsInTables(
	context: Context,
	taken: readonly Candidate[],
	grids: readonly Grid[]
): Comparison[] {
	return taken.flatMap((own) => {
		const { table, row, column } = own.evidence.place;
		const grid = grids.find((one) => one.table === table);
		if (!own.fromTable || !grid || row === undefined || column === undefined) return [];
		const ownHead = withoutYear(headOver(grid, row, column));
		return grid.own(row).flatMap((cell) => {
			const one = cell.column === column ? null : level(context, own, grid, cell, ownHead);
			return one ? [one] : [];
		});
	});
}

const thisYear = /^(?:本年度?|当年|今年|20\d\d年度?)/;

function withoutYear(head: string): string {
	const printed = yearIn(head);
	return (printed ? head.replace(printed, '') : head.replace(thisYear, '')).replace(/\s/g, '');
}

function level(
	context: Context,
	own: Candidate,
	grid: Grid,
	cell: GridCell,
	ownHead: string
): Comparison | null {
	if (!number.test(cell.text) || cell.text.endsWith('%') || !own.unit) return null;
	const head = headOver(grid, cell.row, cell.column);
	const printed = yearIn(head);
	if (!printed || withoutYear(head) !== ownHead) return null;
	const year = yearMeant(printed, context.year);
	if (year !== null && context.year !== null && year >= context.year) return null;
	const decimal = plainDecimal(cell.text);
	const value = valueOf(own.figure, { decimal, decimals: decimalsOf(decimal), unit: own.unit });
	if (!value) return null;
	return {
		figure: own.figure,
		told: 'level',
		year,
		value,
		unit: own.unit,
		printed: cell.raw,
		approximation: null,
		basis: own.basis,
		...evidenceOfCells(grid, cell, cell)
	};
}
