import { z } from 'zod';
import type { SuccessionKind } from '$lib/domain/succession';
import type { Connector } from '$lib/warehouse/connector';
import sql from './successions.sql?raw';

const kinds = ['merged', 'split', 'succeeded', 'new'] as const satisfies readonly SuccessionKind[];

export const successionRow = z.strictObject({
	code: z.string(),
	predecessor: z.string().nullable(),
	year: z.int(),
	kind: z.enum(kinds)
});
export type SuccessionRow = z.infer<typeof successionRow>;

/** How the agencies began of which that is known (domain/succession.ts). */
export const askSuccessions = (
	connector: Connector,
	signal?: AbortSignal
): Promise<SuccessionRow[]> => connector.query(sql, [], { schema: successionRow, signal });

/** The agencies that began in a year, and those whose tasks went to them. */
export const reorganisedIn = (
	successions: readonly SuccessionRow[],
	year: number
): ReadonlySet<string> =>
	new Set(
		successions
			.filter((one) => one.year === year)
			.flatMap(({ code, predecessor }) => (predecessor === null ? [code] : [code, predecessor]))
	);
