import { describe, expect, it } from 'vitest';
import { directionOf, quantityOf } from '$lib/extraction/text/quantity';

describe('quantities', () => {
	it.each<[string, number | null, string | null, string | null]>([
		['≥95%', 95, '%', 'at_least'],
		['≧45公里', 45, '公里', 'at_least'],
		['不少于80万页', 800_000, '页', 'at_least'],
		['40场以上', 40, '场', 'at_least'],
		['控制在7.8天以内', 7.8, '天', 'at_most'],
		['≤1.2万元', 1.2, '万元', 'at_most'],
		['25万元/公里', 25, '万元/公里', null],
		['约 12000 人', 12000, '人', 'about'],
		['共 48 场', 48, '场', null],
		['10 万多人', 100_000, '人', 'at_least'],
		['1,340余人次', 1340, '人次', 'at_least'],
		['二百五十人次以上', 250, '人次', 'at_least'],
		['千分之二点一', 2.1, '‰', null],
		['百分之百', 100, '%', null],
		['近100%', 100, '%', 'at_most'],
		['8216卷（件）', 8216, '卷', null],
		['1280万平方米', 1280, '万平方米', null],
		['0', 0, null, null],
		['持续改善', null, null, null],
		['较上年减少3人，下降37.5%', null, null, null],
		['线下参加约 12000 人，反响较好', null, null, null]
	])('%s', (printed, number, unit, approximation) => {
		expect(quantityOf(printed)).toMatchObject({ printed, number, unit, approximation });
	});
	it.each(['', '  ', '—', '/', '未填报'])('%j is not reported', (printed) => {
		expect(quantityOf(printed)).toBeNull();
	});
	it.each<[string, string | null]>([
		['2023年12月18日', '2023-12-18'],
		['2023年12月底前', '2023-12-31'],
		['11月30日前', '2023-11-30'],
		['2024年2月底', '2024-02-29'],
		['≤2024年2月', '2024-02-29'],
		['2023年12月', '2023-12-31'],
		['九月三十日前', '2023-09-30'],
		['13月5日', null],
		['1月至6月', null]
	])('%s', (printed, date) => {
		expect(quantityOf(printed, null, 2023)?.date).toBe(date);
	});
	it('reads a range, and takes the unit of the table’s own column', () => {
		expect(quantityOf('14—24℃')).toMatchObject({ range: [14, 24], number: null, unit: '℃' });
		expect(quantityOf('≥98', '%')).toMatchObject({ number: 98, unit: '%' });
		expect(quantityOf('1.8', '万亩')).toMatchObject({ number: 1.8, unit: '万亩' });
	});
});

describe('direction', () => {
	it.each<[string, string, string | null, string]>([
		['培训场次', '≥20场', null, 'higher'],
		['工单办结率', '100%', null, 'equal'],
		['馆藏数字化率', '80%', null, 'higher'],
		['观众满意度', '100%', null, 'higher'],
		['办展场次', '6场', null, 'higher'],
		['安全事故数', '0起', null, 'lower'],
		['投诉件数', '3件', null, 'lower'],
		['公用经费控制率', '100%', null, 'lower'],
		['人均布展费', '1.2万元', '成本指标', 'lower'],
		['补助标准', '500元', '成本指标', 'equal'],
		['平均等候时间', '不超过15分钟', null, 'lower'],
		['事故下降率', '≥10%', null, 'higher'],
		['完工时间', '12月底前', null, 'lower'],
		['库房温度', '14—24℃', null, 'range'],
		['服务机制', '逐步健全', null, 'qualitative']
	])('%s %s', (name, target, level2, direction) => {
		expect(directionOf(name, level2, quantityOf(target, null, 2023), null)).toBe(direction);
	});
});
