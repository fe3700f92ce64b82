import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import type { Connector } from '$lib/warehouse/connector';
import sql from './accountable.sql?raw';

/** A department (部门) that accounts for the year or, `accounts` being false, only for the one before. */
const accountableRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	synthetic: z.boolean(),
	/** People in post; null where it is not known. */
	staff: z.int().nullable(),
	accounts: z.boolean(),
	accountedBefore: z.boolean(),
	/** Whether it has to file: a roster of the year, where there is one, names it without exemption. */
	expected: z.boolean(),
	/** The initial budget by the bureau's own figures, in 分. */
	initialReference: z.int().nullable()
});
export type AccountableRow = z.infer<typeof accountableRow>;

/** The departments that account for a year or the one before, by pinyin; no subordinate units. */
export const askAccountable = (
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<AccountableRow[]> =>
	connector.query(sql, [year, year], { schema: accountableRow, signal });
