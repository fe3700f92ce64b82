import { describe, expect, it } from 'vitest';
import { funnelMean, funnelOption, type FunnelDot } from './funnel';
import { paletteNames, type Palette } from './palette';

const palette = {
	...Object.fromEntries(paletteNames.map((name) => [name, name])),
	font: 'sans'
} as Palette;
const words = { due: '应考核数', mean: 'Σ/Σ' };
const dot = (code: string, reached: number, due: number): FunnelDot => ({
	code,
	name: `部门${code}`,
	reached,
	due,
	disputed: false,
	wrong: false,
	chosen: false
});

interface Drawn {
	type: string;
	data: { value: number[]; pick: string; symbol: string; label: { show: boolean } }[];
	markLine?: { data: { yAxis: number }[] };
}
const drawn = (dots: readonly FunnelDot[]): Drawn[] =>
	funnelOption(dots, words, palette).series as unknown as Drawn[];

const many = Array.from({ length: 9 }, (_, at) => dot(`n${at}`, 19, 20));

describe('a funnel', () => {
	it('is drawn about Σ ÷ Σ', () => {
		expect(funnelMean([dot('a', 1, 2), dot('b', 8, 8)])).toBe(0.9);
		expect(funnelMean([])).toBeNull();
		const points = drawn([dot('a', 1, 2), dot('b', 8, 8)]).at(-1);
		expect(points?.markLine?.data).toEqual([{ yAxis: 90 }]);
	});

	it('names who lies outside, and not the few of whom too little is known', () => {
		const points = drawn([...many, dot('low', 10, 20), dot('few', 1, 2)]).at(-1);
		const named = points?.data.filter(({ label }) => label.show).map(({ pick }) => pick);
		expect(named).toEqual(['low']);
	});

	it('has four limits, each a value for each count, and none above 100', () => {
		const lines = drawn([...many, dot('low', 10, 20)]).slice(0, -1) as unknown as {
			data: [number, number | null][];
		}[];
		expect(lines).toHaveLength(4);
		for (const { data } of lines) {
			expect(data.map(([count]) => count)).toEqual(data.map((_, at) => at + 1));
			expect(data.some(([, limit]) => limit !== null)).toBe(true);
			expect(data.every(([, limit]) => limit === null || (limit >= 0 && limit <= 100))).toBe(true);
		}
	});

	it('draws a disputed one as a diamond, and stands empty or without chance', () => {
		const disputed = { ...dot('d', 3, 4), disputed: true };
		expect(drawn([disputed]).at(-1)?.data[0]).toMatchObject({ symbol: 'diamond', pick: 'd' });
		expect(drawn([]).at(-1)?.data).toEqual([]);
		const whole = drawn([dot('a', 5, 5)]);
		expect(whole.at(-1)?.data[0]?.value).toEqual([5, 100]);
	});
});
