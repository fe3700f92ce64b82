import type { DepartmentFigureRow } from '$lib/analysis/department-figures';
import type { DepartmentMeasureRow } from '$lib/analysis/department-measures';
import type { FigureId } from '$lib/domain/figure';
import type { MeasureId } from '$lib/domain/measure';
import { formatPercent, formatPoints, formatWan, missingMark } from '$lib/format/numbers';
import type { Translate } from '$lib/messages/translate';

export interface FigureCell {
	readonly year: number;
	readonly shown: string;
	/** The figure whose words a click shows; null where no report was filed. */
	readonly figure: FigureId | null;
	/** Why there is no value, or what stands behind it. */
	readonly note: string | null;
	readonly missing: boolean;
	readonly doubtful: boolean;
	readonly disputed: boolean;
	/** Disputed, and the bureau has found the report to be wrong. */
	readonly wrong: boolean;
}

export interface FigureLine {
	readonly label: string;
	readonly inner: boolean;
	readonly cells: readonly FigureCell[];
	readonly trend: readonly (number | null)[];
	readonly colour: 'basic' | 'project';
}

interface Sought {
	readonly figures: readonly DepartmentFigureRow[];
	readonly measures: readonly DepartmentMeasureRow[];
	readonly years: readonly number[];
	readonly isWrong: (year: number, kind: 'figure' | 'measure', subject: string) => boolean;
	readonly t: Translate;
}

interface Plan {
	readonly figure: FigureId;
	/** Shown instead of the figure: computed from it and others. */
	readonly measure?: MeasureId;
	readonly inner?: boolean;
	readonly colour?: 'project';
	/** Joined before the figure, as the grade before the score. */
	readonly beside?: FigureId;
}

const plans: readonly Plan[] = [
	{ figure: 'totalIncome' },
	{ figure: 'totalExpenditure' },
	{ figure: 'basicExpenditure', inner: true },
	{ figure: 'projectExpenditure', inner: true, colour: 'project' },
	{ figure: 'basicShare', measure: 'basicShare' },
	{ figure: 'projectShare', measure: 'projectShare', colour: 'project' },
	{ figure: 'budgetInitial' },
	{ figure: 'budgetAdjusted' },
	{ figure: 'budgetAdjusted', measure: 'executionRate' },
	{ figure: 'executionRate' },
	{ figure: 'selfScore', beside: 'selfGrade' },
	{ figure: 'satisfaction' }
];

const showValue = (row: DepartmentFigureRow | undefined): string => {
	if (!row) return missingMark;
	if (row.kind === 'grade') return row.grade ?? missingMark;
	if (row.kind === 'money') return formatWan(row.value);
	if (row.kind === 'rate') return formatPercent(row.value);
	return formatPoints(row.value);
};

/** The lines of the figures table: a line for each figure or measure, a cell for each year. */
export function figureLines({ figures, measures, years, isWrong, t }: Sought): FigureLine[] {
	const figureIn = (id: FigureId, year: number) =>
		figures.find((row) => row.figure === id && row.year === year);
	const measureIn = (id: MeasureId, year: number) =>
		measures.find((row) => row.measure === id && row.year === year);
	const measuredCell = (plan: Plan, measure: MeasureId, year: number): FigureCell => {
		const row = measureIn(measure, year);
		const own = figureIn(plan.figure, year);
		const stated =
			own?.kind === 'rate' && own.value !== null
				? t('department.stated', { value: `${formatPercent(own.value)}%` })
				: null;
		const formula = `${t('department.computed')}: ${t(`formula.${measure}`)}`;
		return {
			year,
			shown: formatPercent(row?.value ?? null),
			figure: row ? clickable(plan.figure, year) : null,
			note: row?.reason
				? t(`reason.${row.reason}`)
				: row
					? [formula, stated].filter(Boolean).join(' · ')
					: t('reason.not_filed'),
			missing: (row?.value ?? null) === null,
			doubtful: false,
			disputed: (row?.value ?? null) !== null && (row?.disputed ?? false),
			wrong: isWrong(year, 'measure', measure)
		};
	};
	/** A share that the report does not state is shown by the words of its part. */
	const clickable = (id: FigureId, year: number): FigureId => {
		if (figureIn(id, year)?.missingReason === null) return id;
		if (id === 'basicShare') return 'basicExpenditure';
		if (id === 'projectShare') return 'projectExpenditure';
		return id;
	};
	const figureCell = (plan: Plan, year: number): FigureCell => {
		const row = figureIn(plan.figure, year);
		const beside = plan.beside ? figureIn(plan.beside, year) : undefined;
		const own = showValue(row);
		const shown =
			plan.beside && (beside?.missingReason === null || row?.missingReason === null)
				? `${showValue(beside)} ${own}`
				: own;
		const found = row?.missingReason === null;
		const besideFound = beside?.missingReason === null;
		return {
			year,
			shown,
			figure: !row ? null : !found && besideFound && plan.beside ? plan.beside : plan.figure,
			note: !row
				? t('reason.not_filed')
				: row.missingReason
					? t(`reason.${row.missingReason}`)
					: null,
			missing: !found && !besideFound,
			doubtful: row?.confidence === 'doubtful',
			disputed: (row?.disputed ?? false) || (beside?.disputed ?? false),
			wrong:
				isWrong(year, 'figure', plan.figure) ||
				(plan.beside !== undefined && isWrong(year, 'figure', plan.beside))
		};
	};

	return plans.map((plan) => ({
		label: plan.measure
			? t(`measure.${plan.measure}`)
			: plan.beside
				? t('department.gradeScore')
				: t(`figure.${plan.figure}`),
		inner: plan.inner ?? false,
		colour: plan.colour ?? 'basic',
		cells: years.map((year) =>
			plan.measure ? measuredCell(plan, plan.measure, year) : figureCell(plan, year)
		),
		trend: years.map((year) =>
			plan.measure
				? (measureIn(plan.measure, year)?.value ?? null)
				: (figureIn(plan.figure, year)?.value ?? null)
		)
	}));
}
