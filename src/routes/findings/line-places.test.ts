import { describe, expect, it } from 'vitest';
import { lineAt, placesOf } from './line-places';

describe('the places of lines', () => {
	it('follow from the heights above them', () => {
		expect(placesOf([50, 29, 50], (height) => height)).toEqual({ tops: [0, 50, 79], height: 129 });
		expect(placesOf([], () => 29)).toEqual({ tops: [], height: 0 });
	});

	it('tell which line is where', () => {
		const places = placesOf([50, 29, 50], (height) => height);
		expect([-5, 0, 49, 50, 78, 79, 128, 900].map((y) => lineAt(places, y))).toEqual([
			0, 0, 0, 1, 1, 2, 2, 2
		]);
		expect(
			lineAt(
				placesOf([], () => 29),
				10
			)
		).toBe(0);
	});
});
