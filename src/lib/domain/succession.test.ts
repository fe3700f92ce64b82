import { describe, expect, it } from 'vitest';
import { unbroken, type Department } from './department';
import { successionsOf } from './succession';

const agency = (code: string, life: Partial<Department['life']>): Department => ({
	code,
	name: code,
	shortName: code,
	otherNames: [],
	category: 'government',
	parent: null,
	staff: null,
	life: { ...unbroken, ...life },
	synthetic: true
});

describe('how agencies began', () => {
	it('tells nothing of those that were always there, nor of a rename', () => {
		const renamed = [{ name: '旧名', shortName: '旧', lastYear: 2020 }];
		expect(successionsOf([agency('a', { formerNames: renamed, lastYear: 2022 })])).toEqual([]);
	});

	it('tells one that is new', () => {
		expect(successionsOf([agency('a', { firstYear: 2022 })])).toEqual([
			{ code: 'a', predecessor: null, year: 2022, kind: 'new' }
		]);
	});

	it('tells a merger, once for each that went into it', () => {
		const ended = ['a', 'b'].map((code) => agency(code, { lastYear: 2020 }));
		const merged = agency('c', { firstYear: 2021, predecessors: ['a', 'b'] });
		expect(successionsOf([...ended, merged])).toEqual([
			{ code: 'c', predecessor: 'a', year: 2021, kind: 'merged' },
			{ code: 'c', predecessor: 'b', year: 2021, kind: 'merged' }
		]);
	});

	it('tells a split into several, and one off an agency that goes on', () => {
		const ended = agency('a', { lastYear: 2020 });
		const heirs = ['b', 'c'].map((code) => agency(code, { firstYear: 2021, predecessors: ['a'] }));
		expect(successionsOf([ended, ...heirs]).map(({ code, kind }) => [code, kind])).toEqual([
			['b', 'split'],
			['c', 'split']
		]);
		const off = agency('d', { firstYear: 2022, predecessors: ['e'] });
		expect(successionsOf([agency('e', {}), off])[0]?.kind).toBe('split');
	});

	it('tells one that took the place of another, whether the other is listed or not', () => {
		const heir = agency('b', { firstYear: 2021, predecessors: ['a'] });
		const expected = [{ code: 'b', predecessor: 'a', year: 2021, kind: 'succeeded' }];
		expect(successionsOf([agency('a', { lastYear: 2020 }), heir])).toEqual(expected);
		expect(successionsOf([heir])).toEqual(expected);
	});
});
