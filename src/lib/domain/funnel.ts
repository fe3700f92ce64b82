/** Between these an agency of `count` indicators lies by chance alone: ratios from 0 to 1. */
interface Limits {
	readonly low: number;
	readonly high: number;
}

/** P(X ≤ k) for k = 0 … count, X the number reached of `count` where each is with probability `share`. */
function cumulative(count: number, share: number): number[] {
	const odds = Math.log(share / (1 - share));
	let logged = count * Math.log1p(-share);
	let sum = 0;
	return Array.from({ length: count + 1 }, (_, k) => {
		if (k > 0) logged += odds + Math.log((count - k + 1) / k);
		sum += Math.exp(logged);
		return Math.min(sum, 1);
	});
}

/**
 * Where the lower tail reaches `part`, as a ratio: the least count that is no rarer than that is
 * above it, the next lower one below; between the two in proportion, so that the line is smooth.
 */
function lowerLimit(count: number, share: number, part: number): number {
	const sums = cumulative(count, share);
	const found = sums.findIndex((sum) => sum >= part);
	const whole = found < 0 ? count : found;
	const upper = sums[whole] ?? 1;
	const lower = sums[whole - 1] ?? 0;
	const between = upper > lower ? (upper - part) / (upper - lower) : 0;
	return Math.max((whole - between) / count, 0);
}

/**
 * The control limits of a funnel for k of n: a count is outside where, each indicator being reached
 * with the group's own Σk ÷ Σn, one as far out or farther has less than half of what `level` leaves
 * outside. By the exact tails of the binomial and not the normal, since n is a dozen or two and the
 * share close to one, where a normal limit lies above 100 %; interpolated between counts as in
 * Spiegelhalter 2005, "Funnel plots for comparing institutional performance", each side from its own
 * tail, so that all of a few is not outside. Null where all or none are reached: then there is no
 * chance to speak of. `level` is the part inside, 0.95 or 0.998.
 */
export function funnelLimits(count: number, share: number, level: number): Limits | null {
	if (!Number.isInteger(count) || count < 1 || !(share > 0 && share < 1)) return null;
	const outside = (1 - level) / 2;
	return {
		low: lowerLimit(count, share, outside),
		high: 1 - lowerLimit(count, 1 - share, outside)
	};
}

export const funnelLevels = [0.95, 0.998] as const;

/**
 * How far `reached` of `due` lies outside: beyond 0.998, beyond 0.95 alone, or null inside both. A
 * count on a limit is inside.
 */
export function outsideFunnel(
	reached: number,
	due: number,
	share: number
): (typeof funnelLevels)[number] | null {
	const beyond = funnelLevels.filter((level) => {
		const limits = funnelLimits(due, share, level);
		const ratio = reached / due;
		return limits !== null && (ratio < limits.low - 1e-12 || ratio > limits.high + 1e-12);
	});
	return beyond.at(-1) ?? null;
}
