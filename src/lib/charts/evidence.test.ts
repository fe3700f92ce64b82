import { expect, it } from 'vitest';
import { evidenceOption } from './evidence';
import { paletteNames, type Palette } from './palette';

const palette = Object.fromEntries(
	[...paletteNames, 'font'].map((name) => [name, '#000'])
) as Palette;
const words = { score: '', reached: '' };
const dot = (score: number) => ({
	code: '',
	name: '',
	score,
	reached: 1,
	disputed: false,
	wrong: false
});

it.each([
	[[], 100],
	[[92.5], 100],
	[[92.5, 105], 105],
	[[101], 105]
])('the axis of scores %j reaches %d', (scores, max) => {
	expect(evidenceOption(scores.map(dot), words, palette).xAxis).toMatchObject({ max });
});
