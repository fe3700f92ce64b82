import { z } from 'zod';
import { confidenceSchema } from '$lib/domain/figure';
import type { Connector } from '$lib/warehouse/connector';
import { figureColumns, withValue } from './figure-value';
import sql from './department-figures.sql?raw';

const departmentFigureRow = z
	.strictObject({
		year: z.int(),
		...figureColumns,
		confidence: confidenceSchema.nullable()
	})
	.transform(withValue);
export type DepartmentFigureRow = z.infer<typeof departmentFigureRow>;

/** Every figure of every report of one agency, in no order. */
export const askDepartmentFigures = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<DepartmentFigureRow[]> =>
	connector.query(sql, [code], { schema: departmentFigureRow, signal });
