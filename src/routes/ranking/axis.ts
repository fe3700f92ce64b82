import type { RankingRow } from '$lib/analysis/standings';
import type { Measure } from '$lib/domain/measure';
import { shownNumber } from '$lib/format/measures';

export interface Axis {
	readonly low: number;
	readonly high: number;
	readonly ticks: readonly number[];
}

/** One axis for all groups, in the unit shown: from zero for amounts, else from a round number below. */
export function axisOf(
	{ unit }: Measure,
	rows: readonly Pick<RankingRow, 'value' | 'stated'>[]
): Axis {
	const values = rows
		.flatMap((row) => [row.value, row.stated])
		.filter((value) => value !== null)
		.map((value) => shownNumber(unit, value));
	if (values.length === 0) return { low: 0, high: 1, ticks: [] };
	const highest = Math.max(...values);
	const lowest = Math.min(...values);
	if (unit === 'money') {
		const step = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
		const high = Math.ceil(highest / step) * step;
		return { low: Math.min(0, lowest), high, ticks: [0, high / 2, high] };
	}
	const step = highest - lowest > 60 ? 25 : highest - lowest > 30 ? 10 : 5;
	const low = Math.floor(lowest / step) * step;
	const high = Math.max(Math.ceil(highest / step) * step, low + step);
	const ticks = Array.from(
		{ length: Math.round((high - low) / step) + 1 },
		(_, n) => low + n * step
	);
	return { low, high, ticks };
}

/** Where a value of the axis stands, in percent of its width. */
export const placeOn = ({ low, high }: Axis, value: number): number =>
	((value - low) / (high - low || 1)) * 94 + 3;
