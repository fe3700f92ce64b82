import { z } from 'zod';
import { categories, categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import sql from './overview.sql?raw';

/**
 * Sums over a group of departments: those that filed, and those that should have (`agencies`; exempt
 * ones and subordinate units are left out). `total`, `basic` and `project` are 分, summed over the
 * `compared` reports that give all three on one basis; the execution sums are 分 over the `executed` reports
 * with a rate of their own (divide the sums, never average the rates); `reached` of `due` count
 * indicators; `gradeTop` of `graded` reports call themselves 优 or 优秀. Sums of nothing are null.
 */
export const overviewRow = z.strictObject({
	category: categorySchema,
	year: z.int(),
	agencies: z.int(),
	filed: z.int(),
	compared: z.int(),
	total: z.int().nullable(),
	basic: z.int().nullable(),
	project: z.int().nullable(),
	executed: z.int(),
	executionNumerator: z.int().nullable(),
	executionDenominator: z.int().nullable(),
	reached: z.int().nullable(),
	due: z.int().nullable(),
	graded: z.int(),
	gradeTop: z.int()
});
export type OverviewRow = z.infer<typeof overviewRow>;

/**
 * The sums of every year that has reports, earliest first: a row for each category that has
 * departments in it, in the order of `categories`.
 */
export async function askOverview(
	connector: Connector,
	signal?: AbortSignal
): Promise<OverviewRow[]> {
	const rows = await connector.query(sql, [], { schema: overviewRow, signal });
	const place = ({ category }: OverviewRow): number => categories.indexOf(category);
	return rows.sort((a, b) => a.year - b.year || place(a) - place(b));
}
