import { z } from 'zod';
import { confidenceSchema, figureIdSchema } from '$lib/domain/figure';
import { missingReasonSchema } from '$lib/domain/missing';
import type { Connector } from '$lib/warehouse/connector';
import sql from './department-figures.sql?raw';

/**
 * A figure of a report. Found: `value` is 分 for money, a ratio (1 = 100 %) for a rate, points for
 * a score and null for a grade, which stands in `grade`. Missing: `missingReason` is set and both
 * are null.
 */
export const figureShape = {
	figure: figureIdSchema,
	kind: z.enum(['money', 'rate', 'score', 'grade']),
	value: z.number().nullable(),
	grade: z.string().nullable(),
	missingReason: missingReasonSchema.nullable(),
	disputed: z.boolean()
};

const departmentFigureRow = z.strictObject({
	year: z.int(),
	...figureShape,
	confidence: confidenceSchema.nullable()
});
export type DepartmentFigureRow = z.infer<typeof departmentFigureRow>;

/** Every figure of every report of one agency, in no order. */
export const askDepartmentFigures = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<DepartmentFigureRow[]> =>
	connector.query(sql, [code], { schema: departmentFigureRow, signal });
