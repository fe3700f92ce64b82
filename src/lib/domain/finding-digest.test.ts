import { describe, expect, it } from 'vitest';
import type { Finding } from './finding';
import { digestOf } from './finding-digest';

const evidence = (quote: string, block = 0) => ({
	quote,
	place: { block, span: [0, quote.length] as [number, number] }
});
type Said = Pick<Finding, 'params' | 'places' | 'other'>;
const finding: Said = {
	params: { part: 'totalExpenditure', amount: '520', other: '500', difference: '20' },
	places: [evidence('本年支出合计520万元')],
	other: null
};
const digest = (more: Partial<Said> = {}) => digestOf({ ...finding, ...more });
const { params } = finding;

describe('what a finding says, in short', () => {
	it('is the same however it is stored and wherever it stands', () => {
		expect(digest()).toMatch(/^[0-9a-z]+$/);
		const turned = Object.fromEntries(Object.entries(params).reverse());
		expect(digest({ params: turned })).toBe(digest());
		expect(digestOf(JSON.parse(JSON.stringify(finding)) as Said)).toBe(digest());
		expect(digest({ places: [evidence('本年支出 合计\n520 万元', 7)] })).toBe(digest());
	});

	it('is the same whichever workbook has the amounts', () => {
		const from = (file: string) =>
			digest({ params: { ...params, file, sheet: '表1', cell: 'C4' } });
		expect(from('决算.xlsx')).toBe(from('决算（重报）.xlsx'));
	});

	it('is another with another amount, another quote, or another passage beside it', () => {
		const other = (quote: string) => ({ report: 'b', places: [evidence(quote)] });
		const all = [
			digest(),
			digest({ params: { ...params, difference: '21' } }),
			digest({ params: { ...params, other: '521', amount: '500' } }),
			digest({ places: [evidence('本年支出合计521万元')] }),
			digest({ places: [...finding.places, ...finding.places] }),
			digest({ other: other('积水点整治') }),
			digest({ other: other('积水点改造') })
		];
		expect(new Set(all).size).toBe(all.length);
	});
});
