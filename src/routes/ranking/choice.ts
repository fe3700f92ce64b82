import type { RankingRow } from '$lib/analysis/standings';
import type { Category } from '$lib/domain/department';
import { isComparable } from './ranked-rows';

/**
 * The group that is shown: the one asked for, where it is there; else that of the chosen agency;
 * else the one of which most can be compared.
 */
export function groupShown(
	rows: readonly RankingRow[],
	asked: Category | null,
	department: string | null
): Category | null {
	if (asked !== null && rows.some((row) => row.category === asked)) return asked;
	const own = rows.find((row) => row.code === department);
	const largest = rows.reduce<RankingRow | null>(
		(best, row) => (best === null || row.ranked > best.ranked ? row : best),
		null
	);
	return (own ?? largest)?.category ?? null;
}

/** The agency that is looked at: the one asked for, else the first that is disputed, else the first. */
export function chosenIn(
	rows: readonly RankingRow[],
	department: string | null
): RankingRow | null {
	return (
		rows.find((row) => row.code === department) ??
		rows.find((row) => row.disputed && isComparable(row)) ??
		rows.find(isComparable) ??
		rows[0] ??
		null
	);
}
