import { z } from 'zod';
import { denominators, entities, funds, stages } from '$lib/domain/basis';
import {
	approximationSchema,
	confidenceSchema,
	figureIdSchema,
	matchSignSchema
} from '$lib/domain/figure';
import { missingReasonSchema } from '$lib/domain/missing';
import { placeSchema } from '$lib/domain/provenance';
import type { Connector } from '$lib/warehouse/connector';
import { commaColumn, jsonColumn } from './json-column';
import sql from './department-figures.sql?raw';

/**
 * One figure of a report. Found: `value` is 分 for money, a ratio (1 = 100 %) for a rate, points
 * for a score and null for a grade, which stands in `grade`. Missing: `missingReason` is set and
 * all values are null; `quote` and `place` may still show the words that could not be read.
 */
export const departmentFigureRow = z.strictObject({
	year: z.int(),
	reportId: z.string(),
	figure: figureIdSchema,
	kind: z.enum(['money', 'rate', 'score', 'grade']),
	value: z.number().nullable(),
	grade: z.string().nullable(),
	unit: z.string().nullable(),
	printed: z.string().nullable(),
	decimals: z.int().nullable(),
	approximation: approximationSchema.nullable(),
	stage: z.enum(stages).nullable(),
	fund: z.enum(funds).nullable(),
	entity: z.enum(entities).nullable(),
	denominator: z.enum(denominators).nullable(),
	derived: z.boolean(),
	confidence: confidenceSchema.nullable(),
	signs: commaColumn(matchSignSchema),
	alternatives: z.int(),
	missingReason: missingReasonSchema.nullable(),
	disputed: z.boolean(),
	quote: z.string().nullable(),
	place: jsonColumn(placeSchema).nullable()
});
export type DepartmentFigureRow = z.infer<typeof departmentFigureRow>;

/** Every figure of every report of one agency, earliest year first. */
export const askDepartmentFigures = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<DepartmentFigureRow[]> =>
	connector.query(sql, [code], { schema: departmentFigureRow, signal });
