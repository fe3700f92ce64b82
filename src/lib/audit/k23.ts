import { z } from 'zod';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k23.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K23: the self-score, in percent of the full mark, is above the execution rate by no more than
 * `lead` percent of it (DOMAIN C3). The rate is that of the money against the adjusted budget where
 * the report gives both, else the one that it states. Params: `score`, `rate` in percent.
 */
export const k23 = rule({
	id: 'K23',
	sql,
	severities: ['warn'],
	thresholds: thresholdsOf('K23', 'lead'),
	row: z.strictObject({
		reportId: z.string(),
		score: z.number(),
		decimals: z.int(),
		rate: z.number(),
		computed: z.boolean()
	}),
	objection: ({ reportId, score, decimals, rate, computed }) => ({
		report: reportId,
		severity: 'warn',
		params: { score: inPercent(score, decimals), rate: inPercent(rate) },
		figures: [
			'selfScore',
			...(computed
				? (['totalExpenditure', 'budgetAdjusted'] as const)
				: (['executionRate'] as const))
		],
		disputes: ['selfScore']
	})
});
