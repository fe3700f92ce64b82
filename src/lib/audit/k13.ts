import { z } from 'zod';
import sql from './k13.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K13: the grade agrees with the band of the score in the report's template (DOMAIN A3,
 * domain/template.ts). A grade that the template does not know is not checked. Params: `score`, `grade`.
 */
export const k13 = rule({
	id: 'K13',
	sql,
	severities: ['warn'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		score: z.number(),
		decimals: z.int(),
		grade: z.string()
	}),
	objection: ({ reportId, score, decimals, grade }) => ({
		report: reportId,
		severity: 'warn',
		params: { score: inPercent(score, decimals), grade },
		figures: ['selfScore', 'selfGrade']
	})
});
