import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { slotOf } from '$lib/domain/slot';
import type { Connector } from '$lib/warehouse/connector';
import { askFilings, agenciesOf, type Filings } from './filings';
import { askRegister, type Register } from './register';

/**
 * An agency of a year, and what came of it. `exemption` says why the roster does
 * not ask it to file, `due` by when it does; both null where the roster of the year does not name
 * it. `expected`: it has to file, by the roster or, where the year has none, since it accounts.
 */
export const filingStateRow = z.strictObject({
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	/** Whether it is a unit of a department, which the roster names beside it. */
	subordinate: z.boolean(),
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

/** The states of those that `agenciesOf` names, in its order. */
export const filingStates = (
	register: Register,
	filings: Filings,
	year: number
): FilingStateRow[] =>
	agenciesOf(register, filings, year).map(({ code, shortName, category, subordinate }) => ({
		code,
		shortName,
		category,
		subordinate,
		reportId: filings.get(slotOf(code, year))?.reportId ?? null,
		...register.dutyOf(code, year)
	}));

/** The states of each of some years, in their order. */
export async function askFilingStates(
	connector: Connector,
	{ years }: { years: readonly number[] },
	signal?: AbortSignal
): Promise<{ year: number; states: FilingStateRow[] }[]> {
	const [register, filings] = await Promise.all([
		askRegister(connector, signal),
		askFilings(connector, signal)
	]);
	return years.map((year) => ({ year, states: filingStates(register, filings, year) }));
}
