import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { documentOf, reportWith, tableOf, title } from './source';

function read(document: ReturnType<typeof documentOf>) {
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	const [report] = reports;
	if (!report) throw new Error('no report');
	return report;
}
const scores = (...parts: Parameters<typeof reportWith>): string[] =>
	read(reportWith(...parts)).subScores.map(
		({ name, weight, score }) => `${name} ${score}/${weight ?? '—'}`
	);

describe('the points of a branch', () => {
	it.each<[string, string[]]>([
		[
			'其中，履职效能（满分50分）得48.5分，管理效率（满分50分）得47分。',
			['履职效能 48.5/50', '管理效率 47/50']
		],
		['履职效能50分，得48.5分；管理效率50分，得47分。', ['履职效能 48.5/50', '管理效率 47/50']],
		['预算执行情况权重20分，自评得分19.4分。', ['预算执行情况 19.4/20']],
		['产出指标得分39分（满分40分），效益指标得分19.5分。', ['产出指标 39/40', '效益指标 19.5/—']],
		['2023年履职效能得48.5分。', ['履职效能 48.5/—']],
		['（一）产出指标部分（40分）得分0分。', ['产出指标部分 0/40']],
		[
			'自评得分为97.47分，自评等级为“优”。其中预算执行部分满分10分，得9.97分，其余为绩效指标得分。',
			['预算执行部分 9.97/10']
		]
	])('in prose: %s', (words, expected) => {
		expect(scores(words)).toEqual(expected);
	});
	it.each([
		'上年履职效能（满分50分）得48.5分。',
		'2022年履职效能得48.5分。',
		'2022年，履职效能得48.5分。',
		'上年，履职效能得48.5分。',
		'开放项目，产出指标得分39分。',
		'履职效能扣1.5分。',
		'履职效能（满分50分）得98.5分。',
		'开放项目产出指标得分39分。',
		'部门整体支出自评得分96分。',
		'履职效能按50分计。'
	])('not in: %s', (words) => {
		expect(scores(words)).toEqual([]);
	});
	it('in a table of branches', () => {
		expect(
			scores(
				tableOf([
					['评价内容', '分值', '自评得分'],
					['一、履职效能', '50', '48.5'],
					['二、管理效率', '50', '47'],
					['总分', '100', '95.5']
				])
			)
		).toEqual(['履职效能 48.5/50', '管理效率 47/50']);
	});
	it('of the execution, in a form whose indicators follow', () => {
		expect(
			scores(
				tableOf([
					['部门整体支出', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
					['本年支出合计', '900.00', '1000.00', '984.00', '10', '98.40%', '9.84'],
					['其中：基本支出', '', '', '600.00', '', '', ''],
					['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
					['产出指标', '活动场数', '≥10', '12', '40', '40', ''],
					['产出指标', '本年支出合计', '≥10', '12', '50', '50', '']
				])
			)
		).toEqual(['预算执行率 9.84/10']);
	});
	it('in the subtotals of a marking table, and not of its single indicators', () => {
		expect(
			scores(
				tableOf([
					['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
					[
						{ text: '产出指标', rows: 3 },
						'数量指标',
						'接待读者',
						'≥10万人次',
						'11万人次',
						'20',
						'20'
					],
					['质量指标', '开放率', '≥95%', '94%', '20', '19'],
					[{ text: '小计', columns: 4 }, '40', '39'],
					['预算执行率', '预算执行率', '预算执行率', '100%', '97%', '10', '9.7'],
					[{ text: '管理效率', rows: 2 }, '信息公开', '信息公开', '及时', '及时', '5', '5'],
					[{ text: '运行成本' }, '运行成本', '', '', '5', '4']
				])
			)
		).toEqual(['产出指标 39/40', '预算执行率 9.7/10']);
	});
	it('in the row of the money', () => {
		expect(
			scores(
				tableOf([
					['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
					['年度资金总额', '480.00', '530.00', '518.00', '10', '97.74%', '9.77'],
					['其中：财政拨款', '400.00', '450.00', '440.00', '—', '97.78%', '—']
				])
			)
		).toEqual(['预算执行率 9.77/10']);
	});
});

describe('what is analysed', () => {
	const report = read(
		documentOf(
			title,
			'一、收支情况',
			'本年支出合计518万元。',
			'二、绩效自评情况',
			'（一）履职效能分析',
			'全年开放三百一十天，读者稳步增加。',
			'办好书展，群众反响良好。',
			'（二）管理效率分析',
			'1.预算编制情况',
			'预算编制及时，细化到项目。',
			'2.预算执行情况',
			'按进度支出，没有超预算。',
			'三、存在问题',
			'（一）绩效管理方面',
			'指标设得不够细。'
		)
	);
	const texts = (passages: readonly { text: string }[]) => passages.map(({ text }) => text);
	it('are the paragraphs on effectiveness', () => {
		expect(texts(report.effectiveness)).toEqual([
			'全年开放三百一十天，读者稳步增加。',
			'办好书展，群众反响良好。'
		]);
	});
	it('and on efficiency, with its subsections, not with the problems', () => {
		expect(texts(report.efficiency)).toEqual([
			'预算编制及时，细化到项目。',
			'按进度支出，没有超预算。'
		]);
	});
	it('and nothing where no section is about it', () => {
		const none = read(reportWith('本年支出合计518万元，预算执行良好。'));
		expect([...none.effectiveness, ...none.efficiency]).toEqual([]);
	});
});
