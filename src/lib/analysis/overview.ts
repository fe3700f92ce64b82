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

/** Null of no rows. */
const sumOf = <Key extends string>(
	rows: readonly Readonly<Record<Key, number>>[],
	key: Key
): number | null => (rows.length === 0 ? null : rows.reduce((sum, row) => sum + row[key], 0));

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
		askStructureSums(connector, signal),
		askRateSums(connector, signal)
	]);
	const years = [...filings.values(), ...recorded].map(({ year }) => year);
	const counts = countFilings(register, filings, new Set([...years, ...register.years]));
	const rows = counts.map((count): OverviewRow => {
		const counted = (other: { year: number; category: string; disputed: boolean }): boolean =>
			other.year === count.year &&
			other.category === count.category &&
			!(undisputed && other.disputed);
		const structure = structures.filter(counted);
		const execution = rates.filter((one) => one.measure === 'executionRate' && counted(one));
		const attainment = rates.filter((one) => one.measure === 'reachedShare' && counted(one));
		return {
			...count,
			compared: sumOf(structure, 'compared') ?? 0,
			total: sumOf(structure, 'total'),
			basic: sumOf(structure, 'basic'),
			project: sumOf(structure, 'project'),
			executed: sumOf(execution, 'reports') ?? 0,
			executionNumerator: sumOf(execution, 'numerator'),
			executionDenominator: sumOf(execution, 'denominator'),
			reached: sumOf(attainment, 'numerator'),
			due: sumOf(attainment, 'denominator')
		};
	});
	const place = ({ category }: OverviewRow): number => categories.indexOf(category);
	return rows.sort((a, b) => a.year - b.year || place(a) - place(b));
}
