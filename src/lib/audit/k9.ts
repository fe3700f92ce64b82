import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k9.sql?raw';
import { inWan } from './printed';
import { rule } from './rule';

/**
 * K9: 全年预算 = 年初预算 + 上年结转 + 追加 − 追减, of one basis, where the report says what was added or
 * taken away (DOMAIN C3). What was carried in may be part of the initial budget. Beyond half of the
 * last printed digit of each a note; from `errorAmount` an error, or a warning where an addition or a
 * reduction that the report does not name may make up the rest. Params: `difference`, in 万元.
 */
export const k9 = rule({
	id: 'K9',
	sql,
	severities: ['error', 'warn', 'note'],
	thresholds: thresholdsOf('K9', 'errorAmount'),
	row: z.strictObject({ reportId: z.string(), difference: z.int(), severity: severitySchema }),
	objection: ({ reportId, difference, severity }) => ({
		report: reportId,
		severity,
		params: { difference: inWan(difference) },
		figures: [
			'budgetInitial',
			'carryOverIn',
			'budgetSupplement',
			'budgetReduction',
			'budgetAdjusted'
		],
		disputes: ['budgetAdjusted']
	})
});
