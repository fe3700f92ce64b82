/** Numbers that look random and are the same for the same seed. */
export interface Random {
	/** A whole number below `end`; 0 where there is none. */
	below(end: number): number;
	/** Whether something with this probability happens. */
	chance(probability: number): boolean;
	/** One of them; throws a RangeError where there are none. */
	pick<T>(from: readonly T[]): T;
}

/** mulberry32, after mixing two seeds into one. */
export function randomOf(seed: number, more: number): Random {
	let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(more + 1, 0xc2b2ae35)) >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number): number => Math.floor(next() * Math.max(0, end));
	return {
		below,
		chance: (probability) => next() < probability,
		pick(from) {
			if (from.length === 0) throw new RangeError('nothing to pick from');
			return from[below(from.length)] as (typeof from)[number];
		}
	};
}
