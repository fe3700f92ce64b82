import { z } from 'zod';
import type { FigureId } from './figure';
import { missingReasons } from './missing';

/**
 * The measures that pages compare (DOMAIN C1, C4, A5). `value` is numerator ÷ denominator; for money
 * the numerator is 分 and there is no denominator.
 */
export const measureIds = [
	'totalExpenditure',
	'totalIncome',
	'basicExpenditure',
	'projectExpenditure',
	'basicShare',
	'projectShare',
	'fiscalShare',
	'executionRate',
	'initialRatio',
	'executionStated',
	'executionReference',
	'unspent',
	'growth',
	'reachedShare',
	'meanAttainment',
	'meanAttainmentAll',
	'attainmentCoverage',
	'measurableShare',
	'satisfaction',
	'selfScore',
	'scoreGap'
] as const;
export const measureIdSchema = z.enum(measureIds);
export type MeasureId = z.infer<typeof measureIdSchema>;

/** Why a measure has no value for a report, or may not be ranked with the others. */
const measureReasons = [
	...missingReasons,
	'no_budget',
	'no_reference',
	'no_previous',
	'reorganised',
	'zero_base',
	'basis_differs',
	'business_expenditure',
	'approximate',
	'no_indicators',
	'no_targets',
	'coverage_low',
	'disputed',
	'not_filed',
	'not_due'
] as const;
export const measureReasonSchema = z.enum(measureReasons);
export type MeasureReason = z.infer<typeof measureReasonSchema>;

/** Of `percentagePoints` the value is a difference of two ratios: 0.05 is five percentage points. */
export type MeasureUnit = 'money' | 'percent' | 'percentagePoints' | 'points';

/**
 * What a measure is of or against: the final accounts themselves; 本年支出合计; the adjusted or the
 * initial budget; the year before; the indicators, as rates or `counted`, so that numerator and
 * denominator count indicators; or what the report states.
 */
export type MeasureBasis =
	'final' | 'expenditure' | 'adjusted' | 'initial' | 'previous' | 'rates' | 'counted' | 'stated';

export interface Measure {
	readonly id: MeasureId;
	readonly unit: MeasureUnit;
	/** Null where neither way is better. */
	readonly better: 'higher' | 'lower' | null;
	/** Self-scores and self-stated rates are never ranked, nor what is made of them (DOMAIN D). */
	readonly rankable: boolean;
	readonly basis: MeasureBasis;
	/** The figures of the report that it is computed from, or that state it. */
	readonly figures: readonly FigureId[];
	/** The figure by which a report states the same, where one does. */
	readonly statedBy?: FigureId;
	/** Other defensible choices for the same question, over which the range of ranks goes. */
	readonly alternatives: readonly MeasureId[];
	/**
	 * What makes it not comparable (DOMAIN C5), beside a report that was not filed and, for a measure
	 * with figures, ones that the cross-checks leave in doubt (`disputed`).
	 */
	readonly reasons: readonly MeasureReason[];
}

const amount = [...missingReasons, 'basis_differs', 'approximate'] as const;
const level = {
	unit: 'money',
	better: null,
	rankable: true,
	basis: 'final',
	alternatives: [],
	reasons: amount
} as const;
const share = {
	unit: 'percent',
	better: null,
	rankable: true,
	basis: 'expenditure',
	alternatives: [],
	reasons: [...amount, 'zero_base', 'business_expenditure']
} as const;
const execution = {
	unit: 'percent',
	better: 'higher',
	rankable: true,
	reasons: [...amount, 'no_budget', 'zero_base']
} as const;
const attainment = {
	unit: 'percent',
	better: 'higher',
	rankable: true,
	figures: [],
	reasons: ['no_indicators', 'coverage_low']
} as const;
const stated = {
	better: 'higher',
	rankable: false,
	basis: 'stated',
	alternatives: [],
	reasons: [...missingReasons, 'approximate']
} as const;

