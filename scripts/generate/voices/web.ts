import type { CellText, ReportBlock } from '../blocks';
import type { Filed } from '../filed';
import {
	bareHeading,
	choose,
	items,
	joined,
	measureItems,
	ownName,
	paragraph,
	percent,
	problemItems,
	section,
	syntheticNote,
	wan,
	yuan
} from '../wording';
import { indicatorColumns, indicatorTable, under } from './indicator-table';

/** Amounts, and what part of the year's expenditure they are where the page says so. */
function money({ report }: Filed): ReportBlock {
	const lines: [string, string | null, string | null][] = [
		['年初预算数', report.budgetInitial, null],
		['全年预算数（调整后）', report.budgetAdjusted, null],
		['本年收入合计', report.totalIncome, null],
		['其中：财政拨款收入', report.fiscalAppropriationIncome, null],
		['年初结转和结余', report.carryOverIn, null],
		['收入总计', report.incomeWithCarryOver, null],
		['本年支出合计', report.totalExpenditure, null],
		['其中：财政拨款支出', report.fiscalAppropriationExpenditure, null],
		['基本支出', report.basicExpenditure, report.basicShare],
		['项目支出', report.projectExpenditure, report.projectShare],
		['年末结转和结余', report.carryOverOut, null],
		['支出总计', report.expenditureWithCarryOver, null]
	];
	const hasShares = report.basicShare !== null || report.projectShare !== null;
	const row = (label: string, amount: string, share: string): CellText[] => [
		{ text: label },
		{ text: amount },
		...(hasShares ? [{ text: share }] : [])
	];
	return {
		kind: 'table',
		columns: hasShares ? 3 : 2,
		heads: 1,
		rows: [
			row('项目', '金额（万元）', '占本年支出比重'),
			...lines.flatMap(([label, amount, share]) =>
				amount === null ? [] : [row(label, wan(amount), share === null ? '' : percent(share))]
			)
		]
	};
}

/** The total in a sentence above the table, in 元. */
const restated = ({ report: { year, totalRestated } }: Filed): ReportBlock[] =>
	totalRestated === null
		? []
		: [paragraph(`${year}年，全年支出${yuan(totalRestated)}，收支和预算执行情况如下表。`)];

function execution({ report }: Filed): ReportBlock[] {
	const { executionRate, executionBase, executionReason } = report;
	const rate = executionRate === null ? null : percent(executionRate);
	const told = joined([
		rate &&
			{
				initial: `本年支出完成年初预算的${rate}`,
				adjusted: `本年支出占全年预算数的${rate}`,
				not_stated: `预算执行率为${rate}`
			}[executionBase],
		executionReason && `主要原因是${executionReason}`
	]);
	return told === '' ? [] : [paragraph(`${told}。`)];
}

function indicators(filed: Filed): ReportBlock {
	const { level1, name, target, actual, weight, score, reason } = indicatorColumns;
	return indicatorTable(filed.indicators, [
		under(level1, '指标类别'),
		under(name, '指标名称'),
		under(target, choose(filed, ['目标值', '年度目标值'])),
		under(actual, choose(filed, ['完成值', '实际完成值'])),
		weight,
		score,
		under(reason, '未完成原因')
	]);
}

function result(filed: Filed): ReportBlock[] {
	const { selfScore, selfGrade } = filed.report;
	const told = joined([
		selfScore && `自评得分${selfScore}分`,
		selfGrade && `自评等级为${selfGrade}`
	]);
	if (told === '') return [];
	return [bareHeading('自评结论'), paragraph(`经自评，${ownName(filed.department)}${told}。`)];
}

/** A page as an agency publishes it: date, short paragraphs, and two tables. */
export function web(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	const day = 1 + ((Number(department.code) || 0) % 28);
	const date = `${report.year + 1}-0${5 + (report.wording % 4)}-${String(day).padStart(2, '0')}`;
	return [
		{ kind: 'title', text: `${department.name}${report.year}年度部门整体支出绩效自评报告` },
		syntheticNote,
		{ kind: 'note', text: `发布日期：${date} 来源：${department.shortName}` },
		...section(
			filed,
			'functions',
			bareHeading(choose(filed, ['部门主要职责', '主要职能'])),
			filed.functions.map(paragraph)
		),
		...section(filed, 'objectives', bareHeading('年度绩效目标'), filed.objectives.map(paragraph)),
		bareHeading(choose(filed, ['收入支出情况', '收支及预算执行情况'])),
		...restated(filed),
		money(filed),
		...execution(filed),
		bareHeading('绩效指标完成情况'),
		indicators(filed),
		bareHeading('主要工作成效'),
		...filed.work.map(paragraph),
		...result(filed),
		...section(
			filed,
			'problems',
			bareHeading(choose(filed, ['存在的问题', '存在的主要问题'])),
			items('plain', problemItems(filed))
		),
		...section(
			filed,
			'measures',
			bareHeading(choose(filed, ['改进措施', '下一步改进措施'])),
			items('plain', measureItems(filed))
		)
	];
}
