import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { evidenceFrom } from './evidence';
import { firstOf } from './first-of';
import sql from './k20.sql?raw';
import { inPercent, signedWan } from './printed';
import { ruleOverRows } from './rule';

/**
 * K20: what a report tells of an earlier year, its amount, the change since then or the growth, is
 * what the agency's own report for that year makes of it (DOMAIN C3), within the rounding of all the
 * digits that are printed, where both are on one basis. A level needs no amount of the report's own. Params: `part`, the figure; `what` is told:
 * `level` or `change`, with `amount` and `other` in 万元, or `growth`, with `printed` and `computed` in
 * percent; `year`, the earlier one.
 */
export const k20 = ruleOverRows({
	id: 'K20',
	sql,
	severities: ['warn'],
	thresholds: {},
	reach: 'agency',
	row: z.strictObject({
		reportId: z.string(),
		figure: figureIdSchema,
		told: z.enum(['level', 'change', 'growth']),
		year: z.int(),
		fen: z.int().nullable(),
		percent: z.number().nullable(),
		decimals: z.int(),
		ownFen: z.int().nullable(),
		quote: z.string(),
		place: z.string(),
		otherReport: z.string(),
		otherFen: z.int(),
		otherQuote: z.string(),
		otherPlace: z.string()
	}),
	// Of a figure and a year the plainest is said.
	objections: (rows) =>
		firstOf(rows, ({ reportId, figure, year }) => `${reportId} ${figure} ${year}`).map(
			({ reportId, figure, told, year, ownFen, otherFen, ...row }) => {
				const change = (ownFen ?? 0) - otherFen;
				return {
					report: reportId,
					severity: 'warn',
					params: {
						part: figure,
						what: told,
						year,
						...(told === 'growth'
							? {
									printed: inPercent(row.percent ?? 0, row.decimals),
									computed: inPercent((100 * change) / otherFen)
								}
							: {
									amount: signedWan(row.fen ?? 0),
									other: signedWan(told === 'level' ? otherFen : change)
								})
					},
					figures: [],
					places: [evidenceFrom(row.quote, row.place)],
					subject: `${figure} ${year} ${told}`,
					other: {
						report: row.otherReport,
						places: [evidenceFrom(row.otherQuote, row.otherPlace)]
					}
				};
			}
		)
});
