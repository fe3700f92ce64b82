import { z } from 'zod';
import { yearSources } from '$lib/domain/document-checks';
import { evidenceFrom } from './evidence';
import sql from './k12.sql?raw';
import { rule } from './rule';

/**
 * K12: year in title = year in body = year in table (DOMAIN C3). Where no words claim the year that
 * the report is filed under, it was filed so by the user, and nothing is held against it. Params:
 * `what`: `title`, `body` or `table`; its `year`, and the one `expected`.
 */
export const k12 = rule({
	id: 'K12',
	sql,
	severities: ['warn'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		source: z.enum(yearSources),
		year: z.int(),
		expected: z.int(),
		quote: z.string(),
		place: z.string(),
		agreedQuote: z.string(),
		agreedPlace: z.string()
	}),
	objection: ({ reportId, source, year, expected, quote, place, agreedQuote, agreedPlace }) => ({
		report: reportId,
		severity: 'warn',
		params: { what: source, year, expected },
		figures: [],
		places: [evidenceFrom(quote, place), evidenceFrom(agreedQuote, agreedPlace)],
		subject: `${source} ${year}`
	})
});
