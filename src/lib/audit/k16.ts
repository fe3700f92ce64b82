import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k16.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K16: in a report that gives points or reasons, a target that was missed or of which no result is
 * told, and a result far above its target, say why (DOMAIN A2, C3). A missed one is doubtful where the
 * report gives reasons for others. Params: `indicator`; `what`: `over`, with `rate` and `threshold`, in
 * percent of the target; `unmet`, with `target` and `actual` as printed; `unreported`, with `target`.
 */
export const k16 = rule({
	id: 'K16',
	sql,
	severities: ['warn', 'note'],
	thresholds: thresholdsOf('K16', 'overAttainment'),
	row: z.strictObject({
		reportId: z.string(),
		name: z.string(),
		what: z.enum(['over', 'unmet', 'unreported']),
		rate: z.number().nullable(),
		threshold: z.number(),
		target: z.string().nullable(),
		actual: z.string().nullable(),
		severity: severitySchema,
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, name, what, rate, threshold, target, actual, severity, ...words }) => ({
		report: reportId,
		severity,
		params: {
			indicator: name,
			what,
			...(what === 'over'
				? { rate: inPercent(rate ?? 0, 1), threshold }
				: { target: target ?? '', ...(actual === null ? {} : { actual }) })
		},
		figures: [],
		places: [evidenceFrom(words.quote, words.place)],
		subject: name
	})
});
