import { wasThere, type DepartmentRow } from '$lib/analysis/departments';
import { measuredBy, type MeasuredRow } from '$lib/analysis/measured';
import { unitWord } from '$lib/components/unit-word';
import { measures as catalogue, type MeasureId } from '$lib/domain/measure';
import type { CsvCell } from '$lib/export/csv';
import { formatMeasure } from '$lib/format/measures';
import type { Translate } from '$lib/messages/translate';

export interface ComparisonCell {
	readonly key: string;
	/** Null where it is no measure. */
	readonly measure: MeasureId | null;
	readonly shown: string;
	/** What the exported file holds for it: the same digits, without separators. */
	readonly exported: CsvCell;
	/** Why there is no comparable value. */
	readonly reason: string | null;
	readonly numeric: boolean;
	readonly disputed: boolean;
}

export interface ShownComparison {
	/** What is compared: how many agencies and measures, the years, the units and the basis. */
	readonly subtitle: string;
	readonly headings: readonly string[];
	readonly rows: readonly {
		readonly department: DepartmentRow;
		readonly year: number;
		readonly cells: readonly ComparisonCell[];
	}[];
}

/** The rows of a comparison with what was asked for them. */
export interface ComparisonAnswer {
	readonly rows: readonly MeasuredRow[];
	readonly departments: readonly DepartmentRow[];
	readonly years: readonly number[];
	readonly measures: readonly MeasureId[];
}

const word = (key: string, text: string): ComparisonCell => ({
	key,
	measure: null,
	shown: text,
	exported: { text },
	reason: null,
	numeric: false,
	disputed: false
});

/**
 * The comparison as the screen shows it and as the file holds it: a row for each agency and year in
 * which it was there.
 */
export function comparisonTable(
	{ rows, departments, years, measures }: ComparisonAnswer,
	t: Translate
): ShownComparison {
	const rowOf = measuredBy(rows);
	const unitOf = (measure: MeasureId): string => unitWord(t, catalogue[measure].unit);
	const measured = (code: string, year: number, measure: MeasureId): ComparisonCell => {
		const row = rowOf(code, year, measure);
		const value = row?.value ?? null;
		const reason = row ? row.reason : 'not_filed';
		const { unit } = catalogue[measure];
		const shown = formatMeasure(unit, value);
		return {
			key: measure,
			measure,
			shown,
			exported:
				value === null
					? { text: shown }
					: { number: formatMeasure(unit, value, { grouped: false }).replace('−', '-') },
			reason: reason && t(`reason.${reason}`),
			numeric: true,
			disputed: row !== undefined && row.disputes > 0
		};
	};
	return {
		subtitle: t('comparison.subtitle', {
			departments: t('common.agencies', { count: departments.length }),
			years: years.join(t('common.list')),
			measures: t('comparison.measures', { count: measures.length }),
			units: [...new Set(measures.map(unitOf))].join(t('common.list'))
		}),
		headings: [
			t('common.department'),
			t('filter.category'),
			t('common.year'),
			...measures.map((measure) => `${t(`measure.${measure}`)} (${unitOf(measure)})`)
		],
		rows: departments.flatMap((department) =>
			years
				.filter((year) => wasThere(department, year))
				.map((year) => ({
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

/** The rows and headings of the file: as on screen, and a last column that names what is disputed. */
export function exportedComparison(
	table: ShownComparison,
	t: Translate
): { headings: string[]; rows: CsvCell[][] } {
	return {
		headings: [...table.headings, t('comparison.checks')],
		rows: table.rows.map(({ cells }) => {
			const disputed = cells.flatMap((cell, index) =>
				cell.disputed ? [table.headings[index] ?? cell.key] : []
			);
			return [...cells.map((cell) => cell.exported), { text: disputed.join(t('common.list')) }];
		})
	};
}
