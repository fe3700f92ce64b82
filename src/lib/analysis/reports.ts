import { z } from 'zod';
import { sectionIdSchema } from '$lib/domain/document-checks';
import { originSchema } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import { commaColumn } from './json-column';
import sql from './reports.sql?raw';

/** A report that counts: the `version`th, from 1, of the `versions` filed for its agency and year. */
export const reportRow = z.strictObject({
	id: z.string(),
	code: z.string(),
	year: z.int(),
	origin: originSchema,
	file: z.string(),
	version: z.int(),
	versions: z.int(),
	/** The sections that its template asks for and that it has not. */
	missingSections: commaColumn(sectionIdSchema)
});
export type ReportRow = z.infer<typeof reportRow>;

/** The reports that count, in no order. */
export const askReports = (connector: Connector, signal?: AbortSignal): Promise<ReportRow[]> =>
	connector.query(sql, [], { schema: reportRow, signal });
