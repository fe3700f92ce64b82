import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelLimits, outsideFunnel } from './funnel';

/** P(X ≤ k), by Pascal's triangle. */
function summed(n: number, share: number, k: number): number {
	let row = [1];
	for (let i = 0; i < n; i += 1)
		row = [1, ...row.slice(1).map((one, at) => one + (row[at] ?? 0)), 1];
	return row
		.slice(0, k + 1)
		.reduce((sum, ways, at) => sum + ways * share ** at * (1 - share) ** (n - at), 0);
}

describe('the limits of a funnel', () => {
	it('are the quantiles of the binomial between whole counts', () => {
		// n = 2, p = 0.5: P(0) = 0.25, P(≤ 1) = 0.75. For 50 % inside the quantiles are at 0 and at 1 of 2.
		expect(funnelLimits(2, 0.5, 0.5)).toEqual({ low: 0, high: 0.5 });
		// n = 1, p = 0.5 at 90 %: the 0.05 quantile is below 0; the 0.95 one is 0.9 of the way to 1.
		const one = funnelLimits(1, 0.5, 0.9);
		expect(one?.low).toBe(0);
		expect(one?.high).toBeCloseTo(0.9, 12);
	});

	it('agree with the sums themselves, and widen with the level', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.double({ min: 0.02, max: 0.98, noNaN: true }),
				(n, share) => {
					const inner = funnelLimits(n, share, 0.95);
					const outer = funnelLimits(n, share, 0.998);
					if (!inner || !outer) throw new Error('no limits');
					expect(outer.low).toBeLessThanOrEqual(inner.low);
					expect(outer.high).toBeGreaterThanOrEqual(inner.high);
					expect(inner.low).toBeGreaterThanOrEqual(0);
					expect(inner.high).toBeLessThanOrEqual(1);
					for (const [limit, part] of [
						[inner.low, 0.025],
						[inner.high, 0.975]
					] as const) {
						const k = Math.ceil(limit * n - 1e-9);
						expect(summed(n, share, k)).toBeGreaterThanOrEqual(part - 1e-9);
						if (k > 0 && limit > 0)
							expect(summed(n, share, k - 1)).toBeLessThanOrEqual(part + 1e-9);
					}
				}
			)
		);
	});

	it('are none where there is no chance', () => {
		for (const [n, share] of [
			[10, 1],
			[10, 0],
			[0, 0.5],
			[1.5, 0.5],
			[5, NaN]
		] as const)
			expect(funnelLimits(n, share, 0.95)).toBeNull();
	});

	it('tell who lies outside, and how far', () => {
		expect(outsideFunnel(18, 20, 0.9)).toBeNull();
		// n = 20, p = 0.9: P(≤ 14) = 0.011, P(≤ 15) = 0.043.
		expect(outsideFunnel(15, 20, 0.9)).toBeNull();
		expect(outsideFunnel(14, 20, 0.9)).toBe(0.95);
		expect(outsideFunnel(10, 20, 0.9)).toBe(0.998);
		expect(outsideFunnel(1, 2, 0.9)).toBeNull();
		expect(outsideFunnel(0, 20, 1)).toBeNull();
	});
});
