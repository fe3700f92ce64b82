import { z } from 'zod';
import { accountsFor, categorySchema } from '$lib/domain/department';
import { hasToFile } from '$lib/domain/roster';
import type { Connector } from '$lib/warehouse/connector';
import sql from './accountable.sql?raw';

const departmentRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	synthetic: z.boolean(),
	/** People in post; null where it is not known. */
	staff: z.int().nullable(),
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable(),
	/** Whether the roster of the year names it, and whether as exempt. */
	listed: z.boolean(),
	exempt: z.boolean(),
	/** The initial budget by the bureau's own figures, in 分. */
	initialReference: z.int().nullable()
});

/** A department (部门) that accounts for the year or, `accounts` being false, only for the one before. */
export interface Accountable extends Omit<
	z.infer<typeof departmentRow>,
	'firstYear' | 'lastYear' | 'listed' | 'exempt'
> {
	readonly accounts: boolean;
	readonly accountedBefore: boolean;
	/** Whether it has to file: a roster of the year, where there is one, names it without exemption. */
	readonly expected: boolean;
}

/** The departments that account for a year or the one before, by pinyin; no subordinate units. */
export async function askAccountable(
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<Accountable[]> {
	const rows = await connector.query(sql, [year, year], { schema: departmentRow, signal });
	const hasRoster = rows.some(({ listed }) => listed);
	return rows.flatMap(({ firstYear, lastYear, listed, exempt, ...department }) => {
		const accounts = accountsFor({ firstYear, lastYear }, year);
		const accountedBefore = accountsFor({ firstYear, lastYear }, year - 1);
		const expected = hasToFile({ listed, exempt }, hasRoster);
		return accounts || accountedBefore
			? [{ ...department, accounts, accountedBefore, expected }]
			: [];
	});
}
