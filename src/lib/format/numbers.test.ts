import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMeasure } from './measures';
import { formatNumber, formatPercent, formatPoints, formatWan, formatYi } from './numbers';

describe('money', () => {
	it.each([
		[458_620_000, '458.62'],
		[0, '0.00'],
		[1_904_427_0000, '19,044.27'],
		[5_000, '0.01'],
		[4_999, '0.00'],
		[-1_960_000, '−1.96'],
		[null, '—']
	])('%s 分 is %s 万元', (fen, shown) => {
		expect(formatWan(fen)).toBe(shown);
	});

	it('is exact in 万元 for every amount of whole 元 a hundred', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 900_000_000 }), (hundreds) => {
				const shown = formatWan(hundreds * 10_000, { grouped: false });
				expect(Number(shown.replace('.', ''))).toBe(hundreds);
			})
		);
	});

	it('is shown in 亿元 for a district', () => {
		expect(formatYi(153_900_000_00000)).toBe('1,539.00');
	});
});

describe('ratios and numbers', () => {
	it.each([
		[0.572413, '57.24'],
		[1, '100.00'],
		[0.99995, '100.00'],
		[0.10005, '10.01'],
		[null, '—'],
		[Number.NaN, '—']
	])('%s is %s %%', (ratio, shown) => {
		expect(formatPercent(ratio)).toBe(shown);
	});

	it('marks the sign of a change and never shows a negative zero', () => {
		expect(formatPercent(0.018, { signed: true, places: 1 })).toBe('+1.8');
		expect(formatPercent(-0.018, { signed: true, places: 1 })).toBe('−1.8');
		expect(formatNumber(-0.001, { places: 2, signed: true })).toBe('0.00');
	});
});

describe('points', () => {
	it.each([
		[89.96, '89.96'],
		[92.5, '92.5'],
		[90, '90.0'],
		[100, '100.0'],
		[0, '0.0'],
		[8.333, '8.33'],
		[-1.5, '−1.5'],
		[null, '—']
	])('%s is %s', (points, shown) => {
		expect(formatPoints(points)).toBe(shown);
		expect(formatMeasure('points', points)).toBe(shown);
	});

	it.each([
		[10, '10'],
		[100, '100'],
		[9.5, '9.5'],
		[9.96, '9.96']
	])('of an indicator, %s is %s', (points, shown) => {
		expect(formatPoints(points, { least: 0 })).toBe(shown);
	});
});
