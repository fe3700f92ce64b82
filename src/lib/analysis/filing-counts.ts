import { z } from 'zod';
import { accountsFor, categorySchema } from '$lib/domain/department';
import { hasToFile } from '$lib/domain/roster';
import type { Connector } from '$lib/warehouse/connector';
import departmentsSql from './accounting-departments.sql?raw';
import gradesSql from './filed-grades.sql?raw';
import recordedYearsSql from './recorded-years.sql?raw';
import rosterSql from './roster.sql?raw';

const departmentRow = z.strictObject({
	code: z.string(),
	category: categorySchema,
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable()
});
const gradeRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	grade: z.string().nullable()
});
const rosterRow = z.strictObject({ code: z.string(), year: z.int(), exempt: z.boolean() });
const yearRow = z.strictObject({ year: z.int() });

/**
 * How many departments of a category filed for a year, of `agencies` that filed or should have (by
 * the bureau's roster where the year has one, else all that account for the year; subordinate units
 * are left out). `gradeTop` of `graded` reports call themselves 优 or 优秀.
 */
export const filingCounts = {
	category: categorySchema,
	year: z.int(),
	agencies: z.int(),
	filed: z.int(),
	graded: z.int(),
	gradeTop: z.int()
};
type FilingCount = { [Key in keyof typeof filingCounts]: z.infer<(typeof filingCounts)[Key]> };

const topGrades: readonly string[] = ['优', '优秀'];

/** For every year that has a report, a roster or accounts of the bureau, in no order. */
export async function askFilingCounts(
	connector: Connector,
	signal?: AbortSignal
): Promise<FilingCount[]> {
	const [departments, grades, roster, recorded] = await Promise.all([
		connector.query(departmentsSql, [], { schema: departmentRow, signal }),
		connector.query(gradesSql, [], { schema: gradeRow, signal }),
		connector.query(rosterSql, [], { schema: rosterRow, signal }),
		connector.query(recordedYearsSql, [], { schema: yearRow, signal })
	]);
	const slot = (code: string, year: number): string => `${code} ${year}`;
	const gradeIn = new Map(grades.map(({ code, year, grade }) => [slot(code, year), grade]));
	const listedIn = new Map(roster.map(({ code, year, exempt }) => [slot(code, year), exempt]));
	const rosterYears = new Set(roster.map(({ year }) => year));
	const years = new Set([...grades, ...roster, ...recorded].map(({ year }) => year));
	const counts = new Map<string, FilingCount>();
	for (const year of years)
		for (const { code, category, ...life } of departments) {
			const own = slot(code, year);
			const grade = gradeIn.get(own);
			const filed = grade !== undefined;
			const exempt = listedIn.get(own);
			const listed = exempt !== undefined;
			const asked = hasToFile({ listed, exempt: exempt ?? false }, rosterYears.has(year));
			if (!filed && !(asked && accountsFor(life, year))) continue;
			const key = `${category} ${year}`;
			const none = { category, year, agencies: 0, filed: 0, graded: 0, gradeTop: 0 };
			const count = counts.get(key) ?? none;
			count.agencies += 1;
			count.filed += Number(filed);
			count.graded += Number(typeof grade === 'string');
			count.gradeTop += Number(topGrades.includes(grade ?? ''));
			counts.set(key, count);
		}
	return [...counts.values()];
}
