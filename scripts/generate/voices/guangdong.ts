import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../filed';
import {
	actualOf,
	basicPercent,
	budgetChanges,
	byLevel1,
	choose,
	enumerated,
	heading,
	items,
	joined,
	measureItems,
	paragraph,
	partsUnderIncome,
	percent,
	problemItems,
	section,
	syntheticNote,
	targetInSigns,
	wan
} from '../wording';
import { leavesToAppendix, pointsToAppendix } from './appendix';

function share(filed: Filed, printed: string | null): string {
	if (printed === null) return '';
	return choose(filed, [`，占本年支出的${printed}`, `（占支出合计的${printed}）`]);
}

function totals(filed: Filed): string {
	const { report } = filed;
	const fiscalIncome = report.fiscalAppropriationIncome;
	const fiscalExpenditure = report.fiscalAppropriationExpenditure;
	const plain =
		`${report.year}年本年收入合计${wan(report.totalIncome)}万元` +
		(fiscalIncome ? `，其中财政拨款收入${wan(fiscalIncome)}万元` : '') +
		partsUnderIncome(filed) +
		`；本年支出合计${wan(report.totalExpenditure)}万元` +
		(fiscalExpenditure ? `，其中财政拨款支出${wan(fiscalExpenditure)}万元` : '') +
		'。';
	const bracketed =
		`${report.year}年度收入合计${wan(report.totalIncome)}万元` +
		(fiscalIncome ? `（财政拨款收入${wan(fiscalIncome)}万元）` : '') +
		partsUnderIncome(filed) +
		`，支出合计${wan(report.totalExpenditure)}万元` +
		(fiscalExpenditure ? `（财政拨款支出${wan(fiscalExpenditure)}万元）` : '') +
		'。';
	const apart =
		`本部门全年收入${wan(report.totalIncome)}万元` +
		(fiscalIncome ? `，财政拨款收入${wan(fiscalIncome)}万元` : '') +
		partsUnderIncome(filed) +
		`。全年支出${wan(report.totalExpenditure)}万元` +
		(fiscalExpenditure ? `，财政拨款支出${wan(fiscalExpenditure)}万元` : '') +
		'。';
	return choose(filed, [plain, bracketed, apart]);
}

function money(filed: Filed): ReportBlock[] {
	const { basicExpenditure, projectExpenditure, basicShare, projectShare } = filed.report;
	const basic = share(filed, basicShare && basicPercent(filed, basicShare));
	const project = share(filed, projectShare && percent(projectShare));
	return [
		paragraph(totals(filed)),
		paragraph(
			`${choose(filed, ['按支出性质划分', '从支出结构看', '其中'])}，` +
				`基本支出${wan(basicExpenditure)}万元${basic}；` +
				`项目支出${wan(projectExpenditure)}万元${project}。`
		),
		...execution(filed.report).map(paragraph)
	];
}

function execution(report: TruthReport): string[] {
	const { budgetInitial, budgetAdjusted, executionRate, executionBase } = report;
	const rate = executionRate === null ? null : percent(executionRate);
	const told = joined([
		budgetInitial && `年初预算数${wan(budgetInitial)}万元`,
		budgetChanges(report, (amount) => `${wan(amount)}万元`),
		budgetAdjusted && `全年预算数（调整后）${wan(budgetAdjusted)}万元`,
		rate &&
			{
				initial: `本年支出完成年初预算的${rate}`,
				adjusted: `全年预算执行率为${rate}`,
				not_stated: `本部门年度预算执行率为${rate}`
			}[executionBase]
	]);
	return told === '' ? [] : [`${told}。`];
}

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}：${row.single}。`;
	const reason = row.reason ? `，未达目标的原因是${row.reason}` : '';
	return `${row.name}：目标值${targetInSigns(row)}，实际完成值${actualOf(row)}${reason}。`;
}

const indicators = (filed: Filed): ReportBlock[] =>
	leavesToAppendix(filed)
		? [pointsToAppendix()]
		: byLevel1(filed.indicators).flatMap(([level1, rows]) => [
				paragraph(`${level1}：`),
				...items('bracket', rows.map(indicator))
			]);

function conclusion(filed: Filed): string {
	const { selfGrade, selfScore, executionReason } = filed.report;
	const told = joined([
		selfGrade && `绩效自评等级为${selfGrade}`,
		selfScore && `自评得分${selfScore}分`
	]);
	const against = choose(filed, ['经逐项对照年初目标', '经自评小组核对', '对照评分标准']);
	return (
		(told === '' ? '' : `${against}，${told}。`) +
		(executionReason ? `预算执行进度未达预期，主要是${executionReason}。` : '')
	);
}

/** The order of the Guangdong outline: the agency, its self-evaluation, problems, measures. */
export function guangdong(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const result = conclusion(filed);
	return [
		{ kind: 'title', text: `${report.year}年度${department.name}整体支出绩效自评报告` },
		syntheticNote,
		heading(1, choose(filed, ['部门基本情况', '基本情况', '部门概况'])),
		...section(filed, 'functions', heading(2, '部门职能'), [
			paragraph(
				choose(filed, [
					`按照机构设置方案，${department.shortName}主要承担以下职责：`,
					'主要职责包括：'
				])
			),
			...items('plain', filed.functions)
		]),
		heading(2, choose(filed, ['年度重点工作任务', '年度总体工作和重点项目', '重点工作任务'])),
		...items(
			'plain',
			filed.projects.map(({ name, use }) => `${name}。${use}。`)
		),
		...section(
			filed,
			'objectives',
			heading(2, choose(filed, ['整体支出绩效目标', '部门整体绩效目标', '年度绩效目标'])),
			items('plain', filed.objectives)
		),
		heading(2, choose(filed, ['整体收支情况', '部门整体收支情况', '部门决算收支情况'])),
		...money(filed),
		heading(2, '绩效指标完成情况'),
		...indicators(filed),
		heading(1, '绩效自评情况'),
		...(result === '' ? [] : [heading(2, '自评结论'), paragraph(result)]),
		heading(2, '履职效能分析'),
		...filed.work.map(paragraph),
		heading(2, '管理效率分析'),
		paragraph(
			choose(filed, [
				'预算编报做到依据充分、测算到项；采购活动事前公开意向，合同按时备案；资产实行扫码盘点，账实一致。',
				'经费审批分级负责，大额支出集体讨论；预决算和绩效信息在规定日期前公开，内控手册当年完成修订。'
			])
		),
		...section(
			filed,
			'problems',
			heading(1, choose(filed, ['存在的主要问题', '存在问题', '存在的问题及不足'])),
			enumerated(problemItems(filed)).map(paragraph)
		),
		...section(
			filed,
			'measures',
			heading(1, choose(filed, ['下一步改进措施', '改进措施', '下一步工作打算'])),
			enumerated(measureItems(filed)).map(paragraph)
		)
	];
}
