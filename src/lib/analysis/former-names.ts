import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import sql from './former-names.sql?raw';

/** A name that an agency bore before, and the last year for which it did. */
export const formerNameRow = z.strictObject({
	name: z.string(),
	shortName: z.string(),
	lastYear: z.int()
});
export type FormerNameRow = z.infer<typeof formerNameRow>;

/** The former names of one agency, latest first. */
export const askFormerNames = (
	connector: Connector,
	{ code }: { code: string },
	signal?: AbortSignal
): Promise<FormerNameRow[]> => connector.query(sql, [code], { schema: formerNameRow, signal });
