import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k5.sql?raw';
import { inPercent, inWan } from './printed';
import { rule } from './rule';

/**
 * K5: 财政拨款收入 ≤ 本年收入, and the printed 占收入 agrees (DOMAIN C3), with the tolerances of K1 and
 * K2. Params: `what`: `amount`, with
 * `difference` in 万元; or `share`, with `printed` and `computed`, percentages.
 */
export const k5 = rule({
	id: 'K5',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K5', 'errorAmount', 'errorPoints', 'notePoints'),
	row: z.strictObject({
		reportId: z.string(),
		difference: z.int().nullable(),
		decimals: z.int().nullable(),
		printed: z.number().nullable(),
		computed: z.number().nullable(),
		severity: severitySchema
	}),
	objection: ({ reportId, difference, decimals, printed, computed, severity }) =>
		difference === null
			? {
					report: reportId,
					severity,
					params: {
						what: 'share',
						printed: inPercent(printed ?? 0, decimals ?? 2),
						computed: inPercent(computed ?? 0)
					},
					figures: ['fiscalIncomeShare', 'fiscalAppropriationIncome', 'totalIncome'],
					disputes: ['fiscalIncomeShare']
				}
			: {
					report: reportId,
					severity,
					params: { what: 'amount', difference: inWan(difference) },
					figures: ['fiscalAppropriationIncome', 'totalIncome']
				}
});
