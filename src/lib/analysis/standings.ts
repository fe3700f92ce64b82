import type { Category } from '$lib/domain/department';
import { smallestRankedGroup, type Measure, type MeasureReason } from '$lib/domain/measure';
import { quantileOf } from './quantile';

/**
 * A measure of one department (部门) that accounts for the year or, `accounts` being false, only for
 * the year before, in whose ranking it stood. Values of alternatives and of the year before are
 * null where they are not comparable; `joined` is false where the value is not comparable with that
 * of the year before (reorganised, or on another basis). `initialBudget` is in 分.
 */
export interface RankingValue {
	readonly code: string;
	readonly name: string;
	readonly shortName: string;
	readonly category: Category;
	readonly synthetic: boolean;
	readonly accounts: boolean;
	/** Whether it has a report for the year. */
	readonly filed: boolean;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly reason: MeasureReason | null;
	readonly basis: string | null;
	readonly disputes: number;
	readonly previousValue: number | null;
	readonly joined: boolean;
	readonly alternativeValue: number | null;
	readonly alternativeDisputes: number;
	readonly furtherValue: number | null;
	readonly furtherDisputes: number;
	readonly stated: number | null;
	readonly initialBudget: number | null;
}

/**
 * One agency in a ranking. `rank` is the competition rank (1, 2, 2, 4) among the `ranked` agencies
 * of the group, by the measure's better direction (higher first where neither is better), ties
 * being equal at two decimals of a percentage or to the 分; `tied` says how many share it. Both are
 * null where `reason` is set, where the measure is not rankable, and where fewer than
 * `smallestRankedGroup` could be ranked. `rankBest` and `rankWorst` are the ends of its ranks over
 * the defensible choices: the measure and its alternatives, each with and without the reports that
 * a check disputes (DOMAIN D). `median`, `q1`, `q3` are those of the ranked values. `previousValue`
 * and `previousRank` are of the year before, in the same group and by the same rules. `stated` is
 * the rate that the report itself states, only for executionRate. `cutToFull`: exactly 100 % of an
 * adjusted budget that is below the initial one. `farBelow`: an execution rate far below its group.
 * `disputes` counts the findings of severity error or warn that cast doubt on this measure.
 */
export interface RankingRow extends Omit<
	RankingValue,
	| 'accounts'
	| 'joined'
	| 'alternativeValue'
	| 'alternativeDisputes'
	| 'furtherValue'
	| 'furtherDisputes'
	| 'initialBudget'
> {
	readonly rank: number | null;
	readonly tied: number | null;
	readonly ranked: number;
	readonly rankBest: number | null;
	readonly rankWorst: number | null;
	readonly median: number | null;
	readonly q1: number | null;
	readonly q3: number | null;
	readonly previousRank: number | null;
	readonly cutToFull: boolean;
	readonly farBelow: boolean;
	readonly disputed: boolean;
}

interface Place {
	readonly rank: number;
	readonly tied: number;
}

/** A choice by which fewer than this part of the ranked can be ranked is no alternative. */
export const leastKept = 0.75;

/** Ratios are equal at two decimals of their percentage, amounts to the 分; the first is the least. */
const rankKey = ({ unit, better }: Measure, value: number): number =>
	(better === 'lower' ? 1 : -1) * (unit === 'money' ? value : Math.floor(value * 10000 + 0.5));

/** Competition ranks by key, the least first: equals share a place, and the next counts them all. */
function places(entrants: ReadonlyMap<string, number>): Map<string, Place> {
	const groups = new Map<number, string[]>();
	for (const [code, key] of [...entrants].sort((a, b) => a[1] - b[1]))
		groups.set(key, [...(groups.get(key) ?? []), code]);
	const placed = new Map<string, Place>();
	for (const equals of groups.values()) {
		const rank = placed.size + 1;
		for (const code of equals) placed.set(code, { rank, tied: equals.length });
	}
	return placed;
}

const no: ReadonlyMap<string, Place> = new Map();

