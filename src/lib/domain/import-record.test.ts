import { describe, expect, it } from 'vitest';
import { findingNews } from './import-record';

const finding = (report: string, rule: string, difference: string, year = 2023) => ({
	...{ key: `${rule}|${report}`, rule, code: 'a', year, params: { difference } },
	...{ places: [], other: null }
});

describe('what an import brought', () => {
	it('is what is said now and was not before, whichever version says it', () => {
		const before = [finding('old', 'K1', '20'), finding('old', 'K4', '3'), finding('x', 'K9', '1')];
		const after = [
			finding('new', 'K1', '20'),
			finding('new', 'K4', '4'),
			finding('x', 'K9', '1'),
			finding('new', 'K1', '20', 2022)
		];
		expect(findingNews(before, after)).toEqual({
			...{ found: ['K4|new', 'K1|new'], years: [2022, 2023], gone: 1 }
		});
	});

	it('is nothing where all is as it was', () => {
		const all = [finding('old', 'K1', '20')];
		expect(findingNews(all, all)).toEqual({ found: [], years: [], gone: 0 });
	});
});
