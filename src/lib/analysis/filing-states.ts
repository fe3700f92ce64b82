import { z } from 'zod';
import { accountsFor, categorySchema } from '$lib/domain/department';
import { hasToFile } from '$lib/domain/roster';
import type { Connector } from '$lib/warehouse/connector';
import sql from './filing-states.sql?raw';

/**
 * A department that accounts for a year, and what came of it. `exemption` says why the roster does
 * not ask it to file, `due` by when it does; both null where the roster of the year does not name
 * it. `expected`: it has to file, by the roster or, where the year has none, since it accounts.
 */
export const filingStateRow = z.strictObject({
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	reportId: z.string().nullable(),
	exemption: z.string().nullable(),
	expected: z.boolean(),
	due: z.iso.date().nullable()
});
export type FilingStateRow = z.infer<typeof filingStateRow>;

export type FilingState = 'filed' | 'exempt' | 'overdue' | 'not_filed';

/** `today` as an ISO date: what is due today is not overdue. */
export function filingStateOf(row: FilingStateRow, today: string): FilingState {
	if (row.reportId !== null) return 'filed';
	if (!row.expected) return 'exempt';
	return row.due !== null && row.due < today ? 'overdue' : 'not_filed';
}

const departmentRow = filingStateRow.omit({ expected: true }).extend({
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable(),
	/** Whether the roster of the year names it. */
	listed: z.boolean()
});

/** The departments that account for a year, subordinate units left out, in pinyin order. */
export async function askFilingStates(
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<FilingStateRow[]> {
	const rows = await connector.query(sql, [year, year], { schema: departmentRow, signal });
	const hasRoster = rows.some(({ listed }) => listed);
	return rows
		.filter(
			({ firstYear, lastYear, reportId }) =>
				reportId !== null || accountsFor({ firstYear, lastYear }, year)
		)
		.map(({ code, shortName, category, reportId, exemption, due, listed }) => {
			const expected = hasToFile({ listed, exempt: exemption !== null }, hasRoster);
			return { code, shortName, category, reportId, exemption, expected, due };
		});
}
