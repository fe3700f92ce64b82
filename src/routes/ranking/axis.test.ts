import { describe, expect, it } from 'vitest';
import { measures } from '$lib/domain/measure';
import { axisOf, placeOn } from './axis';

const rates = (...values: number[]) => values.map((value) => ({ value, stated: null }));

describe('the axis of a ranking', () => {
	it('starts at zero for amounts', () => {
		const axis = axisOf(measures.totalExpenditure, rates(2_500_000_000, 800_000_000));
		expect(axis).toEqual({ low: 0, high: 3000, ticks: [0, 1500, 3000] });
	});

	it('starts at a round number below the rates, stated ones included', () => {
		const rows = [...rates(0.972, 0.998), { value: 0.95, stated: 0.931 }];
		expect(axisOf(measures.executionRate, rows)).toEqual({
			low: 90,
			high: 100,
			ticks: [90, 95, 100]
		});
	});

	it('has room where all values are the same', () => {
		expect(axisOf(measures.executionRate, rates(1, 1)).high).toBeGreaterThan(100);
	});

	it('places its ends within the strip', () => {
		const axis = axisOf(measures.executionRate, rates(0.9, 1));
		expect(placeOn(axis, axis.low)).toBe(3);
		expect(placeOn(axis, axis.high)).toBe(97);
	});
});
