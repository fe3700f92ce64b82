import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthReport } from '../filed';
import {
	budgetChanges,
	choose,
	heading,
	items,
	joined,
	measureItems,
	ownName,
	paragraph,
	partsUnderIncome,
	percent,
	problemItems,
	section,
	syntheticNote,
	wan
} from '../wording';
import { indicatorColumns, indicatorTable, under } from './indicator-table';

function conclusion(filed: Filed): string {
	const { year, selfScore, selfGrade } = filed.report;
	const told = joined([
		selfScore && `自评得分${selfScore}分`,
		selfGrade && `自评等级为“${selfGrade}”`
	]);
	const by = choose(filed, [
		`按照区级部门整体绩效自评的评分办法，${ownName(filed.department)}${year}年度整体绩效`,
		`从履职效能、管理效率两个方面评分，${ownName(filed.department)}${year}年度部门整体支出绩效`
	]);
	return told === '' ? '' : `${by}${told}。`;
}

/** The points of each branch, and their sum. */
function branches({ report, subScores }: Filed): ReportBlock[] {
	if (subScores.length === 0) return [];
	const row = (...texts: readonly string[]): CellText[] => texts.map((text) => ({ text }));
	const total = report.selfScore === null ? [] : [row('合计', '100', report.selfScore)];
	return [
		{
			kind: 'table',
			columns: 3,
			widths: [3, 1, 1],
			heads: 1,
			rows: [
				row('评价内容', '分值', '得分'),
				...subScores.map(({ name, weight, score }) => row(name, weight, score)),
				...total
			]
		}
	];
}

function basicParts({ personnelExpenditure, operatingExpenditure }: TruthReport): string {
	const parts = joined([
		personnelExpenditure && `人员经费${wan(personnelExpenditure)}万元`,
		operatingExpenditure && `公用经费${wan(operatingExpenditure)}万元`
	]);
	return parts === '' ? '' : `（${parts}）`;
}

function money(filed: Filed): string[] {
	const { report } = filed;
	const fiscalIncome = report.fiscalAppropriationIncome;
	const fiscalExpenditure = report.fiscalAppropriationExpenditure;
	const budgets = joined([
		report.budgetInitial && `年初预算${wan(report.budgetInitial)}万元`,
		budgetChanges(report, (amount) => `${wan(amount)}万元`),
		report.budgetAdjusted && `调整后预算${wan(report.budgetAdjusted)}万元`
	]);
	const rate = report.executionRate === null ? null : percent(report.executionRate);
	const execution =
		rate &&
		(report.executionBase === 'initial'
			? `支出完成年初预算的${rate}`
			: `预算资金支出率（支出决算数/调整后预算数）为${rate}`);
	return [
		budgets === '' ? '' : `${report.year}年部门${budgets}。`,
		`${joined([
			`本年收入合计${wan(report.totalIncome)}万元`,
			fiscalIncome && `其中财政拨款收入${wan(fiscalIncome)}万元`
		])}${partsUnderIncome(filed)}；${joined([
			`本年支出合计${wan(report.totalExpenditure)}万元`,
			fiscalExpenditure && `其中财政拨款支出${wan(fiscalExpenditure)}万元`
		])}。`,
		`支出中基本支出${wan(report.basicExpenditure)}万元${basicParts(report)}、项目支出${wan(report.projectExpenditure)}万元。`,
		execution ? `${execution}。` : '',
		report.executionReason ? `支出率偏低，主要原因是${report.executionReason}。` : ''
	].filter((one) => one !== '');
}

function indicators(filed: Filed): ReportBlock {
	const { level1, level2, name, target, actual, weight, score, reason } = indicatorColumns;
	return indicatorTable(filed.indicators, [
		level1,
		level2,
		under(name, choose(filed, ['三级指标', '指标名称'])),
		under(target, choose(filed, ['年度指标值', '目标值', '年初目标值'])),
		under(actual, choose(filed, ['实际完成值', '完成值'])),
		weight,
		score,
		under(reason, '未完成原因')
	]);
}

/** A sheet of its own for what has columns of its own, where the report is a workbook. */
const sheet = ({ report }: Filed, name: string): ReportBlock[] =>
	report.format === 'xlsx' ? [{ kind: 'sheet', name }] : [];

/** Guangzhou's two branches: a conclusion, the points of each branch, then the usual chapters. */
export function scheme(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const result = conclusion(filed);
	return [
		...sheet(filed, '自评报告'),
		{ kind: 'title', text: `${department.name}${report.year}年部门整体绩效自评报告` },
		syntheticNote,
		heading(1, '自评结论'),
		...(result === '' ? [] : [paragraph(result)]),
		...branches(filed),
		heading(1, choose(filed, ['部门基本情况', '部门概况'])),
		...section(
			filed,
			'functions',
			heading(2, choose(filed, ['主要职能', '部门职责'])),
			items('plain', filed.functions)
		),
		...section(filed, 'objectives', heading(2, '年度绩效目标'), items('plain', filed.objectives)),
		heading(2, '收支及预算执行情况'),
		...money(filed).map(paragraph),
		heading(1, '履职效能分析'),
		...filed.work.map(paragraph),
		...(report.format === 'xlsx'
			? [paragraph('各项指标完成情况见“指标完成情况”表。')]
			: [paragraph('各项指标完成情况如下表：'), indicators(filed)]),
		heading(1, '管理效率分析'),
		paragraph(
			choose(filed, [
				'全年按时完成预决算公开和绩效信息公开；采购意向全部提前公开，合同按规定期限签订和备案；固定资产每季度盘点一次。',
				'新增项目均开展事前绩效评估；财务支出按内控流程审批；资产配置符合标准，处置收益及时上缴。',
				'预算编制细化到具体项目，执行中按月通报进度；采购、合同、资产管理均有专人负责，当年未发现违规事项。'
			])
		),
		...section(filed, 'problems', heading(1, '存在问题'), items('plain', problemItems(filed))),
		...section(filed, 'measures', heading(1, '改进措施'), items('plain', measureItems(filed))),
		...(report.format === 'xlsx' ? [...sheet(filed, '指标完成情况'), indicators(filed)] : [])
	];
}
