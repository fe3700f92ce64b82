import type { MeasureUnit } from '$lib/domain/measure';
import { formatPercent, formatPoints, formatWan, type NumberForm } from './numbers';

/**
 * A measure's value as shown: 分 in 万元, ratios in percent and their differences in percentage points,
 * all with two decimals; points as `formatPoints` has them; "—" for null.
 */
export function formatMeasure(
	unit: MeasureUnit,
	value: number | null,
	form: Omit<NumberForm, 'places'> = {}
): string {
	if (unit === 'money') return formatWan(value, form);
	if (unit === 'points') return formatPoints(value, form);
	return formatPercent(value, form);
}

/** The number that stands in the cell, in the unit of the heading: 万元, %, 个百分点, 分. */
export function shownNumber(unit: MeasureUnit, value: number): number {
	if (unit === 'money') return value / 1e6;
	if (unit === 'points') return value;
	return value * 100;
}
