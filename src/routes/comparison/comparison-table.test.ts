import { describe, expect, it } from 'vitest';
import type { DepartmentRow } from '$lib/analysis/departments';
import type { MeasuredRow } from '$lib/analysis/measured';
import { translator } from '$lib/messages/translate';
import { comparisonTable, exportedComparison } from './comparison-table';

const t = translator('zh-CN');
const department: DepartmentRow = {
	code: 'A',
	name: '甲局',
	shortName: '甲局',
	category: 'government',
	parentCode: null,
	firstYear: null,
	lastYear: null,
	synthetic: true,
	years: [2022, 2023]
};
const row: MeasuredRow = {
	code: 'A',
	year: 2023,
	measure: 'totalExpenditure',
	numerator: 1_234_560_000,
	denominator: null,
	value: 1_234_560_000,
	reason: null,
	basis: 'all/department/-',
	disputes: 1
};
const score: MeasuredRow = {
	...row,
	measure: 'selfScore',
	numerator: null,
	value: null,
	reason: 'not_stated',
	basis: null,
	disputes: 0
};
const table = comparisonTable(
	{
		rows: [row, score],
		departments: [department],
		years: [2022, 2023],
		measures: ['totalExpenditure', 'selfScore']
	},
	t
);

describe('a comparison', () => {
	it('says whom, when, in what unit and on what basis', () => {
		expect(table.subtitle).toBe(
			'1 个部门 · 2022、2023 年度 · 2 项指标 · 万元、分 · 决算 · 全部资金'
		);
	});

	it('shows each agency and year, and why a value is missing', () => {
		expect(table.rows.map(({ cells }) => cells.map((cell) => cell.shown))).toEqual([
			['甲局', '政府部门', '2022', '—', '—'],
			['甲局', '政府部门', '2023', '1,234.56', '—']
		]);
		expect(table.rows.map(({ cells }) => cells.map((cell) => cell.reason))).toEqual([
			[null, null, null, '未报送', '未报送'],
			[null, null, null, null, '报告未给出']
		]);
	});

	it('names in the file what is disputed on screen', () => {
		const { headings, rows } = exportedComparison(table, t);
		expect(headings.at(-1)).toBe('核查');
		expect(rows.map((cells) => cells.at(-1))).toEqual([
			{ text: '' },
			{ text: '本年支出合计 (万元)' }
		]);
		expect(rows[1]?.[3]).toEqual({ number: '1234.56' });
	});
});
