import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, title } from './source';

const table = (...cells: string[]) =>
	extractReports(
		documentOf(title, '（四）指标完成情况', '部门整体绩效自评表', '单位：万元', ...cells)
	)[0];

const indicatorHeads =
	'一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施'.split(' ');

describe('a table printed one cell a line', () => {
	it('gives its amounts', () => {
		const report = table(
			...'资金情况 年初预算数 全年预算数 全年执行数 分值 执行率 得分'.split(' '),
			...'资金总额 560.31 615.64 588.17 20 95.54% 19.11'.split(' ')
		);
		expect(report?.figures.budgetInitial).toMatchObject({ printed: '560.31' });
		expect(report?.figures.budgetAdjusted).toMatchObject({ printed: '615.64' });
		expect(report?.figures.executionRate).toMatchObject({ printed: '95.54%' });
	});
	it('gives its rows, whatever was merged and whatever was blank', () => {
		const rows = [
			...'产出指标 数量指标 流动展览场次 ≥12场 14场 6 6 无'.split(' '),
			...'馆藏数字化件数 600件 580件 6 5.8 设备故障'.split(' '),
			...'时效指标 开放天数 ≥300天 310天 6 6'.split(' '),
			...'效益指标 社会效益指标 群众参与 明显改善 明显改善 15 15'.split(' '),
			...'满意度指标 服务对象满意度指标 观众满意度 ≥85% 87.6% 10 10 无'.split(' '),
			...'总分 100 99.8'.split(' ')
		];
		const report = table(...indicatorHeads, ...rows);
		expect(
			report?.indicators.map((one) => [
				one.level1,
				one.level2,
				one.name,
				one.target?.printed,
				one.actual?.printed,
				one.score,
				one.reason
			])
		).toEqual([
			['产出指标', '数量指标', '流动展览场次', '≥12场', '14场', 6, null],
			['产出指标', '数量指标', '馆藏数字化件数', '600件', '580件', 5.8, '设备故障'],
			['产出指标', '时效指标', '开放天数', '≥300天', '310天', 6, null],
			['效益指标', '社会效益指标', '群众参与', '明显改善', '明显改善', 15, null],
			['满意度指标', '服务对象满意度指标', '观众满意度', '≥85%', '87.6%', 10, null]
		]);
		expect(report?.figures.satisfaction).toMatchObject({ printed: '87.6%' });
	});
	it('is quoted from the line that holds the value', () => {
		const report = table(
			...'年初预算数 全年预算数 全年执行数 执行率'.split(' '),
			...'资金总额 560.31 615.64 588.17 95.54%'.split(' ')
		);
		expect(report?.figures.budgetInitial).toMatchObject({
			quote: '560.31',
			place: { block: 9 }
		});
	});
	it('ends where its rows do', () => {
		const report = table(
			...indicatorHeads,
			...'产出指标 数量指标 流动展览场次 ≥12场 14场 6 6 无'.split(' '),
			'以上指标由各部室填报',
			'馆长签字',
			'2024年3月'
		);
		expect(report?.indicators).toHaveLength(1);
	});
	it('needs no points', () => {
		const report = table(
			'绩效目标完成情况表',
			...'指标 年初目标 实际完成 完成情况说明'.split(' '),
			...'流动展览场次 ≥12场 14场 完成'.split(' '),
			...'馆藏数字化率 ≥75% 71% 设备年底才到货'.split(' '),
			...'拆除违规展板面积 100平方米左右 98平方米 基本完成'.split(' ')
		);
		expect(
			report?.indicators.map(({ name, actual, direction }) => [name, actual?.printed, direction])
		).toEqual([
			['流动展览场次', '14场', 'higher'],
			['馆藏数字化率', '71%', 'higher'],
			['拆除违规展板面积', '98平方米', 'higher']
		]);
	});
	it('goes on behind a line that is only a remark', () => {
		const report = table(
			...indicatorHeads,
			...'产出指标 数量指标 流动展览场次 ≥12场 14场 6 6 无'.split(' '),
			'（以下为质量类）',
			...'质量指标 馆藏完好率 ≥98% 99% 6 6 无'.split(' ')
		);
		expect(report?.indicators.map(({ name }) => name)).toEqual(['流动展览场次', '馆藏完好率']);
	});
});
