import type { OverviewRow } from './overview';
import type { RankingRow } from './ranking';

/** Σ ÷ Σ, or null where there is nothing to divide by. */
export const ratio = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole === 0 ? null : part / whole;

/** How many agencies a change is measured on, and the change of their sum (a ratio, 0.04 = +4 %). */
export interface Change {
	readonly agencies: number;
	readonly change: number;
}

/**
 * The change of a sum against the year before, over the agencies that reported comparably in both
 * years only; null where there are none.
 */
export function changeOfSum(
	rows: readonly Pick<RankingRow, 'value' | 'previousValue' | 'reason'>[]
): Change | null {
	const both = rows.filter(
		(row) => row.reason === null && row.value !== null && row.previousValue !== null
	);
	const now = both.reduce((sum, row) => sum + (row.value ?? 0), 0);
	const before = both.reduce((sum, row) => sum + (row.previousValue ?? 0), 0);
	return before === 0 ? null : { agencies: both.length, change: now / before - 1 };
}

/** The sum of one column over all categories; null where no category has it. */
export function totalOf(
	rows: readonly OverviewRow[],
	column: Exclude<keyof OverviewRow, 'category'>
): number | null {
	const known = rows.map((row) => row[column]).filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
