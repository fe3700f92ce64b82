import { describe, expect, it } from 'vitest';
import { linesOption } from './lines';
import { paletteNames, type Palette } from './palette';
import { pickedKey } from './pick';

const palette = Object.fromEntries(
	[...paletteNames, 'font'].map((name) => [name, '#000'])
) as Palette;

describe('a click on a chart', () => {
	const line = { name: '', values: [1, 2] };
	const { series } = linesOption(
		[
			{ ...line, key: 'chosen', role: 'chosen' },
			{ ...line, key: null, role: 'group' },
			{ ...line, key: 'peer', role: 'peer' }
		],
		{ years: [2022, 2023], show: String },
		palette
	);

	it('on a line picks what the line stands for, in the order it was drawn', () => {
		expect([0, 1, 2].map((seriesIndex) => pickedKey({ seriesIndex }, series))).toEqual([
			'peer',
			null,
			'chosen'
		]);
	});

	it('on a point picks the point', () => {
		expect(pickedKey({ data: { pick: 'A' }, seriesIndex: 0 }, series)).toBe('A');
	});

	it('elsewhere picks nothing', () => {
		expect(pickedKey({}, series)).toBeNull();
		expect(pickedKey({ data: null, seriesIndex: 9 }, series)).toBeNull();
		expect(pickedKey({ data: undefined, seriesIndex: 0 }, { type: 'bar' })).toBeNull();
	});
});
