import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import sql from './filing-counts.sql?raw';

/**
 * How many departments of a category filed for a year, of `agencies` that filed or should have (by
 * the bureau's roster where the year has one, else all that account for the year; subordinate units
 * are left out). `gradeTop` of `graded` reports call themselves 优 or 优秀.
 */
export const filingCounts = {
	category: categorySchema,
	year: z.int(),
	agencies: z.int(),
	filed: z.int(),
	graded: z.int(),
	gradeTop: z.int()
};
const filingCountRow = z.strictObject(filingCounts);

/** For every year that has a report, a roster or figures of the bureau, in no order. */
export const askFilingCounts = (
	connector: Connector,
	signal?: AbortSignal
): Promise<z.infer<typeof filingCountRow>[]> =>
	connector.query(sql, [], { schema: filingCountRow, signal });
