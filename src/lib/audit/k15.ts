import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k15.sql?raw';
import { rule } from './rule';

/**
 * K15 (DOMAIN A2, C3): a quantitative indicator that missed its target is not scored in full, and one
 * that met it loses no points, unless it went as far beyond as asks for a reason; with a reason beside
 * it the loss is only noted. A result in words earns what the report's template gives for it.
 * `slack` is what rounding may do. Params: `what`, `full`, `lost` or `band`, `indicator`, `score`
 * and `weight`; for a band also `least` and `most`, in percent.
 */
export const k15 = rule({
	id: 'K15',
	sql,
	severities: ['warn', 'note'],
	thresholds: thresholdsOf('K15', 'slack', 'overAttainment'),
	row: z.strictObject({
		reportId: z.string(),
		name: z.string(),
		what: z.enum(['full', 'lost', 'band']),
		score: z.number(),
		weight: z.number(),
		least: z.number().nullable(),
		most: z.number().nullable(),
		severity: severitySchema,
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, name, what, score, weight, least, most, severity, quote, place }) => ({
		report: reportId,
		severity,
		params: {
			what,
			indicator: name,
			score,
			weight,
			...(least === null || most === null ? {} : { least, most })
		},
		figures: [],
		disputes: ['selfScore'],
		places: [evidenceFrom(quote, place)],
		subject: name
	})
});
