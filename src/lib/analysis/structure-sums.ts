import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import sql from './structure-sums.sql?raw';

const structureSumRow = z.strictObject({
	category: categorySchema,
	year: z.int(),
	disputed: z.boolean(),
	compared: z.int(),
	total: z.int(),
	basic: z.int(),
	project: z.int()
});

/**
 * What the departments of a category spent in a year, in 分, over the `compared` reports that give
 * all three amounts comparably and on one basis: those of which a finding disputes one of the three
 * apart from the others. In no order; where there are none there is no row.
 */
export const askStructureSums = (
	connector: Connector,
	signal?: AbortSignal
): Promise<z.infer<typeof structureSumRow>[]> =>
	connector.query(sql, [], { schema: structureSumRow, signal });
