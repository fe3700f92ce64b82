import { z } from 'zod';
import { placeSchema } from '$lib/domain/provenance';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k15.sql?raw';
import { rule } from './rule';

/**
 * K15: a quantitative indicator that missed its target is not scored in full; a result in words
 * earns what the report's template gives for it (DOMAIN A2, C3). Params: `indicator`, `score`,
 * `weight`; for a result in words also `what` ('band'), `least` and `most`, in percent.
 */
export const k15 = rule({
	id: 'K15',
	sql,
	severities: ['warn', 'note'],
	thresholds: thresholdsOf('K15', 'slack'),
	row: z.strictObject({
		reportId: z.string(),
		name: z.string(),
		score: z.number(),
		weight: z.number(),
		least: z.number().nullable(),
		most: z.number().nullable(),
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, name, score, weight, least, most, quote, place }) => {
		const band = least !== null && most !== null ? { what: 'band', least, most } : null;
		return {
			report: reportId,
			severity: band ? 'note' : 'warn',
			params: { indicator: name, score, weight, ...band },
			figures: [],
			disputes: ['selfScore'],
			places: [{ quote, place: placeSchema.parse(JSON.parse(place)) }],
			subject: name
		};
	}
});
