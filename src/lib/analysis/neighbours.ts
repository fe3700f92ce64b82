import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import sql from './neighbours.sql?raw';

const neighbourRow = z.strictObject({ code: z.string(), distance: z.number().nonnegative() });

export interface NeighboursQuestion {
	readonly code: string;
	readonly year: number;
	/** How many others, at most. */
	readonly nearest: number;
}

/**
 * The agency itself (distance 0) and the departments nearest to it in size and structure in a year,
 * nearest first, ties by code (DOMAIN D). The distance is the root mean square of the differences
 * in the logarithm of total expenditure, the basic share, the fiscal share and the logarithm of
 * staff, each in standard deviations over the departments that account for the year; the last two
 * count where both have them. Only comparable figures are taken; an agency without total or basic
 * share is nobody's neighbour, and asked for itself it has no rows.
 */
export const askNeighbours = (
	connector: Connector,
	{ code, year, nearest }: NeighboursQuestion,
	signal?: AbortSignal
): Promise<z.infer<typeof neighbourRow>[]> =>
	connector.query(sql, [code, year, nearest], { schema: neighbourRow, signal });
