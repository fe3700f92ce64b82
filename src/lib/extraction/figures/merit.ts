import { amountsOf, type Amount } from '../text/amounts';
import { inText, noBasis, valueOf, type Candidate } from './candidate';
import { evidenceOf, rawOf } from '../text/reading';
import { sentenceStart } from '../text/sentence-starts';
import { yearForm, yearOf } from './phrase';
import type { Context } from '../context';

const scoreLabel =
	/(?:(?:绩效|支出|部门|整体|单位|综合|最终|总体|年度|自我|我局|我街|我会|我委|我办|我单位|本单位|经|评价|，)*)(?:自评价?(?:综合)?(?:总)?(?:得分|分数|总分|评分|评定得分|结果得分|得|分值)?|综合(?:得分|评分|评价得分|自评得分)|评价得分|总得分|自评估得分|综合评定得分|绩效评分|得分|总分|自评结果)(?:（[^）]{0,12}）)?(?:为|是|得|：|达到?|共|计|合计|得分)*$/;
const notOwnScore =
	/项目(?:支出)?(?:绩效)?自?评|平均|履职|决策|预算编制|预算管理|信息公开|绩效管理|采购|资产|运行成本|管理效率|投入|过程|产出|效益|效果|满意|执行情况|指标|其中|权重|满分|扣|加分|上年|去年|等级|部分/;
/** The score of the department's own office alone, beside the one of the whole department. */
const ofOwnOffice = /^[^，]{0,6}(?:本级|机关)[^，]{0,6}(?:单独|自身)?自评/;
const bareScore = /自评(?:总分|得分)（分）(\d{1,3}(?:\.\d{1,2})?)(?!\d|分|%)/;

/** How far back the words before a score or grade are read. */
const reach = 400;

/** What all candidates of this kind have in common: quoted from `from`, holding at `amount`. */
export function merit(context: Context, from: number, amount: { from: number; to: number }) {
	const { reading, entity } = context;
	return {
		printed: rawOf(reading, amount.from, amount.to),
		basis: { ...noBasis, entity },
		evidence: evidenceOf(reading, from, amount.to, amount.to - 1),
		rank: 2,
		...inText,
		from: amount.from,
		to: amount.to
	};
}

/** Whether a score is another year's: its clause names one, or an earlier clause that no own year follows. */
function ofOtherYear(before: string, clause: string, own: number | null): boolean {
	const year = yearForm.exec(clause)?.[0];
	if (year) return own !== null && yearOf(year) !== own;
	const earlier = /(?:上年|去年|上一年)度?(?<since>[^；]*)$/.exec(before)?.groups?.since;
	return (
		earlier !== undefined && !/本年|今年|当年|本次/.test(earlier) && !earlier.includes(`${own}年`)
	);
}

/** The department's own self-evaluation score: not a mean over projects, not a part of the score. */
export function scoreCandidates(context: Context): Candidate[] {
	const { text } = context.reading;
	const found: Candidate[] = [];
	for (const amount of amountsOf(context.reading)) {
		if (amount.kind !== 'points' || Number(amount.decimal) > 120) continue;
		const from = Math.max(
			sentenceStart(context.reading, amount.from, '。；\n'),
			amount.from - reach
		);
		const before = text.slice(from, amount.from);
		const label = scoreLabel.exec(before);
		const summed =
			partsAddUp(before, amount.decimal) ||
			(!label?.[0] && /^(?:合计|总计|共计|共)(?:得分?|为)?$/.test(before) && ofParts(text, from));
		if (summed) {
			found.push(summedScore(context, from, amount));
			continue;
		}
		if (partial.test(before)) continue;
		if (!label || label[0] === '' || !/自评|评价|综合|总得分|总分/.test(before)) continue;
		const clause = /[^，（]*$/.exec(before.slice(0, label.index + label[0].length))?.[0] ?? '';
		const ownClause = clause.length < 3 ? label[0] : clause;
		if (
			notOwnScore.test(
				ownClause.replace(/绩效指标体系|评价指标体系|指标体系|评分标准|指标评分/g, '')
			)
		)
			continue;
		if (/^(?:以上|以下|（含|制|的)/.test(text.slice(amount.to, amount.to + 2))) continue;
		if (aimed.test(before) || (/个项目[^。；]{0,12}，/.test(before) && !before.includes('整体')))
			continue;
		if (ofOtherYear(before, clause, context.year)) continue;
		const start = from + label.index + (label[0].startsWith('，') ? 1 : 0);
		const common = merit(context, start, amount);
		const ownOffice = ofOwnOffice.test(before);
		found.push({
			figure: 'selfScore',
			value: valueOf('selfScore', amount),
			unit: '分',
			approximation: amount.approximation,
			...common,
			basis: ownOffice ? { ...common.basis, entity: 'own_office' } : common.basis,
			rank: /自评|综合/.test(label[0]) ? 2 : 1
		});
	}
	const bare = bareScore.exec(text);
	if (bare?.[1]) {
		const to = bare.index + bare[0].length;
		const amount = { from: to - bare[1].length, to };
		const decimals = (bare[1].split('.')[1] ?? '').length;
		found.push({
			figure: 'selfScore',
			value: valueOf('selfScore', { decimal: bare[1], decimals, unit: '分' }),
			unit: '分',
			approximation: null,
			...merit(context, bare.index, amount)
		});
	}
	return found;
}

/** What is only hoped for. */
const aimed = /(?:力争|确保|争取|目标|要求|计划)[^，。；]{0,20}$/;

