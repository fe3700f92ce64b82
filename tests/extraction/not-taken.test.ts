import { describe, expect, it, test } from 'vitest';
import type { FigureId } from '$lib/domain/figure';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, reportWith, tableOf } from './source';

const taken = (id: FigureId, ...parts: Parameters<typeof reportWith>) => {
	const figure = extractReports(reportWith(...parts))[0]?.figures[id];
	return figure?.state === 'found' ? figure.printed : null;
};

describe('money that is not the department’s of the year', () => {
	it.each<[FigureId, string]>([
		['totalIncome', '区财政局2023年收入800万元，支出790万元。'],
		['totalIncome', '上年度我馆收入1000万元，支出980万元。'],
		['totalExpenditure', '上年度我馆收入1000万元，支出980万元。'],
		['executionRate', '上年度我馆收入1000万元，支出980万元，执行率98%。'],
		['totalExpenditure', '截至6月底支出400万元。'],
		['budgetInitial', '展厅改造项目年初预算480万元，实际支出450万元，执行率93.75%。'],
		['executionRate', '展厅改造项目年初预算480万元，实际支出450万元，执行率93.75%。'],
		['executionRate', '力争预算执行率99%。'],
		['budgetAdjusted', '年初预算1000万元，“三公”经费调整为15万元。'],
		['budgetAdjusted', '年初预算1000万元，基本支出由380万元调整为400万元。'],
		['budgetAdjusted', '年初预算1000万元，采购预算核减为90万元。'],
		['budgetAdjusted', '年初预算1000万元，其中展厅改造年初核定300万元，调整为280万元。']
	])('%s: %s', (id, text) => {
		expect(taken(id, text)).toBeNull();
	});
	it('but what follows it in its own year is', () => {
		const text = '上年收入1000万元，本年收入1100万元，支出1080万元。';
		expect(taken('totalIncome', text)).toBe('1100万元');
	});
	it('nor in tables of projects or procurement', () => {
		const table = tableOf([
			['名称', '年初预算', '调整预算', '决算数'],
			['合计', '180.00', '150.00', '120.00']
		]);
		for (const caption of ['重点项目资金情况表（单位：万元）', '政府采购情况表（单位：万元）'])
			expect(taken('budgetInitial', caption, table)).toBeNull();
		expect(taken('budgetInitial', '部门收支情况表（单位：万元）', table)).toBe('180.00');
	});
	it('while the office’s own figures stand where nothing else is told', () => {
		expect(taken('totalExpenditure', '2023年局机关收入800万元，支出780万元。执行率97.5%。')).toBe(
			'780万元'
		);
	});
});

describe('points and grades that are not the self-evaluation’s', () => {
	it.each<[FigureId, string]>([
		['selfScore', '12个项目，综合评分96.5分。'],
		['selfScore', '自评总分100分制。'],
		['selfScore', '预算编制自评得分10分。'],
		['selfScore', '自评得分75分的项目两个。'],
		['selfScore', '决策自评18分。'],
		['selfScore', '力争自评得分达到95分。'],
		['selfGrade', '展厅改造工程质量等级为合格。'],
		['selfGrade', '我馆信用评级为A。'],
		['selfGrade', '展厅改造自评为“良”。'],
		['selfGrade', '流动展车被评为“优秀”。']
	])('%s: %s', (id, text) => {
		expect(taken(id, text)).toBeNull();
	});
	it('but those of the whole are', () => {
		expect(taken('selfGrade', '我馆部门整体支出自评为“良”。')).toBe('良');
	});
});

describe('a form', () => {
	const title = '2023年度青桐市云岭区文化馆部门整体支出绩效自评情况';
	const money =
		'本年收入合计990.00万元，本年支出合计980.00万元，其中：基本支出400.00万元，项目支出580.00万元。';
	it.each(['2022年度', '上年决算情况', '下年度安排', '所属单位', '附：展陈项目', '项目实施情况'])(
		'does not answer for the department under %s',
		(label) => {
			const [report] = extractReports(documentOf(title, tableOf([[label, money]])));
			expect(report?.figures.totalExpenditure.state).toBe('missing');
		}
	);
	it('does under its own year', () => {
		const [report] = extractReports(documentOf(title, tableOf([['2023年度收支情况', money]])));
		expect(report?.figures.totalExpenditure).toMatchObject({ printed: '980.00万元' });
	});
});

test('a unit of a heading ends with its chapter and is not that of points or of changes', () => {
	const text = [
		'（一）预算（单位：万元）',
		'支出决算519.06，较上年增长7.27。',
		'（二）绩效打分',
		'项目支出10.00，共计10.00。'
	];
	expect(taken('totalExpenditure', ...text)).toBe('519.06');
	expect(taken('projectExpenditure', ...text)).toBeNull();
	const [report] = extractReports(reportWith(...text));
	expect(report?.comparisons).toEqual([]);
});

test('a sentence that only begins with 将 or 计划 is no answer', () => {
	const [report] = extractReports(
		reportWith(
			'五、存在的问题和改进措施',
			'1.执行偏慢。计划下达较晚导致执行慢。',
			'2.列支不准。将部分支出误列为项目支出。'
		)
	);
	expect(report?.measures).toEqual([]);
});
