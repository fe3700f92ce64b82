import type { ComparisonRow } from '$lib/analysis/comparison';
import type { DepartmentRow } from '$lib/analysis/departments';
import { measures as catalogue, type MeasureId } from '$lib/domain/measure';
import type { CsvCell } from '$lib/export/csv';
import { formatMeasure } from '$lib/format/measures';
import type { Translate } from '$lib/messages/translate';

export interface ComparisonCell {
	readonly key: string;
	readonly shown: string;
	/** What the exported file holds for it: the same digits, without separators. */
	readonly exported: CsvCell;
	/** Why there is no comparable value. */
	readonly reason: string | null;
	readonly numeric: boolean;
}

export interface ShownComparison {
	readonly headings: readonly string[];
	readonly rows: readonly {
		readonly department: DepartmentRow;
		readonly year: number;
		readonly cells: readonly ComparisonCell[];
	}[];
}

interface Sought {
	readonly rows: readonly ComparisonRow[];
	readonly departments: readonly DepartmentRow[];
	readonly years: readonly number[];
	readonly measures: readonly MeasureId[];
	readonly t: Translate;
}

const word = (key: string, text: string): ComparisonCell => ({
	key,
	shown: text,
	exported: { text },
	reason: null,
	numeric: false
});

/** The comparison as the screen shows it and as the file holds it: a row for each agency and year. */
export function comparisonTable({
	rows,
	departments,
	years,
	measures,
	t
}: Sought): ShownComparison {
	const found = new Map(rows.map((row) => [`${row.code} ${row.year} ${row.measure}`, row]));
	const unitOf = (measure: MeasureId): string => {
		const { unit } = catalogue[measure];
		return t(`unit.${unit === 'money' ? 'wan' : unit}`);
	};
	const measured = (code: string, year: number, measure: MeasureId): ComparisonCell => {
		const row = found.get(`${code} ${year} ${measure}`);
		const value = row?.value ?? null;
		const { unit } = catalogue[measure];
		const shown = formatMeasure(unit, value);
		return {
			key: measure,
			shown,
			exported:
				value === null
					? { text: shown }
					: { number: formatMeasure(unit, value, { grouped: false }).replace('−', '-') },
			reason: row?.reason ? t(`reason.${row.reason}`) : row ? null : t('reason.not_filed'),
			numeric: true
		};
	};
	return {
		headings: [
			t('common.department'),
			t('filter.category'),
			t('common.year'),
			...measures.map((measure) => `${t(`measure.${measure}`)} (${unitOf(measure)})`)
		],
		rows: departments.flatMap((department) =>
			years.map((year) => ({
				department,
				year,
				cells: [
					word('department', department.shortName),
					word('category', t(`category.${department.category}`)),
					word('year', String(year)),
					...measures.map((measure) => measured(department.code, year, measure))
				]
			}))
		)
	};
}