/** What is scored out of less than a hundred is a part: 部门决策 25 分，自评. */
const partial = /(?<!\d)\d{1,2}(?:\.\d{1,2})?分，(?:自评|实得|得)(?:得?分)?$/;

/** 部门决策 25 分，自评 24 分；…。合计 95.6 分: the sum of the points that the sentence before told. */
const ofParts = (text: string, from: number): boolean =>
	(text
		.slice(Math.max(0, from - 200), from)
		.split('\n')
		.at(-1)
		?.match(/自评(?:得分?)?\d{1,3}(?:\.\d{1,2})?分/g)?.length ?? 0) >= 2;

/** 履职效能得 48.90 分，管理效率得 48.70 分，合计: what the parts before it come to. */
function partsAddUp(before: string, decimal: string | null): boolean {
	if (!/(?:合计|总计|共计)(?:得分?|为)*$/.test(before)) return false;
	const parts = [...before.matchAll(/得分?(?:为)?(\d{1,3}(?:\.\d{1,2})?)分/g)].map((one) =>
		Number(one[1])
	);
	const sum = parts.reduce((all, one) => all + one, 0);
	return parts.length > 1 && Math.abs(sum - Number(decimal)) < 0.005;
}

const summedScore = (context: Context, from: number, amount: Amount): Candidate => ({
	figure: 'selfScore',
	value: valueOf('selfScore', amount),
	unit: '分',
	approximation: amount.approximation,
	...merit(context, from, amount),
	rank: 1
});

/** The words for grades, as a part of patterns. */
export const grades = '优秀|良好|一般|较差|合格|不合格|优|良|中|差';
const gradeForm = new RegExp(
	String.raw`(?<label>(?:自评|绩效|评价|评定|评级|自我评价|综合|整体){0,6}(?:等级|等次|评级|档次))(?:评定)?(?:为|是|：|，|达到|结果为|评定为|确定为)*(?:良好以上，即)?[“"「『]?(?<grade>${grades}|[A-D])[”"」』]?`,
	'g'
);
const resultForm = new RegExp(
	String.raw`(?<label>(?:绩效)?(?:自评|自我评价|综合评价|评价)(?:结果|结论))(?:为|：|是|评定为)+[“"]?(?<grade>${grades})[”"]?(?=[，。；\n（]|$)`,
	'g'
);
const bandForm = new RegExp(
	String.raw`(?<label>(?:评价|评分|自评)(?:等次|等级|标准|档次)(?:划分|评定|标准)?，(?:评价|自评)?(?:结果|结论|等级)?)(?:为|是|属于?|评定为|达到)+[“"]?(?<grade>${grades})[”"]?(?=[，。；\n（]|$)`,
	'g'
);
const ratedForm = new RegExp(
	String.raw`(?<label>自评(?:为|评定为)|评定为|被评为)[“"](?<grade>${grades})[”"](?:等次|等级)?(?=[，。；\n（等]|$)`,
	'g'
);

/** Whose rating it is, where a clause says so before it: the whole, not one work or unit. */
const ofWhole = /整体|部门|单位|我|本|年度|绩效|综合|最终|经|自评/;

/** The department's own grade as printed; counts of graded projects and scales of grades are not it. */
export function gradeCandidates(context: Context): Candidate[] {
	const { reading } = context;
	const { text } = reading;
	const found: Candidate[] = [];
	for (const form of [gradeForm, resultForm, bandForm, ratedForm])
		for (const match of text.matchAll(form)) {
			const grade = match.groups?.grade ?? '';
			const to = match.index + match[0].length;
			const next = text.slice(to, to + 4);
			if (/^(?:的|及|以上|以下|和|或|、|项目|\d|级别|等?[次级]?的|中|好|[良差])/.test(next))
				continue;
			if (/^[^”"」』。，；\n（）]/.test(next) && !/[”"」』]$/.test(match[0]) && grade.length === 1)
				continue;
			const from = Math.max(sentenceStart(reading, match.index), match.index - reach);
			const before = text.slice(from, match.index);
			const clause = /[^，；（]*$/.exec(before)?.[0] ?? '';
			if (/项目|平均|上年|去年|其中|下属|对/.test(clause) || before.endsWith('对评价')) continue;
			if (/(?:质量|信用|安全|风险|资质|信誉|卫生|消防|能力)$/.test(before)) continue;
			if (
				!/自评|绩效|评价|评定|自我/.test(match.groups?.label ?? '') &&
				!/自评|绩效|评价|得分/.test(before)
			)
				continue;
			if (form === ratedForm && clause !== '' && !ofWhole.test(clause)) continue;
			const segment = /[^；]*$/.exec(before)?.[0] ?? '';
			if (/项目(?:支出)?绩效评价|第三方评价/.test(segment) && !segment.includes('整体')) continue;
			if (/上年|去年/.test(before.slice(-20))) continue;
			const told = yearForm.exec(clause)?.[0];
			if (told && context.year && yearOf(told) !== context.year) continue;
			const at = text.indexOf(grade, match.index + (match.groups?.label ?? '').length);
			const place = match[0].includes('即') ? to - grade.length - 1 : at;
			const amount = { from: place, to: place + grade.length };
			found.push({
				figure: 'selfGrade',
				value: { kind: 'grade', grade },
				unit: null,
				approximation: null,
				...merit(context, match.index, amount)
			});
		}
	return found;
}
