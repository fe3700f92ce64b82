import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { problemByWords } from '$lib/extraction/passages/issues';
import type { reportWith } from './source';
import { documentOf, tableOf, title } from './source';

const read = (...parts: Parameters<typeof reportWith>) => {
	const [report] = extractReports(documentOf(title, ...parts));
	if (!report) throw new Error('no report');
	return report;
};
const texts = (all: readonly { text: string }[]) => all.map((one) => one.text);

describe('problems and measures', () => {
	it('reads 一是…二是… and links equal lists by order', () => {
		const report = read(
			'三、存在的主要问题',
			'一是布展周期偏长。审批环节多。二是藏品数据不全。',
			'四、下一步改进措施',
			'（一）压缩审批环节。',
			'（二）分批补录。'
		);
		expect(texts(report.problems)).toEqual(['布展周期偏长。审批环节多', '藏品数据不全']);
		expect(report.measures.map((one) => [one.text, one.problem])).toEqual([
			['压缩审批环节', 1],
			['分批补录', 2]
		]);
	});
	it('links prose by shared words, and leaves open what fits none', () => {
		const report = read(
			'三、存在问题',
			'1.志愿讲解队伍力量薄弱。',
			'2.藏品数字化影像采集进度慢。',
			'四、改进措施',
			'我馆将招募志愿讲解队伍并定期轮训。同时，购置设备加快藏品影像采集。继续做好安全保卫。'
		);
		expect(report.measures.map((one) => [one.text, one.problem])).toEqual([
			['招募志愿讲解队伍并定期轮训', 1],
			['购置设备加快藏品影像采集', 2],
			['继续做好安全保卫', null]
		]);
	});
	it('follows 针对问题二', () => {
		const report = read(
			'三、存在的问题和整改情况',
			'一是人手少。二是库房旧。针对问题二，申请修缮。针对问题一，争取编制。'
		);
		expect(texts(report.problems)).toEqual(['人手少', '库房旧']);
		expect(report.measures.map((one) => [one.text, one.problem])).toEqual([
			['申请修缮', 2],
			['争取编制', 1]
		]);
	});
	it('takes neither prompts nor 无 for problems', () => {
		expect(read('三、存在问题', '（分析存在的问题及原因，100字以内）').problems).toEqual([]);
		expect(read('三、存在问题', '无。').problems).toEqual([]);
	});
	it('reads them from a table side by side', () => {
		const report = read(
			tableOf([
				['序号', '存在问题', '改进建议'],
				['1', '导览设备老化', '分年更新导览设备'],
				['2', '讲座听众少', '与学校合办讲座']
			])
		);
		expect(texts(report.problems)).toEqual(['导览设备老化', '讲座听众少']);
		expect(report.measures[1]).toMatchObject({ problem: 2, place: { row: 2, column: 2 } });
	});
	it('needs a clear lead to link by words', () => {
		expect(problemByWords('加强工作管理', ['绩效管理工作薄弱', '预算管理工作粗放'])).toBeNull();
	});
});

describe('functions, objectives and projects', () => {
	it('takes the items of each list without their numbers', () => {
		const report = read(
			'（一）部门职能。',
			'我馆的主要职能是：',
			'- 1、举办展览。(1) 常设展；(2) 临展。',
			'2、保管藏品。',
			'（二）年度总体工作和重点工作任务。',
			'1、夜间开放经费。主要用于延时值守。',
			'2、推进库房改造项目。',
			'3、做好日常值班。',
			'（三）部门整体支出绩效目标。',
			'1、丰富群众文化生活。'
		);
		expect(texts(report.functions)).toEqual(['举办展览。(1) 常设展；(2) 临展', '保管藏品']);
		expect(report.projects.map((one) => one.name)).toEqual(['夜间开放经费', '库房改造项目']);
		expect(texts(report.objectives)).toEqual(['丰富群众文化生活']);
	});
	it('counts on where automatic numbers began anew after the first item', () => {
		const report = read(
			'（一）部门职能。',
			'1、举办展览。',
			'1、保管藏品。',
			'2、编印馆刊。',
			'（二）部门整体支出绩效目标。',
			'1、丰富群众文化生活。',
			'1、保持藏品完好。'
		);
		expect(texts(report.functions)).toEqual(['举办展览', '保管藏品', '编印馆刊']);
		expect(texts(report.objectives)).toEqual(['丰富群众文化生活', '保持藏品完好']);
	});
	it('reads the objectives of a form', () => {
		const report = read(
			tableOf([
				[{ text: '年度总体目标', rows: 2 }, '预期目标', '实际完成情况'],
				['1.展览场次稳定增长。2.藏品安全无事故。', '均已完成。']
			])
		);
		expect(texts(report.objectives)).toEqual(['展览场次稳定增长', '藏品安全无事故']);
	});
});

