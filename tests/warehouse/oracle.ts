import { attainmentOf } from '$lib/domain/attainment';
import type { FigureId, FoundFigure } from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import type { Indicator } from '$lib/domain/indicator';
import type { MeasureId, MeasureReason } from '$lib/domain/measure';

/** A measure computed in TypeScript, from the report itself: value and reason, both or either null. */
export interface Expected {
	readonly value: number | null;
	readonly reason: MeasureReason | null;
}

const nothing = (reason: MeasureReason): Expected => ({ value: null, reason });

type Found = FoundFigure & { readonly missing?: never };
type Read = Found | { readonly missing: MeasureReason };

function read({ report }: Filing, id: FigureId): Read {
	const figure = report.figures[id];
	return figure.state === 'found' ? figure : { missing: figure.reason };
}

function numberOf({ value }: Found): number {
	if (value.kind === 'money') return value.fen;
	if (value.kind === 'rate') return value.percent / 100;
	if (value.kind === 'score') return value.points;
	throw new TypeError('a grade is no number');
}

const doubt = (...figures: Found[]): MeasureReason | null =>
	figures.some((figure) => figure.approximation) ? 'approximate' : null;

const stageOf = (figure: Found): string => figure.basis.stage ?? 'final';

function amount(filing: Filing, id: FigureId): Expected {
	const figure = read(filing, id);
	if (figure.missing) return nothing(figure.missing);
	return {
		value: numberOf(figure),
		reason: stageOf(figure) === 'final' ? doubt(figure) : 'basis_differs'
	};
}

function stated(filing: Filing, id: FigureId): Expected {
	const figure = read(filing, id);
	if (figure.missing) return nothing(figure.missing);
	const base = figure.basis.denominator;
	const other =
		id === 'executionRate' && base !== null && !['adjusted', 'not_stated'].includes(base);
	return { value: numberOf(figure), reason: other ? 'basis_differs' : doubt(figure) };
}

function pair(
	filing: Filing,
	upperId: FigureId,
	lowerId: FigureId,
	combine: (upper: number, lower: number) => number | null
): Expected {
	const budget = lowerId !== 'totalExpenditure';
	const upper = read(filing, upperId);
	const lower = read(filing, lowerId);
	if (upper.missing) return nothing(upper.missing);
	if (lower.missing)
		return nothing(budget && lower.missing === 'not_stated' ? 'no_budget' : lower.missing);
	const sameStage = budget ? stageOf(upper) === 'final' : stageOf(upper) === stageOf(lower);
	if (
		upper.basis.fund !== lower.basis.fund ||
		upper.basis.entity !== lower.basis.entity ||
		!sameStage
	)
		return nothing('basis_differs');
	const value = combine(numberOf(upper), numberOf(lower));
	return value === null ? nothing('zero_base') : { value, reason: doubt(upper, lower) };
}

const divided = (upper: number, lower: number): number | null => (lower > 0 ? upper / lower : null);

const hasQuantifiedTarget = ({ target }: Indicator): boolean =>
	[target?.number, target?.range, target?.date].some((one) => one !== undefined && one !== null);

function attainments({ report }: Filing) {
	return report.indicators.map((indicator) => {
		const { status, numerator, denominator } = attainmentOf(indicator);
		return {
			due: hasQuantifiedTarget(indicator),
			reached: status === 'reached',
			weight: indicator.weight,
			ratio: numerator === null || denominator === null ? null : numerator / denominator
		};
	});
}

function reachedShare(filing: Filing): Expected {
	const all = attainments(filing);
	const due = all.filter((one) => one.due);
	if (all.length === 0) return nothing('no_indicators');
	if (due.length === 0) return nothing('no_targets');
	return { value: due.filter((one) => one.reached).length / due.length, reason: null };
}

/** 一级指标 → its branch and the points of that, as the shipped templates have them. */
const branchPoints: Record<string, Record<string, [string, number]>> = {
	general: { 产出指标: ['a', 50], 效益指标: ['b', 30], 满意度指标: ['c', 10] },
	hubei: { 产出指标: ['a', 40], 效益指标: ['b', 40], 满意度指标: ['b', 40] },
	guangdong: {
		产出指标: ['a', 50],
		效益指标: ['a', 50],
		满意度指标: ['a', 50],
		管理效率: ['b', 50]
	}
};

/** The points that a template spreads over indicators without any of their own; null for the plain mean. */
function spread({ report }: Filing): number[] | null {
	const known = branchPoints[report.template?.id ?? ''] ?? branchPoints.general ?? {};
	const branches = report.indicators.map(({ level1 }) => known[level1 ?? '']);
	if (report.indicators.some(({ weight }) => weight !== null)) return null;
	return branches.reduce<number[] | null>((all, branch) => {
		if (!all || !branch) return null;
		return [...all, branch[1] / branches.filter((one) => one?.[0] === branch[0]).length];
	}, []);
}

function meanAttainment(filing: Filing): Expected {
	const points = spread(filing);
	const all = attainments(filing).map((one, at) => ({
		...one,
		weight: points?.[at] ?? one.weight
	}));
	if (all.length === 0) return nothing('no_indicators');
	const computable = all.flatMap(({ ratio, weight }) =>
		ratio === null ? [] : [{ ratio: Math.min(ratio, 1), weight }]
	);
	const reason = computable.length * 2 < all.length ? 'coverage_low' : null;
	if (computable.length === 0) return { value: null, reason };
	const total = computable.reduce((sum, { weight }) => sum + (weight ?? Number.NaN), 0);
	const weights = total > 0;
	const sum = computable.reduce(
		(so, { ratio, weight }) => so + ratio * (weights ? (weight ?? 0) : 1),
		0
	);
	return { value: sum / (weights ? total : computable.length), reason };
}

function coverage(filing: Filing): Expected {
	const all = attainments(filing);
	if (all.length === 0) return nothing('no_indicators');
	return { value: all.filter(({ ratio }) => ratio !== null).length / all.length, reason: null };
}

/** What every measure of a report must be. */
export const expected: Record<MeasureId, (filing: Filing) => Expected> = {
	totalExpenditure: (filing) => amount(filing, 'totalExpenditure'),
	totalIncome: (filing) => amount(filing, 'totalIncome'),
	basicExpenditure: (filing) => amount(filing, 'basicExpenditure'),
	projectExpenditure: (filing) => amount(filing, 'projectExpenditure'),
	basicShare: (filing) => pair(filing, 'basicExpenditure', 'totalExpenditure', divided),
	projectShare: (filing) => pair(filing, 'projectExpenditure', 'totalExpenditure', divided),
	executionRate: (filing) => pair(filing, 'totalExpenditure', 'budgetAdjusted', divided),
	initialRatio: (filing) => pair(filing, 'totalExpenditure', 'budgetInitial', divided),
	executionStated: (filing) => stated(filing, 'executionRate'),
	unspent: (filing) =>
		pair(filing, 'totalExpenditure', 'budgetAdjusted', (spent, budget) => budget - spent),
	reachedShare,
	meanAttainment,
	attainmentCoverage: coverage,
	satisfaction: (filing) => stated(filing, 'satisfaction'),
	selfScore: (filing) => stated(filing, 'selfScore')
};
