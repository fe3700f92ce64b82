import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../filed';
import {
	actualOf,
	basicPercent,
	byLevel1,
	choose,
	heading,
	items,
	joined,
	measureItems,
	paragraph,
	percent,
	problemItems,
	section,
	syntheticNote,
	targetInSigns,
	wan
} from '../wording';
import { indicatorColumns, indicatorTable } from './indicator-table';

function amounts(report: TruthReport): [string, string | null][] {
	return [
		['年初预算数', report.budgetInitial],
		['全年预算数（调整后）', report.budgetAdjusted],
		['本年收入合计', report.totalIncome],
		['其中：财政拨款收入', report.fiscalAppropriationIncome],
		['本年支出合计', report.totalExpenditure],
		['其中：基本支出', report.basicExpenditure],
		['项目支出', report.projectExpenditure]
	];
}

function money(report: TruthReport): ReportBlock[] {
	const stated = amounts(report).filter((pair): pair is [string, string] => pair[1] !== null);
	if (report.format === 'txt')
		return [
			paragraph(
				stated.map(([label, amount]) => `${label.replace('：', '')}${wan(amount)}万元`).join('，') +
					'。'
			)
		];
	const rows = [
		[{ text: '项目' }, { text: '金额（万元）' }],
		...stated.map(([label, amount]) => [{ text: label }, { text: wan(amount) }])
	];
	return [{ kind: 'table', columns: 2, heads: 1, rows }];
}

function rates(filed: Filed): ReportBlock[] {
	const { report } = filed;
	const { basicShare, projectShare, executionReason, executionRate, executionBase } = report;
	const rate = executionRate === null ? null : percent(executionRate);
	const execution =
		rate &&
		{
			initial: `本年支出完成年初预算的${rate}。`,
			adjusted: `全年预算执行率为${rate}（本年支出合计与全年预算数之比）。`,
			not_stated: `全年预算执行率为${rate}。`
		}[executionBase];
	const shares =
		basicShare && projectShare
			? `基本支出占本年支出的${basicPercent(filed, basicShare)}，项目支出占本年支出的${percent(projectShare)}。`
			: '';
	const reason = executionReason ? `未完成部分的原因：${executionReason}。` : '';
	const told = (execution ?? '') + shares + reason;
	return told === '' ? [] : [paragraph(told)];
}

function indicatorLine(row: TruthIndicator): string {
	const { level2, name, single, weight, score, reason } = row;
	if (single !== null) return `${level2}“${name}”：${single}。`;
	return (
		joined(
			[
				`${level2}“${name}”：指标值${targetInSigns(row)}`,
				`实际完成值${actualOf(row)}`,
				weight && `分值${weight}分`,
				score && `得分${score}分`,
				reason && `偏差原因：${reason}`
			],
			'；'
		) + '。'
	);
}

function indicators(filed: Filed): ReportBlock[] {
	const { level1, level2, name, target, actual, weight, score, reason } = indicatorColumns;
	if (filed.report.format !== 'txt')
		return [
			indicatorTable(filed.indicators, [
				level1,
				level2,
				name,
				target,
				actual,
				weight,
				score,
				reason
			])
		];
	return byLevel1(filed.indicators).flatMap(([first, rows]) => [
		paragraph(`${first}：`),
		...items('bracket', rows.map(indicatorLine))
	]);
}

function conclusion({ report }: Filed): ReportBlock[] {
	const { year, selfScore, selfGrade, executionScore } = report;
	const told = joined([
		selfScore && `本部门${year}年度整体支出绩效自评得分为${selfScore}分`,
		selfGrade && `自评等级为“${selfGrade}”`
	]);
	const execution = executionScore
		? `其中预算执行部分满分10分，得${executionScore}分，其余为绩效指标得分。`
		: '';
	return told === '' ? [] : [paragraph(`${told}。${execution}`)];
}

/** The score comes first, then the agency, its money, its indicators, problems and suggestions. */
export function scoreFirst(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{ kind: 'title', text: `${department.name}${report.year}年度部门整体支出绩效自评报告` },
		syntheticNote,
		heading(1, choose(filed, ['自评结论', '自评得分情况', '自评结果'])),
		...conclusion(filed),
		heading(1, '部门概况'),
		...section(
			filed,
			'functions',
			heading(2, choose(filed, ['主要职责', '部门主要职能', '机构职能'])),
			items('bracket', filed.functions)
		),
		...section(filed, 'objectives', heading(2, '年度绩效目标'), items('bracket', filed.objectives)),
		heading(1, choose(filed, ['资金使用情况', '预算资金使用情况', '部门收支情况'])),
		...money(report),
		...rates(filed),
		paragraph(choose(filed, ['年度项目支出主要安排如下：', '项目支出主要用于以下几个方面：'])),
		...items(
			'bracket',
			filed.projects.map(({ name, use }) => `${name}：${use}。`)
		),
		heading(1, '绩效指标完成情况'),
		...indicators(filed),
		heading(1, '工作成效'),
		...filed.work.map(paragraph),
		...section(
			filed,
			'problems',
			heading(1, choose(filed, ['存在问题', '存在的问题和不足', '主要问题'])),
			items('plain', problemItems(filed))
		),
		...section(
			filed,
			'measures',
			heading(1, choose(filed, ['改进措施', '改进建议', '下一步措施'])),
			items('plain', measureItems(filed))
		)
	];
}
