import { describe, expect, it, test } from 'vitest';
import { attainmentOf } from '$lib/domain/attainment';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, reportWith, tableOf } from './source';

const indicatorsIn = (...parts: Parameters<typeof reportWith>) =>
	extractReports(reportWith(...parts))[0]?.indicators ?? [];
const brief = (...parts: Parameters<typeof reportWith>) =>
	indicatorsIn(...parts).map((one) => ({
		levels: [one.level1, one.level2],
		name: one.name,
		printed: [
			one.target?.printed ?? null,
			one.actual?.printed ?? null,
			one.single?.printed ?? null
		],
		direction: one.direction,
		status: attainmentOf(one).status
	}));

describe('indicators in prose', () => {
	it('keeps a lone value as neither target nor result', () => {
		expect(
			brief(
				'关键指标：1、产出指标：办展场数(场)：共 12 场；讲解质量：讲解员全部持证，未收到投诉。2、满意度指标：到馆服务对象满意度为 97%。'
			)
		).toEqual([
			{
				levels: ['产出指标', null],
				name: '办展场数(场)',
				printed: [null, null, '共 12 场'],
				direction: 'higher',
				status: 'not_computable'
			},
			{
				levels: ['产出指标', null],
				name: '讲解质量',
				printed: [null, null, '讲解员全部持证，未收到投诉'],
				direction: 'qualitative',
				status: 'not_computable'
			},
			{
				levels: ['满意度指标', null],
				name: '服务对象满意度',
				printed: [null, null, '97%'],
				direction: 'higher',
				status: 'not_computable'
			}
		]);
	});
	it('reads target, result, weight, score and reason field by field', () => {
		const [first, second] = indicatorsIn(
			'产出指标：',
			'（1）数量指标“夜间开放天数”：指标值≥40天；实际完成值36天；分值10分；得分9分；偏差原因：空调检修。',
			'效益指标：',
			'（1）预约制度：年度目标逐步健全，实际完成基本健全。'
		);
		expect(first).toMatchObject({
			level1: '产出指标',
			level2: '数量指标',
			name: '夜间开放天数',
			target: { printed: '≥40天', number: 40 },
			actual: { printed: '36天', number: 36 },
			weight: 10,
			score: 9,
			reason: '空调检修'
		});
		expect(second).toMatchObject({ level1: '效益指标', direction: 'qualitative', single: null });
	});
	it('pairs 计划 with 实际 anywhere', () => {
		expect(
			brief('全年计划培训 1,200 人次，实际完成 1310 人次；修复率目标值≥95%，实际完成97.2%。')
		).toEqual([
			{
				levels: [null, null],
				name: '培训',
				printed: ['1,200 人次', '1310 人次', null],
				direction: 'higher',
				status: 'reached'
			},
			{
				levels: [null, null],
				name: '修复率',
				printed: ['≥95%', '97.2%', null],
				direction: 'higher',
				status: 'reached'
			}
		]);
	});
});

