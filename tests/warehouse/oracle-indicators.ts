import { attainmentOf } from '$lib/domain/attainment';
import type { Filing } from '$lib/domain/filing';
import type { Indicator } from '$lib/domain/indicator';
import type { MeasureId } from '$lib/domain/measure';
import { counts, nothing, valued, type Expected } from './oracle-expected';

const hasQuantifiedTarget = ({ target }: Indicator): boolean =>
	[target?.number, target?.range, target?.date].some((one) => one !== undefined && one !== null);

interface Rated {
	readonly due: boolean;
	readonly reached: boolean;
	/** At most 1; null where there is none. */
	readonly rate: number | null;
	/** The rate, and 0 for what is due and was not reported. */
	readonly conservative: number | null;
	readonly printed: number | null;
	readonly branch: readonly [string, number] | null;
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

function rated({ report }: Filing): Rated[] {
	const known = branchPoints[report.template?.id ?? ''] ?? branchPoints.general ?? {};
	return report.indicators.map((indicator) => {
		const { status, numerator, denominator } = attainmentOf(indicator);
		const due = hasQuantifiedTarget(indicator);
		const rate =
			numerator === null || denominator === null ? null : Math.min(numerator / denominator, 1);
		return {
			due,
			reached: due && status === 'reached',
			rate,
			conservative: due && !indicator.actual && !indicator.single ? 0 : rate,
			printed: indicator.weight,
			branch: known[indicator.level1 ?? ''] ?? null
		};
	});
}

/** What each indicator weighs; all alike where neither print nor template says it of all of them. */
function weightsOf(all: readonly Rated[], chosen: readonly Rated[]): number[] {
	const printed = chosen.map((one) => one.printed ?? -1);
	if (printed.every((weight) => weight >= 0) && printed.some((weight) => weight > 0))
		return printed;
	if (all.some((one) => one.printed !== null || !one.branch)) return chosen.map(() => 1);
	return chosen.map(({ branch }) => {
		const [name, points] = branch ?? ['', 0];
		return points / all.filter((one) => one.branch?.[0] === name).length;
	});
}

function mean(
	all: readonly Rated[],
	rateOf: (one: Rated) => number | null
): { readonly rate: number; readonly rates: number } | null {
	const chosen = all.filter((one) => rateOf(one) !== null);
	if (chosen.length === 0) return null;
	const weights = weightsOf(all, chosen);
	const sum = chosen.reduce((so, one, at) => so + (weights[at] ?? 0) * (rateOf(one) ?? 0), 0);
	return { rate: sum / weights.reduce((so, one) => so + one, 0), rates: chosen.length };
}

/** The mean rate of a report over what is computable, as the gap to the self-score takes it. */
export function meanOf(filing: Filing): {
	readonly indicators: number;
	readonly rates: number;
	readonly rate: number | null;
} {
	const all = rated(filing);
	const own = mean(all, ({ rate }) => rate);
	return { indicators: all.length, rates: own?.rates ?? 0, rate: own?.rate ?? null };
}

function meanMeasure(all: readonly Rated[], rateOf: (one: Rated) => number | null): Expected {
	if (all.length === 0) return nothing('no_indicators');
	const own = mean(all, rateOf);
	if (!own) return nothing('coverage_low');
	const reason = own.rates < all.length / 2 ? 'coverage_low' : null;
	return { ...valued(own.rate, reason), weight: own.rates };
}

type OfIndicators =
	| 'reachedShare'
	| 'meanAttainment'
	| 'meanAttainmentAll'
	| 'attainmentCoverage'
	| 'measurableShare';

/** The measures that stand on indicators alone. */
export function ofIndicators(filing: Filing): Record<OfIndicators & MeasureId, Expected> {
	const all = rated(filing);
	const due = all.filter((one) => one.due);
	const share = (part: readonly Rated[]): Expected =>
		all.length === 0 ? nothing('no_indicators') : counts(part.length, all.length);
	const reached = due.filter((one) => one.reached).length;
	return {
		reachedShare:
			all.length > 0 && due.length === 0
				? nothing('no_targets')
				: all.length === 0
					? nothing('no_indicators')
					: counts(reached, due.length),
		meanAttainment: meanMeasure(all, ({ rate }) => rate),
		meanAttainmentAll: meanMeasure(all, ({ conservative }) => conservative),
		attainmentCoverage: share(all.filter(({ rate }) => rate !== null)),
		measurableShare: share(due)
	};
}
