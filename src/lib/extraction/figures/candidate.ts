import type { Basis } from '$lib/domain/basis';
import type { Approximation, FigureId, FigureValue } from '$lib/domain/figure';
import { figureKinds } from '$lib/domain/figure';
import { grainOf, moneyUnits } from '$lib/domain/money';
import type { Evidence } from '$lib/domain/provenance';
import { fenOf, type Amount } from '../text/amounts';
import { rawOf, type Reading } from '../text/reading';

/** One reading of a figure before the choice. A `value` of null is printed but cannot be read. */
export interface Candidate {
	figure: FigureId;
	value: FigureValue | null;
	unit: string | null;
	printed: string;
	approximation: Approximation | null;
	basis: Basis;
	evidence: Evidence;
	/** 3 合计, 2 plain, 1 总, 0 总计 standing in for a total. */
	rank: number;
	derived: boolean;
	/** Printed as a part of the income, where expenditure does not belong (K25). */
	underIncome: boolean;
	/** Among its words are unknown ones: taken only where the arithmetic or another mention bears it out. */
	loose?: boolean;
	fromTable: boolean;
	unitFromHeading: boolean;
	/** Where it stands in the reading: the amount's [from, to); for cells the order of the tables. */
	from: number;
	to: number;
}

/** More digits than a number can hold exactly, and than any report means. */
const mostDigits = 15;
const significant = (decimal: string): number => decimal.replace(/^-?[0.]*|\./g, '').length;

/** The value of an amount for a figure of its kind; null where it cannot be read or held. */
export function valueOf(figure: FigureId, amount: Pick<Amount, 'decimal' | 'decimals' | 'unit'>) {
	const { decimal, decimals } = amount;
	if (decimal === null) return null;
	const kind = figureKinds[figure];
	if (kind === 'money') {
		const fen = fenOf(amount);
		return fen === null ? null : ({ kind, fen, decimals } satisfies FigureValue);
	}
	if (significant(decimal) > mostDigits) return null;
	if (kind === 'rate') return { kind, percent: Number(decimal), decimals } satisfies FigureValue;
	if (kind === 'score') return { kind, points: Number(decimal), decimals } satisfies FigureValue;
	return null;
}

const sameValue = (a: FigureValue | null, b: FigureValue | null): boolean =>
	comparable(a) === comparable(b);

function comparable(value: FigureValue | null): number | string | null {
	if (!value) return null;
	if (value.kind === 'money') return value.fen;
	if (value.kind === 'rate') return value.percent;
	if (value.kind === 'score') return value.points;
	return value.grade;
}

const grain = ({ value, unit }: Candidate): number => {
	const known = moneyUnits.find((one) => one === unit);
	return known && value?.kind === 'money' ? grainOf(known, value.decimals) : 0;
};

/** Whether two readings say the same: the coarser one is what the finer one rounds to. */
export function agree(a: Candidate, b: Candidate): boolean {
	if (sameValue(a.value, b.value)) return true;
	if (a.value?.kind !== 'money' || b.value?.kind !== 'money') return false;
	const [one, other] = [grain(a), grain(b)];
	return one !== other && Math.abs(a.value.fen - b.value.fen) * 2 <= Math.max(one, other);
}

export const noBasis: Basis = { stage: null, fund: null, entity: null, denominator: null };

/** What holds for a plain reading of the text, and for one of a table at its place in their order. */
export const inText = {
	derived: false,
	underIncome: false,
	fromTable: false,
	unitFromHeading: false
} as const;
export const inTable = (order: number) =>
	({ ...inText, fromTable: true, unitFromHeading: true, from: order, to: order }) as const;

/** An amount of the text as the value of a figure: all but its basis, its proof and its rank. */
export const told = (reading: Reading, figure: FigureId, amount: Amount) => ({
	...inText,
	figure,
	value: valueOf(figure, amount),
	unit: amount.unit || null,
	printed: rawOf(reading, amount.from, amount.to),
	approximation: amount.approximation,
	unitFromHeading: amount.declared ?? false,
	from: amount.from,
	to: amount.to
});
