import { z } from 'zod';
import { measureIdSchema, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from './list-parameter';
import { measuredShape } from './measured';
import sql from './measure-values.sql?raw';

/** One measure of one department; `previousValue` is that of the year before on the same basis. */
export const measureValueRow = z.strictObject({
	code: z.string(),
	measure: measureIdSchema,
	...measuredShape,
	previousValue: z.number().nullable(),
	disputed: z.boolean()
});
export type MeasureValueRow = z.infer<typeof measureValueRow>;

/** Some measures of every department that filed for a year, by pinyin; subordinate units left out. */
export const askMeasureValues = (
	connector: Connector,
	{ year, measures }: { year: number; measures: readonly MeasureId[] },
	signal?: AbortSignal
): Promise<MeasureValueRow[]> =>
	connector.query(sql, [year, listParameter(measures)], { schema: measureValueRow, signal });
