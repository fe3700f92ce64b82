import { expect, test } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf } from './source';

const title = '2023年度青桐市云岭区文化馆部门整体支出绩效自评情况';
const whole = (text: string, columns = 2) => ({ text, columns });
const money =
	'2023年收入合计500.00万元，其中：财政拨款收入480.00万元。支出合计490.00万元，其中：基本支出290.00万元，占总支出的59.18%；项目支出200.00万元。';

const form = tableOf([
	[
		'一、基本情况',
		'（一）部门概况',
		'文化馆承担全区群众文化活动的组织、辅导和研究，内设三个部室。'
	],
	['二、收支情况', '（二）部门整体收支情况', money],
	[
		'三、结论',
		whole('2023年我馆完成了年初设定的各项任务，部门整体支出绩效自评得分93分，评价结论为“优秀”。')
	],
	[
		'四、存在的问题和整改情况',
		whole(
			'问题：1.展陈更新慢。2.志愿者流动大，培训跟不上。整改情况：1.每季度更换一次专题展。2.与两所高校签订服务协议。'
		)
	]
]);

test('a report that is written into a form is read like one of chapters', () => {
	const [report] = extractReports(documentOf(title, form));
	expect(report?.figures.totalExpenditure).toMatchObject({ printed: '490.00万元' });
	expect(report?.figures.basicShare).toMatchObject({ printed: '59.18%' });
	expect(report?.figures.selfScore).toMatchObject({ printed: '93分' });
	expect(report?.figures.selfGrade).toMatchObject({ printed: '优秀' });
	expect(report?.problems.map(({ text }) => text)).toEqual([
		'展陈更新慢',
		'志愿者流动大，培训跟不上'
	]);
	expect(report?.measures.map(({ text, problem }) => [text, problem])).toEqual([
		['每季度更换一次专题展', 1],
		['与两所高校签订服务协议', 2]
	]);
});

test('what a form says is quoted from its cell', () => {
	const [report] = extractReports(documentOf(title, form));
	expect(report?.figures.totalExpenditure).toMatchObject({
		quote: '支出合计490.00万元',
		place: { block: 1, table: 0, row: 1, column: 2 }
	});
});

test('a cell that holds label, amount and unit is one statement', () => {
	const [report] = extractReports(
		documentOf(
			title,
			tableOf([['部门整体支出总额（元）', '4,900,000.00', '其中：财政拨款支出4,700,000.00元']])
		)
	);
	expect(report?.figures.totalExpenditure).toMatchObject({ printed: '4,900,000.00' });
	expect(report?.figures.fiscalAppropriationExpenditure).toMatchObject({
		printed: '4,700,000.00元'
	});
});

test('what the goals of a form tell of other years is not this one', () => {
	const [report] = extractReports(
		documentOf(
			title,
			tableOf([
				['自评总分（分）', '93.56', '自评等级', '优'],
				['完成情况', whole('各项任务总体完成。上年（2022年）执行率为99.10%，自评95.20分。', 3)]
			])
		)
	);
	expect(report?.figures.selfScore).toMatchObject({ printed: '93.56' });
	expect(report?.figures.executionRate.state).toBe('missing');
});

test('a cell that says whose form it is names the agency', () => {
	const [report] = extractReports(
		documentOf('部门整体支出绩效自评情况', tableOf([['编制单位：青桐市云岭区文化馆', '公开13表']]))
	);
	expect(report?.agency).toMatchObject({
		name: '青桐市云岭区文化馆',
		place: { row: 0, column: 0 }
	});
});

test('the table of one project does not answer for the department', () => {
	const [report] = extractReports(
		documentOf(
			title,
			tableOf([
				['项目名称', '展厅改造', '主管部门', '青桐市云岭区文化馆'],
				[
					'资金使用情况',
					whole(
						'本年支出合计60.00万元，其中：基本支出10.00万元，项目支出50.00万元，均按合同支付。',
						3
					)
				]
			])
		)
	);
	expect(report?.figures.totalExpenditure.state).toBe('missing');
});
