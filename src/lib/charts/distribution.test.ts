import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOption, stackDots } from './distribution';
import type { Palette } from './palette';

const dot = (value: number) => ({
	code: String(value),
	name: '',
	value,
	disputed: false,
	wrong: false
});

describe('a pile of dots', () => {
	it('stands dot upon dot where values are alike', () => {
		const piled = stackDots([dot(1), dot(0.9), dot(1), dot(1)], 0.5);
		expect(piled.map(({ x, y }) => [x, y])).toEqual([
			[90, 1],
			[100, 1],
			[100, 2],
			[100, 3]
		]);
	});

	it('moves no value: 99.8 is not at 100, nor 89.9 at 90', () => {
		const piled = stackDots([dot(0.998), dot(1), dot(0.899)], 0.5);
		expect(piled.map(({ x, y }) => [x, y])).toEqual([
			[89.9, 1],
			[99.8, 1],
			[100, 2]
		]);
	});

	it('lets no two dots of one height touch', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1.5, noNaN: true })), (values) => {
				const piled = stackDots(values.map(dot), 0.5);
				const tooNear = piled.some((a, i) =>
					piled.some((b, j) => i < j && a.y === b.y && Math.abs(a.x - b.x) < 0.5)
				);
				expect(tooNear).toBe(false);
			})
		);
	});

	it('is of smaller dots where it is high, so that they still stand apart', () => {
		const words = { median: '' };
		const palette = {} as Palette;
		const sizeOf = (count: number): unknown => {
			const dots = Array.from({ length: count }, () => dot(1));
			const { series } = distributionOption(dots, null, words, palette);
			return Array.isArray(series) && series[0]?.type === 'scatter' ? series[0].symbolSize : null;
		};
		expect([sizeOf(5), sizeOf(24), sizeOf(90)]).toEqual([9, 5, 3]);
	});
});
