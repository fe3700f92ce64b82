import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import sql from './years.sql?raw';

export const yearRow = z.strictObject({ year: z.int(), filed: z.int() });
export type YearRow = z.infer<typeof yearRow>;

/**
 * The years for which there are reports, a roster of who should file, or expenditure by the bureau's
 * own accounts; latest first, with how many reports were filed.
 */
export const askYears = (connector: Connector, signal?: AbortSignal): Promise<YearRow[]> =>
	connector.query(sql, [], { schema: yearRow, signal });
