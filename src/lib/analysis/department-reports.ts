import { z } from 'zod';
import { documentFormatSchema } from '$lib/domain/document';
import { originSchema } from '$lib/domain/filing';
import { documentKindSchema } from '$lib/domain/report';
import type { Connector } from '$lib/warehouse/connector';
import sql from './department-reports.sql?raw';

/** `findings` counts all findings, `disputes` those of severity error or warn. */
export const departmentReportRow = z.strictObject({
	reportId: z.string(),
	year: z.int(),
	origin: originSchema,
	file: z.string(),
	format: documentFormatSchema,
	kind: documentKindSchema,
	findings: z.int(),
	disputes: z.int()
});
export type DepartmentReportRow = z.infer<typeof departmentReportRow>;

/** The reports of one agency, latest year first. */
export const askDepartmentReports = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<DepartmentReportRow[]> =>
	connector.query(sql, [code], { schema: departmentReportRow, signal });
