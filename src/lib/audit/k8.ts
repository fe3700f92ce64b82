import { z } from 'zod';
import sql from './k8.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K8: execution against the adjusted budget does not exceed 100 % (DOMAIN C3), beyond half of the
 * last printed digits. Params: `computed`, a percentage.
 */
export const k8 = rule({
	id: 'K8',
	sql,
	severities: ['warn'],
	thresholds: {},
	row: z.strictObject({ reportId: z.string(), computed: z.number() }),
	objection: ({ reportId, computed }) => ({
		report: reportId,
		severity: 'warn',
		params: { computed: inPercent(computed) },
		figures: ['totalExpenditure', 'budgetAdjusted'],
		disputes: ['budgetAdjusted']
	})
});