/** Which values of a group enter a ranking; `null` does not. */
function placesBy(
	group: readonly RankingValue[],
	measure: Measure,
	valueOf: (row: RankingValue) => number | null
): ReadonlyMap<string, Place> {
	const entrants = new Map<string, number>();
	for (const row of group) {
		const value = valueOf(row);
		if (value !== null) entrants.set(row.code, rankKey(measure, value));
	}
	return measure.rankable && entrants.size >= smallestRankedGroup ? places(entrants) : no;
}

/**
 * Execution rates below 90 % (where a reason is due, DOMAIN A2) that also lie more than three robust
 * standard deviations (1.4826 × the median absolute deviation) below the group's median. Both must
 * hold: the first keeps a pile at 100 % from making everyone else far, the second a weak year from
 * marking half the group.
 */
export function farBelow(values: readonly number[]): (value: number) => boolean {
	const median = quantileOf(values, 0.5);
	if (median === null || values.length < smallestRankedGroup) return () => false;
	const deviation = quantileOf(
		values.map((value) => Math.abs(value - median)),
		0.5
	);
	const limit = median - 3 * 1.4826 * (deviation ?? 0);
	return (value) => value < 0.9 && value < limit;
}

const comparable = (row: RankingValue): number | null => (row.reason === null ? row.value : null);

function standingsOf(all: readonly RankingValue[], measure: Measure): RankingRow[] {
	const group = all.filter((row) => row.accounts);
	const values = group.map(comparable).filter((value) => value !== null);
	const own = placesBy(group, measure, comparable);
	const before = placesBy(all, measure, (row) => row.previousValue);
	const choices = [
		placesBy(group, measure, (row) => (row.disputes > 0 ? null : comparable(row))),
		placesBy(group, measure, (row) => row.alternativeValue),
		placesBy(group, measure, (row) => (row.alternativeDisputes > 0 ? null : row.alternativeValue)),
		placesBy(group, measure, (row) => row.furtherValue),
		placesBy(group, measure, (row) => (row.furtherDisputes > 0 ? null : row.furtherValue))
	].filter((choice) => choice.size >= leastKept * own.size);
	const execution = measure.basis === 'adjusted' && measure.unit === 'percent';
	const isFar = execution || measure.basis === 'initial' ? farBelow(values) : () => false;
	const spread = {
		ranked: values.length,
		median: quantileOf(values, 0.5),
		q1: quantileOf(values, 0.25),
		q3: quantileOf(values, 0.75)
	};
	const rows = group.map((row): RankingRow => {
		const {
			accounts: _accounts,
			joined,
			alternativeValue: _alternativeValue,
			alternativeDisputes: _alternativeDisputes,
			furtherValue: _furtherValue,
			furtherDisputes: _furtherDisputes,
			initialBudget,
			...kept
		} = row;
		const place = own.get(row.code) ?? null;
		const ranks = [own, ...choices].flatMap((choice) => choice.get(row.code)?.rank ?? []);
		const value = comparable(row);
		return {
			...kept,
			...spread,
			rank: place?.rank ?? null,
			tied: place?.tied ?? null,
			rankBest: place && Math.min(...ranks),
			rankWorst: place && Math.max(...ranks),
			previousValue: joined ? row.previousValue : null,
			previousRank: joined ? (before.get(row.code)?.rank ?? null) : null,
			cutToFull:
				execution &&
				value !== null &&
				row.denominator !== null &&
				row.numerator === row.denominator &&
				(initialBudget ?? 0) > row.denominator,
			farBelow: value !== null && isFar(value),
			disputed: row.disputes > 0
		};
	});
	const order = (row: RankingRow): number =>
		row.rank ?? (row.value === null ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);
	return rows.sort((a, b) => order(a) - order(b));
}

/**
 * The rows of each group, in the order of the values, ranked by the rules of `RankingRow`: within
 * each category, or all together.
 */
export function standings(
	values: readonly RankingValue[],
	measure: Measure,
	byCategory: boolean
): RankingRow[] {
	const groups = byCategory
		? [...new Set(values.map((row) => row.category))].map((category) =>
				values.filter((row) => row.category === category)
			)
		: [values];
	return groups.flatMap((group) => standingsOf(group, measure));
}
