import { randomOf } from '../../fuzz/random';

/** Chance for one purpose: the same seed and keys always give the same throws. */
export interface Dice {
	/** At least 0, below 1. */
	unit(): number;
	between(low: number, high: number): number;
	/** A whole number below `end`. */
	below(end: number): number;
	chance(probability: number): boolean;
	/** Around 0, with a standard deviation of 1, within ±6. */
	normal(): number;
	/** One of them; throws a RangeError where there are none. */
	pick<T>(from: readonly T[]): T;
	/** One of them, each as likely as its weight says. */
	weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T;
	shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a over the keys, so that streams for neighbouring years and codes have nothing in common. */
function mixed(keys: readonly (string | number)[]): number {
	let hash = 0x811c9dc5;
	for (const character of keys.join('\n'))
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
}

/**
 * A stream of its own for each purpose, agency and year: what is thrown in one place shifts nothing
 * in another.
 */
export function diceOf(seed: number, ...keys: (string | number)[]): Dice {
	const random = randomOf(seed, mixed(keys));
	const whole = 2 ** 32;
	const unit = () => random.below(whole) / whole;
	const below = (end: number) => Math.floor(unit() * end);
	return {
		unit,
		below,
		between: (low, high) => low + unit() * (high - low),
		chance: (probability) => unit() < probability,
		normal: () => Array.from({ length: 12 }, unit).reduce((sum, one) => sum + one, -6),
		pick: (from) => random.pick(from),
		weighted(weights) {
			const entries = Object.entries<number | undefined>(weights);
			let left = unit() * entries.reduce((sum, [, weight]) => sum + (weight ?? 0), 0);
			const found = entries.find(([, weight]) => (left -= weight ?? 0) < 0) ?? entries.at(-1);
			if (!found) throw new RangeError('nothing to choose from');
			return found[0] as keyof typeof weights;
		},
		shuffled(list) {
			const order = [...list];
			for (let at = order.length - 1; at > 0; at--) {
				const other = below(at + 1);
				const moved = order[at] as (typeof order)[number];
				order[at] = order[other] as (typeof order)[number];
				order[other] = moved;
			}
			return order;
		}
	};
}

/** e to the x by multiplication alone, so that every machine gets the same digits. */
export function exponential(x: number): number {
	let power = 1 + x / 1024;
	for (let doubling = 0; doubling < 10; doubling++) power *= power;
	return power;
}
