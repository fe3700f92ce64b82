import { expect, test } from 'vitest';
import { directionOf, quantityOf } from '$lib/extraction/text/quantity';
import { attainmentOf } from '$lib/domain/attainment';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf } from './source';

test('a form gives the agency in full where the title leaves out its city', () => {
	const [report] = extractReports(
		documentOf(
			'2023年度云岭区文化馆部门整体绩效自评表',
			'单位名称：青桐市云岭区文化馆',
			'填报日期：2024年3月1日'
		)
	);
	expect(report?.agency).toMatchObject({
		name: '青桐市云岭区文化馆',
		place: { block: 1 }
	});
	const [other] = extractReports(
		documentOf('2023年度云岭区文化馆部门整体绩效自评表', '编制单位：青桐市云岭区财政局')
	);
	expect(other?.agency?.name).toBe('云岭区文化馆');
});

test('projects are named in the sentence of their chapter, with what each took', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			'三、项目支出情况',
			'主要包括：流动展车项目31.00万元、夜间开放经费12.50万元。以上合计43.50万元。',
			'四、存在的问题'
		)
	);
	expect(report?.projects.map(({ name }) => name)).toEqual(['流动展车项目', '夜间开放经费']);
});

test.each([
	['投诉按期办结率', '100%', 'equal'],
	['不合格食品处置率', '≥98%', 'higher'],
	['有效投诉率', '2%', 'lower'],
	['违法用地整改率', '95%', 'higher']
])('%s %s is better %s', (name, target, direction) => {
	expect(directionOf(name, null, quantityOf(target), null)).toBe(direction);
});

test.each([
	['主要项目有：', '流动展车运行费、夜间开放经费。', ['流动展车运行费', '夜间开放经费']],
	[
		'2023年部门重点工作任务包括：',
		'流动展车项目、加强宣传、库房改造项目。',
		['流动展车项目', '库房改造项目']
	]
])('%s names the projects', (lead, list, names) => {
	const [report] = extractReports(
		documentOf('青桐市云岭区文化馆2023年度部门整体支出绩效自评报告', lead + list)
	);
	expect(report?.projects.map(({ name }) => name)).toEqual(names);
});

test('a survey that counts in points is a satisfaction', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			tableOf([
				['一级指标', '三级指标', '目标值', '实际值'],
				['满意度指标', '到馆公众满意度', '≥90分', '92.5分']
			])
		)
	);
	expect(report?.figures.satisfaction).toMatchObject({ printed: '92.5分' });
});

test('a form written as text has blank cells where the sheet merged them', () => {
	const [report] = extractReports(
		documentOf(
			'部门整体支出绩效自评表',
			tableOf([
				['部门名称', '', '青桐市云岭区文化馆', '自评年度', '2023'],
				['自评等级', '', '优', '自评总分', '96.5']
			])
		)
	);
	expect(report?.agency?.name).toBe('青桐市云岭区文化馆');
	expect(report?.figures.selfGrade).toMatchObject({ printed: '优' });
	expect(report?.figures.selfScore).toMatchObject({ printed: '96.5' });
});

test('a form’s own year is before that of its title, and its ticked box is the grade', () => {
	const [report] = extractReports(
		documentOf(
			'2022年度部门整体绩效自评表',
			tableOf([
				['单位名称', '青桐市云岭区供销合作社联合社', '评价年度', '2023年'],
				['部门整体支出总额（元）', '5,180,000.00', '自评等级', '☑优 □良 □中 □差']
			]),
			'备注：以前年度数据（2022年支出4,980,000.00元，执行率93.20%）仅供对照。'
		)
	);
	expect(report?.agency?.name).toBe('青桐市云岭区供销合作社联合社');
	expect(report?.year?.year).toBe(2023);
	expect(report?.figures.totalExpenditure).toMatchObject({ printed: '5,180,000.00' });
	expect(report?.figures.selfGrade).toMatchObject({ printed: '优' });
	expect(report?.figures.executionRate).toMatchObject({ state: 'missing' });
});

test('problems and measures side by side in a table, under one heading for both', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			'三、存在问题及改进建议',
			tableOf([
				['序号', '存在问题', '改进建议'],
				['1', '展品更新慢，临展偏少', '每季更换一次临展'],
				['2', '志愿讲解员流动大', '与高校签订服务协议']
			])
		)
	);
	expect(report?.problems).toHaveLength(2);
	expect(report?.measures.map(({ problem }) => problem)).toEqual([1, 2]);
});

test('shares, score and grade in the column of the year', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			'单位：万元',
			tableOf([
				['项目', '2023年', '占比', '2022年'],
				['本年支出合计', '518.00', '100%', '498.00'],
				['其中：基本支出', '310.00', '59.85%', '300.00'],
				['项目支出占本年支出比重', '40.15%', '', '39.76%'],
				['五、部门整体自评得分', '96.00', '', '94.10'],
				['六、自评等级', '优秀', '', '良好']
			])
		)
	);
	expect(report?.figures.basicShare).toMatchObject({ printed: '59.85%' });
	expect(report?.figures.projectShare).toMatchObject({ printed: '40.15%' });
	expect(report?.figures.selfScore).toMatchObject({ printed: '96.00' });
	expect(report?.figures.selfGrade).toMatchObject({ printed: '优秀' });
});

test('the agency is named with its city where the text does so', () => {
	const [report] = extractReports(
		documentOf(
			'云岭区文化馆2023年度部门整体支出绩效自评报告',
			'一、基本情况',
			'青桐市云岭区文化馆是公益一类事业单位。'
		)
	);
	expect(report?.agency).toMatchObject({ name: '青桐市云岭区文化馆', place: { block: 2 } });
});

test.each([
	['下降5%以上', '下降6.3%', 'reached'],
	['下降5%以上', '增长6.3%', 'not_computable'],
	['稳定在48%以上', '48.35%', 'reached'],
	['24小时内', '18小时', 'reached'],
	['0', '0', 'reached']
])('a target of %s and a result of %s: %s', (target, actual, status) => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区文化馆2023年度部门整体支出绩效自评报告',
			tableOf([
				['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
				['产出指标', '质量指标', '展品损耗情况', target, actual, '10', '10']
			])
		)
	);
	const [one] = report?.indicators ?? [];
	expect(one && attainmentOf(one).status).toBe(status);
});
