import type { Department } from '$lib/domain/department';
import type { TruthIndicator } from '../filed';
import type { AgencyMaterial, IndicatorReasons, MaterialIndicator } from '../material';
import { diceOf, type Dice } from './dice';
import { resultOf, type Outcome } from './results';

type Level1 = MaterialIndicator['level1'];

const order = [
	'数量指标',
	'质量指标',
	'时效指标',
	'成本指标',
	'经济效益指标',
	'社会效益指标',
	'生态效益指标',
	'可持续影响指标',
	'服务对象满意度指标'
];

/** Points of each first level (DOMAIN A2); the other ten are for execution. */
const points: Record<Level1, number> = { 产出指标: 50, 效益指标: 30, 满意度指标: 10 };

/** Rows of the agency's own before those that others have too, each group in an order of chance. */
function preferred(dice: Dice, rows: readonly MaterialIndicator[], code: string) {
	const own = dice.shuffled(rows.filter((row) => row.scope === code));
	const rest = dice.shuffled(rows.filter((row) => row.scope !== code));
	const names = new Set<string>();
	return [...own, ...rest].filter(({ name }) => !names.has(name) && names.add(name));
}

/**
 * Takes the indicators at the first places of the list, and in some years at one of them a spare,
 * which no other place takes.
 */
function held(rows: readonly MaterialIndicator[], count: number, dice: Dice): MaterialIndicator[] {
	return rows
		.slice(0, count)
		.map((row, at) => (dice.chance(0.08) ? (rows[at + count] ?? row) : row));
}

/** The indicators that an agency sets for a year: mostly those of the year before. */
function chosen(
	seed: number,
	{ code }: Department,
	year: number,
	pool: readonly MaterialIndicator[]
): MaterialIndicator[] {
	const dice = diceOf(seed, 'indicators', code);
	const ofYear = diceOf(seed, 'indicators', code, year);
	const at = (level1: Level1, level2: readonly string[] = order) =>
		preferred(
			dice,
			pool.filter((row) => row.level1 === level1 && level2.includes(row.level2)),
			code
		);
	const rows = [
		...held(at('产出指标', ['数量指标']), 2 + dice.below(3), ofYear),
		...held(at('产出指标', ['质量指标']), 1 + dice.below(2), ofYear),
		...held(at('产出指标', ['时效指标']), 1, ofYear),
		...held(at('产出指标', ['成本指标']), dice.below(2), ofYear),
		...held(at('效益指标'), 2 + dice.below(2), ofYear),
		...held(at('满意度指标'), 1, ofYear)
	];
	return rows
		.map((row, place) => ({ row, place }))
		.sort((a, b) => order.indexOf(a.row.level2) - order.indexOf(b.row.level2) || a.place - b.place)
		.map(({ row }) => row);
}

/** Whole points for each, that make up those of the first level. */
function weightsOf(rows: readonly MaterialIndicator[]): number[] {
	const seen = new Map<Level1, number>();
	return rows.map(({ level1 }) => {
		const many = rows.filter((row) => row.level1 === level1).length;
		const nth = seen.get(level1) ?? 0;
		seen.set(level1, nth + 1);
		const even = Math.floor(points[level1] / many);
		return even + (nth < points[level1] - even * many ? 1 : 0);
	});
}

export interface YearIndicators {
	/** With weights and scores throughout. */
	readonly rows: readonly TruthIndicator[];
	/** Points of the indicators, in hundredths, of 9000. */
	readonly scored: number;
	readonly satisfaction: string;
}

const trimmed = (hundredths: number): string => String(hundredths / 100);

function truthIndicator(
	material: MaterialIndicator,
	{ target, actual, outcome, ratio }: Outcome,
	weight: number,
	reason: string
): TruthIndicator & { readonly hundredths: number } {
	const inWords = material.typical.kind === 'words';
	const earned = weight * 100 * Math.min(1, ratio);
	const hundredths = inWords ? Math.floor(earned / 50) * 50 : Math.round(earned);
	return {
		seq: 0,
		level1: material.level1,
		level2: material.level2,
		name: material.name,
		unit: material.unit,
		operator: material.typical.kind === 'date' ? '' : material.operator,
		target,
		actual,
		single: null,
		weight: String(weight),
		score: trimmed(hundredths),
		reason: outcome === 'reached' ? null : reason,
		survey: null,
		hundredths
	};
}

/**
 * The indicators of one agency and year as they truly came out. Scores are in proportion to the
 * result, capped at the weight (DOMAIN A2), in halves of a point for a result in words; what was
 * missed has its reason, of its second level and no other's of the report.
 */
export function indicatorsOf(
	seed: number,
	department: Department,
	year: number,
	{ material, reasons }: { material: AgencyMaterial; reasons: IndicatorReasons },
	slow: boolean
): YearIndicators {
	const { code } = department;
	const materials = chosen(seed, department, year, material.indicators);
	const weights = weightsOf(materials);
	const inWords = diceOf(seed, 'qualitative', code, year).chance(0.15);
	const reasonOf = (level2: MaterialIndicator['level2'], nth: number): string => {
		const reason = diceOf(seed, 'why', code, year, level2).shuffled(reasons[level2])[nth];
		if (reason === undefined) throw new RangeError(`too few reasons for ${level2}`);
		return reason;
	};
	const rows = materials.map((row, at) => {
		const dice = diceOf(seed, 'result', code, year, row.name);
		const outcome = resultOf(seed, row, { code, year, slow, inWords }, dice);
		const nth = materials.slice(0, at).filter(({ level2 }) => level2 === row.level2).length;
		return truthIndicator(row, outcome, weights[at] ?? 0, reasonOf(row.level2, nth));
	});
	return {
		rows: rows.map(({ hundredths: _, ...row }, at) => ({ ...row, seq: at + 1 })),
		scored: rows.reduce((sum, { hundredths }) => sum + hundredths, 0),
		satisfaction: rows.find((row) => row.level1 === '满意度指标')?.actual ?? ''
	};
}
