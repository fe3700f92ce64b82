import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tableCsv } from '$lib/export/table-csv';
import { translator } from '$lib/messages/translate';
import type { SeenFinding } from './seen-finding';
import { findingsTable } from './findings-table';

const t = translator('zh-CN');
const evidence = (quote: string, more = {}) => ({
	quote,
	place: { block: 3, span: [0, quote.length] as [number, number], ...more }
});
const at = '2026-11-23T08:00:00.000Z';
const finding = (key: string, more: Partial<SeenFinding>): SeenFinding => ({
	key,
	reportId: 'a#1',
	code: '105',
	shortName: '=区科协',
	category: 'mass',
	year: 2023,
	rule: 'K26',
	severity: 'error',
	figures: ['totalExpenditure'],
	params: {
		...{ part: 'totalExpenditure', amount: '-458.62', other: '500', difference: '958.62' },
		...{ file: '决算.xlsx', sheet: '表1', cell: 'C4' }
	},
	places: [evidence('本年支出合计\n-458.62万元', { page: 3, row: 1, column: 2, table: 0 })],
	other: null,
	expenditure: null,
	weight: 1,
	standing: 'open',
	settlement: null,
	...more
});
const findings = [
	finding('1', {}),
	finding('2', {
		rule: 'K10',
		params: { part: 'totalIncome', amount: '0.3', other: '0.000001' },
		places: [evidence('收入'), evidence('总计', { sheet: '汇总', cell: 'B2' })],
		standing: 'explained',
		settlement: {
			...{ key: '2', verdict: 'explained', note: '+已来函，“说明”', at, digest: null },
			holds: true
		}
	}),
	finding('3', { rule: 'K8', params: { printed: '120.5' }, severity: 'warn', places: [] }),
	finding('4', {
		rule: 'K21',
		severity: 'note',
		params: { what: 'agency', name: '区妇联' },
		places: [evidence('积水点整治')],
		other: { report: 'b#1', places: [evidence('积水点改造')] }
	})
];
const read = (internal: boolean) => {
	const table = findingsTable(t, findings, { years: '2022、2023', internal, at });
	const [title, headings, ...rows] = z
		.array(z.array(z.string()))
		.parse(
			parse(tableCsv(table), { bom: true, record_delimiter: '\r\n', relax_column_count: true })
		);
	return {
		title: title?.[0] ?? '',
		headings: headings ?? [],
		rows: rows.map((row) =>
			Object.fromEntries(row.map((cell, at): [string, string] => [headings?.[at] ?? '', cell]))
		)
	};
};

describe('the table of differences', () => {
	it('has amounts in 元 as numbers, and each quote with its place', () => {
		const { title, rows } = read(false);
		expect(title).toMatch(/^勾稽核对差异表 · 2022、2023 年度 · 共 3 条 · 金额单位：元/);
		expect(rows[0]).toMatchObject({
			...{ 部门编码: '105', 部门: "'=区科协", 年度: '2023', 规则: 'K26', 级别: '不符' },
			...{ '报告数（元）': '-4586200', '对照数（元）': '5000000', '差额（元）': '9586200' },
			涉及的原文: '“本年支出合计\n-458.62万元”（第 3 页 · 表格第 2 行）'
		});
		expect(rows[1]).toMatchObject({
			...{ '报告数（元）': '3000', '对照数（元）': '0.01', '差额（元）': '2999.99' },
			涉及的原文: '“收入”（第 4 段）\n“总计”（工作表“汇总” B2）'
		});
		expect(rows[2]).toMatchObject({ '报告数（元）': '—', '差额（元）': '—', 涉及的原文: '' });
	});

	it('says what was said before of one that is open again', () => {
		const [, settled] = findings;
		const again = {
			...settled!,
			standing: 'open' as const,
			settlement: { ...settled!.settlement!, holds: false }
		};
		const { rows } = findingsTable(t, [again], { years: '2023', internal: true, at });
		expect(rows[0]?.slice(11, 14)).toEqual([
			{ text: '待核实' },
			{
				text: expect.stringMatching(/^此前记为“已说明”（\+已来函，“说明”，.+）；数据已变/) as string
			},
			{ text: '' }
		]);
	});

	it('leaves out what is for the bureau alone, or marks it', () => {
		expect(read(false).rows.map(({ 规则 }) => 规则)).toEqual(['K26', 'K10', 'K8']);
		for (const heading of ['使用范围', '结论', '备注', '核实时间'])
			expect(read(false).headings).not.toContain(heading);
		const { title, rows } = read(true);
		expect(title).toContain('内部，不得外发');
		expect(rows.map(({ 规则, 使用范围 }) => `${规则} ${使用范围}`)).toEqual([
			...['K26 ', 'K10 ', 'K8 ', 'K21 内部参考，建议核查']
		]);
		expect(rows[0]).toMatchObject({ 结论: '待核实', 备注: '', 核实时间: '' });
		expect(rows[1]).toMatchObject({ 结论: '已说明', 备注: "'+已来函，“说明”" });
		expect(rows[1]?.核实时间).toMatch(/^2026-11-23 /);
		expect(rows[3]?.['另一份报告的原文']).toBe('“积水点改造”（第 4 段）');
	});
});
