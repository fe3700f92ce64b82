import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import sql from './initial-budgets.sql?raw';

const budgetRow = z.strictObject({ code: z.string(), fen: z.int() });

/** The initial budgets of a year by the bureau's own figures: 分 by code. */
export async function askInitialBudgets(
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<ReadonlyMap<string, number>> {
	const rows = await connector.query(sql, [year], { schema: budgetRow, signal });
	return new Map(rows.map(({ code, fen }) => [code, fen]));
}
