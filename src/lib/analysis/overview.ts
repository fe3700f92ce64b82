import { z } from 'zod';
import { categories } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import { countFilings, filingCounts } from './filing-counts';
import type { Filings } from './filings';
import { askRateSums } from './rate-sums';
import recordedYearsSql from './recorded-years.sql?raw';
import type { Register } from './register';
import { askStructureSums } from './structure-sums';

/**
 * Counts and sums over a group of departments. `total`, `basic` and `project` are 分, summed over the
 * `compared` reports that give all three on one basis; the execution sums are 分 over the `executed`
 * reports with a rate of their own (divide the sums, never average the rates); `reached` of `due`
 * count indicators. Sums of nothing are null.
 */
export const overviewRow = z.strictObject({
	...filingCounts,
	compared: z.int(),
	total: z.int().nullable(),
	basic: z.int().nullable(),
	project: z.int().nullable(),
	executed: z.int(),
	executionNumerator: z.int().nullable(),
	executionDenominator: z.int().nullable(),
	reached: z.int().nullable(),
	due: z.int().nullable()
});
export type OverviewRow = z.infer<typeof overviewRow>;

const yearRow = z.strictObject({ year: z.int() });

export interface OverviewQuestion {
	readonly register: Register;
	readonly filings: Filings;
	/** Without what a finding disputes. */
	readonly undisputed: boolean;
}

/**
 * The sums of every year that has a report, a roster or accounts of the bureau, earliest first: a
 * row for each category that has departments in it, in the order of `categories`.
 */
export async function askOverview(
	connector: Connector,
	{ register, filings, undisputed }: OverviewQuestion,
	signal?: AbortSignal
): Promise<OverviewRow[]> {
	const [recorded, structures, rates] = await Promise.all([
		connector.query(recordedYearsSql, [], { schema: yearRow, signal }),
		askStructureSums(connector, undisputed, signal),
		askRateSums(connector, undisputed, signal)
	]);
	const years = [...filings.values(), ...recorded].map(({ year }) => year);
	const counts = countFilings(register, filings, new Set([...years, ...register.years]));
	const rows = counts.map((count): OverviewRow => {
		const same = (other: { year: number; category: string }): boolean =>
			other.year === count.year && other.category === count.category;
		const structure = structures.find(same);
		const execution = rates.find((one) => same(one) && one.measure === 'executionRate');
		const attainment = rates.find((one) => same(one) && one.measure === 'reachedShare');
		return {
			...count,
			compared: structure?.compared ?? 0,
			total: structure?.total ?? null,
			basic: structure?.basic ?? null,
			project: structure?.project ?? null,
			executed: execution?.reports ?? 0,
			executionNumerator: execution?.numerator ?? null,
			executionDenominator: execution?.denominator ?? null,
			reached: attainment?.numerator ?? null,
			due: attainment?.denominator ?? null
		};
	});
	const place = ({ category }: OverviewRow): number => categories.indexOf(category);
	return rows.sort((a, b) => a.year - b.year || place(a) - place(b));
}
