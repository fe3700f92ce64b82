import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { reportWith, tableOf, type CellText } from './source';

const wan = 1_000_000;

/** What does not add up in a report with this table, in 万元: as stated, as added. */
function sumsIn(table: Table, caption = '单位：万元') {
	const document = reportWith(caption, table);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return reports.flatMap(({ checks }) =>
		checks.tableSums.map(({ name, stated, added, quote }) => ({
			name,
			stated: stated / wan,
			added: added / wan,
			quote: quote.replace(/\s+/g, ' ')
		}))
	);
}

const accounts = (...rows: CellText[][]): Table => tableOf([['项目', '决算数'], ...rows]);

describe('a total and the parts that its name calls for', () => {
	it('is told where a digit of a part was lost', () => {
		const table = accounts(
			['本年收入合计', '1,029.15'],
			['其中：财政拨款收入', '966.51'],
			['事业收入', '50.00'],
			['其他收入', '2.64']
		);
		expect(sumsIn(table)).toEqual([
			{ name: '本年收入合计', stated: 1029.15, added: 1019.15, quote: '本年收入合计 1,029.15' }
		]);
	});
	it('is not told where it is the sum, nor where a part may be missing', () => {
		const whole = accounts(
			['一、本年收入合计', '1029.15'],
			['其中：财政拨款收入', '976.51'],
			['其他收入', '52.64'],
			['年初结转和结余', '10.85'],
			['收入总计', '1040.00']
		);
		const open = accounts(['本年收入合计', '1029.15'], ['其中：财政拨款收入', '900.00']);
		expect(sumsIn(whole)).toEqual([]);
		expect(sumsIn(open)).toEqual([]);
	});
	it('takes 总计 for what it is with what was carried over', () => {
		const table = accounts(
			['本年支出合计', '980.00'],
			['年末结转和结余', '30.00'],
			['总计', '1,020.00']
		);
		expect(sumsIn(table)).toMatchObject([{ stated: 1020, added: 1010 }]);
	});
	it('finds it across a row, under one head of two', () => {
		const table = tableOf([
			[
				{ text: '单位', rows: 2 },
				{ text: '全年预算数（万元）', columns: 3 },
				{ text: '全年执行数（万元）', columns: 3 }
			],
			['总额', '财政拨款', '其他资金', '总额', '财政拨款', '其他资金'],
			['文化馆', '420.00', '378.00', '42.00', '402.00', '365.00', '27.00']
		]);
		expect(sumsIn(table, '资金情况')).toMatchObject([{ name: '总额', stated: 402, added: 392 }]);
	});
	it('finds it in a table of 三公 spending', () => {
		const table = tableOf([
			[
				{ text: '合计', rows: 2 },
				{ text: '因公出国（境）费', rows: 2 },
				{ text: '公务用车购置及运行维护费', columns: 3 },
				{ text: '公务接待费', rows: 2 }
			],
			['小计', '公务用车购置费', '公务用车运行维护费'],
			['决算数', '决算数', '决算数', '决算数', '决算数', '决算数'],
			['9.36', '0.00', '8.97', '0.00', '8.97', '0.93']
		]);
		expect(sumsIn(table)).toMatchObject([{ stated: 9.36, added: 9.9 }]);
	});
	it('adds what was moved to the initial budget, or from it', () => {
		const row = (adjusted: string) =>
			tableOf([
				['项目', '年初预算数', '预算调整数', '调整后预算数'],
				['基本支出', '500.00', '-60.00', adjusted]
			]);
		expect(sumsIn(row('440.00'))).toEqual([]);
		expect(sumsIn(row('460.00'))).toMatchObject([{ stated: 460, added: 440 }]);
	});
	it('is left open where a part of another name may belong to it', () => {
		const funds = (total: string) =>
			accounts(
				['资金总额', total],
				['财政拨款', '100.00'],
				['非税收入', '20.00'],
				['其他资金', '5.00']
			);
		expect(sumsIn(funds('125.00'))).toEqual([]);
		expect(sumsIn(funds('95.00'))).toMatchObject([{ stated: 95, added: 105 }]);
	});
	it('is told beside the details of a part', () => {
		const table = accounts(
			['基本支出', '300.00'],
			['其中：人员经费', '250.00'],
			['公用经费', '50.00'],
			['项目支出', '180.00'],
			['合计', '490.00']
		);
		expect(sumsIn(table)).toMatchObject([{ name: '合计', stated: 490, added: 480 }]);
	});
	it('is left open where another amount is the sum of these parts', () => {
		const table = accounts(
			['本年支出合计', '1000.00'],
			['其中：财政拨款支出', '900.00'],
			['基本支出', '300.00'],
			['项目支出', '600.00']
		);
		const below = accounts(
			['其中：财政拨款支出', '900.00'],
			['基本支出', '300.00'],
			['项目支出', '600.00'],
			['本年支出合计', '1000.00']
		);
		expect(sumsIn(table)).toEqual([]);
		expect(sumsIn(below)).toEqual([]);
	});
	it('is told where only the total of the other side is the sum', () => {
		const table = accounts(
			['收入总计', '533.80'],
			['本年支出合计', '518.05'],
			['年末结转和结余', '15.75'],
			['支出总计', '53.80']
		);
		expect(sumsIn(table)).toMatchObject([{ stated: 53.8, added: 533.8 }]);
	});
	it('is left open where the unit is not printed', () => {
		const table = accounts(['基本支出', '300'], ['其中：人员经费', '200'], ['公用经费', '90']);
		expect(sumsIn(table, '收支表')).toEqual([]);
	});
	it('goes not by rates, points and differences', () => {
		const table = tableOf([
			['项目', '决算数', '执行率', '增减额'],
			['合计', '900.00', '95', '7.00'],
			['基本支出', '300.00', '96', '1.00'],
			['项目支出', '600.00', '94', '2.00']
		]);
		expect(sumsIn(table)).toEqual([]);
	});
});

