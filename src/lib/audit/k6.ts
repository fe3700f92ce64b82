import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k6.sql?raw';
import { inWan } from './printed';
import { rule } from './rule';

/**
 * K6: 收入总计 = 支出总计, with what was carried in and is carried out (DOMAIN C3), of one basis. The
 * two 合计 of the year may differ and are not held against each other. Beyond half of the last
 * printed digit of each a note, from `errorAmount` an error. Params: `difference`, in 万元.
 */
export const k6 = rule({
	id: 'K6',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K6', 'errorAmount'),
	row: z.strictObject({ reportId: z.string(), difference: z.int(), severity: severitySchema }),
	objection: ({ reportId, difference, severity }) => ({
		report: reportId,
		severity,
		params: { difference: inWan(difference) },
		figures: ['incomeWithCarryOver', 'expenditureWithCarryOver']
	})
});
