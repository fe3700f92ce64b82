import { z } from 'zod';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k24.sql?raw';
import { inPercent, inWan } from './printed';
import { rule } from './rule';

/**
 * K24: not more than `most` percent of the adjusted budget is left unspent (DOMAIN C3). The amounts
 * themselves are not in doubt. Params: `difference`, what is left in 万元, and `rate`, in percent.
 */
export const k24 = rule({
	id: 'K24',
	sql,
	severities: ['warn'],
	thresholds: thresholdsOf('K24', 'most'),
	row: z.strictObject({ reportId: z.string(), unspent: z.int(), part: z.number() }),
	objection: ({ reportId, unspent, part }) => ({
		report: reportId,
		severity: 'warn',
		params: { difference: inWan(unspent), rate: inPercent(part) },
		figures: ['totalExpenditure', 'budgetAdjusted'],
		disputes: []
	})
});
