import { expect, it } from 'vitest';
import { linesOption, type Line } from './lines';
import type { Palette } from './palette';
import { pickedKey } from './pick';

const palette = new Proxy({}, { get: (_, name) => String(name) }) as Palette;
const form = { years: [2021, 2022, 2023, 2024], show: String };

const seriesOf = (line: Partial<Line>) => {
	const drawn = linesOption(
		[{ key: '甲', name: '甲局', values: [1, 2, 3, 4], role: 'chosen', ...line }],
		form,
		palette
	);
	return drawn.series as {
		id: string;
		data: unknown[];
		lineStyle: { type: string };
		endLabel: { show: boolean };
	}[];
};

it('draws a line without turns as one', () => {
	expect(seriesOf({}).map(({ data }) => data)).toEqual([[1, 2, 3, 4]]);
});

it('breaks a line before a turn that is not joined, and names it once', () => {
	const turns = [null, null, { words: '拆分', joined: false }, null];
	const series = seriesOf({ turns });
	expect(series.map(({ data }) => data)).toEqual([
		[1, 2, null, null],
		[null, null, 3, 4]
	]);
	expect(series.map(({ endLabel }) => endLabel.show)).toEqual([false, true]);
	expect(series.map((_, seriesIndex) => pickedKey({ seriesIndex }, series))).toEqual(['甲', '甲']);
});

it('draws dashed what is not its own, up to its own first value', () => {
	const turns = [null, null, { words: '合并', joined: true }, null];
	const series = seriesOf({ turns, borrowed: [true, true, false, false] });
	expect(series.map(({ data }) => data)).toEqual([
		[1, 2, 3, null],
		[null, null, 3, 4]
	]);
	expect(series.map(({ lineStyle }) => lineStyle.type)).toEqual(['dashed', 'solid']);
});
