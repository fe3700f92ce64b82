import { z } from 'zod';
import type { Filing } from '$lib/domain/filing';
import { ipcStream } from './arrow';
import type { Connector } from './connector';
import { reportRowsOf } from './rows';
import shipDisputes from './ship-disputes.sql?raw';
import shipFindings from './ship-findings.sql?raw';
import shipMeasures from './ship-measures.sql?raw';
import { carriedTables, tables, type CarriedTable, type Cell } from './tables';

const answerRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A table as it is shipped: how many rows, and they as an Arrow IPC stream. */
export interface ShippedTable {
	readonly name: CarriedTable;
	readonly rows: number;
	readonly stream: Uint8Array;
}

/**
 * The tables of a carried district: the rows of its filings, and the measures and findings that the
 * connector, which holds these filings, has of them. The same filings give the same bytes.
 */
export async function shippedTables(
	connector: Connector,
	filings: readonly Filing[]
): Promise<ShippedTable[]> {
	const answers = (sql: string) => connector.query(sql, [], { schema: answerRow });
	const rows = {
		...reportRowsOf(filings),
		measure: await answers(shipMeasures),
		finding: await answers(shipFindings),
		dispute: await answers(shipDisputes)
	} satisfies Record<CarriedTable, readonly Record<string, Cell>[]>;
	return carriedTables.map((name) => ({
		name,
		rows: rows[name].length,
		stream: ipcStream(tables[name], rows[name] as never)
	}));
}
