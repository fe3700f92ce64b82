import type { Category } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import type { ExpectedMeasure } from './oracle';

/** A group of departments in one year; `category` null: all of them. */
export interface Group {
	readonly year: number;
	readonly category: Category | null;
}

export interface ExpectedSum {
	readonly count: number;
	/** Σ numerators ÷ Σ denominators; Σ for money; null for nothing. */
	readonly value: number | null;
	readonly median: number | null;
	/** The sums to the last unit, where they are money or counts. */
	readonly exact: readonly [number, number | null] | null;
}

const total = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0);

function medianOf(numbers: readonly number[]): number | null {
	const sorted = numbers.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

const inGroup = (
	all: readonly ExpectedMeasure[],
	{ year, category }: Group,
	measure: MeasureId
): ExpectedMeasure[] =>
	all.filter(
		({ filing, measure: own, reason }) =>
			own === measure &&
			reason === null &&
			filing.year === year &&
			filing.department.parent === null &&
			(category === null || filing.department.category === category)
	);

/** One measure of a group: over those that may be compared, ratios as the ratio of the sums. */
export function sumOf(
	all: readonly ExpectedMeasure[],
	group: Group,
	measure: MeasureId
): ExpectedSum {
	const members = inGroup(all, group, measure);
	const values = members.flatMap(({ value }) => (value === null ? [] : [value]));
	const median = medianOf(values);
	const count = members.length;
	if (count === 0) return { count, value: null, median, exact: null };
	const pairs = members.flatMap(({ exact }) => (exact ? [exact] : []));
	if (pairs.length === count) {
		const upper = total(pairs.map(([one]) => one));
		const lowers = pairs.flatMap(([, one]) => (one === null ? [] : [one]));
		const lower = lowers.length === count ? total(lowers) : null;
		return { count, value: lower === null ? upper : upper / lower, median, exact: [upper, lower] };
	}
	const weighed = total(members.map(({ value, weight }) => (value ?? 0) * weight));
	return {
		count,
		value: weighed / total(members.map(({ weight }) => weight)),
		median,
		exact: null
	};
}

/** The parts of a group's expenditure, over the reports that give all three on one basis. */
export function structureOf(
	all: readonly ExpectedMeasure[],
	group: Group
): { compared: number; total: number; basic: number; project: number } {
	const [totals, basics, projects] = (
		['totalExpenditure', 'basicExpenditure', 'projectExpenditure'] as const
	).map((measure) => inGroup(all, group, measure));
	const sums = { compared: 0, total: 0, basic: 0, project: 0 };
	for (const one of totals ?? []) {
		const same = (other: ExpectedMeasure) =>
			other.filing.id === one.filing.id && other.scope === one.scope;
		const basic = basics?.find(same)?.value;
		const project = projects?.find(same)?.value;
		if (typeof basic !== 'number' || typeof project !== 'number') continue;
		sums.compared += 1;
		sums.total += one.value ?? 0;
		sums.basic += basic;
		sums.project += project;
	}
	return sums;
}
