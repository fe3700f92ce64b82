import { z } from 'zod';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k3.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K3: the shares of basic and project expenditure sum to 100 (DOMAIN C3). Beyond 0.1 percentage
 * points, and what rounding may do, an error. Params: `sum`, a percentage.
 */
export const k3 = rule({
	id: 'K3',
	sql,
	severities: ['error'],
	thresholds: thresholdsOf('K3', 'errorPoints'),
	row: z.strictObject({ reportId: z.string(), decimals: z.int(), total: z.number() }),
	objection: ({ reportId, decimals, total }) => ({
		report: reportId,
		severity: 'error',
		params: { sum: inPercent(total, decimals) },
		figures: ['basicShare', 'projectShare']
	})
});
