import { z } from 'zod';
import { placeSchema } from '$lib/domain/provenance';
import sql from './k15.sql?raw';
import { rule } from './rule';

/**
 * K15: a quantitative indicator that missed its target is not scored in full (DOMAIN C3). Params:
 * `indicator`, `score`, `weight`.
 */
export const k15 = rule({
	id: 'K15',
	sql,
	parameters: [],
	row: z.strictObject({
		reportId: z.string(),
		name: z.string(),
		score: z.number(),
		weight: z.number(),
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, name, score, weight, quote, place }) => ({
		report: reportId,
		severity: 'warn',
		params: { indicator: name, score, weight },
		figures: [],
		disputes: ['selfScore'],
		places: [{ quote, place: placeSchema.parse(JSON.parse(place)) }]
	})
});
