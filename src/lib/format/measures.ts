import type { MeasureUnit } from '$lib/domain/measure';
import { formatPercent, formatPoints, formatWan, type NumberForm } from './numbers';

/**
 * A measure's value as shown: 分 in 万元 and ratios in percent with two decimals, points as
 * `formatPoints` has them; "—" for null.
 */
export function formatMeasure(
	unit: MeasureUnit,
	value: number | null,
	form: Omit<NumberForm, 'places'> = {}
): string {
	if (unit === 'money') return formatWan(value, form);
	if (unit === 'percent') return formatPercent(value, form);
	return formatPoints(value, form);
}

/** The number that stands in the cell, in the unit of the heading: 万元, %, 分. */
export function shownNumber(unit: MeasureUnit, value: number): number {
	if (unit === 'money') return value / 1e6;
	if (unit === 'percent') return value * 100;
	return value;
}
