import { z } from 'zod';
import { accountsFor, categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import { commaColumn } from './json-column';
import sql from './departments.sql?raw';

/**
 * `parentCode`: of the department whose subordinate unit it is. `firstYear` and `lastYear`: between which it accounts, null where not known to begin or end;
 * `years`: those it filed for, latest first.
 */
export const departmentRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	parentCode: z.string().nullable(),
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable(),
	synthetic: z.boolean(),
	years: commaColumn(z.string().transform(Number).pipe(z.int())).transform((years) =>
		years.sort((a, b) => b - a)
	)
});
export type DepartmentRow = z.infer<typeof departmentRow>;

/** Whether an agency accounts for a year, or filed for it none the less. */
export const wasThere = ({ years, ...life }: DepartmentRow, year: number): boolean =>
	years.includes(year) || accountsFor(life, year);

/** Every agency of the roster and of the reports, in pinyin order. */
export const askDepartments = (
	connector: Connector,
	signal?: AbortSignal
): Promise<DepartmentRow[]> => connector.query(sql, [], { schema: departmentRow, signal });
