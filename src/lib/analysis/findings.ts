import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { figureIdSchema } from '$lib/domain/figure';
import { findingSchema, otherReportSchema, severitySchema } from '$lib/domain/finding';
import type { Connector } from '$lib/warehouse/connector';
import { commaColumn, jsonColumn } from './json-column';
import sql from './findings.sql?raw';

export const findingRow = z.strictObject({
	key: z.string(),
	reportId: z.string(),
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	year: z.int(),
	rule: findingSchema.shape.rule,
	severity: severitySchema,
	figures: commaColumn(figureIdSchema),
	params: jsonColumn(findingSchema.shape.params),
	places: jsonColumn(findingSchema.shape.places),
	other: jsonColumn(otherReportSchema).nullable(),
	/** 本年支出合计 of the report in 分; null where it states none. */
	expenditure: z.int().nullable()
});
export type FindingRow = z.infer<typeof findingRow>;

/** The findings of a year and of an agency (null: of all), gravest first, then pinyin and rule. */
export const askFindings = (
	connector: Connector,
	{ year, code }: { year: number | null; code: string | null },
	signal?: AbortSignal
): Promise<FindingRow[]> =>
	connector.query(sql, [year, year, code, code], { schema: findingRow, signal });
