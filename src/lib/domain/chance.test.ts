import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, chiSquareTail, discoveries } from './chance';

describe('Fisher’s exact test', () => {
	it('agrees with the lady tasting tea: all four of eight by chance in 1 of 70', () => {
		expect(atLeast(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12);
		expect(atLeast(3, 4, 4, 8)).toBeCloseTo(17 / 70, 12);
		expect(atLeast(0, 4, 4, 8)).toBeCloseTo(1, 12);
	});

	it('is less the more there are, and sees the table from either side alike', () => {
		const tables = fc
			.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
			.filter(([a, b, c, d]) => a + b + c + d > 0);
		fc.assert(
			fc.property(tables, ([hits, misses, others, rest]) => {
				const [drawn, marked, all] = [hits + misses, hits + others, hits + misses + others + rest];
				const p = atLeast(hits, drawn, marked, all);
				expect(p).toBeGreaterThan(0);
				expect(p).toBeCloseTo(atLeast(hits, marked, drawn, all), 9);
				if (misses > 0 && others > 0)
					expect(atLeast(hits + 1, drawn, marked, all)).toBeLessThanOrEqual(p);
			})
		);
	});

	it.each([
		[3, 2, 5, 9],
		[1, 5, 0, 9],
		[0, 5, 6, 9],
		[0.5, 1, 1, 2]
	])('refuses %d of %d where %d of %d are', (hits, drawn, marked, all) => {
		expect(() => atLeast(hits, drawn, marked, all)).toThrow(RangeError);
	});
});

describe('the tail of χ²', () => {
	it.each([
		[3.841459, 1, 0.05],
		[5.991465, 2, 0.05],
		[16.918978, 9, 0.05],
		[21.665994, 9, 0.01],
		[27.877165, 9, 0.001],
		[124.342113, 100, 0.05]
	])('beyond %d with %d degrees is %d', (x, freedom, p) => {
		expect(chiSquareTail(x, freedom)).toBeCloseTo(p, 6);
	});

	it('is e^(−x/2) with two degrees, and falls', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 60, noNaN: true }),
				fc.integer({ min: 1, max: 40 }),
				(x, freedom) => {
					expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
					const p = chiSquareTail(x, freedom);
					expect(p).toBeGreaterThanOrEqual(0);
					expect(p).toBeLessThanOrEqual(1);
					expect(chiSquareTail(x + 1, freedom)).toBeLessThanOrEqual(p + 1e-12);
					expect(chiSquareTail(x, freedom + 1)).toBeGreaterThanOrEqual(p - 1e-12);
				}
			)
		);
	});
});

describe('what is told of many tests', () => {
	it('is what Benjamini and Hochberg tell in their example', () => {
		const ps = [
			0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
			0.6528, 0.759, 1
		];
		expect(discoveries(ps, 0.05).filter(Boolean)).toHaveLength(4);
		expect(discoveries([...ps].reverse(), 0.05).indexOf(true)).toBe(11);
	});

	it('is more than a bound of part ÷ tests would tell, and nothing above part', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
				const told = discoveries(ps, 0.05);
				expect(told).toHaveLength(ps.length);
				ps.forEach((p, at) => {
					if (p <= 0.05 / ps.length) expect(told[at]).toBe(true);
					if (p > 0.05) expect(told[at]).toBe(false);
				});
			})
		);
	});
});
