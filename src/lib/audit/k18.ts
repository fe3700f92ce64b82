import { z } from 'zod';
import type { FigureId } from '$lib/domain/figure';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k18.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

const money = ['totalExpenditure', 'budgetAdjusted'] as const satisfies FigureId[];

/**
 * K18: what the report thinks of itself goes with what it gives (DOMAIN C3, D). Nothing that it gives
 * is in doubt. Params: `what`: `unmet`, the best grade (`grade`) while none of the `due` targets that
 * can be counted was met; `execution`, the best grade, and `problems`, not one problem named, while
 * the execution `rate` is below `lowExecution`, in percent.
 */
export const k18 = rule({
	id: 'K18',
	sql,
	severities: ['note'],
	thresholds: thresholdsOf('K18', 'lowExecution'),
	row: z.strictObject({
		reportId: z.string(),
		what: z.enum(['unmet', 'execution', 'problems']),
		grade: z.string().nullable(),
		rate: z.number().nullable(),
		computed: z.boolean().nullable(),
		due: z.int().nullable()
	}),
	objection: ({ reportId, what, grade, rate, computed, due }) => ({
		report: reportId,
		severity: 'note',
		params: {
			what,
			...(grade === null ? {} : { grade }),
			...(rate === null ? {} : { rate: inPercent(rate) }),
			...(due === null ? {} : { due })
		},
		figures: [
			...(grade === null ? [] : (['selfGrade'] as const)),
			...(rate === null ? [] : computed ? money : (['executionRate'] as const))
		],
		disputes: [],
		subject: what
	})
});
