import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthReport } from '../filed';
import {
	choose,
	heading,
	items,
	measureItems,
	ownYear,
	paragraph,
	percent,
	problemItems,
	section,
	syntheticNote,
	wan
} from '../wording';
import { indicatorColumns, indicatorRows, under, type IndicatorColumn } from './indicator-table';

const cell = (text: string | null, columnSpan = 1, rowSpan = 1): CellText => ({
	text: text ?? '',
	columnSpan,
	rowSpan
});
const amount = (value: string | null, columnSpan = 1) =>
	cell(value === null ? '' : wan(value), columnSpan);

/** Without a fiscal part the row of the income is one amount. */
function income({ totalIncome, fiscalAppropriationIncome: fiscal }: TruthReport): CellText[] {
	if (fiscal === null) return [cell('收入情况'), cell('本年收入合计', 2), amount(totalIncome, 5)];
	return [
		cell('收入情况'),
		cell('本年收入合计', 2),
		amount(totalIncome, 2),
		cell('其中：财政拨款收入', 2),
		amount(fiscal)
	];
}

function money(report: TruthReport): CellText[][] {
	const { executionRate } = report;
	return [
		income(report),
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
			cell(executionRate === null ? '' : percent(executionRate)),
			cell(report.executionScore)
		],
		...(
			[
				['其中：基本支出', report.basicInitial, report.basicAdjusted, report.basicExpenditure],
				['项目支出', report.projectInitial, report.projectAdjusted, report.projectExpenditure]
			] as const
		).map(([label, initial, adjusted, spent]) => [
			cell(label),
			amount(initial),
			amount(adjusted),
			amount(spent),
			cell(''),
			cell(''),
			cell('')
		])
	];
}

function objectives(filed: Filed): CellText[][] {
	if (filed.omitted.includes('objectives')) return [];
	return [
		[cell('年度总体目标', 1, 2), cell('预期目标', 3), cell('实际完成情况', 4)],
		[
			cell(filed.objectives.map((text, at) => `${at + 1}.${text}`).join(''), 3),
			cell(filed.work.join(''), 4)
		]
	];
}

/** The form has all its columns, whether they are filled in or not. */
const always = (column: IndicatorColumn): IndicatorColumn => ({ ...column, optional: false });

/** One table with merged cells, as the finance bureau's form has it, and two short sections. */
export function form(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const { level1, level2, name, target, actual, weight, score, reason } = indicatorColumns;
	const indicators = indicatorRows(filed.indicators, [
		level1,
		level2,
		name,
		target,
		actual,
		always(weight),
		always(score),
		always(under(reason, '偏差原因及改进措施'))
	]);
	const rows: CellText[][] = [
		[
			cell(choose(filed, ['部门名称', '部门（单位）名称', '填报单位'])),
			cell(department.name, 4),
			cell('预算编码'),
			cell(department.code, 2)
		],
		...money(report),
		...objectives(filed),
		indicators.head,
		...indicators.body,
		...(report.selfScore === null
			? []
			: [[cell('自评总分', 5), cell('100'), cell(report.selfScore), cell('')]]),
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
		{ kind: 'note', text: `（${ownYear(filed)}年度）` },
		paragraph('金额单位：万元'),
		{ kind: 'table', columns: 8, widths: indicators.widths, rows },
		...(report.format === 'xlsx' ? [{ kind: 'sheet', name: '问题及措施' } as const] : []),
		...section(
			filed,
			'problems',
			heading(1, '存在的主要问题'),
			items('plain', problemItems(filed))
		),
		...section(filed, 'measures', heading(1, '改进措施'), items('plain', measureItems(filed)))
	];
}
