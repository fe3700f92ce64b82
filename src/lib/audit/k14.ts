import { z } from 'zod';
import sql from './k14.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/** K14: the self-score is at most the full mark of the report's template (DOMAIN C3). Params: `score`,
 * `fullMark`. */
export const k14 = rule({
	id: 'K14',
	sql,
	severities: ['error'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		score: z.number(),
		decimals: z.int(),
		fullMark: z.number()
	}),
	objection: ({ reportId, score, decimals, fullMark }) => ({
		report: reportId,
		severity: 'error',
		params: { score: inPercent(score, decimals), fullMark },
		figures: ['selfScore']
	})
});