describe('a 合计 below plain rows', () => {
	const units = (total: string, ...more: CellText[][]) =>
		tableOf([
			['单位', '支出决算数'],
			['局机关', '735.26'],
			['医疗保险事务中心', '557.11'],
			['图书馆', '100.00'],
			...more,
			['合计', total]
		]);
	it('is told where it is not their sum', () => {
		expect(sumsIn(units('1,393.37'))).toMatchObject([{ stated: 1393.37, added: 1392.37 }]);
		expect(sumsIn(units('1,392.37'))).toEqual([]);
	});
	it('is left open where some of them are parts of others', () => {
		expect(sumsIn(units('1,292.37'))).toEqual([]);
		expect(sumsIn(units('9,999.00', ['其中：分馆', '10.00']))).toEqual([]);
		expect(sumsIn(units('9,999.00', ['小计', '1,392.37']))).toEqual([]);
	});
	it('is left open in a table by codes', () => {
		const table = tableOf([
			['科目编码', '科目名称', '支出'],
			['208', '社会保障和就业支出', '20.00'],
			['20805', '养老支出', '20.00'],
			['210', '卫生健康支出', '30.00'],
			['', '合计', '50.00']
		]);
		expect(sumsIn(table)).toEqual([]);
	});
});

describe('a table by codes', () => {
	const rows = (total: string, section: string, three = false): string[][] =>
		(
			[
				['208', '社会保障和就业支出', '60.00'],
				['20805', '养老支出', section],
				['2080501', '行政单位离退休', '20.00'],
				['2080505', '养老保险缴费', '30.00'],
				['20808', '抚恤', '10.00'],
				['2080801', '死亡抚恤', '10.00'],
				['210', '卫生健康支出', '30.00'],
				['21011', '医疗', '30.00']
			] as const
		)
			.map(([code, ...rest]): string[] =>
				three ? [code.slice(0, 3), code.slice(3, 5), code.slice(5), ...rest] : [code, ...rest]
			)
			.concat([[...(three ? ['', '', ''] : ['']), '合计', total]]);
	const heads = ['科目名称', '支出'];
	it.each([
		['one column', ['科目编码', ...heads], false],
		['three', ['类', '款', '项', ...heads], true]
	])('has its codes in %s', (_, head, three) => {
		const sums = (total: string, section: string) =>
			sumsIn(tableOf([head, ...rows(total, section, three)]));
		expect(sums('90.00', '50.00')).toEqual([]);
		expect(sums('9.00', '50.00')).toMatchObject([{ stated: 9, added: 90 }]);
		expect(sums('90.00', '51.00')).toMatchObject([
			{ name: '社会保障和就业支出', stated: 60, added: 61 },
			{ name: '养老支出', stated: 51, added: 50 }
		]);
	});
	it('is left open where it lists some of the items alone', () => {
		const table = tableOf([
			['科目编码', ...heads],
			...rows('90.00', '50.00').filter(([code = '']) => code.length < 7 && code !== '20808')
		]);
		expect(sumsIn(table)).toEqual([]);
	});
});

it('a list that counts is summed, whatever stands uncounted in it', () => {
	const table = (total: string) =>
		accounts(
			['一、财政拨款收入', '300.00'],
			['其中：政府性基金', '20.00'],
			['二、上级补助', '50.00'],
			['三、捐赠', ''],
			['本年收入合计', total]
		);
	expect(sumsIn(table('350.00'))).toEqual([]);
	expect(sumsIn(table('35.00'))).toMatchObject([{ stated: 35, added: 350 }]);
});

it('what adds up is never told, in any unit and with any rounding of the total', () => {
	const amount = fc.integer({ min: 0, max: 999_999_99 });
	fc.assert(
		fc.property(amount, amount, fc.constantFrom('万元', '元'), (basic, project, unit) => {
			const shown = (value: number) => (value / 100).toFixed(2);
			const table = accounts(
				['本年支出合计', ((basic + project) / 100).toFixed(1)],
				['基本支出', shown(basic)],
				['项目支出', shown(project)]
			);
			expect(sumsIn(table, `单位：${unit}`)).toEqual([]);
		}),
		{ numRuns: 50 }
	);
});
