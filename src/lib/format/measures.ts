import type { MeasureUnit } from '$lib/domain/measure';
import { formatNumber, formatPercent, formatWan, type NumberForm } from './numbers';

/** A measure's value as shown: 分 in 万元, ratios in percent, points as they are; "—" for null. */
export function formatMeasure(
	unit: MeasureUnit,
	value: number | null,
	form: NumberForm = {}
): string {
	if (unit === 'money') return formatWan(value, form);
	if (unit === 'percent') return formatPercent(value, form);
	return formatNumber(value, { places: 1, ...form });
}

/** The number that stands in the cell, in the unit of the heading: 万元, %, 分. */
export function shownNumber(unit: MeasureUnit, value: number): number {
	if (unit === 'money') return value / 1e6;
	if (unit === 'percent') return value * 100;
	return value;
}
