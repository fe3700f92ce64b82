import { z } from 'zod';
import type { FigureId } from './figure';

/**
 * The measures that pages compare (DOMAIN C1, A5). `value` is numerator ÷ denominator; for money
 * the numerator is 分 and there is no denominator. `better` is null where neither way is better.
 * `rankable` follows DOMAIN D: self-scores and self-stated rates are never ranked.
 */
export const measureIds = [
	'totalExpenditure',
	'totalIncome',
	'basicExpenditure',
	'projectExpenditure',
	'basicShare',
	'projectShare',
	'executionRate',
	'initialRatio',
	'executionStated',
	'unspent',
	'reachedShare',
	'meanAttainment',
	'attainmentCoverage',
	'satisfaction',
	'selfScore'
] as const;
export const measureIdSchema = z.enum(measureIds);
export type MeasureId = z.infer<typeof measureIdSchema>;

export type MeasureUnit = 'money' | 'percent' | 'points';

export interface Measure {
	readonly id: MeasureId;
	readonly unit: MeasureUnit;
	readonly better: 'higher' | 'lower' | null;
	readonly rankable: boolean;
	/** The figures that it is computed from, or that state it; empty where indicators do. */
	readonly figures: readonly FigureId[];
	/** The figure by which a report states the same, where one does. */
	readonly statedBy?: FigureId;
}

export const measures: Record<MeasureId, Measure> = {
	totalExpenditure: {
		id: 'totalExpenditure',
		unit: 'money',
		better: null,
		rankable: true,
		figures: ['totalExpenditure']
	},
	totalIncome: {
		id: 'totalIncome',
		unit: 'money',
		better: null,
		rankable: true,
		figures: ['totalIncome']
	},
	basicExpenditure: {
		id: 'basicExpenditure',
		unit: 'money',
		better: null,
		rankable: true,
		figures: ['basicExpenditure']
	},
	projectExpenditure: {
		id: 'projectExpenditure',
		unit: 'money',
		better: null,
		rankable: true,
		figures: ['projectExpenditure']
	},
	basicShare: {
		id: 'basicShare',
		unit: 'percent',
		better: null,
		rankable: true,
		figures: ['basicExpenditure', 'totalExpenditure'],
		statedBy: 'basicShare'
	},
	projectShare: {
		id: 'projectShare',
		unit: 'percent',
		better: null,
		rankable: true,
		figures: ['projectExpenditure', 'totalExpenditure'],
		statedBy: 'projectShare'
	},
	executionRate: {
		id: 'executionRate',
		unit: 'percent',
		better: 'higher',
		rankable: true,
		figures: ['totalExpenditure', 'budgetAdjusted'],
		statedBy: 'executionRate'
	},
	initialRatio: {
		id: 'initialRatio',
		unit: 'percent',
		better: 'higher',
		rankable: true,
		figures: ['totalExpenditure', 'budgetInitial']
	},
	executionStated: {
		id: 'executionStated',
		unit: 'percent',
		better: 'higher',
		rankable: false,
		figures: ['executionRate']
	},
	unspent: {
		id: 'unspent',
		unit: 'money',
		better: 'lower',
		rankable: true,
		figures: ['budgetAdjusted', 'totalExpenditure']
	},
	reachedShare: {
		id: 'reachedShare',
		unit: 'percent',
		better: 'higher',
		rankable: true,
		figures: []
	},
	meanAttainment: {
		id: 'meanAttainment',
		unit: 'percent',
		better: 'higher',
		rankable: true,
		figures: []
	},
	attainmentCoverage: {
		id: 'attainmentCoverage',
		unit: 'percent',
		better: 'higher',
		rankable: false,
		figures: []
	},
	satisfaction: {
		id: 'satisfaction',
		unit: 'percent',
		better: 'higher',
		rankable: false,
		figures: ['satisfaction']
	},
	selfScore: {
		id: 'selfScore',
		unit: 'points',
		better: 'higher',
		rankable: false,
		figures: ['selfScore']
	}
};

/** Why a measure has no value for a report, or may not be ranked with the others. */
const measureReasons = [
	'not_stated',
	'not_certain',
	'unreadable',
	'not_applicable',
	'no_budget',
	'zero_base',
	'basis_differs',
	'approximate',
	'no_indicators',
	'no_targets',
	'coverage_low',
	'not_filed'
] as const;
export const measureReasonSchema = z.enum(measureReasons);
export type MeasureReason = z.infer<typeof measureReasonSchema>;

/** Groups of fewer ranked agencies show values and no rank (DOMAIN D). */
export const smallestRankedGroup = 5;

/** The measures that stand on any of these figures, or that one of them states. */
export const disputedMeasures = (figures: readonly FigureId[]): MeasureId[] =>
	measureIds.filter((id) => {
		const { figures: own, statedBy } = measures[id];
		return own.some((one) => figures.includes(one)) || (statedBy && figures.includes(statedBy));
	});
