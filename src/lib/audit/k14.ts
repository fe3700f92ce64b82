import { z } from 'zod';
import sql from './k14.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/** K14: the self-score is at most 100 (DOMAIN C3). Params: `score`. */
export const k14 = rule({
	id: 'K14',
	sql,
	parameters: [],
	row: z.strictObject({ reportId: z.string(), score: z.number(), decimals: z.int() }),
	objection: ({ reportId, score, decimals }) => ({
		report: reportId,
		severity: 'error',
		params: { score: inPercent(score, decimals) },
		figures: ['selfScore']
	})
});