describe('which report this is', () => {
	it('reads a title broken over two lines', () => {
		const [report] = extractReports(
			documentOf('附件 2', '2023 年度青桐市云岭区文化馆', '整体支出绩效自评报告', '一、概况')
		);
		expect(report).toMatchObject({
			kind: 'department_self_evaluation',
			part: null,
			agency: { name: '青桐市云岭区文化馆', place: { block: 1 } },
			year: { year: 2023 }
		});
	});
	it('parts a file that holds two reports', () => {
		const other = '青桐市云岭区图书馆2023年度部门整体支出绩效自评报告';
		const reports = extractReports(
			documentOf('汇编', title, '本年支出合计20万元。', other, '本年支出合计30万元。', other)
		);
		expect(reports.map((one) => [one.part, one.agency?.name])).toEqual([
			[1, '青桐市云岭区文化馆'],
			[2, '青桐市云岭区图书馆']
		]);
		expect(reports[1]?.figures.totalExpenditure).toMatchObject({
			printed: '30万元',
			place: { block: 4 }
		});
	});
	it.each([
		['2023年度夜间开放项目支出绩效自评表', 'project_self_evaluation'],
		['现将重点评价结果情况通报如下。', 'notice'],
		['全区一般公共预算收入20亿元。', 'government'],
		['今日多云。', 'other']
	])('%s fills no figures', (text, kind) => {
		const [report] = extractReports(documentOf(text, '本年支出合计20万元。'));
		expect(report?.kind).toBe(kind);
		expect(report?.figures.totalExpenditure).toMatchObject({
			state: 'missing',
			reason: 'not_applicable'
		});
	});
});

describe('problems and measures in running text without headings', () => {
	it('reads the lists that it announces', () => {
		const report = read(
			'全年开放三百一十天。对照年初安排，我们也看到了一些不足。展陈更新偏慢，常设展厅五年没有换过；夜间开放的讲解志愿者常常排不满班次。这与人手紧张有关。',
			'下一步，我馆从两个方面着手。对常设展厅分区更新展陈；与院校结对，补足夜间讲解志愿者。欢迎监督。'
		);
		expect(texts(report.problems)).toEqual([
			'展陈更新偏慢，常设展厅五年没有换过',
			'夜间开放的讲解志愿者常常排不满班次'
		]);
		expect(report.measures.map((one) => [one.text, one.problem])).toEqual([
			['对常设展厅分区更新展陈', 1],
			['与院校结对，补足夜间讲解志愿者', 2]
		]);
	});
	it('reads numbered ones', () => {
		const report = read(
			'工作中还存在以下问题：一是场地偏小。二是设备老化。下一步，一是租用校舍。二是更换设备。'
		);
		expect(texts(report.problems)).toEqual(['场地偏小', '设备老化']);
		expect(texts(report.measures)).toEqual(['租用校舍', '更换设备']);
	});
	it.each([
		'我局检查企业三十家，看到存在一些问题。标识不清；台账缺页。下一步，督促改正；复查一次。',
		'目前没有存在问题。台账齐全；标识清楚。',
		'我馆也存在不足。展陈更新偏慢。讲解员不够。',
		'下一步，更新展陈；补足讲解员。'
	])('guesses nothing: %s', (words) => {
		const report = read(words);
		expect([report.problems, report.measures]).toEqual([[], []]);
	});
});
