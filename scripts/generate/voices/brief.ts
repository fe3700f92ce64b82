import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../filed';
import {
	actualOf,
	budgetChanges,
	byLevel1,
	choose,
	heading,
	joined,
	measureSentence,
	paragraph,
	percent,
	problemSentence,
	section,
	syntheticNote,
	targetInWords,
	yuan
} from '../wording';

function money(filed: Filed): string {
	const { report } = filed;
	const { budgetInitial, budgetAdjusted, executionReason, executionRate } = report;
	const parts = choose(filed, ['支出中', '其中', '按用途分']);
	return (
		joined([
			budgetInitial && `年初预算数${yuan(budgetInitial)}`,
			budgetChanges(report, yuan),
			budgetAdjusted && `调整后的全年预算数${yuan(budgetAdjusted)}`,
			`本年收入合计${yuan(report.totalIncome)}`,
			`本年支出合计${yuan(report.totalExpenditure)}。`
		]) +
		`${parts}，基本支出${yuan(report.basicExpenditure)}，项目支出${yuan(report.projectExpenditure)}。` +
		(executionRate === null
			? ''
			: `${executionOf(report.executionBase)}${percent(executionRate)}` +
				(executionReason ? `，偏低的原因是${executionReason}。` : '。'))
	);
}

const executionOf = (base: TruthReport['executionBase']): string =>
	({ initial: '支出完成年初预算的', adjusted: '支出完成全年预算数的', not_stated: '预算执行率' })[
		base
	];

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}：${row.single}。`;
	const reason = row.reason ? `，原因是${row.reason}` : '';
	return `${row.name}：年度目标${targetInWords(row)}，实际完成${actualOf(row)}${reason}。`;
}

function result({ selfScore, selfGrade }: TruthReport): ReportBlock[] {
	const told = joined([
		selfScore && `自评得分${selfScore}分`,
		selfGrade && `${selfScore ? '' : '自评'}等级为${selfGrade}`
	]);
	return told === '' ? [] : [paragraph(`${told}。`)];
}

/** A short account in 元, in plain sentences. */
export function brief(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{ kind: 'title', text: `${department.name}${report.year}年度部门整体支出绩效自评情况` },
		syntheticNote,
		heading(1, choose(filed, ['收支与预算执行', '预算收支情况', '资金收支及执行情况'])),
		paragraph(money(filed)),
		paragraph(`项目支出主要用于${filed.projects.map((one) => one.name).join('、')}。`),
		heading(1, choose(filed, ['绩效指标完成情况', '主要指标完成情况'])),
		...byLevel1(filed.indicators).flatMap(([level1, rows]) => [
			paragraph(`${level1}：`),
			...rows.map((row) => paragraph(indicator(row)))
		]),
		heading(1, '自评结果'),
		...result(report),
		...filed.work.map(paragraph),
		...section(
			filed,
			'problems',
			heading(1, choose(filed, ['主要问题', '存在的问题', '存在的不足'])),
			[paragraph(problemSentence(filed))]
		),
		...section(
			filed,
			'measures',
			heading(1, choose(filed, ['改进措施', '下一步打算', '整改措施'])),
			[paragraph(measureSentence(filed))]
		)
	];
}
