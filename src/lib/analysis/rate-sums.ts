import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import sql from './rate-sums.sql?raw';

const rateSumRow = z.strictObject({
	category: categorySchema,
	year: z.int(),
	disputed: z.boolean(),
	measure: z.enum(['executionRate', 'reachedShare']),
	reports: z.int(),
	numerator: z.int(),
	denominator: z.int()
});

/**
 * The sums of which the rates of a category in a year are made, over the reports with a comparable
 * rate of their own: 分 for execution, counts of indicators for those reached. Those that a finding
 * disputes are apart from the others. In no order; where there are none there is no row.
 */
export const askRateSums = (
	connector: Connector,
	signal?: AbortSignal
): Promise<z.infer<typeof rateSumRow>[]> =>
	connector.query(sql, [], { schema: rateSumRow, signal });
