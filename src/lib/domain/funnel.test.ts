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
	it('lie between the counts that are rare and those that are not', () => {
		// n = 3, p = 0.5: 0.125, 0.5, 0.875, 1. One of eight is 0: at 0.3 it is rare, and 1 is not;
		// the lower limit is (0.3 − 0.125) ÷ 0.375 = 0.4667 of the way from 0 to 1 of 3.
		const limits = funnelLimits(3, 0.5, 0.4);
		expect(limits?.low).toBeCloseTo(0.175 / 0.375 / 3, 12);
		expect(limits?.high).toBeCloseTo(1 - 0.175 / 0.375 / 3, 12);
		expect(funnelLimits(3, 0.5, 0.9)).toEqual({ low: 0, high: 1 });
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
					const least = Math.ceil(inner.low * n - 1e-9);
					expect(summed(n, share, least)).toBeGreaterThanOrEqual(0.025 - 1e-9);
					if (inner.low > 0) expect(summed(n, share, least - 1)).toBeLessThanOrEqual(0.025 + 1e-9);
					const most = Math.floor(inner.high * n + 1e-9);
					expect(1 - summed(n, share, most - 1)).toBeGreaterThanOrEqual(0.025 - 1e-9);
					if (inner.high < 1) expect(1 - summed(n, share, most)).toBeLessThanOrEqual(0.025 + 1e-9);
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
		// All of six, where seven of eight are: 0.875⁶ = 0.45. All of forty: 0.0048.
		expect(outsideFunnel(6, 6, 0.875)).toBeNull();
		expect(outsideFunnel(40, 40, 0.875)).toBe(0.95);
		expect(outsideFunnel(0, 20, 1)).toBeNull();
	});
});
