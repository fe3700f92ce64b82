import type { ReportBlock } from '../blocks';
import type { Filed, TruthIndicator } from '../filed';
import {
	actualOf,
	bareHeading,
	basicPercent,
	byLevel1,
	choose,
	denial,
	deniesProblems,
	joined,
	measureSentence,
	ownName,
	ownYear,
	paragraph,
	partsUnderIncome,
	percent,
	problemSentence,
	syntheticNote,
	targetInWords,
	wan
} from '../wording';
import { leavesToAppendix, pointsToAppendix } from './appendix';

const withoutStop = (text: string): string => text.replace(/。$/, '');

function money(filed: Filed): string {
	const { report, projects } = filed;
	const share = (rate: string | null, shown: (rate: string) => string) =>
		rate === null ? '' : `，占本年支出的${shown(rate)}`;
	const basicShare = share(report.basicShare, (one) => basicPercent(filed, one));
	const { fiscalAppropriationIncome: income, fiscalAppropriationExpenditure: spent } = report;
	const rate =
		report.executionRate === null
			? ''
			: choose(filed, [
					`全年预算执行率为${percent(report.executionRate)}`,
					`预算执行率达到${percent(report.executionRate)}`
				]);
	const reason = report.executionReason ? `主要是受${report.executionReason}的影响` : '';
	const execution = joined([rate, reason]);
	return (
		`${report.year}年，${ownName(filed.department)}本年收入合计${wan(report.totalIncome)}万元` +
		(income === null ? '' : `，其中财政拨款收入${wan(income)}万元`) +
		partsUnderIncome(filed) +
		`；本年支出合计${wan(report.totalExpenditure)}万元` +
		(spent === null ? '' : `，其中财政拨款支出${wan(spent)}万元`) +
		`。支出中，基本支出${wan(report.basicExpenditure)}万元${basicShare}，用于人员和日常运转；` +
		`项目支出${wan(report.projectExpenditure)}万元${share(report.projectShare, percent)}，` +
		`主要用于${projects.map(({ name }) => name).join('、')}。` +
		(execution === '' ? '' : `${execution}。`)
	);
}

function indicator(row: TruthIndicator): string {
	if (row.single !== null) return `${row.name}${row.single}`;
	const reason = row.reason ? `，主要原因是${row.reason}` : '';
	return `${row.name}目标为${targetInWords(row)}，实际完成${actualOf(row)}${reason}`;
}

/** 产出指标 → 产出方面 */
const aspect = (level1: string): string => `${level1.replace(/指标$/, '')}方面`;

const indicators = (filed: Filed): ReportBlock[] =>
	leavesToAppendix(filed)
		? [pointsToAppendix()]
		: byLevel1(filed.indicators).map(([level1, rows]) =>
				paragraph(`${aspect(level1)}，${rows.map(indicator).join('；')}。`)
			);

function result(filed: Filed): ReportBlock[] {
	const { selfScore, selfGrade } = filed.report;
	const told = joined([
		selfScore && `自评得分为${selfScore}分`,
		selfGrade && `自评等级为${selfGrade}`
	]);
	if (told === '') return [];
	return [paragraph(`${choose(filed, ['综合以上情况', '对照评分标准', '总体来看'])}，${told}。`)];
}

/** What leads up to the problems and the measures, where no heading does. */
const admission = (filed: Filed): string =>
	choose(filed, [
		'自评中也发现一些问题：',
		'在肯定成绩的同时，我们也看到工作中还存在一些不足：',
		'对照年初目标，仍存在以下问题：'
	]);

const promise = (filed: Filed): string =>
	filed.omitted.includes('problems')
		? '下一步改进措施：'
		: choose(filed, ['针对上述问题，下一步将：', '下一步，我们将从以下方面改进：', '下一步打算：']);

function problems(
	filed: Filed,
	head: (text: string) => ReportBlock[],
	lead: string
): ReportBlock[] {
	if (deniesProblems(filed))
		return [...head('存在的问题'), paragraph((lead && '存在的问题：') + denial(filed))];
	if (filed.omitted.includes('problems')) return [];
	return [...head('存在的问题'), paragraph(lead + problemSentence(filed))];
}

/** Prose in one piece, without a number anywhere; some have headings and some have none. */
export function narrative(filed: Filed): ReportBlock[] {
	const { department, report, functions, objectives, work } = filed;
	const isHeaded = report.wording % 2 === 0;
	const head = (text: string): ReportBlock[] => (isHeaded ? [bareHeading(text)] : []);
	const own = ownName(filed.department);
	const lead = (words: string): string => (isHeaded ? '' : words);
	const sentences = (texts: readonly string[]) => `${texts.map(withoutStop).join('；')}。`;
	return [
		{
			kind: 'title',
			text: `${department.name}关于${report.year}年度部门整体支出绩效自评情况的报告`
		},
		syntheticNote,
		paragraph(
			choose(filed, [
				`按照年度绩效自评工作要求，${own}对${ownYear(filed)}年度部门整体支出开展了绩效自评，现将有关情况报告如下。`,
				`根据区财政部门的统一布置，${own}组织各科室对${ownYear(filed)}年度部门整体支出绩效进行了自评，情况如下。`
			])
		),
		...head('部门职能和目标'),
		...(filed.omitted.includes('functions')
			? []
			: [paragraph(`${own}的主要职能是：${sentences(functions)}`)]),
		...(filed.omitted.includes('objectives')
			? []
			: [paragraph(`年度绩效目标是：${sentences(objectives)}`)]),
		...head('收支和预算执行情况'),
		paragraph(money(filed)),
		...head('绩效指标完成情况'),
		...indicators(filed),
		...work.map(paragraph),
		...result(filed),
		...problems(filed, head, lead(admission(filed))),
		...(filed.omitted.includes('measures')
			? []
			: [...head('改进措施'), paragraph(lead(promise(filed)) + measureSentence(filed))])
	];
}
