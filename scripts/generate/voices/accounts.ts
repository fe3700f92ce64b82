import type { CellText, ReportBlock } from '../blocks';
import type { Filed, TruthIndicator } from '../filed';
import {
	actualOf,
	basicPercent,
	byLevel1,
	changeSince,
	choose,
	groupedWan,
	heading,
	items,
	joined,
	measureItems,
	paragraph,
	percent,
	problemItems,
	section,
	syntheticNote,
	targetInWords
} from '../wording';
import { leavesToAppendix, pointsToAppendix } from './appendix';

const money = (value: string): string => `${groupedWan(value)}万元`;

/** 比上年增加12.00万元，增长3.00% */
function comparison(filed: Filed): string | null {
	const change = changeSince(filed.report);
	const { lastYearTotal } = filed.report;
	if (!change || lastYearTotal === null) return null;
	const way = change.more ? (['增加', '增长'] as const) : (['减少', '下降'] as const);
	const sign = filed.lapses.includes('growth_without_sign') ? '' : '%';
	return choose(filed, [
		`比上年${way[0]}${money(change.by)}，${way[1]}${change.percent}${sign}`,
		`上年为${money(lastYearTotal)}，同比${way[1]}${change.percent}${sign}`,
		`较上年${way[0]}${money(change.by)}`
	]);
}

function overview(filed: Filed): ReportBlock[] {
	const { report } = filed;
	const all = joined([
		report.incomeWithCarryOver && `收入总计${money(report.incomeWithCarryOver)}`,
		report.expenditureWithCarryOver && `支出总计${money(report.expenditureWithCarryOver)}`
	]);
	const income = joined([
		`本年收入合计${money(report.totalIncome)}`,
		report.carryOverIn && `年初结转和结余${money(report.carryOverIn)}`
	]);
	const expenditure = joined([`本年支出合计${money(report.totalExpenditure)}`, comparison(filed)]);
	const left = report.carryOverOut ? `年末结转和结余${money(report.carryOverOut)}。` : '';
	return [
		paragraph(
			(all === '' ? '' : `${report.year}年度${all}。`) + `${income}。${expenditure}。${left}`
		)
	];
}

function spending(filed: Filed): ReportBlock[] {
	const { report } = filed;
	const share = (rate: string | null, shown: (rate: string) => string) =>
		rate === null ? '' : `，占本年支出的${shown(rate)}`;
	const basicShare = share(report.basicShare, (rate) => basicPercent(filed, rate));
	const basic = joined(
		[
			report.personnelExpenditure && `人员经费${money(report.personnelExpenditure)}`,
			report.operatingExpenditure && `公用经费${money(report.operatingExpenditure)}`
		],
		'、'
	);
	return [
		paragraph(
			`本年支出中，基本支出${money(report.basicExpenditure)}${basicShare}；` +
				`项目支出${money(report.projectExpenditure)}${share(report.projectShare, percent)}。` +
				(basic === '' ? '' : `基本支出中，${basic}。`)
		)
	];
}

function fiscal({ report }: Filed): ReportBlock[] {
	const told = joined([
		report.fiscalAppropriationIncome && `财政拨款收入${money(report.fiscalAppropriationIncome)}`,
		report.fiscalAppropriationExpenditure &&
			`财政拨款支出${money(report.fiscalAppropriationExpenditure)}`
	]);
	return told === '' ? [] : [heading(2, '财政拨款收支情况'), paragraph(`${told}。`)];
}

/** Each with a heading of its own, as final accounts have them. */
function further({ report }: Filed): ReportBlock[] {
	const { threePublicBudget, threePublicExpenditure } = report;
	const three = joined([
		threePublicBudget && `“三公”经费年初预算数${money(threePublicBudget)}`,
		threePublicExpenditure && `“三公”经费支出决算数${money(threePublicExpenditure)}`
	]);
	const parts: [string, string][] = [
		['“三公”经费支出情况', three],
		[
			'机关运行经费支出情况',
			report.agencyOperatingFunds ? `机关运行经费支出${money(report.agencyOperatingFunds)}` : ''
		],
		[
			'政府采购支出情况',
			report.procurementExpenditure ? `政府采购支出总额${money(report.procurementExpenditure)}` : ''
		]
	];
	return parts.flatMap(([head, told]) =>
		told === '' ? [] : [heading(2, head), paragraph(`${told}。`)]
	);
}

