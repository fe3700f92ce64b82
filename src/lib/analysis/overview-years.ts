import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import { sumsShape } from './overview';
import sql from './overview.sql?raw';

export const overviewYearRow = z.strictObject({ category: z.null(), ...sumsShape });
export type OverviewYearRow = z.infer<typeof overviewYearRow>;

/** The sums of the whole district: a row for each year with reports, earliest first. */
export const askOverviewYears = (
	connector: Connector,
	signal?: AbortSignal
): Promise<OverviewYearRow[]> =>
	connector.query(sql, [null, false], { schema: overviewYearRow, signal });
