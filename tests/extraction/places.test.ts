import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { processorTime } from '../processor-time';
import { expectTruePlaces } from './quotes';
import { documentOf, tableOf } from './source';

const sentences = [
	'2023 年度青桐市云岭区文化馆部门整体支出绩效自评报告',
	'一、收支情况',
	'本年收入合计５２０.40 万元，其中财政拨款收入500万元，占96.08%；项目支出主要用于夜间开放经费、库房改造项目。',
	'本年支出合计5,184,000.00元，其中基本支出300万元，占57.87％，项目支出218.4万元，占 42.13%。',
	'年初预算数480万元，全年预算数（调整后）530万元，预算执行率97.81%。',
	'一般公共预算财政撥款支出年初預(yù)算為400万元，完成年初预算的 95%。',
	'支出总计,867.48万元。',
	'（一）自评结论',
	'自评得分96分，等级为“优”。',
	'1、产出指标：办展场数：共 12 场；2、满意度指标：服务对象满意度为 97%。',
	'计划培训 200 人次，实际完成 210 人次。',
	'三、存在的主要问题',
	'一是布展周期长。二是𠮷田藏品😀数据不全。',
	'四、改进措施',
	'我馆将缩短布展周期，完善',
	'藏品数据𠀀采集机制。',
	'（100字以内）'
];
const table = tableOf([
	['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
	[{ text: '产出指标', rows: 2 }, '数量指标', '办展场数', '≥12场', '13 场', '10', '10'],
	['质量指标', '𠮷品修复率', '≥95%', '96％', '10', '10'],
	[{ text: '自评总分', columns: 5 }, '100', '96']
]);
const stray = fc.string({ unit: 'grapheme', maxLength: 12 });
const line = fc.oneof(
	fc.constantFrom(...sentences),
	fc
		.tuple(fc.constantFrom(...sentences), stray, fc.nat(40))
		.map(([sentence, noise, at]) => sentence.slice(0, at) + noise + sentence.slice(at)),
	stray
);

describe('places', () => {
	it('quote exactly what stands there, whatever the document', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(line, fc.constant(table)), { maxLength: 24 }), (parts) => {
				const document = documentOf(...parts);
				expectTruePlaces(document, extractReports(document));
			}),
			{ numRuns: 300 }
		);
	});
	it('are the same on every run', () => {
		const document = documentOf(...sentences, table);
		expect(extractReports(document)).toEqual(extractReports(document));
		expectTruePlaces(document, extractReports(document));
	});
	it('take time in proportion to a long document', () => {
		const long = documentOf(...Array.from({ length: 400 }, () => sentences).flat());
		const endless = documentOf('部门支出、收入'.repeat(8000), '满意度'.repeat(8000) + '90%');
		const start = processorTime();
		extractReports(long);
		extractReports(endless);
		expect(processorTime() - start).toBeLessThan(15_000);
	}, 30_000);
});
