import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { slotOf } from '$lib/domain/slot';
import { agenciesOf, type Filings } from './filings';
import type { Register } from './register';

/**
 * How many agencies of a category filed for a year, of `agencies` that filed or should have (by the
 * bureau's roster where the year has one, else all departments that account for the year). `gradeTop` of `graded` reports call themselves 优 or 优秀.
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

/** Of some years, in no order. */
export function countFilings(
	register: Register,
	filings: Filings,
	years: ReadonlySet<number>
): FilingCount[] {
	const counts = new Map<string, FilingCount>();
	for (const year of years)
		for (const { code, category } of agenciesOf(register, filings, year)) {
			const filing = filings.get(slotOf(code, year));
			if (!filing && !register.dutyOf(code, year).expected) continue;
			const key = `${category} ${year}`;
			const none = { category, year, agencies: 0, filed: 0, graded: 0, gradeTop: 0 };
			const count = counts.get(key) ?? none;
			count.agencies += 1;
			count.filed += Number(filing !== undefined);
			count.graded += Number(typeof filing?.grade === 'string');
			count.gradeTop += Number(topGrades.includes(filing?.grade ?? ''));
			counts.set(key, count);
		}
	return [...counts.values()];
}
