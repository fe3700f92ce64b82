import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import { firstOf } from './first-of';
import sql from './k10.sql?raw';
import { signedWan } from './printed';
import { ruleOverRows } from './rule';

/**
 * K10: one amount is the same wherever the report states it, in the text and in tables, in 元 and in
 * 万元 (DOMAIN C3): on the same basis, to half of the last printed digits. One finding for a figure,
 * with the first two statements that differ; an error from `errorAmount` where sums, shares or the
 * label leave no doubt of either, else a note. Params: `part`, and the two amounts `amount` and `other`, in 万元.
 */
export const k10 = ruleOverRows({
	id: 'K10',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K10', 'errorAmount'),
	row: z.strictObject({
		reportId: z.string(),
		figure: figureIdSchema,
		firstFen: z.int(),
		secondFen: z.int(),
		severity: severitySchema,
		quote: z.string(),
		place: z.string(),
		otherQuote: z.string(),
		otherPlace: z.string()
	}),
	// The certain ones come first, then those that are told first.
	objections: (rows) =>
		firstOf(rows, ({ reportId, figure }) => `${reportId} ${figure}`).map(
			({ reportId, figure, firstFen, secondFen, severity, ...places }) => ({
				report: reportId,
				severity,
				params: { part: figure, amount: signedWan(firstFen), other: signedWan(secondFen) },
				figures: [],
				disputes: [figure],
				places: [
					evidenceFrom(places.quote, places.place),
					evidenceFrom(places.otherQuote, places.otherPlace)
				],
				subject: figure
			})
		)
});
