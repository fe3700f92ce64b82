import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../truth';
import {
	actualOf,
	byLevel1,
	choose,
	heading,
	items,
	paragraph,
	percent,
	syntheticNote,
	targetInSigns,
	wan
} from '../wording';

const points = (value: string | null) => (value === null ? '' : value);

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
	const rows: CellText[][] = [
		[{ text: '项目' }, { text: '金额（万元）' }],
		...stated.map(([label, amount]) => [{ text: label }, { text: wan(amount) }])
	];
	return [{ kind: 'table', columns: 2, rows }];
}

function rates(report: TruthReport): string {
	const rate = percent(report.executionRate);
	const execution =
		report.executionBase === 'initial'
			? `本年支出完成年初预算的${rate}`
			: `全年预算执行率为${rate}（本年支出合计与全年预算数之比）`;
	const { basicShare, projectShare, executionReason } = report;
	const shares =
		basicShare && projectShare
			? `基本支出占本年支出的${percent(basicShare)}，项目支出占本年支出的${percent(projectShare)}。`
			: '';
	return `${execution}。${shares}${executionReason ? `未完成部分的原因：${executionReason}。` : ''}`;
}

const columns = [
	'一级指标',
	'二级指标',
	'三级指标',
	'年度指标值',
	'实际完成值',
	'分值',
	'得分',
	'偏差原因'
];

function indicatorTable(rows: readonly TruthIndicator[]): ReportBlock {
	const body = byLevel1(rows).flatMap(([level1, group]) =>
		group.map((row, at): CellText[] => [
			...(at === 0 ? [{ text: level1, rowSpan: group.length }] : []),
			{ text: row.level2 },
			{ text: row.name },
			{ text: targetInSigns(row) },
			{ text: actualOf(row) },
			{ text: points(row.weight) },
			{ text: points(row.score) },
			{ text: row.reason ?? '' }
		])
	);
	const head = columns.map((text) => ({ text }));
	return { kind: 'table', columns: columns.length, rows: [head, ...body] };
}

function indicatorLine(row: TruthIndicator): string {
	const reason = row.reason ? `；偏差原因：${row.reason}` : '';
	return `${row.level2}“${row.name}”：指标值${targetInSigns(row)}；实际完成值${actualOf(row)}；分值${points(row.weight)}分；得分${points(row.score)}分${reason}。`;
}

function indicators(filed: Filed): ReportBlock[] {
	if (filed.report.format === 'docx') return [indicatorTable(filed.indicators)];
	return byLevel1(filed.indicators).flatMap(([level1, rows]) => [
		paragraph(`${level1}：`),
		...items('bracket', rows.map(indicatorLine))
	]);
}

/** The score comes first, then the agency, its money, its indicators, problems and suggestions. */
export function scoreFirst(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{ kind: 'title', text: `${department.name}${report.year}年度部门整体支出绩效自评报告` },
		syntheticNote,
		heading(1, '自评结论'),
		paragraph(
			`本部门${report.year}年度整体支出绩效自评得分为${points(report.selfScore)}分，自评等级为“${report.selfGrade ?? ''}”。` +
				`其中预算执行部分满分10分，得${points(report.executionScore)}分，其余为绩效指标得分。`
		),
		heading(1, '部门概况'),
		heading(2, '主要职责'),
		...items('bracket', filed.functions),
		heading(2, '年度绩效目标'),
		...items('bracket', filed.objectives),
		heading(1, '资金使用情况'),
		...money(report),
		paragraph(rates(report)),
		paragraph(choose(filed, ['年度项目支出主要安排如下：', '项目支出主要用于以下几个方面：'])),
		...items(
			'bracket',
			filed.projects.map(({ name, use }) => `${name}：${use}。`)
		),
		heading(1, '绩效指标完成情况'),
		...indicators(filed),
		heading(1, '工作成效'),
		...filed.work.map(paragraph),
		heading(1, '存在问题'),
		...items(
			'plain',
			filed.problems.map((one) => `${one.problem}。${one.detail}。`)
		),
		heading(1, '改进措施'),
		...items(
			'plain',
			filed.problems.map((one) => `${one.measure}。`)
		)
	];
}
