/** How likely something is by chance alone. Probabilities from 0 to 1. */

/** ln n! for n = 0 … most. */
function logFactorials(most: number): number[] {
	const logs = [0];
	for (let n = 1; n <= most; n++) logs.push((logs[n - 1] ?? 0) + Math.log(n));
	return logs;
}

/**
 * The upper tail of the hypergeometric distribution, Fisher's exact test to one side (Fisher 1935,
 * “The Logic of Inductive Inference”): how likely `hits` or more of the `drawn` are marked, where
 * `marked` of `all` are and it is all the same which are drawn. Throws a RangeError where the counts
 * do not fit together.
 */
export function atLeast(hits: number, drawn: number, marked: number, all: number): number {
	const counts = [hits, drawn - hits, marked - hits, all - drawn - marked + hits];
	if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
		throw new RangeError(`${hits} of ${drawn}, ${marked} of ${all}`);
	const log = logFactorials(all);
	const ways = (n: number, k: number): number => (log[n] ?? 0) - (log[k] ?? 0) - (log[n - k] ?? 0);
	let sum = 0;
	for (let k = hits; k <= Math.min(drawn, marked); k++)
		sum += Math.exp(ways(marked, k) + ways(all - marked, drawn - k) - ways(all, drawn));
	return Math.min(sum, 1);
}

/** ln Γ(half / 2 + 1), by Γ(x + 1) = x Γ(x) from Γ(1) = 1 and Γ(1/2) = √π. */
function logGammaAbove(half: number): number {
	let log = half % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
	for (let x = half / 2; x > 0; x--) log += Math.log(x);
	return log;
}

/**
 * The upper tail of χ² with `freedom` degrees: 1 − P(freedom / 2, x / 2), P the regularised lower
 * incomplete gamma function by its series (Abramowitz and Stegun 6.5.29), exact to some 1e-14.
 */
export function chiSquareTail(x: number, freedom: number): number {
	if (!(x > 0)) return 1;
	const [a, z] = [freedom / 2, x / 2];
	let term = Math.exp(a * Math.log(z) - z - logGammaAbove(freedom));
	let sum = 0;
	for (let n = 1; term > sum * 1e-17 || n < z; n++) {
		sum += term;
		term *= z / (a + n);
	}
	return Math.max(0, 1 - sum);
}

/**
 * Which of several tests are told, so that among those told the part that is by chance alone is
 * expected to be no more than `part` (Benjamini and Hochberg 1995, “Controlling the False Discovery
 * Rate”): all up to the largest p that is at most its rank ÷ the number of tests × `part`.
 */
export function discoveries(probabilities: readonly number[], part: number): boolean[] {
	const sorted = [...probabilities].sort((a, b) => a - b);
	const limit = sorted.findLast((p, at) => p <= ((at + 1) / sorted.length) * part);
	return probabilities.map((p) => limit !== undefined && p <= limit);
}
