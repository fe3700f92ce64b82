import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthIndicator, TruthReport } from '../filed';
import {
	choose,
	denial,
	deniesProblems,
	measureItems,
	paragraph,
	percent,
	problemItems,
	syntheticNote,
	wan
} from '../wording';
import { indicatorRows, remarkOn, type IndicatorColumn } from './indicator-table';

const columns = 9;
const cell = (text: string | null, columnSpan = 1): CellText => ({ text: text ?? '', columnSpan });
const amount = (value: string | null): string => (value === null ? '' : wan(value));

/** The sign that stands in a column of its own: the target and its unit have theirs. */
const nature = ({ operator }: TruthIndicator): string => (operator === '' ? '=' : operator);

/** What part of its points an indicator got: 96.5%. */
function coefficient({ weight, score }: TruthIndicator): string {
	if (weight === null || score === null || Number(weight) === 0) return '';
	return `${Math.round((Number(score) / Number(weight)) * 10000) / 100}%`;
}

const indicatorColumns: readonly IndicatorColumn[] = [
	{ head: '指标名称', width: 2.6, text: ({ name }) => name },
	{ head: '计量单位', width: 1, text: ({ unit }) => unit ?? '' },
	{ head: '指标性质', width: 1, text: nature },
	{ head: '年初指标值', width: 1.3, text: ({ target }) => target ?? '' },
	{ head: '全年完成值', width: 1.3, text: ({ single, actual }) => single ?? actual ?? '未填报' },
	{ head: '得分系数', width: 1.6, text: coefficient },
	{ head: '指标权重', width: 1.2, text: ({ weight }) => weight ?? '' },
	{ head: '指标得分', width: 1, text: ({ score }) => score ?? '' },
	{ head: '说明', width: 2, text: remarkOn }
];

function money(report: TruthReport): CellText[][] {
	const { executionRate, fiscalAppropriationIncome: fiscal } = report;
	return [
		fiscal === null
			? [cell('本年收入合计'), cell(wan(report.totalIncome), 8)]
			: [
					cell('本年收入合计'),
					cell(wan(report.totalIncome), 4),
					cell('其中：财政拨款收入', 2),
					cell(wan(fiscal), 2)
				],
		[
			cell('当年整体支出（万元）'),
			cell('年初预算数', 2),
			cell('全年（调整）预算数', 2),
			cell('全年执行数'),
			cell('执行率'),
			cell('执行率权重'),
			cell('执行率得分')
		],
		[
			cell('本年支出合计'),
			cell(amount(report.budgetInitial), 2),
			cell(amount(report.budgetAdjusted), 2),
			cell(amount(report.totalExpenditure)),
			cell(executionRate === null ? '' : percent(executionRate)),
			cell(executionRate === null ? '' : '10'),
			cell(report.executionScore)
		],
		...(
			[
				['其中：基本支出', report.basicInitial, report.basicAdjusted, report.basicExpenditure],
				['其中：项目支出', report.projectInitial, report.projectAdjusted, report.projectExpenditure]
			] as const
		).map(([label, initial, adjusted, spent]) => [
			cell(label),
			cell(amount(initial), 2),
			cell(amount(adjusted), 2),
			cell(wan(spent)),
			...['', '', ''].map((text) => cell(text))
		])
	];
}

function objectives(filed: Filed): CellText[][] {
	if (filed.omitted.includes('objectives')) return [];
	const told = filed.objectives.map((text, at) => `${at + 1}.${text}`).join('');
	return [
		[cell('当年绩效目标'), cell('年初绩效目标', 4), cell('全年目标实际完成情况', 4)],
		[cell(''), cell(told, 4), cell(filed.work.join(''), 4)]
	];
}

const listed = (texts: readonly string[]): string =>
	texts.map((text, at) => `${at + 1}.${text}`).join('');

/** What the form asks at its end, each answer in one cell. */
function answers(filed: Filed): CellText[][] {
	const { omitted, report } = filed;
	const told = omitted.includes('problems') ? '' : listed(problemItems(filed));
	const problems = deniesProblems(filed) ? denial(filed) : told;
	return [
		...(report.executionReason === null
			? []
			: [[cell('预算执行偏差原因'), cell(report.executionReason, 8)]]),
		...(problems === '' ? [] : [[cell('存在的主要问题'), cell(problems, 8)]]),
		...(omitted.includes('measures')
			? []
			: [[cell('下一步改进措施'), cell(listed(measureItems(filed)), 8)]])
	];
}

/** The form of the whole department as Chongqing has it (DOMAIN A8): all in one table. */
export function adjustedForm(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const indicators = indicatorRows(filed.indicators, indicatorColumns);
	const rows: CellText[][] = [
		[
			cell(choose(filed, ['部门名称', '部门（单位）名称'])),
			cell(department.name, 4),
			cell('预算编码'),
			cell(department.code),
			cell('自评总分'),
			cell(report.selfScore)
		],
		...(report.selfGrade === null ? [] : [[cell('自评等级'), cell(report.selfGrade, 8)]]),
		...money(report),
		...objectives(filed),
		indicators.head,
		...indicators.body,
		...answers(filed)
	];
	return [
		{
			kind: 'title',
			text: `${report.year}年度${choose(filed, ['部门整体绩效自评表', '部门整体支出绩效自评表'])}`
		},
		syntheticNote,
		paragraph('金额单位：万元'),
		{ kind: 'table', columns, widths: indicators.widths, rows }
	];
}
