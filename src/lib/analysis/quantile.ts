/**
 * The value at a part of the way through the sorted values (0.5: the median), between two of them
 * in proportion, as DuckDB's quantile_cont; null where there are none.
 */
export function quantileOf(values: readonly number[], part: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * part;
	const low = sorted[Math.floor(at)];
	const high = sorted[Math.ceil(at)];
	return low === undefined || high === undefined
		? null
		: low + (high - low) * (at - Math.floor(at));
}
