import type { FigureId } from '$lib/domain/figure';
import type { Candidate } from './candidate';

/** Whether the report's own arithmetic supports a candidate. */
export interface Closing {
	/** It adds up with other amounts of the report, or is the total that they add up to. */
	sum(one: Candidate): boolean;
	/** A printed share or rate fits it. */
	share(one: Candidate): boolean;
}

const sums: [FigureId, FigureId, FigureId][] = [
	['basicExpenditure', 'projectExpenditure', 'totalExpenditure'],
	['personnelExpenditure', 'operatingExpenditure', 'basicExpenditure']
];
/** What else the expenditure of some agencies is made of. */
const furtherParts: FigureId[] = [
	'businessExpenditure',
	'paymentsToSuperiors',
	'subsidiesToAffiliates'
];
const quotients: [FigureId, FigureId, FigureId][] = [
	['basicShare', 'basicExpenditure', 'totalExpenditure'],
	['projectShare', 'projectExpenditure', 'totalExpenditure'],
	['fiscalIncomeShare', 'fiscalAppropriationIncome', 'totalIncome'],
	['fiscalExpenditureShare', 'fiscalAppropriationExpenditure', 'totalExpenditure'],
	['executionRate', 'totalExpenditure', 'budgetAdjusted'],
	['executionRate', 'totalExpenditure', 'budgetInitial'],
	['executionRate', 'fiscalAppropriationExpenditure', 'budgetInitial']
];

/** More different values of one figure than any report prints. */
const most = 24;

const fenIn = (one: Candidate): number | null =>
	one.value?.kind === 'money' ? one.value.fen : null;

/** Sums close to a 分 for each amount; shares to 0.02 points, since reports print two decimals. */
export function closing(candidates: readonly Candidate[]): Closing {
	const distinct = (values: (number | null)[]): number[] =>
		[...new Set(values.filter((value) => value !== null))].slice(0, most);
	const read = new Map<FigureId, number[]>();
	for (const id of new Set(candidates.map((one) => one.figure))) {
		const own = candidates.filter((one) => one.figure === id);
		read.set(
			id,
			distinct(own.map((one) => (one.value?.kind === 'rate' ? one.value.percent : fenIn(one))))
		);
	}
	const amounts = (id: FigureId) => read.get(id) ?? [];
	const rates = amounts;
	const further = (one: Candidate, own: number): number[] => {
		let all = [0];
		for (const id of furtherParts) {
			const more = one.figure === id ? [own] : [0, ...amounts(id)];
			all = [...new Set(all.flatMap((sum) => more.map((next) => sum + next)))].slice(0, most);
		}
		return all;
	};
	/** What basic and project expenditure come to, where their total may not be printed. */
	const ofParts = (one: Candidate, own: number | null, rate: FigureId): number[] => {
		if (rate !== 'basicShare' && rate !== 'projectShare') return [];
		const of = (id: FigureId) => (one.figure === id && own !== null ? [own] : amounts(id));
		return of('basicExpenditure').flatMap((a) => of('projectExpenditure').map((b) => a + b));
	};
	return {
		sum(one) {
			const own = fenIn(one);
			if (own === null) return false;
			const rests = further(one, own);
			const isFurther = furtherParts.includes(one.figure);
			return sums.some(([a, b, total]) => {
				const as = one.figure === a ? [own] : amounts(a);
				const bs = one.figure === b ? [own] : amounts(b);
				const totals = one.figure === total ? [own] : amounts(total);
				const whole = total === 'totalExpenditure';
				if (![a, b, total].includes(one.figure) && !(whole && isFurther)) return false;
				return as.some((x) =>
					bs.some((y) =>
						totals.some((z) =>
							(whole ? rests : [0]).some((rest) => Math.abs(x + y + rest - z) <= 2)
						)
					)
				);
			});
		},
		share(one) {
			return quotients.some(([rate, part, whole]) => {
				if (![rate, part, whole].includes(one.figure)) return false;
				const own = fenIn(one);
				const parts = one.figure === part && own !== null ? [own] : amounts(part);
				const wholes = one.figure === whole && own !== null ? [own] : amounts(whole);
				const percents =
					one.figure === rate && one.value?.kind === 'rate' ? [one.value.percent] : rates(rate);
				const made = whole !== one.figure ? ofParts(one, own, rate) : [];
				return percents.some((p) =>
					parts.some((x) =>
						[...wholes, ...made].some((y) => y > 0 && Math.abs((x / y) * 100 - p) < 0.02)
					)
				);
			});
		}
	};
}
