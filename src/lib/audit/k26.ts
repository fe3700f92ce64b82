import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { referenceFigureSchema } from '$lib/domain/reference';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k26.sql?raw';
import { inWan, signedWan } from './printed';
import { rule } from './rule';

/**
 * K26: a figure is what the bureau's own workbook says (预算批复, 决算批复; DOMAIN C3, D), of all funds
 * and the whole department. Beyond half of the last printed digit of both a note, from `errorAmount`
 * an error. Params: `part`; `amount` of the report, `other` of the workbook and their `difference`,
 * in 万元; where the workbook says it: `file`, `sheet` and `cell`.
 */
export const k26 = rule({
	id: 'K26',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K26', 'errorAmount'),
	row: z.strictObject({
		reportId: z.string(),
		figure: referenceFigureSchema,
		fen: z.int(),
		recorded: z.int(),
		file: z.string(),
		sheet: z.string(),
		cell: z.string(),
		severity: severitySchema
	}),
	objection: ({ reportId, figure, fen, recorded, severity, ...where }) => ({
		report: reportId,
		severity,
		params: {
			part: figure,
			amount: signedWan(fen),
			other: signedWan(recorded),
			difference: inWan(fen - recorded),
			...where
		},
		figures: [figure]
	})
});
