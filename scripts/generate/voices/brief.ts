import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../truth';
import {
	actualOf,
	byLevel1,
	choose,
	enumerated,
	heading,
	paragraph,
	percent,
	syntheticNote,
	targetInWords,
	yuan
} from '../wording';

function money(report: TruthReport): string {
	const { budgetInitial, budgetAdjusted, executionReason } = report;
	return (
		(budgetInitial ? `年初预算数${yuan(budgetInitial)}，` : '') +
		(budgetAdjusted ? `调整后的全年预算数${yuan(budgetAdjusted)}，` : '') +
		`本年收入合计${yuan(report.totalIncome)}，本年支出合计${yuan(report.totalExpenditure)}。` +
		`支出中，基本支出${yuan(report.basicExpenditure)}，项目支出${yuan(report.projectExpenditure)}。` +
		`全年预算执行率${percent(report.executionRate)}` +
		(executionReason ? `，偏低的原因是${executionReason}。` : '。')
	);
}

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}：${row.single}。`;
	const reason = row.reason ? `，原因是${row.reason}` : '';
	return `${row.name}：年度目标${targetInWords(row)}，实际完成${actualOf(row)}${reason}。`;
}

function result(report: TruthReport): string {
	const grade = report.selfGrade ? `，等级为${report.selfGrade}` : '';
	return `自评得分${report.selfScore ?? ''}分${grade}。`;
}

/** A short account in 元, in plain sentences. */
export function brief(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{ kind: 'title', text: `${department.name}${report.year}年度部门整体支出绩效自评情况` },
		syntheticNote,
		heading(1, '收支与预算执行'),
		paragraph(money(report)),
		paragraph(`项目支出主要用于${filed.projects.map((one) => one.name).join('、')}。`),
		heading(1, choose(filed, ['绩效指标完成情况', '主要指标完成情况'])),
		...byLevel1(filed.indicators).flatMap(([level1, rows]) => [
			paragraph(`${level1}：`),
			...rows.map((row) => paragraph(indicator(row)))
		]),
		heading(1, '自评结果'),
		paragraph(result(report)),
		...filed.work.map(paragraph),
		heading(1, '主要问题'),
		paragraph(
			enumerated(filed.problems.map((one) => `${one.problem}，${one.detail}`)).join('；') + '。'
		),
		heading(1, '改进措施'),
		paragraph(enumerated(filed.problems.map((one) => one.measure)).join('；') + '。')
	];
}
