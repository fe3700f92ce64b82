import { decimalFromFen, fen } from '$lib/domain/money';

/** An amount of 分 in 万元, as words take it: 1234 → "0.001234". */
export const inWan = (amount: number): string => decimalFromFen(fen(Math.abs(amount)), '万元');

/** A percentage with as many decimals as the report printed, or two. */
export const inPercent = (percent: number, decimals = 2): string => percent.toFixed(decimals);

/** An amount of 分 in 万元, with its sign. */
export const signedWan = (amount: number): string => decimalFromFen(fen(amount), '万元');
