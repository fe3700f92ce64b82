import { z } from 'zod';
import { documentFormatSchema } from '$lib/domain/document';
import { originSchema } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import sql from './reports.sql?raw';

/** A report that counts: the `version`th, from 1, of the `versions` filed for its agency and year. */
export const reportRow = z.strictObject({
	id: z.string(),
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	year: z.int(),
	origin: originSchema,
	file: z.string(),
	format: documentFormatSchema,
	version: z.int(),
	versions: z.int(),
	importedAt: z.string().nullable()
});
export type ReportRow = z.infer<typeof reportRow>;

/** The reports that count, earliest year first, in pinyin order of their agencies. */
export const askReports = (connector: Connector, signal?: AbortSignal): Promise<ReportRow[]> =>
	connector.query(sql, [], { schema: reportRow, signal });
