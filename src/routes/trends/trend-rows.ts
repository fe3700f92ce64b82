import type { DepartmentRow } from '$lib/analysis/departments';
import { measuredBy, type MeasuredRow } from '$lib/analysis/measured';
import type { SuccessionRow } from '$lib/analysis/successions';
import { trendLine, type TrendPoint } from '$lib/analysis/trend-line';
import type { Measure } from '$lib/domain/measure';
import { shownNumber } from '$lib/format/measures';
import { formatNumber, formatPercent } from '$lib/format/numbers';
import type { Translate } from '$lib/messages/translate';

/** One agency in the trends: its line, and what its report of each year gave itself. */
export interface TrendOf {
	readonly department: DepartmentRow;
	readonly points: readonly TrendPoint[];
	/** Its own cell of each year; null where it did not file. */
	readonly cells: readonly (MeasuredRow | null)[];
}

export interface TrendAnswer {
	readonly measure: Measure;
	readonly years: readonly number[];
	readonly rows: readonly MeasuredRow[];
	readonly successions: readonly SuccessionRow[];
}

/** The line of each of `members`, which may go on before it in those that it came out of. */
export function trendsOf(
	{ measure, years, rows, successions }: TrendAnswer,
	members: readonly DepartmentRow[]
): TrendOf[] {
	const rowOf = measuredBy(rows);
	const cellOf = (code: string, year: number) => rowOf(code, year, measure.id);
	return members.map((department) => ({
		department,
		points: trendLine(measure.id, department.code, years, cellOf, successions),
		cells: years.map((year) => cellOf(department.code, year) ?? null)
	}));
}

/** What lies between a year and the one before, in words; null where nothing does. */
export function turnWords(
	{ turn }: TrendPoint,
	nameOf: (code: string) => string,
	t: Translate
): string | null {
	if (turn === null) return null;
	const names = turn.others.map(nameOf).join(t('common.list'));
	const how = turn.joined ? t('trends.joined') : t('trends.broken');
	return t(`trends.turn.${turn.kind}`, { names, how });
}

/**
 * The change from the year before the last to the last, as a text: relative for money, a difference
 * otherwise; — where the line is broken between the two.
 */
export function changeOf(measure: Measure, points: readonly TrendPoint[]): string {
	const [before, now] = points.slice(-2);
	if (!now || !before || now.value === null || before.value === null) return '—';
	if (now.turn && !now.turn.joined) return '—';
	if (measure.unit === 'money')
		return before.value <= 0
			? '—'
			: `${formatPercent(now.value / before.value - 1, { signed: true })}%`;
	const difference = shownNumber(measure.unit, now.value) - shownNumber(measure.unit, before.value);
	return formatNumber(difference, { places: 2, signed: true });
}
