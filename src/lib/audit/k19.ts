import { z } from 'zod';
import { evidenceFrom } from './evidence';
import sql from './k19.sql?raw';
import { rule } from './rule';

/** The words around the number, which stay when it is printed anew. */
const wordsOf = (quote: string): string => quote.replace(/[\d.\s]+/g, '');

/** K19: a share or a rate has its percentage sign (DOMAIN C3). Params: `printed`, the number. */
export const k19 = rule({
	id: 'K19',
	sql,
	severities: ['note'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		printed: z.string(),
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, printed, quote, place }) => ({
		report: reportId,
		severity: 'note',
		params: { printed },
		figures: [],
		places: [evidenceFrom(quote, place)],
		subject: wordsOf(quote)
	})
});