export const measures: Record<MeasureId, Measure> = {
	totalExpenditure: { id: 'totalExpenditure', ...level, figures: ['totalExpenditure'] },
	totalIncome: { id: 'totalIncome', ...level, figures: ['totalIncome'] },
	basicExpenditure: { id: 'basicExpenditure', ...level, figures: ['basicExpenditure'] },
	projectExpenditure: { id: 'projectExpenditure', ...level, figures: ['projectExpenditure'] },
	basicShare: {
		id: 'basicShare',
		...share,
		figures: ['basicExpenditure', 'totalExpenditure'],
		statedBy: 'basicShare'
	},
	projectShare: {
		id: 'projectShare',
		...share,
		figures: ['projectExpenditure', 'totalExpenditure'],
		statedBy: 'projectShare'
	},
	fiscalShare: {
		id: 'fiscalShare',
		...share,
		figures: ['fiscalAppropriationExpenditure', 'totalExpenditure'],
		statedBy: 'fiscalExpenditureShare',
		reasons: [...amount, 'zero_base']
	},
	executionRate: {
		id: 'executionRate',
		...execution,
		basis: 'adjusted',
		figures: ['totalExpenditure', 'budgetAdjusted'],
		statedBy: 'executionRate',
		alternatives: ['initialRatio']
	},
	initialRatio: {
		id: 'initialRatio',
		...execution,
		basis: 'initial',
		figures: ['totalExpenditure', 'budgetInitial'],
		alternatives: ['executionRate']
	},
	executionStated: {
		id: 'executionStated',
		...stated,
		unit: 'percent',
		figures: ['executionRate'],
		reasons: amount
	},
	executionReference: {
		id: 'executionReference',
		...execution,
		basis: 'adjusted',
		figures: [],
		alternatives: ['executionRate', 'initialRatio'],
		reasons: ['no_reference', 'zero_base']
	},
	unspent: {
		id: 'unspent',
		unit: 'money',
		better: 'lower',
		rankable: true,
		basis: 'adjusted',
		figures: ['budgetAdjusted', 'totalExpenditure'],
		alternatives: [],
		reasons: [...amount, 'no_budget']
	},
	growth: {
		id: 'growth',
		unit: 'percent',
		better: null,
		rankable: true,
		basis: 'previous',
		figures: ['totalExpenditure'],
		alternatives: [],
		reasons: [...amount, 'reorganised', 'no_previous', 'zero_base']
	},
	reachedShare: {
		id: 'reachedShare',
		...attainment,
		basis: 'counted',
		alternatives: ['meanAttainment', 'meanAttainmentAll'],
		reasons: ['no_indicators', 'no_targets']
	},
	meanAttainment: {
		id: 'meanAttainment',
		...attainment,
		basis: 'rates',
		alternatives: ['meanAttainmentAll']
	},
	meanAttainmentAll: {
		id: 'meanAttainmentAll',
		...attainment,
		basis: 'rates',
		alternatives: ['meanAttainment']
	},
	attainmentCoverage: {
		id: 'attainmentCoverage',
		...attainment,
		rankable: false,
		basis: 'counted',
		alternatives: [],
		reasons: ['no_indicators']
	},
	measurableShare: {
		id: 'measurableShare',
		...attainment,
		basis: 'counted',
		alternatives: [],
		reasons: ['no_indicators']
	},
	satisfaction: {
		id: 'satisfaction',
		...stated,
		unit: 'percent',
		figures: ['satisfaction']
	},
	selfScore: { id: 'selfScore', ...stated, unit: 'points', figures: ['selfScore'] },
	scoreGap: {
		id: 'scoreGap',
		...stated,
		unit: 'percentagePoints',
		better: null,
		figures: ['selfScore'],
		reasons: [...missingReasons, 'basis_differs', 'approximate', 'no_indicators', 'coverage_low']
	}
};

/** Groups of fewer ranked agencies show values and no rank (DOMAIN D). */
export const smallestRankedGroup = 5;

/** The measures that stand on any of these figures, or that one of them states. */
export const disputedMeasures = (figures: readonly FigureId[]): MeasureId[] =>
	measureIds.filter((id) => {
		const { figures: own, statedBy } = measures[id];
		return own.some((one) => figures.includes(one)) || (statedBy && figures.includes(statedBy));
	});
