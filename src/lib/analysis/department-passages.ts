import { z } from 'zod';
import { placeSchema } from '$lib/domain/provenance';
import type { Connector } from '$lib/warehouse/connector';
import { jsonColumn } from './json-column';
import sql from './department-passages.sql?raw';

/** `seq` counts from 1 within its kind; `linkedTo` is the problem that a measure answers. */
export const departmentPassageRow = z.strictObject({
	kind: z.enum([
		'function',
		'objective',
		'project',
		'effectiveness',
		'efficiency',
		'problem',
		'measure'
	]),
	seq: z.int(),
	text: z.string(),
	linkedTo: z.int().nullable(),
	quote: z.string(),
	place: jsonColumn(placeSchema)
});
export type DepartmentPassageRow = z.infer<typeof departmentPassageRow>;

/** The functions, objectives, projects, analyses, problems and measures of one report. */
export const askDepartmentPassages = (
	connector: Connector,
	{ reportId }: { reportId: string },
	signal?: AbortSignal
): Promise<DepartmentPassageRow[]> =>
	connector.query(sql, [reportId], { schema: departmentPassageRow, signal });
