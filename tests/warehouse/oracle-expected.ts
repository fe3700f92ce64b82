import type { MeasureReason } from '$lib/domain/measure';

/** A measure as TypeScript has it. */
export interface Expected {
	readonly value: number | null;
	readonly reason: MeasureReason | null;
	/** Numerator and denominator to the last unit, where they are money or counts. */
	readonly exact: readonly [number, number | null] | null;
	/** By what the value counts in a sum of ratios, where the denominator does not say it. */
	readonly weight: number;
	/** Fund and entity, where the measure is on a basis. */
	readonly scope: string;
}

const bare = { exact: null, weight: 1, scope: '' };

/** No value, and why. */
export const nothing = (reason: MeasureReason): Expected => ({ ...bare, value: null, reason });

/** A value that is exact to 1e-9. */
export const valued = (value: number, reason: MeasureReason | null): Expected => ({
	...bare,
	value,
	reason
});

/** A quotient of whole numbers. */
export const quotient = (
	upper: number,
	lower: number,
	reason: MeasureReason | null,
	scope = ''
): Expected => ({
	value: upper / lower,
	reason,
	exact: [upper, lower],
	weight: lower,
	scope
});

/** A share of counted things. */
export const counts = (part: number, whole: number): Expected => quotient(part, whole, null);

/** An amount of money. */
export const money = (value: number, reason: MeasureReason | null, scope: string): Expected => ({
	value,
	reason,
	exact: [value, null],
	weight: 1,
	scope
});
