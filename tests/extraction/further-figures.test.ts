import { describe, expect, it } from 'vitest';
import type { FigureId } from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { documentOf, reportWith, tableOf, title } from './source';

function figuresOf(document: ReturnType<typeof reportWith>) {
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	const [report] = reports;
	if (!report) throw new Error('no report');
	return report.figures;
}
function said(figures: ReturnType<typeof figuresOf>, id: FigureId): number | string {
	const figure = figures[id];
	if (figure.state === 'missing') return figure.reason;
	return figure.value.kind === 'money'
		? Number(decimalFromFen(figure.value.fen, '万元'))
		: figure.printed;
}
const read = (...parts: Parameters<typeof reportWith>) => figuresOf(reportWith(...parts));

describe('a sentence that states one of the further figures', () => {
	it.each<[string, FigureId, number]>([
		['2023年“三公”经费支出决算为4.20万元。', 'threePublicExpenditure', 4.2],
		[
			'2023年度“三公”经费财政拨款支出预算为5.00万元，支出决算为4.20万元，完成预算的84%。',
			'threePublicExpenditure',
			4.2
		],
		[
			'2023年度“三公”经费财政拨款支出预算为5.00万元，支出决算为4.20万元，完成预算的84%。',
			'threePublicBudget',
			5
		],
		['“三公”经费年初预算5万元、决算数4.2万元。', 'threePublicExpenditure', 4.2],
		['“三公”经费年初预算5万元，与上年持平，实际支出4.2万元。', 'threePublicExpenditure', 4.2],
		['“三公”经费：年初预算5万元，实际支出4.2万元。', 'threePublicBudget', 5],
		['全年“三公”经费支出0.00万元，比上年减少0.30万元。', 'threePublicExpenditure', 0],
		[
			'“三公”经费支出4.20万元（其中：公务接待费1.20万元，公务用车运行维护费3.00万元）。',
			'threePublicExpenditure',
			4.2
		],
		['青桐市云岭区文化馆2023年“三公”经费支出4.2万元。', 'threePublicExpenditure', 4.2],
		['2022年“三公”经费支出4.50万元，2023年支出4.20万元。', 'threePublicExpenditure', 4.2],
		['2023年机关运行经费支出45.60万元，比年初预算数减少2万元。', 'agencyOperatingFunds', 45.6],
		[
			'2023年度政府采购支出总额120.50万元，其中：政府采购货物支出20万元。',
			'procurementExpenditure',
			120.5
		],
		['2023年政府采购预算130万元，实际采购金额120.5万元。', 'procurementExpenditure', 120.5],
		['年初预算480万元，年中追加50万元，调整后预算530万元。', 'budgetSupplement', 50],
		['年初预算480万元，年中追加预算50万元，追减10万元，全年预算520万元。', 'budgetReduction', 10],
		['比年初预算调增50万元。', 'budgetSupplement', 50],
		['年初预算480万元，年中调减10万元。', 'budgetReduction', 10],
		['全年预算530万元，支出518万元，未支出12万元。', 'unspentBudget', 12],
		['2023年末预算结余资金12万元。', 'unspentBudget', 12]
	])('%s → %s', (words, id, value) => {
		expect(said(read(words), id)).toBe(value);
	});
});

describe('a sentence that states something near', () => {
	it.each<[string, FigureId]>([
		['2022年“三公”经费支出4.50万元。', 'threePublicExpenditure'],
		['上年“三公”经费支出4.50万元。', 'threePublicExpenditure'],
		['“三公”经费比上年减少0.30万元。', 'threePublicExpenditure'],
		['“三公”经费较上年决算数4.50万元减少0.30万元。', 'threePublicExpenditure'],
		['“三公”经费中公务接待费支出1.20万元。', 'threePublicExpenditure'],
		['“三公”经费预算5.00万元，公务接待费支出决算1.20万元。', 'threePublicExpenditure'],
		['“三公”经费预算5.00万元，公务接待费减少，支出决算1.20万元。', 'threePublicExpenditure'],
		['“三公”经费预算5.00万元，部门支出决算500.00万元。', 'threePublicExpenditure'],
		['“三公”经费支出预算5.00万元。', 'threePublicExpenditure'],
		['“三公”经费支出4.20万元。', 'threePublicBudget'],
		['2023年、2022年“三公”经费支出分别为4.20万元、4.50万元。', 'threePublicExpenditure'],
		['机关运行经费年初预算50.00万元。', 'agencyOperatingFunds'],
		['办公设备采购支出20.00万元。', 'procurementExpenditure'],
		['其中：政府采购货物支出20.00万元。', 'procurementExpenditure'],
		['追加后预算530.00万元。', 'budgetSupplement'],
		['年中追加到530.00万元。', 'budgetSupplement'],
		['年中追加人员经费50.00万元。', 'budgetSupplement'],
		['开放项目年初预算48.00万元，年中追加5.00万元。', 'budgetSupplement'],
		['比上年追加预算50.00万元。', 'budgetSupplement'],
		['“三公”经费年初预算5.00万元，年中追加1.00万元。', 'budgetSupplement'],
		['2022年年中追加50.00万元。', 'budgetSupplement'],
		['开放项目预算48.00万元，支出40.00万元，未支出8.00万元。', 'unspentBudget'],
		['年末结转和结余12.40万元。', 'unspentBudget']
	])('%s → no %s', (words, id) => {
		expect(said(read(words), id)).toBe('not_stated');
	});
});

