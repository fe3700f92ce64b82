import { filingStateOf, type FilingState, type FilingStateRow } from '$lib/analysis/filing-states';

/** How far the self-evaluation of a year covers the district (自评覆盖率). */
export interface Coverage {
	readonly counts: Readonly<Record<FilingState, number>>;
	/** Agencies that have to file, and how many of them did. */
	readonly expected: number;
	readonly filed: number;
	/**
	 * By the bureau's final accounts, in 分: of those that have to file, and of those of them that
	 * did; null where the bureau's figures of one of them are not there.
	 */
	readonly money: { readonly filed: number; readonly expected: number } | null;
	/** Those that have to file and did not, the overdue first. */
	readonly missing: readonly (FilingStateRow & { readonly state: FilingState })[];
}

/** `today` as an ISO date; `accounts` the bureau's 支出决算数 by agency, in 分. */
export function coverageOf(
	rows: readonly FilingStateRow[],
	accounts: ReadonlyMap<string, number>,
	today: string
): Coverage {
	const states = rows.map((row) => ({ ...row, state: filingStateOf(row, today) }));
	const counts = { filed: 0, not_filed: 0, overdue: 0, exempt: 0 };
	for (const { state } of states) counts[state] += 1;
	const expected = states.filter((row) => row.expected);
	const filed = expected.filter(({ state }) => state === 'filed');
	// What a unit spends is in the accounts of its department.
	const accountable = expected.filter(({ subordinate }) => !subordinate);
	const known = accountable.length > 0 && accountable.every(({ code }) => accounts.has(code));
	const sum = (some: readonly (typeof accountable)[number][]): number =>
		some.reduce((total, { code }) => total + (accounts.get(code) ?? 0), 0);
	return {
		counts,
		expected: expected.length,
		filed: filed.length,
		money: known
			? {
					filed: sum(accountable.filter(({ state }) => state === 'filed')),
					expected: sum(accountable)
				}
			: null,
		missing: [
			...states.filter(({ state }) => state === 'overdue'),
			...states.filter(({ state }) => state === 'not_filed')
		]
	};
}
