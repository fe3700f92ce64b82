import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { decimalFromFen, fen } from '$lib/domain/money';
import { placeSchema } from '$lib/domain/provenance';
import sql from './k20.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

const signed = (amount: number): string => decimalFromFen(fen(amount), '万元');

/**
 * K20: what a report tells of an earlier year, its amount, the change since then or the growth, is
 * what the agency's own report for that year makes of it (DOMAIN C3), within the rounding of all the
 * digits that are printed, where both are on one basis. Params: `part`, the figure; `what` is told:
 * `level` or `change`, with `amount` and `other` in 万元, or `growth`, with `printed` and `computed` in
 * percent; `year`, the earlier one.
 */
export const k20 = rule({
	id: 'K20',
	sql,
	severities: ['warn'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		figure: figureIdSchema,
		told: z.enum(['level', 'change', 'growth']),
		year: z.int(),
		fen: z.int().nullable(),
		percent: z.number().nullable(),
		decimals: z.int(),
		ownFen: z.int(),
		quote: z.string(),
		place: z.string(),
		otherReport: z.string(),
		otherFen: z.int(),
		otherQuote: z.string(),
		otherPlace: z.string()
	}),
	objection: ({ reportId, figure, told, year, ownFen, otherFen, ...row }) => {
		const change = ownFen - otherFen;
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
							amount: signed(row.fen ?? 0),
							other: signed(told === 'level' ? otherFen : change)
						})
			},
			figures: [],
			places: [{ quote: row.quote, place: placeSchema.parse(JSON.parse(row.place)) }],
			subject: `${figure} ${year} ${told}`,
			other: {
				report: row.otherReport,
				places: [{ quote: row.otherQuote, place: placeSchema.parse(JSON.parse(row.otherPlace)) }]
			}
		};
	}
});
