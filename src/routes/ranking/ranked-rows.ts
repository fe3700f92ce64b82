import type { RankingRow } from '$lib/analysis/standings';
import { tierAt } from '$lib/domain/tier';

/** A row as the table shows it: the first of those that share a rank says how many they are. */
interface RankedRow {
	readonly row: RankingRow;
	readonly firstOfTie: boolean;
	/** The tier that begins with this row, and how many are in it; null where none begins. */
	readonly tier: { readonly at: number; readonly count: number } | null;
}

/** The rows that have a place, in their order; `tiers` are where the tiers begin, in percent. */
export function rankedRows(rows: readonly RankingRow[], tiers: readonly number[]): RankedRow[] {
	const at = ({ value, rank }: RankingRow): number | null =>
		tiers.length === 0 || value === null || rank === null ? null : tierAt(tiers, value);
	return rows.map((row, index) => {
		const before = rows[index - 1];
		const own = at(row);
		const begins = own !== null && (!before || at(before) !== own);
		return {
			row,
			firstOfTie: row.rank === null || before?.rank !== row.rank,
			tier: begins ? { at: own, count: rows.filter((one) => at(one) === own).length } : null
		};
	});
}

/** Whether a row has a value that may be compared. */
export const isComparable = (row: RankingRow): boolean => row.value !== null && row.reason === null;

/**
 * How many of the others in its group it is ahead of, in whole percent rounded down; null where it
 * has no rank. Those that share its rank are not behind it.
 */
export const aheadOf = ({ rank, tied, ranked }: RankingRow): number | null =>
	rank === null || tied === null || ranked < 2
		? null
		: Math.floor(((ranked - rank - tied + 1) / (ranked - 1)) * 100);

/** 未执行金额 in 分 beside a rate of the adjusted budget; null where there is none. */
export const unspentOf = ({ numerator, denominator }: RankingRow): number | null =>
	numerator === null || denominator === null ? null : denominator - numerator;
