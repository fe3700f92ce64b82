import { z } from 'zod';
import {
	attainmentNoteSchema,
	attainmentStatusSchema,
	directionSchema
} from '$lib/domain/indicator';
import { evidenceSchema, placeSchema } from '$lib/domain/provenance';
import type { Connector } from '$lib/warehouse/connector';
import { jsonColumn } from './json-column';
import sql from './department-indicators.sql?raw';

/**
 * One indicator of a report. `target`, `actual` and `single` are as printed, `targetNumber` and
 * `actualNumber` in the printed unit where they are plain numbers. `value` is the raw attainment
 * (1 = 100 %, not capped), null where there is none; `due` says whether it counts in 应考核数,
 * `recognised` that it was read off a picture and is to be checked.
 * `suggestions` are other words of the report that may hold the result, the likeliest first.
 */
export const departmentIndicatorRow = z.strictObject({
	seq: z.int(),
	level1: z.string().nullable(),
	level2: z.string().nullable(),
	name: z.string(),
	target: z.string().nullable(),
	actual: z.string().nullable(),
	single: z.string().nullable(),
	targetNumber: z.number().nullable(),
	actualNumber: z.number().nullable(),
	unit: z.string().nullable(),
	direction: directionSchema,
	weight: z.number().nullable(),
	score: z.number().nullable(),
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	value: z.number().nullable(),
	status: attainmentStatusSchema,
	bound: z.enum(['lower', 'upper']).nullable(),
	note: attainmentNoteSchema.nullable(),
	due: z.boolean(),
	recognised: z.boolean(),
	reason: z.string().nullable(),
	suggestions: jsonColumn(z.array(evidenceSchema.extend({ printed: z.string() }))),
	quote: z.string(),
	place: jsonColumn(placeSchema)
});
export type DepartmentIndicatorRow = z.infer<typeof departmentIndicatorRow>;

/** The indicators of one report, in its order. */
export const askDepartmentIndicators = (
	connector: Connector,
	{ reportId }: { reportId: string },
	signal?: AbortSignal
): Promise<DepartmentIndicatorRow[]> =>
	connector.query(sql, [reportId], {
		schema: departmentIndicatorRow,
		signal
	});
