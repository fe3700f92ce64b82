import { z } from 'zod';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k7.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K7: the execution rate that the report states = 决算 ÷ 调整预算 (DOMAIN C3), within 0.1 percentage
 * points or half of the last printed digit. A rate stated against the initial budget is another
 * measure and not checked here. Params: `printed` and `computed`, percentages; `fits` is `initial`
 * where the printed rate agrees with the initial budget instead, else `none`.
 */
export const k7 = rule({
	id: 'K7',
	sql,
	severities: ['warn'],
	thresholds: thresholdsOf('K7', 'points'),
	row: z.strictObject({
		reportId: z.string(),
		decimals: z.int(),
		printed: z.number(),
		computed: z.number(),
		fits: z.enum(['initial', 'none'])
	}),
	objection: ({ reportId, decimals, printed, computed, fits }) => ({
		report: reportId,
		severity: 'warn',
		params: { printed: inPercent(printed, decimals), computed: inPercent(computed), fits },
		figures: [
			'executionRate',
			'totalExpenditure',
			'budgetAdjusted',
			...(fits === 'initial' ? (['budgetInitial'] as const) : [])
		],
		disputes: ['executionRate']
	})
});
