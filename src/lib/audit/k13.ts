import { z } from 'zod';
import sql from './k13.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K13: the grade agrees with the band of the score: 优 from 90, 良 from 80, 中 from 60, 差 below
 * (DOMAIN A3). Grades of other scales (合格, 优良, A) are not checked. Params: `score`, `grade`.
 */
export const k13 = rule({
	id: 'K13',
	sql,
	parameters: [],
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
