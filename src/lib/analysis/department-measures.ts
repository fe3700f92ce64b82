import { z } from 'zod';
import { measureIdSchema } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { measuredShape } from './measured';
import sql from './department-measures.sql?raw';

export const departmentMeasureRow = z.strictObject({
	year: z.int(),
	reportId: z.string(),
	measure: measureIdSchema,
	...measuredShape,
	disputed: z.boolean()
});
export type DepartmentMeasureRow = z.infer<typeof departmentMeasureRow>;

/** Every measure of every report of one agency, earliest year first. */
export const askDepartmentMeasures = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<DepartmentMeasureRow[]> =>
	connector.query(sql, [code], { schema: departmentMeasureRow, signal });
