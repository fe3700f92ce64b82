import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../truth';
import {
	actualOf,
	byLevel1,
	choose,
	enumerated,
	heading,
	items,
	paragraph,
	percent,
	syntheticNote,
	targetInSigns,
	wan
} from '../wording';

const share = (rate: string | null) => (rate === null ? '' : `，占本年支出的${percent(rate)}`);

function money(report: TruthReport): ReportBlock[] {
	const fiscalIncome = report.fiscalAppropriationIncome;
	const fiscalExpenditure = report.fiscalAppropriationExpenditure;
	return [
		paragraph(
			`${report.year}年本年收入合计${wan(report.totalIncome)}万元` +
				(fiscalIncome ? `，其中财政拨款收入${wan(fiscalIncome)}万元` : '') +
				`；本年支出合计${wan(report.totalExpenditure)}万元` +
				(fiscalExpenditure ? `，其中财政拨款支出${wan(fiscalExpenditure)}万元` : '') +
				'。'
		),
		paragraph(
			`按支出性质划分，基本支出${wan(report.basicExpenditure)}万元${share(report.basicShare)}；` +
				`项目支出${wan(report.projectExpenditure)}万元${share(report.projectShare)}。`
		),
		paragraph(execution(report))
	];
}

function execution(report: TruthReport): string {
	const rate = percent(report.executionRate);
	const { budgetInitial, budgetAdjusted } = report;
	const initial = budgetInitial ? `年初预算数${wan(budgetInitial)}万元，` : '';
	if (report.executionBase === 'initial') return `${initial}本年支出完成年初预算的${rate}。`;
	const adjusted = budgetAdjusted ? `全年预算数（调整后）${wan(budgetAdjusted)}万元，` : '';
	if (report.executionBase === 'adjusted') return `${initial}${adjusted}全年预算执行率为${rate}。`;
	return `本部门年度预算执行率为${rate}。`;
}

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}：${row.single}。`;
	const reason = row.reason ? `，未达目标的原因是${row.reason}` : '';
	return `${row.name}：目标值${targetInSigns(row)}，实际完成值${actualOf(row)}${reason}。`;
}

function conclusion(filed: Filed): string {
	const { selfGrade, selfScore, executionReason } = filed.report;
	const parts = [
		selfGrade ? `绩效自评等级为${selfGrade}` : '',
		selfScore ? `自评得分${selfScore}分` : ''
	].filter((part) => part !== '');
	return (
		`经逐项对照年初目标，${parts.join('，')}。` +
		(executionReason ? `预算执行进度未达预期，主要是${executionReason}。` : '')
	);
}

/** The order of the Guangdong outline: the agency, its self-evaluation, problems, measures. */
export function guangdong(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{ kind: 'title', text: `${report.year}年度${department.name}整体支出绩效自评报告` },
		syntheticNote,
		heading(1, '部门基本情况'),
		heading(2, '部门职能'),
		paragraph(
			choose(filed, [
				`按照机构设置方案，${department.shortName}主要承担以下职责：`,
				'主要职责包括：'
			])
		),
		...items('plain', filed.functions),
		heading(2, '年度重点工作任务'),
		...items(
			'plain',
			filed.projects.map(({ name, use }) => `${name}。${use}。`)
		),
		heading(2, '整体支出绩效目标'),
		...items('plain', filed.objectives),
		heading(2, '整体收支情况'),
		...money(report),
		heading(2, '绩效指标完成情况'),
		...byLevel1(filed.indicators).flatMap(([level1, rows]) => [
			paragraph(`${level1}：`),
			...items('bracket', rows.map(indicator))
		]),
		heading(1, '绩效自评情况'),
		heading(2, '自评结论'),
		paragraph(conclusion(filed)),
		heading(2, '履职效能分析'),
		...filed.work.map(paragraph),
		heading(2, '管理效率分析'),
		paragraph(
			choose(filed, [
				'预算编报做到依据充分、测算到项；采购活动事前公开意向，合同按时备案；资产实行扫码盘点，账实一致。',
				'经费审批分级负责，大额支出集体讨论；预决算和绩效信息在规定日期前公开，内控手册当年完成修订。'
			])
		),
		heading(1, '存在的主要问题'),
		...enumerated(filed.problems.map((one) => `${one.problem}。${one.detail}。`)).map(paragraph),
		heading(1, '下一步改进措施'),
		...enumerated(filed.problems.map((one) => `${one.measure}。`)).map(paragraph)
	];
}