/** The budgets and what was made of them, in a table of three amounts. */
function execution({ report }: Filed): ReportBlock[] {
	const { budgetInitial, budgetAdjusted, executionRate, executionReason } = report;
	const amounts: [string, string | null][] = [
		['年初预算数', budgetInitial],
		['调整后预算数', budgetAdjusted],
		['支出决算数', report.totalRestated]
	];
	const stated = amounts.filter((pair): pair is [string, string] => pair[1] !== null);
	const rows: CellText[][] = [
		[{ text: '项目' }, { text: '金额（万元）' }],
		...stated.map(([label, amount]) => [{ text: label }, { text: groupedWan(amount) }])
	];
	const rate = executionRate === null ? null : percent(executionRate);
	const told = joined(
		[
			rate &&
				{
					initial: `支出决算完成年初预算的${rate}`,
					adjusted: `支出决算占调整后预算数的${rate}`,
					not_stated: `部门预算执行率${rate}`
				}[report.executionBase],
			executionReason && `未完成的主要原因是${executionReason}`
		],
		'。'
	);
	if (stated.length === 1 && told === '') return [];
	return [
		heading(2, '预算执行情况'),
		...(stated.length === 1 ? [] : [{ kind: 'table', columns: 2, heads: 1, rows } as const]),
		...(told === '' ? [] : [paragraph(`${told}。`)])
	];
}

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}：${row.single}。`;
	const reason = row.reason ? `，未完成原因是${row.reason}` : '';
	return `${row.name}，年初目标${targetInWords(row)}，年末完成${actualOf(row)}${reason}。`;
}

const indicators = (filed: Filed): ReportBlock[] =>
	leavesToAppendix(filed)
		? [pointsToAppendix()]
		: byLevel1(filed.indicators).flatMap(([level1, rows]) => [
				paragraph(`${level1}：`),
				...items('bracket', rows.map(indicator))
			]);

function result({ report }: Filed): ReportBlock[] {
	const told = joined([
		report.selfScore && `部门整体支出绩效自评得分${report.selfScore}分`,
		report.selfGrade && `评价等级为${report.selfGrade}`
	]);
	return told === '' ? [] : [heading(2, '自评结果'), paragraph(`${told}。`)];
}

/** As the notes to final accounts are written, with a chapter on performance. */
export function accounts(filed: Filed): ReportBlock[] {
	const { department, report } = filed;
	return [
		{
			kind: 'title',
			text: `${department.name}${report.year}年度部门决算收支及整体支出绩效自评报告`
		},
		syntheticNote,
		heading(1, choose(filed, ['单位概况', '部门基本情况'])),
		...section(
			filed,
			'functions',
			heading(2, choose(filed, ['主要职能', '主要职责'])),
			items('plain', filed.functions)
		),
		heading(2, '年度重点项目'),
		...items(
			'plain',
			filed.projects.map(({ name, use }) => `${name}。${use}。`)
		),
		heading(1, choose(filed, ['收支决算情况', '部门决算情况说明'])),
		heading(2, choose(filed, ['收支总体情况', '收入支出决算总体情况'])),
		...overview(filed),
		...fiscal(filed),
		heading(2, '支出结构情况'),
		...spending(filed),
		...further(filed),
		...execution(filed),
		heading(1, choose(filed, ['预算绩效情况', '预算绩效管理工作开展情况'])),
		...section(filed, 'objectives', heading(2, '年度绩效目标'), items('plain', filed.objectives)),
		heading(2, '绩效指标完成情况'),
		...indicators(filed),
		heading(2, '主要工作成效'),
		...filed.work.map(paragraph),
		...result(filed),
		...section(
			filed,
			'problems',
			heading(1, choose(filed, ['存在的问题', '存在问题及原因'])),
			items('plain', problemItems(filed))
		),
		...section(
			filed,
			'measures',
			heading(1, choose(filed, ['下一步改进措施', '改进方向和措施'])),
			items('plain', measureItems(filed))
		)
	];
}
