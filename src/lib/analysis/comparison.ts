import { z } from 'zod';
import { measureIdSchema, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from './list-parameter';
import { measuredShape } from './measured';
import sql from './comparison.sql?raw';

export const comparisonRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	measure: measureIdSchema,
	reportId: z.string().nullable(),
	...measuredShape,
	disputed: z.boolean()
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

export interface ComparisonQuestion {
	readonly codes: readonly string[];
	readonly years: readonly number[];
	readonly measures: readonly MeasureId[];
}

/**
 * Agencies side by side: a row for each of the agencies, the years and the measures (reason
 * `not_filed` where there is no report), by pinyin, then year. A year in which nobody filed has
 * no rows.
 */
export const askComparison = (
	connector: Connector,
	{ codes, years, measures }: ComparisonQuestion,
	signal?: AbortSignal
): Promise<ComparisonRow[]> =>
	connector.query(sql, [listParameter(codes), listParameter(years), listParameter(measures)], {
		schema: comparisonRow,
		signal
	});