it('never takes what was added for a budget', () => {
	const figures = read('年初预算480万元，年中追加50万元。');
	expect(said(figures, 'budgetInitial')).toBe(480);
	expect(said(figures, 'budgetAdjusted')).not.toBe(50);
});

it('takes the area of spending from the heading, until a part of it is spoken of', () => {
	const under = (...parts: string[]) =>
		figuresOf(documentOf(title, '（一）“三公”经费支出情况', ...parts));
	const figures = under('2023年预算数5.00万元，决算数4.20万元。');
	expect(said(figures, 'threePublicBudget')).toBe(5);
	expect(said(figures, 'threePublicExpenditure')).toBe(4.2);
	const part = under('公务接待费按标准支出。', '预算数2.00万元，决算数1.20万元。');
	expect(said(part, 'threePublicExpenditure')).toBe('not_stated');
});

describe('tables', () => {
	it('have a row for an area', () => {
		const figures = read(
			'单位：万元',
			tableOf([
				['项目', '预算数', '决算数', '上年决算数'],
				['本年支出合计', '530.00', '518.00', '500.00'],
				['“三公”经费支出', '5.00', '4.20', '4.50'],
				['1.公务接待费', '2.00', '1.20', '1.50'],
				['机关运行经费', '50.00', '45.60', '44.00'],
				['政府采购支出', '130.00', '0.00', '99.00']
			])
		);
		expect(said(figures, 'threePublicBudget')).toBe(5);
		expect(said(figures, 'threePublicExpenditure')).toBe(4.2);
		expect(said(figures, 'agencyOperatingFunds')).toBe(45.6);
		expect(said(figures, 'procurementExpenditure')).toBe(0);
	});
	it('have a column for what was added and taken', () => {
		const figures = read(
			tableOf([
				[
					'资金（万元）',
					'年初预算数',
					'年中追加',
					'年中追减',
					'全年预算数',
					'全年执行数',
					'未执行数'
				],
				['年度资金总额', '480.00', '60.00', '10.00', '530.00', '518.00', '12.00'],
				['其中：项目支出', '200.00', '55.00', '5.00', '250.00', '240.00', '10.00']
			]),
			'单位：万元'
		);
		const inWan = read(
			'单位：万元',
			tableOf([
				['资金', '年初预算数', '年中追加', '年中追减', '全年预算数', '全年执行数', '未执行数'],
				['年度资金总额', '480.00', '60.00', '10.00', '530.00', '518.00', '12.00'],
				['其中：项目支出', '200.00', '55.00', '5.00', '250.00', '240.00', '10.00']
			])
		);
		expect(said(figures, 'budgetSupplement')).toBe('not_stated');
		expect(said(inWan, 'budgetSupplement')).toBe(60);
		expect(said(inWan, 'budgetReduction')).toBe(10);
		expect(said(inWan, 'unspentBudget')).toBe(12);
		expect(said(inWan, 'budgetAdjusted')).toBe(530);
	});
	it('of 三公 spending give its whole, not its parts', () => {
		const figures = read(
			'财政拨款“三公”经费支出决算表',
			'单位：万元',
			tableOf([
				[
					{ text: '预算数', columns: 3 },
					{ text: '决算数', columns: 3 }
				],
				['合计', '公务接待费', '公务用车费', '合计', '公务接待费', '公务用车费'],
				['5.00', '2.00', '3.00', '4.20', '1.20', '3.00']
			])
		);
		expect(said(figures, 'threePublicBudget')).toBe(5);
		expect(said(figures, 'threePublicExpenditure')).toBe(4.2);
		expect(said(figures, 'totalExpenditure')).toBe('not_stated');
	});
});
