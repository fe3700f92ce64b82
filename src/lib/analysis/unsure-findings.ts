import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import sql from './unsure-findings.sql?raw';

const keyRow = z.strictObject({ key: z.string() });

/** The keys of the findings of which one of the figures was not read with certainty. */
export async function askUnsureFindings(
	connector: Connector,
	signal?: AbortSignal
): Promise<ReadonlySet<string>> {
	const rows = await connector.query(sql, [], { schema: keyRow, signal });
	return new Set(rows.map(({ key }) => key));
}
