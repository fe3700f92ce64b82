import type { OverviewRow } from './overview';
import type { OverviewValue } from './overview-answer';

/** Σ ÷ Σ, or null where there is nothing to divide by. */
export const ratio = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole === 0 ? null : part / whole;

/** How many agencies a change is measured on, and the change of their sum or share (0.04 = +4 %). */
export interface Change {
	readonly agencies: number;
	readonly change: number;
}

type Compared = Pick<OverviewValue, 'code' | 'value' | 'previousValue' | 'reason' | 'basis'>;

/**
 * The change of a sum against the year before, over the agencies that reported comparably in both
 * years only; null where there are none.
 */
export function changeOfSum(
	rows: readonly Pick<OverviewValue, 'value' | 'previousValue' | 'reason'>[]
): Change | null {
	const both = rows.filter(
		(row) => row.reason === null && row.value !== null && row.previousValue !== null
	);
	const now = both.reduce((sum, row) => sum + (row.value ?? 0), 0);
	const before = both.reduce((sum, row) => sum + (row.previousValue ?? 0), 0);
	return before === 0 ? null : { agencies: both.length, change: now / before - 1 };
}

/**
 * The change of a share Σ part ÷ Σ whole against the year before (0.012 = +1.2 points), over the
 * agencies that reported both comparably, and on one basis, in both years; null where there are none.
 */
export function changeOfShare(
	parts: readonly Compared[],
	wholes: readonly Compared[]
): Change | null {
	const wholeOf = new Map(wholes.map((row) => [row.code, row]));
	const sums = { agencies: 0, part: 0, whole: 0, partBefore: 0, wholeBefore: 0 };
	for (const part of parts) {
		const whole = wholeOf.get(part.code);
		if (!whole || part.reason !== null || whole.reason !== null) continue;
		if (part.value === null || part.previousValue === null) continue;
		if (whole.value === null || whole.previousValue === null) continue;
		if (part.basis !== whole.basis) continue;
		sums.agencies += 1;
		sums.part += part.value;
		sums.whole += whole.value;
		sums.partBefore += part.previousValue;
		sums.wholeBefore += whole.previousValue;
	}
	const now = ratio(sums.part, sums.whole);
	const before = ratio(sums.partBefore, sums.wholeBefore);
	return now === null || before === null ? null : { agencies: sums.agencies, change: now - before };
}

/** The sum of one column over all categories; null where no category has it. */
export function totalOf(
	rows: readonly OverviewRow[],
	column: Exclude<keyof OverviewRow, 'category' | 'year'>
): number | null {
	const known = rows.map((row) => row[column]).filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
