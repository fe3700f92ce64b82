import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../truth';
import {
	actualOf,
	byLevel1,
	heading,
	items,
	percent,
	syntheticNote,
	targetInSigns,
	wan
} from '../wording';

const columns = 8;
const cell = (text: string | null, columnSpan = 1, rowSpan = 1): CellText => ({
	text: text ?? '',
	columnSpan,
	rowSpan
});
const amount = (value: string | null, columnSpan = 1) =>
	cell(value === null ? '' : wan(value), columnSpan);

function money(report: TruthReport): CellText[][] {
	return [
		[
			cell('收入情况'),
			cell('本年收入合计', 2),
			amount(report.totalIncome, 2),
			cell('其中：财政拨款收入', 2),
			amount(report.fiscalAppropriationIncome)
		],
		[
			cell('预算执行情况', 1, 4),
			...['资金项目', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map(
				(text) => cell(text)
			)
		],
		[
			cell('本年支出合计'),
			amount(report.budgetInitial),
			amount(report.budgetAdjusted),
			amount(report.totalExpenditure),
			cell('10'),
			cell(percent(report.executionRate)),
			cell(report.executionScore)
		],
		...(
			[
				['其中：基本支出', report.basicExpenditure],
				['项目支出', report.projectExpenditure]
			] as const
		).map(([label, spent]) => [
			cell(label),
			cell(''),
			cell(''),
			amount(spent),
			cell(''),
			cell(''),
			cell('')
		])
	];
}

/** Second-level cells that follow one another with the same words are one cell. */
function merged(rows: readonly TruthIndicator[], at: number): CellText[] {
	const level2 = rows[at]?.level2 ?? '';
	if (rows[at - 1]?.level2 === level2) return [];
	let down = 1;
	while (rows[at + down]?.level2 === level2) down++;
	return [cell(level2, 1, down)];
}

function indicators(filed: Filed): CellText[][] {
	return byLevel1(filed.indicators).flatMap(([level1, rows]) =>
		rows.map((row, at) => [
			...(at === 0 ? [cell(level1, 1, rows.length)] : []),
			...merged(rows, at),
			cell(row.name),
			cell(targetInSigns(row)),
			cell(actualOf(row)),
			cell(row.weight),
			cell(row.score),
			cell(row.reason)
		])
	);
}

/** One table with merged cells, as the finance bureau's form has it, and two short sections. */
export function form(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const rows: CellText[][] = [
		[cell('部门名称'), cell(department.name, 4), cell('预算编码'), cell(department.code, 2)],
		...money(report),
		[cell('年度总体目标', 1, 2), cell('预期目标', 3), cell('实际完成情况', 4)],
		[
			cell(filed.objectives.map((text, at) => `${at + 1}.${text}`).join(''), 3),
			cell(filed.work.join(''), 4)
		],
		[
			'一级指标',
			'二级指标',
			'三级指标',
			'年度指标值',
			'实际完成值',
			'分值',
			'得分',
			'偏差原因及改进措施'
		].map((text) => cell(text)),
		...indicators(filed),
		[cell('自评总分', 5), cell('100'), cell(report.selfScore), cell('')],
		[
			cell('自评等级', 2),
			cell(report.selfGrade, 2),
			cell('未完成预算的原因', 2),
			cell(report.executionReason ?? '无', 2)
		]
	];
	return [
		{ kind: 'title', text: `${report.year}年度部门整体支出绩效自评表` },
		syntheticNote,
		{ kind: 'paragraph', text: '金额单位：万元' },
		{ kind: 'table', columns, rows },
		heading(1, '存在的主要问题'),
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
