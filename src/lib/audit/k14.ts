import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k14.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

/**
 * K14 (DOMAIN C3): the self-score is at most the full mark of the report's template; what the
 * indicators and the execution of the budget, or the branches, were given sums to it; and what they
 * may earn sums to the full mark. The sums are looked at only where one of the two closes, which
 * shows that no part was missed. Beyond what rounding may do a note, from `errorScore` an error.
 * Params: `what`: `above`, with `score` and `fullMark`; `sum`, with `score` and `sum`; `weights`,
 * with `sum` and `fullMark`.
 */
export const k14 = rule({
	id: 'K14',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K14', 'errorScore'),
	row: z.strictObject({
		reportId: z.string(),
		what: z.enum(['above', 'sum', 'weights']),
		score: z.number(),
		decimals: z.int(),
		fullMark: z.number(),
		summed: z.number().nullable(),
		severity: severitySchema,
		quote: z.string().nullable(),
		place: z.string().nullable()
	}),
	objection: ({ reportId, what, score, decimals, fullMark, summed, severity, quote, place }) => ({
		report: reportId,
		severity,
		params: {
			what,
			...(what === 'weights' ? {} : { score: inPercent(score, decimals) }),
			...(what === 'sum' ? {} : { fullMark }),
			...(summed === null ? {} : { sum: Number(summed.toFixed(2)) })
		},
		figures: what === 'weights' ? [] : ['selfScore'],
		disputes: ['selfScore'],
		places: quote === null || place === null ? [] : [evidenceFrom(quote, place)],
		subject: what
	})
});
