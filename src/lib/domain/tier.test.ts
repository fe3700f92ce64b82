import { describe, expect, it } from 'vitest';
import { measureIds, measures } from './measure';
import { tierAt, tiersFrom, tiersOf } from './tier';

describe('the tiers of a measure', () => {
	it('are fixed, and only where more is better', () => {
		expect(tiersOf('executionRate')).toEqual([98, 95, 90]);
		for (const id of measureIds)
			if (measures[id].better !== 'higher' || !measures[id].rankable)
				expect(tiersOf(id)).toEqual([]);
	});

	it('are told by the value as it is shown', () => {
		const at = (ratio: number) => tierAt([98, 95, 90], ratio);
		expect([1.2, 0.98, 0.979_96].map(at)).toEqual([0, 0, 0]);
		expect([0.979_94, 0.95].map(at)).toEqual([1, 1]);
		expect([0.9, 0.899_9, 0, -1].map(at)).toEqual([2, 3, 3, 3]);
	});

	it('are refused where they make no sense, by name', () => {
		expect(() => tiersFrom({ executionRate: [90, 95] })).toThrow(/high to low/);
		expect(() => tiersFrom({ executionRate: [] })).toThrow(/tiers\.json/);
		expect(() => tiersFrom({ selfScore: [90] })).toThrow(/selfScore/);
		expect(() => tiersFrom({ unspent: [90] })).toThrow(/unspent/);
		expect(() => tiersFrom({ nope: [90] })).toThrow(/nope/);
	});
});
