import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k2.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K2: the printed share of basic or project expenditure = the part ÷ 本年支出合计 (DOMAIN C3). Beyond
 * 0.01 percentage points and what rounding may do a note, beyond 0.1 an error. Params: `part` is
 * the figure's id, `printed` and `computed` are percentages.
 */
export const k2 = rule({
	id: 'K2',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K2', 'errorPoints', 'notePoints'),
	row: z.strictObject({
		reportId: z.string(),
		share: figureIdSchema,
		part: figureIdSchema,
		decimals: z.int(),
		printed: z.number(),
		computed: z.number(),
		severity: severitySchema
	}),
	objection: ({ reportId, share, part, decimals, printed, computed, severity }) => ({
		report: reportId,
		severity,
		params: { part, printed: inPercent(printed, decimals), computed: inPercent(computed) },
		figures: [share, part, 'totalExpenditure'],
		disputes: [share]
	})
});
