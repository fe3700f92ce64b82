import { describe, expect, it } from 'vitest';
import { thresholdFor, thresholdsFrom, thresholdsOf, type Threshold } from './threshold';

const twenty = (overrides: Threshold['overrides']): Threshold => ({
	unit: 'percent',
	value: 20,
	overrides
});

describe('a threshold', () => {
	it.each<[string, Threshold['overrides'], string, number, number]>([
		['is its value', [], 'general', 2023, 20],
		['is another for a template', [{ template: 'hubei', value: 15 }], 'hubei', 2023, 15],
		['stays for the other templates', [{ template: 'hubei', value: 15 }], 'general', 2023, 20],
		['is another from a year on', [{ from: 2023, value: 15 }], 'general', 2023, 15],
		['stays before it', [{ from: 2023, value: 15 }], 'general', 2022, 20],
		['is another up to a year', [{ to: 2021, value: 15 }], 'general', 2021, 15],
		['stays after it', [{ to: 2021, value: 15 }], 'general', 2022, 20],
		[
			'is what the last that fits says',
			[
				{ from: 2020, value: 15 },
				{ template: 'hubei', from: 2022, to: 2022, value: 10 }
			],
			'hubei',
			2022,
			10
		],
		[
			'is what the others say where the last does not fit',
			[
				{ from: 2020, value: 15 },
				{ template: 'hubei', from: 2022, to: 2022, value: 10 }
			],
			'hubei',
			2023,
			15
		]
	])('%s', (_, overrides, template, year, expected) => {
		expect(thresholdFor(twenty(overrides), template, year)).toBe(expected);
	});

	it('that is not in the file is not made up', () => {
		expect(() => thresholdsOf('K1', 'nothing')).toThrow('thresholds.json has no K1 nothing');
	});
});

describe('the file of thresholds', () => {
	const from = (override: object, value: unknown = 1, unit = 'percent') =>
		thresholdsFrom({ K1: { most: { unit, value, overrides: [override] } } });
	it.each<[string, () => unknown, RegExp]>([
		['for no template and no year', () => from({ value: 1 }), /say for which/],
		['for an unknown template', () => from({ template: 'x', value: 1 }), /template/],
		['that ends before it begins', () => from({ from: 2023, to: 2022, value: 1 }), /not after/],
		['of half a 分', () => from({ from: 2023, value: 0.5 }, 1, 'fen'), /whole number/],
		['that is no number', () => from({ from: 2023, value: 1 }, '20'), /number/],
		['in another unit', () => from({ from: 2023, value: 1 }, 1, '万元'), /unit/]
	])('refuses a value %s', (_, read, error) => {
		expect(read).toThrow(error);
	});
});
