import type { Item } from './series';

/** A total with what it is the sum of. Amounts in 分. */
export interface Sum {
	readonly total: Item;
	readonly addends: readonly Item[];
	readonly added: number;
	/** What one in the last printed digit is worth, summed over the total and its addends. */
	readonly lastDigits: number;
}

const amountOf = ({ fen }: Item): number => fen ?? 0;

/** `total` held against the sum of `addends`; a blank counts as nothing. */
export const sumOf = (total: Item, addends: readonly Item[]): Sum => ({
	total,
	addends,
	added: addends.reduce((sum, one) => sum + amountOf(one), 0),
	lastDigits: [total, ...addends].reduce((sum, one) => sum + one.lastDigit, 0)
});

/** Whether they agree within half of the last printed digit of each amount (DOMAIN C3, t₁). */
export const addsUp = ({ total, added, lastDigits }: Sum): boolean =>
	Math.abs(amountOf(total) - added) * 2 <= lastDigits;
