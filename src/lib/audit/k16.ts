import { z } from 'zod';
import { placeSchema } from '$lib/domain/provenance';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k16.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K16: a result far above its target says why, in a form that gives points and asks for reasons
 * (DOMAIN A2, C3). Params: `indicator`, `rate`
 * and `threshold`, in percent of the target.
 */
export const k16 = rule({
	id: 'K16',
	sql,
	severities: ['note'],
	thresholds: thresholdsOf('K16', 'overAttainment'),
	row: z.strictObject({
		reportId: z.string(),
		name: z.string(),
		rate: z.number(),
		threshold: z.number(),
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, name, rate, threshold, quote, place }) => ({
		report: reportId,
		severity: 'note',
		params: { indicator: name, rate: inPercent(rate, 1), threshold },
		figures: [],
		places: [{ quote, place: placeSchema.parse(JSON.parse(place)) }],
		subject: name
	})
});
