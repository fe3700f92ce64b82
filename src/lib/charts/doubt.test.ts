import { expect, it } from 'vitest';
import { colourOf, symbolOf } from './doubt';
import { paletteNames, type Palette } from './palette';

const palette = Object.fromEntries(
	[...paletteNames, 'font'].map((name) => [name, name])
) as Palette;

it.each([
	[{ disputed: false, wrong: false }, 'circle', 'basic'],
	[{ disputed: true, wrong: false }, 'diamond', 'project'],
	[{ disputed: true, wrong: true }, 'diamond', 'mark']
])('what is %j is drawn as a %s in the colour of %s', (doubt, symbol, colour) => {
	expect(symbolOf(doubt)).toBe(symbol);
	expect(colourOf(doubt, palette, palette.basic)).toBe(colour);
});
