import { z } from 'zod';

declare const fenBrand: unique symbol;

/** An amount of money in 分 (1 元 = 100 分), a safe integer. */
export type Fen = number & { readonly [fenBrand]: true };

export const moneyUnits = ['元', '千元', '万元', '百万元', '亿元'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** How many decimal places lie between one unit of this kind and one 分. */
const placesToFen: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

export type FenRefusal = 'not_a_number' | 'parts_of_a_fen' | 'too_large';
export type FenResult = { ok: true; fen: Fen } | { ok: false; reason: FenRefusal };

const isFen = (value: number): value is Fen => Number.isSafeInteger(value);

/** 万亿元: beyond every agency, and small enough to be summed over all of them. */
export const mostFen = 1e14 as Fen;

/** Takes a whole number of 分. Throws a RangeError on anything that is not a safe integer. */
export function fen(value: number): Fen {
	if (!isFen(value)) throw new RangeError(`Not a whole number of 分: ${value}`);
	return value;
}

/**
 * Reads a plain decimal ("-1234.5", no separators) of the given unit, exactly.
 * Refuses what is not a decimal, what has parts of a 分, and what exceeds a safe integer.
 */
export function fenFromDecimal(decimal: string, unit: MoneyUnit): FenResult {
	const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal);
	if (!match) return { ok: false, reason: 'not_a_number' };
	const [, sign = '', whole = '', fraction = ''] = match;
	const places = placesToFen[unit];
	const kept = fraction.replace(/0+$/, '');
	if (kept.length > places) return { ok: false, reason: 'parts_of_a_fen' };
	const value = Number(BigInt(whole + kept.padEnd(places, '0')));
	if (!isFen(value)) return { ok: false, reason: 'too_large' };
	return { ok: true, fen: (sign === '-' && value !== 0 ? -value : value) as Fen };
}

/** The exact decimal of an amount in a unit, without trailing zeros: 45862000000 分 → "45862" 万元. */
export function decimalFromFen(amount: Fen, unit: MoneyUnit): string {
	const places = placesToFen[unit];
	const digits = String(Math.abs(amount)).padStart(places + 1, '0');
	const whole = digits.slice(0, -places);
	const fraction = digits.slice(-places).replace(/0+$/, '');
	return (amount < 0 ? '-' : '') + whole + (fraction ? `.${fraction}` : '');
}

/** How much the last printed digit of an amount counts, in 分: the 1 of 12.34 万元 is 10 000 分. */
export const grainOf = (unit: MoneyUnit, decimals: number): number =>
	10 ** Math.max(0, placesToFen[unit] - decimals);

/** `grainOf` a unit as printed; null where it is none of money. */
export function lastDigitFen(unit: string | null, decimals: number): number | null {
	const known = moneyUnits.find((one) => one === unit);
	return known ? grainOf(known, decimals) : null;
}

/** How many decimal places a printed amount has: two of 1,234.50. */
export const decimalsIn = (printed: string): number =>
	/\.(\d+)\D*$/.exec(printed)?.[1]?.length ?? 0;

export const fenSchema = z.int().transform((value) => value as Fen);
