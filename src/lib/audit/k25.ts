import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { evidenceFrom } from './evidence';
import sql from './k25.sql?raw';
import { rule } from './rule';

/**
 * K25 收支混列: basic or project expenditure is stated under income (DOMAIN C3): between the income
 * and the expenditure of the report, in the income's paragraph, and again after the expenditure.
 * One note for each such statement. Params: `part`, the figure's id.
 */
export const k25 = rule({
	id: 'K25',
	sql,
	severities: ['note'],
	thresholds: {},
	row: z.strictObject({
		reportId: z.string(),
		figure: figureIdSchema,
		quote: z.string(),
		place: z.string()
	}),
	objection: ({ reportId, figure, quote, place }) => ({
		report: reportId,
		severity: 'note',
		params: { part: figure },
		figures: [],
		places: [evidenceFrom(quote, place)],
		subject: figure
	})
});
