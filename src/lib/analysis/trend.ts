import { z } from 'zod';
import type { MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from './list-parameter';
import { measuredShape } from './measured';
import sql from './trend.sql?raw';

export const trendRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	reportId: z.string().nullable(),
	...measuredShape,
	disputed: z.boolean()
});
export type TrendRow = z.infer<typeof trendRow>;

/**
 * One measure of some agencies over all years with reports: a row for each agency and year (reason
 * `not_filed` where it has no report), by pinyin and then year.
 */
export const askTrend = (
	connector: Connector,
	{ measure, codes }: { measure: MeasureId; codes: readonly string[] },
	signal?: AbortSignal
): Promise<TrendRow[]> =>
	connector.query(sql, [measure, listParameter(codes)], {
		schema: trendRow,
		signal
	});
