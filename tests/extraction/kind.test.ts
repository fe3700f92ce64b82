import { describe, expect, it, test } from 'vitest';
import type { SourceDocument } from '$lib/domain/document';
import type { DocumentKind } from '$lib/domain/report';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf } from './source';

const agency = '青桐市云岭区水务局';
const money =
	'2023年度收入合计480.00万元，支出合计510.00万元，其中：基本支出160.00万元，项目支出350.00万元。';
const body = ['一、基本情况', '主要职能：负责全区供水节水。', '二、收支情况', money];

const projectTable = tableOf([
	['项目名称', '河道清淤', '主管部门', agency],
	['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
	['年度资金总额', '260.00', '248.00', '95.38%']
]);
const wholeTable = tableOf([
	['部门名称', agency, '评价年度', '2023年'],
	['预算执行情况', '年初预算数（万元）', '全年预算数（万元）', '全年执行数（万元）'],
	['年度资金总额', '500.00', '520.00', '510.00'],
	['一级指标', '二级指标', '三级指标', '完成值']
]);
const emptyTable = tableOf([
	['部门名称', '', '评价年度', ''],
	['预算执行情况（万元）', '年初预算数', '全年预算数', '全年执行数'],
	['年度资金总额', '', '', ''],
	['一级指标', '二级指标', '三级指标', '分值'],
	['产出指标', '数量指标', '', '20'],
	['效益指标', '社会效益指标', '', '30'],
	['存在问题', '（简述主要问题，100字以内）', '', '']
]);
const manyAgencies = tableOf([
	['序号', '部门名称', '自评得分', '自评等级', '支出合计（万元）'],
	['1', '青桐市云岭区水务局', '95.20', '优', '510.00'],
	['2', '青桐市云岭区教育局', '93.10', '优', '8210.00'],
	['3', '青桐市云岭区民政局', '88.60', '良', '730.00'],
	['4', '石桥街道办事处', '91.00', '优', '640.00']
]);

const documents: [string, DocumentKind, SourceDocument][] = [
	[
		'a report',
		'department_self_evaluation',
		documentOf(`${agency}2023年度部门整体支出绩效自评报告`, ...body)
	],
	[
		'a report with cover, contents and the title once more',
		'department_self_evaluation',
		documentOf(
			agency,
			'2023年度部门整体支出绩效自评报告',
			'二〇二四年三月',
			'目录',
			'一、基本情况……1',
			'二、收支情况……2',
			`${agency}2023年度部门整体支出绩效自评报告`,
			...body
		)
	],
	[
		'a report without a title',
		'department_self_evaluation',
		documentOf(`填报单位：${agency}`, '部门整体支出绩效自评情况', ...body)
	],
	[
		'a form of a whole department',
		'department_self_evaluation',
		documentOf('部门整体支出绩效自评表', wholeTable)
	],
	['a workbook that is a table alone', 'department_self_evaluation', documentOf(wholeTable)],
	[
		'a report of whole and projects',
		'department_self_evaluation',
		documentOf(`${agency}2023年度部门整体支出和项目支出绩效自评报告`, ...body)
	],
	[
		'a whole report with the table of a project',
		'department_self_evaluation',
		documentOf(
			`${agency}2023年度部门整体支出绩效自评报告`,
			...body,
			'附件：项目支出绩效自评表',
			projectTable
		)
	],
	[
		'the table of a project',
		'project_self_evaluation',
		documentOf('项目支出绩效自评表', '（2023年度）', projectTable)
	],
	['the table of a project without a title', 'project_self_evaluation', documentOf(projectTable)],
	[
		'the report of an agency on its projects',
		'project_self_evaluation',
		documentOf(
			`${agency}2023年度项目支出绩效自评报告`,
			'一、项目概况',
			'河道清淤项目预算260.00万元，支出248.00万元，执行率95.38%。'
		)
	],
	[
		'the report on one project of a department',
		'project_self_evaluation',
		documentOf(
			'2023年河道清淤项目绩效自评报告',
			'一、项目基本情况',
			'我局部门预算安排该项目260.00万元，部门整体支出绩效自评得分95分。'
		)
	],
	[
		'the report on a special fund',
		'project_self_evaluation',
		documentOf(
			'2023年度水利发展专项资金绩效自评报告',
			'一、基本情况',
			'全年支出248.00万元，预算执行率95.38%。'
		)
	],
	[
		'the report on a transfer',
		'project_self_evaluation',
		documentOf('2023年中央水利救灾转移支付绩效自评报告', '全年支出248.00万元，决算数248.00万元。')
	],
	[
		'final accounts that mention projects',
		'final_accounts',
		documentOf(
			`${agency}2023年度部门决算公开情况说明`,
			'一、收入支出决算情况说明',
			money,
			'二、项目支出绩效自评情况',
			projectTable
		)
	],
	[
		'final accounts, another title',
		'final_accounts',
		documentOf(`2023年度${agency}部门决算`, '第一部分 部门概况', money)
	],
	[
		'a budget',
		'budget',
		documentOf(`${agency}2024年部门预算编制说明`, '2024年收入预算480.00万元，支出预算480.00万元。')
	],
	[
		'a budget, another title',
		'budget',
		documentOf(
			`${agency}2024年部门预算公开`,
			'一、部门整体支出绩效目标',
			'2024年支出预算480.00万元。'
		)
	],
	[
		'the accounts of a government',
		'government',
		documentOf(
			'云岭区2023年财政决算报告',
			'2023年一般公共预算收入28.60亿元，支出41.20亿元，支出决算41.20亿元。'
		)
	],
	[
		'a report to the congress',
		'government',
		documentOf(
			'关于云岭区2023年预算执行情况和2024年预算草案的报告',
			'全区一般公共预算收入28.60亿元，部门预算执行率97.00%。'
		)
	],
	[
		'accounts of a government in so many words',
		'government',
		documentOf(
			'2023年度石桥镇人民政府财政收支决算情况',
			'全镇财政总收入1.20亿元，总支出1.18亿元，支出决算1.18亿元。'
		)
	],
	[
		'a notice that quotes the title of the form',
		'notice',
		documentOf(
			'关于开展2023年度部门整体支出绩效自评工作的通知',
			'各预算部门：',
			'请于3月31日前报送部门整体支出绩效自评报告。',
			'附件：部门整体支出绩效自评表'
		)
	],
	[
		'a notice with the form behind it',
		'notice',
		documentOf(
			'云岭区财政局文件',
			'云财绩〔2024〕5号',
			'关于做好2023年度绩效自评工作的通知',
			'区直各单位：',
			'请认真填报。',
			'附件1',
			'部门整体支出绩效自评表',
			emptyTable
		)
	],
	[
		'a circular on the results',
		'notice',
		documentOf(
			'关于2023年度部门整体支出绩效自评结果的通报',
			'各单位：',
			'现将有关情况通报如下。支出合计9450.00万元，平均得分92分。',
			manyAgencies
		)
	],
	[
		'a list of many agencies',
		'notice',
		documentOf('2023年度部门整体支出绩效自评结果汇总表', manyAgencies)
	],
	['a list of many agencies without a title', 'notice', documentOf(manyAgencies)],
	[
		'a reply',
		'notice',
		documentOf(
			'关于批复2023年度部门决算的通知',
			'青桐市云岭区水务局：',
			'你单位2023年度收入合计480.00万元，支出合计510.00万元。'
		)
	],
	[
		'an empty form with prompts',
		'form',
		documentOf(
			'部门整体支出绩效自评报告（参考模板）',
			'一、部门概况',
			'（简述部门职能，100字以内）',
			'二、收支情况',
			'____年收入合计____万元，支出合计____万元。',
			'三、存在问题',
			'（请填写存在的主要问题）'
		)
	],
	['an empty form as a table', 'form', documentOf('部门整体支出绩效自评表', emptyTable)],
	[
		'an empty form with crosses',
		'form',
		documentOf(
			'XX单位20XX年度部门整体支出绩效自评报告',
			'一、基本情况',
			'XX单位是XX部门，编制XX人。',
			'20XX年支出合计XX万元，其中基本支出XX万元。'
		)
	],
	[
		'a plan of a whole department',
		'other',
		documentOf(
			'部门整体支出绩效目标申报表',
			'（2024年度）',
			tableOf([
				['部门名称', agency],
				['年度预算（万元）', '支出合计', '480.00'],
				['年度绩效目标', '保障供水。']
			])
		)
	],
	[
		'a monitoring table',
		'other',
		documentOf(
			'2023年部门整体支出绩效运行监控表',
			tableOf([
				['部门名称', agency],
				['年度资金总额', '500.00', '310.00', '62%']
			])
		)
	],
	[
		'an assessment ahead',
		'other',
		documentOf('智慧水务平台项目事前绩效评估报告', '项目总投资1200.00万元，财政拨款1200.00万元。')
	],
	[
		'a plan of work',
		'other',
		documentOf(`${agency}2023年工作总结`, '全年完成河道清淤12公里，投入资金248.00万元。')
	]
];

describe('what kind of document this is', () => {
	it.each(documents)('%s: %s', (_, kind, document) => {
		const reports = extractReports(document);
		expect(reports.map((report) => report.kind)).toEqual([kind]);
		const found = Object.values(reports[0]!.figures).filter(({ state }) => state === 'found');
		const whole = ['department_self_evaluation', 'final_accounts', 'budget'].includes(kind);
		expect(found.length > 0).toBe(whole);
	});
	test('final accounts keep the figures of the whole beside a table of a project', () => {
		const [, , accounts] = documents.find(([name]) => name.startsWith('final accounts that'))!;
		expect(extractReports(accounts)[0]?.figures.totalExpenditure).toMatchObject({
			printed: '510.00万元'
		});
	});
});

test('a cell about the accounts does not make a self-evaluation accounts', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区水务局2023年度部门整体支出绩效自评报告',
			tableOf([
				[
					'2023年度部门决算情况',
					'本年支出合计510.00万元，其中：基本支出160.00万元，项目支出350.00万元。'
				]
			])
		)
	);
	expect(report?.kind).toBe('department_self_evaluation');
});
