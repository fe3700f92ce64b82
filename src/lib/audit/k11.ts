import { z } from 'zod';
import { figureIds, figureIdSchema } from '$lib/domain/figure';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k11.sql?raw';
import { signedWan } from './printed';
import { rule } from './rule';

/**
 * K11: amounts of a likely size (DOMAIN C3): no total of zero or of less than `leastTotal` (no agency
 * lives a year on less than 1 万元: it is in another unit), nothing negative, and nothing more than a hundred times, or less than a hundredth of, what the same agency
 * stated on the same basis in the year before or after, or the nearest that has it. Of two such years
 * the one is an error that does not go with the other totals and budgets of its own report, or that
 * stands against twice as many of the agency's years; where that does not tell, both are doubtful.
 * One finding for all figures of a report that are wrong alike. Params: `what`: `zero`; `small` or
 * `negative`; `jump`, or `either` where both years are doubtful, with the `year` beside it, what was
 * stated there (`other`), and how many `times` they differ; `part`, the first of the figures, and
 * its `amount`. Amounts are in 万元.
 */
export const k11 = rule({
	id: 'K11',
	sql,
	severities: ['error', 'warn'],
	thresholds: thresholdsOf('K11', 'times', 'leastTotal'),
	reach: 'agency',
	row: z.strictObject({
		reportId: z.string(),
		figure: figureIdSchema,
		figures: z
			.string()
			.transform((names) => names.split(','))
			.pipe(z.array(figureIdSchema)),
		fen: z.int(),
		what: z.enum(['zero', 'small', 'negative', 'jump']),
		severity: severitySchema,
		besideYear: z.int().nullable(),
		besideFen: z.int().nullable()
	}),
	objection: ({ reportId, figure, figures, fen: amount, what, severity, ...beside }) => {
		const { besideYear: year, besideFen: other } = beside;
		const params = { part: figure, amount: signedWan(amount) };
		const all = figureIds.filter((id) => figures.includes(id));
		return {
			report: reportId,
			severity,
			params:
				year === null || other === null
					? { ...params, what }
					: {
							...params,
							what: severity === 'error' ? 'jump' : 'either',
							year,
							other: signedWan(other),
							times: Math.floor(Math.max(amount, other) / Math.min(amount, other))
						},
			figures: [figure, ...all.filter((id) => id !== figure)],
			disputes: all,
			subject: `${what} ${figure}`
		};
	}
});