describe('indicator tables', () => {
	const head = [
		'一级指标',
		'二级指标',
		'三级指标',
		'年度指标值',
		'实际完成值',
		'分值',
		'得分',
		'偏差原因'
	];
	it('gives merged levels to every row and leaves out totals and execution', () => {
		const found = indicatorsIn(
			tableOf([
				head,
				[{ text: '预算执行率（10分）', columns: 3 }, '100%', '96%', '10', '9.6', ''],
				[
					{ text: '产出指标（50分）', rows: 2 },
					{ text: '数量指标', rows: 2 },
					'办展场数',
					'≥12场',
					'11场',
					'25',
					'22.92',
					'一场延期'
				],
				['借展件数', '40件', '46件', '25', '25', ''],
				['满意度指标', '服务对象满意度', '观众满意度', '≥90%', '', '10', '', ''],
				[{ text: '总分', columns: 5 }, '100', '95', '']
			])
		);
		expect(found.map((one) => [one.level1, one.level2, one.name])).toEqual([
			['产出指标', '数量指标', '办展场数'],
			['产出指标', '数量指标', '借展件数'],
			['满意度指标', '服务对象满意度', '观众满意度']
		]);
		expect(found[0]).toMatchObject({
			weight: 25,
			score: 22.92,
			reason: '一场延期',
			quote: '办展场数\t≥12场\t11场\t25\t22.92\t一场延期',
			place: { table: 0, row: 2, column: 2 }
		});
		expect(found[2]).toMatchObject({ actual: null, score: null, reason: null });
	});
	it('joins the operator’s column to the value and takes the unit’s column', () => {
		const [one] = indicatorsIn(
			tableOf([
				[
					'一级指标',
					'二级指标',
					'三级指标',
					'指标性质',
					'指标值',
					'度量单位',
					'完成值',
					'权重',
					'得分'
				],
				['产出指标', '质量指标', '修复合格率', '≥', '98', '%', '99.4', '10', '10']
			])
		);
		expect(one).toMatchObject({
			target: { printed: '≥98', number: 98, unit: '%', approximation: 'at_least' },
			actual: { printed: '99.4', number: 99.4, unit: '%' },
			unit: '%',
			direction: 'higher'
		});
	});
	it('reads a head of two rows', () => {
		const [one] = indicatorsIn(
			tableOf([
				[
					{ text: '指标', columns: 3 },
					{ text: '年度指标值及完成情况', columns: 2 },
					{ text: '分值', rows: 2 }
				],
				['一级指标', '二级指标', '三级指标', '指标值', '完成值'],
				['产出指标', '时效指标', '开馆时间', '2023年6月底前', '2023年6月18日', '10']
			])
		);
		expect(one && attainmentOf(one).status).toBe('reached');
		expect(one).toMatchObject({ weight: 10, target: { date: '2023-06-30' } });
	});
	it('reads names under 绩效指标 where no other word heads them, targets below zero, whole months', () => {
		const head = ['绩效指标', '计量单位', '指标性质', '年初指标值', '调整指标值', '全年完成值'];
		expect(
			brief(
				tableOf([
					head,
					['到馆人次增长率', '%', '≥', '8', '-5', '-3.2'],
					['展厅改造完工时间', '年月', '≤', '2023年10月', '2023年12月', '2023年12月20日']
				])
			).map(({ name, printed, status }) => [name, printed[0], status])
		).toEqual([
			['到馆人次增长率', '≥-5', 'reached'],
			['展厅改造完工时间', '≤2023年12月', 'reached']
		]);
	});
	it('takes 绩效指标 beside a band of rows for the name of the band', () => {
		expect(
			brief(
				tableOf([
					[{ text: '绩效指标', rows: 3 }, '一级指标', '三级指标', '指标值', '完成值'],
					['产出指标', '办展场数', '≥10场', '12场'],
					['效益指标', '到馆人次', '≥3万人次', '3.2万人次']
				])
			).map(({ name }) => name)
		).toEqual(['办展场数', '到馆人次']);
	});
	it('reads target and result in one cell, and points in the name', () => {
		expect(
			indicatorsIn(
				tableOf([
					['一级指标', '三级指标（分值）', '目标及完成情况'],
					['产出指标', '办展场数（10分）', '目标≥12场，完成15场'],
					['效益指标', '到馆人次（15分）', '目标21,000人次，完成21,345人次'],
					['满意度指标', '满意度（5分）', '95%/94.2%']
				])
			).map((one) => [one.target?.number, one.actual?.number, one.weight])
		).toEqual([
			[12, 15, 10],
			[21000, 21345, 15],
			[95, 94.2, 5]
		]);
	});
	it('takes no number that is none for a weight', () => {
		const [one] = indicatorsIn(
			tableOf([
				['三级指标', '指标值', '完成值', '分值'],
				['办展场数', '12场', `${'9'.repeat(400)}场`, '9'.repeat(400)]
			])
		);
		expect([one?.weight, one?.actual?.number]).toEqual([null, null]);
	});
	it('gives nothing for another kind of table', () => {
		expect(
			indicatorsIn(
				tableOf([
					['姓名', '职务'],
					['甲', '馆长']
				])
			)
		).toEqual([]);
	});
});

test('target, result and why in one cell, weight and score in another', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			tableOf([
				['指标类别', '三级指标', '目标及完成情况', '分值/得分'],
				['数量', '流动展览场次', '目标≥12场，完成14场', '15/15'],
				['数量', '展厅改造数', '目标12个，完成11个（1个因用房调整未完成）', '15/14.22']
			])
		)
	);
	expect(
		report?.indicators.map(({ level1, target, actual, weight, score, reason }) => [
			level1,
			target?.printed,
			actual?.printed,
			weight,
			score,
			reason
		])
	).toEqual([
		['数量', '≥12场', '14场', 15, 15, null],
		['数量', '12个', '11个', 15, 14.22, '1个因用房调整未完成']
	]);
});

test('the rows of 预算执行 other than the rate itself are indicators', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			tableOf([
				['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
				['预算执行', '执行', '预算执行率', '100%', '97%', '10', '9.7'],
				['预算执行', '执行', '预算调整率', '≤10%', '12.78%', '5', '3.9']
			])
		)
	);
	expect(report?.indicators.map(({ name }) => name)).toEqual(['预算调整率']);
});
