import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k4.sql?raw';
import { inWan } from './printed';
import { rule } from './rule';

const parts = ['personnelExpenditure', 'operatingExpenditure', 'basicExpenditure'] as const;

/**
 * K4: 人员经费 + 公用经费 = 基本支出, of one basis (DOMAIN C3), where the report prints all three. Beyond
 * half of the last printed digit of each a note, from `errorAmount` an error. Params: `difference`,
 * in 万元.
 */
export const k4 = rule({
	id: 'K4',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K4', 'errorAmount'),
	row: z.strictObject({ reportId: z.string(), difference: z.int(), severity: severitySchema }),
	objection: ({ reportId, difference, severity }) => ({
		report: reportId,
		severity,
		params: { difference: inWan(difference) },
		figures: parts
	})
});
