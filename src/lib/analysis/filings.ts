import { z } from 'zod';
import { slotOf } from '$lib/domain/slot';
import type { Connector } from '$lib/warehouse/connector';
import sql from './filings.sql?raw';
import { accountsIn, type Registered, type Register } from './register';

const filingRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	reportId: z.string(),
	/** The grade that the report gives itself; null where it names none. */
	grade: z.string().nullable()
});
type FilingRow = z.infer<typeof filingRow>;

/** The reports that count, by agency and year. */
export type Filings = ReadonlyMap<string, FilingRow>;

export async function askFilings(connector: Connector, signal?: AbortSignal): Promise<Filings> {
	const rows = await connector.query(sql, [], { schema: filingRow, signal });
	return new Map(rows.map((row) => [slotOf(row.code, row.year), row]));
}

/**
 * The departments that account for a year or filed for it none the less, and all agencies that its
 * roster names, be they units of a department, in pinyin order.
 */
export const agenciesOf = (register: Register, filings: Filings, year: number): Registered[] =>
	register.agencies.filter(
		(one) =>
			register.lists(one.code, year) ||
			(!one.subordinate && (filings.has(slotOf(one.code, year)) || accountsIn(one, year)))
	);
