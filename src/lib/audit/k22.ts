import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k22.sql?raw';
import { inWan, signedWan } from './printed';
import { rule } from './rule';

/**
 * K22: a total in a table is the sum of its parts (DOMAIN C3), where it is certain which they are
 * (extraction/checks/table-sums.ts). Beyond half of the last printed digit of each amount a note, from
 * `errorAmount` an error. Params: `total`, what it is called; `amount`, as stated, `other`, the sum of the
 * parts, and their `difference`, in 万元.
 */
export const k22 = rule({
	id: 'K22',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K22', 'errorAmount'),
	row: z.strictObject({
		reportId: z.string(),
		total: z.string(),
		stated: z.int(),
		added: z.int(),
		quote: z.string(),
		place: z.string(),
		partsQuote: z.string(),
		partsPlace: z.string(),
		severity: severitySchema
	}),
	objection: ({ reportId, total, stated, added, severity, ...row }) => ({
		report: reportId,
		severity,
		params: {
			total,
			amount: signedWan(stated),
			other: signedWan(added),
			difference: inWan(stated - added)
		},
		figures: [],
		places: [evidenceFrom(row.quote, row.place), evidenceFrom(row.partsQuote, row.partsPlace)],
		subject: `${total} ${stated} ${added}`
	})
});
