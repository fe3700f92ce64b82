import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import { askOverviewAnswer, overviewAnswerSchema } from './overview-answer';
import { askOverviewYears, overviewYearRow } from './overview-years';
import { askYears, yearRow } from './years';

/** What the overview shows before the engine is up: the answers of its questions, for one year. */
export const snapshotSchema = z.strictObject({
	years: z.array(yearRow),
	overview: overviewAnswerSchema,
	overviewYears: z.array(overviewYearRow)
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Asks for the latest year; null where there are no reports. */
export async function askSnapshot(connector: Connector): Promise<Snapshot | null> {
	const years = await askYears(connector);
	const year = years[0]?.year;
	if (year === undefined) return null;
	const overview = await askOverviewAnswer(connector, { year });
	const overviewYears = await askOverviewYears(connector);
	return { years, overview, overviewYears };
}
