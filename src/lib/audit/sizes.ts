import type { FigureId } from '$lib/domain/figure';

/** What an amount is of its report. A part may be small beside the totals and budgets, never large. */
export const sizeKinds = ['total', 'budget', 'part', 'share'] as const;
export type SizeKind = (typeof sizeKinds)[number];

/** An amount in 分, and the agency and year of its report; a report has one of each figure. */
export interface Sized {
	readonly reportId: string;
	readonly agency: string;
	readonly year: number;
	readonly figure: FigureId;
	readonly kind: SizeKind;
	readonly fen: number;
	readonly basis: string;
}

/** An amount that is of another size than that of another year. */
export interface Leap {
	readonly amount: Sized;
	readonly beside: Sized;
	/** Whether more speaks against it than against the other. */
	readonly isWrong: boolean;
}

const isLeading = ({ kind }: Sized): boolean => kind === 'total' || kind === 'budget';

function groupsOf(amounts: readonly Sized[], keyOf: (one: Sized) => string): Map<string, Sized[]> {
	const groups = new Map<string, Sized[]>();
	for (const one of amounts) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}

/**
 * Where amounts of an agency, on one basis, differ more than `times` times from a year to the next that
 * has them: of the two the one that more speaks against, or both where that does not tell. Against one
 * speaks that at least twice as many years are of the other's size, and that it does not go with most
 * of the totals and budgets of its own report. What only makes up a total counts where the total leaps
 * too. `amounts` are above 0.
 */
export function leapsIn(amounts: readonly Sized[], times: number): Leap[] {
	const ofReport = groupsOf(amounts, ({ reportId }) => reportId);
	const isOdd = (one: Sized): boolean => {
		let against = 0;
		for (const beside of ofReport.get(one.reportId) ?? []) {
			if (beside.figure === one.figure || !isLeading(beside)) continue;
			const isLarge = one.fen > beside.fen * times;
			const isSmall = isLeading(one) && beside.fen > one.fen * times;
			against += isLarge || isSmall ? 1 : -1;
		}
		return against > 0;
	};
	const series = groupsOf(amounts, ({ agency, figure, basis }) => `${agency}␟${figure}␟${basis}`);
	const pairs = [...series.values()].flatMap((group) => {
		const inOrder = [...group].sort((a, b) => a.year - b.year);
		const company = (one: Sized): number =>
			group.filter((other) => one.fen <= other.fen * times && other.fen <= one.fen * times).length;
		return inOrder.slice(1).flatMap((second, at) => {
			const first = inOrder[at];
			if (!first) return [];
			const leaps = first.fen > second.fen * times || second.fen > first.fen * times;
			return leaps ? [{ first, second, years: [company(first), company(second)] as const }] : [];
		});
	});
	const leaping = ({ first, second }: (typeof pairs)[number]): string =>
		`${first.reportId}␟${second.reportId}`;
	const totals = new Set(
		pairs.filter(({ first }) => first.figure === 'totalExpenditure').map(leaping)
	);
	return pairs
		.filter((pair) => pair.first.kind !== 'share' || totals.has(leaping(pair)))
		.flatMap(({ first, second, years: [ofFirst, ofSecond] }) => {
			const againstFirst = Number(ofFirst * 2 <= ofSecond) + Number(isOdd(first));
			const againstSecond = Number(ofSecond * 2 <= ofFirst) + Number(isOdd(second));
			const isWrong = againstFirst !== againstSecond;
			return [
				...(againstFirst >= againstSecond ? [{ amount: first, beside: second, isWrong }] : []),
				...(againstSecond >= againstFirst ? [{ amount: second, beside: first, isWrong }] : [])
			];
		});
}
