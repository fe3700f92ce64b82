import type { Passage, Report } from '$lib/domain/report';
import { evidenceOfCells, type Grid } from '../tables/grid';
import { essayIn } from './essay';
import { eachAnswered } from './answered-issues';
import { formField } from '../tables/form-field';
import { numberedItems, paragraphs, passageOf, sentences, type Item } from '../text/items';
import { isPrompt } from '../lexicon';
import { sectionOf, type Section } from '../text/outline';
import type { Reading } from '../text/reading';

type Measures = Report['measures'];

interface Found {
	problems: Passage[];
	measures: Measures;
}

const leadIn =
	/^(?:虽然|总的来看|总体来看|回顾|针对|为此|今后|下一步，?我|我们也清醒|在肯定成绩|从自评情况看|通过自评|一年来).{0,40}(?:问题|不足|如下|以下|成绩|方面)[，：]?$/;
const none =
	/^(?:无|没有|暂无|未发现|不存在)(?:明显|重大|突出)?(?:存在)?(?:的)?(?:问题)?(?:和不足)?$/;
const summary = /^(?:通过(?:具体行动|以上|上述|这些)|总之|综上|以此)/;
const opening =
	/^(?:针对(?:上述|以上|这些|存在的?)[^，。；]{0,8}，)?(?:(?:一方面|另一方面|同时|此外|另外|其次|再次|首先|最后|下一步|今后|接下来|下一年|明年)，?)*(?:(?:我|本)(?:们|单位|局|街道|街|部门|委|办|会|中心|院|馆|校|区)?(?:将|要|会)(?:继续)?)?/;
/** What leads up to a problem and is no part of it. */
const problemOpening =
	/^(?:[^，。；：]{0,24}(?:问题|不足|短板|差距)[^，。；：]{0,6}，(?:主要|突出)?(?:是|表现为|表现在|体现在|有)(?!.{0,3}(?:没有|未))|(?:还有(?:就是)?|再就是|另外|此外|其次是?|再次是?|最后是?|同时)，?)/;
const answers = /^针对(?:第|问题)?([一二三四五六七八九十\d])(?:个)?(?:问题)?，?/;

const cn = '一二三四五六七八九十';

/** Content bigrams that most reports share say nothing about which problem is meant. */
const common = new Set([
	'工作',
	'进一',
	'一步',
	'加强',
	'绩效',
	'预算',
	'管理',
	'提高',
	'我单',
	'单位',
	'部门',
	'项目',
	'支出',
	'情况',
	'问题',
	'存在',
	'财政',
	'资金',
	'不够',
	'不足',
	'目标',
	'完善',
	'机制',
	'建立',
	'相关',
	'有关',
	'开展'
]);

function bigrams(text: string): Set<string> {
	const clean = text.replace(/[^\u4e00-\u9fff]/g, '');
	const found = new Set<string>();
	for (let at = 0; at + 2 <= clean.length; at++) {
		const pair = clean.slice(at, at + 2);
		if (!common.has(pair) && !/[的了和与在对不]/.test(pair)) found.add(pair);
	}
	return found;
}

/** No report names more problems, nor one in more characters: what is beyond is not compared. */
const mostCompared = 400;

/** The problem whose words a measure shares clearly more than any other's; null where none stands out. */
export function problemByWords(measure: string, problems: readonly string[]): number | null {
	const own = bigrams(measure.slice(0, mostCompared));
	const shared = problems
		.slice(0, mostCompared)
		.map(
			(problem) =>
				[...bigrams(problem.slice(0, mostCompared))].filter((pair) => own.has(pair)).length
		);
	const best = Math.max(0, ...shared);
	const at = shared.indexOf(best);
	const next = Math.max(0, ...shared.filter((_, index) => index !== at));
	return best >= 2 && best - next >= 2 ? at + 1 : null;
}

/** Without numbers each paragraph is an item, where there are several; else each sentence is. */
function unnumbered(reading: Reading, from: number, to: number): Item[] {
	const all = paragraphs(reading, from, to);
	return all.length > 1 ? all : sentences(reading, from, to);
}

function problemsIn(reading: Reading, from: number, to: number): Passage[] {
	const items = numberedItems(reading, from, to);
	const all = items.length > 0 ? items : unnumbered(reading, from, to);
	return all
		.map((item) => passageOf(reading, afterOpening(reading, item, problemOpening)))
		.filter((one) => !none.test(one.text) && !leadIn.test(one.text) && !/[：]$/.test(one.text));
}

function afterOpening({ text }: Reading, item: Item, ...openings: readonly RegExp[]): Item {
	const body = text.slice(item.from, item.to);
	const skip = openings.map((one) => one.exec(body)?.[0].length).find((length) => length) ?? 0;
	return body.length - skip < 4 ? item : { ...item, from: item.from + skip };
}

const measureItem = (reading: Reading, item: Item): Item =>
	afterOpening(reading, item, answers, opening);

/** 「…。建议区财政…」 at the end of an item is a measure of its own. */
function withoutAdvice({ text }: Reading, item: Item): Item[] {
	const at = text.slice(item.from, item.to).search(/。建议/);
	if (at < 0) return [item];
	return [
		{ ...item, to: item.from + at },
		{ ...item, from: item.from + at + 1, number: null }
	];
}

function measuresIn(
	reading: Reading,
	from: number,
	to: number,
	problems: readonly Passage[]
): Measures {
	const numbered = numberedItems(reading, from, to);
	const plain = numbered.length > 0 ? numbered : unnumbered(reading, from, to);
	const kept = plain
		.flatMap((item) => withoutAdvice(reading, item))
		.filter((item) => !isLead(reading.text.slice(item.from, item.to), numbered.length > 0));
	const texts = problems.map((one) => one.text);
	const counted = kept.filter(({ number }) => number !== null).length;
	const linked = kept.map((item, at) => {
		const whole = reading.text.slice(item.from, item.to);
		const passage = passageOf(reading, measureItem(reading, item));
		const said = answers.exec(whole)?.[1];
		const named = said ? (cn.includes(said) ? cn.indexOf(said) + 1 : Number(said)) : null;
		const inOrder = item.number !== null && counted === problems.length ? at + 1 : null;
		const problem =
			named !== null && named <= problems.length
				? named
				: (inOrder ?? problemByWords(passage.text, texts));
		return { ...passage, problem };
	});
	return inTheirOrder(linked, problems.length);
}

/**
 * Where measures answer the problem of their own place, and none another, so do the rest: two that
 * do, or one where there are as many measures as problems.
 */
function inTheirOrder(measures: Measures, problems: number): Measures {
	const known = measures.flatMap(({ problem }, at) =>
		problem === null ? [] : [problem === at + 1]
	);
	const enough = measures.length === problems ? 1 : 2;
	if (known.length < enough || known.includes(false)) return measures;
	return measures.map((one, at) => (at < problems ? { ...one, problem: at + 1 } : one));
}

const isLead = (text: string, numbered: boolean): boolean =>
	!numbered &&
	(summary.test(text) ||
		leadIn.test(text) ||
		none.test(text) ||
		/^针对.{0,24}(?:问题|不足)(?:，.{0,24})?(?:如下|措施|从.{1,8}(?:方面|着手))[：]?$/.test(text));

/** A table with 存在问题 and 改进措施 side by side: each row is a problem and its measure. */
function fromTable(grids: readonly Grid[]): Found | null {
	for (const grid of grids) {
		const head = grid.own(0);
		const problem = head.find((cell) => /存在的?(主要)?问题|主要问题|^问题/.test(cell.text));
		const measure = head.find((cell) => /改进|整改|措施|建议/.test(cell.text));
		if (!problem || !measure || grid.rows < 2) continue;
		const found: Found = { problems: [], measures: [] };
		for (let row = 1; row < grid.rows; row++) {
			const one = grid.at(row, problem.column);
			const two = grid.at(row, measure.column);
			const has =
				one?.row === row && one.text !== '' && !isPrompt(one.text) && !none.test(one.text);
			if (has) found.problems.push({ text: one.raw, ...evidenceOfCells(grid, one, one) });
			if (two?.row === row && two.text !== '' && !isPrompt(two.text))
				found.measures.push({
					text: two.raw,
					...evidenceOfCells(grid, two, two),
					problem: has ? found.problems.length : null
				});
		}
		if (found.problems.length > 0) return found;
	}
	return null;
}

function problemsOfForm(grids: readonly Grid[]): Passage[] {
	const asked = formField(grids, /^存在的?(?:主要)?问题/);
	return asked ? problemsIn(asked, 0, asked.text.length) : [];
}

function measuresOfForm(grids: readonly Grid[], problems: readonly Passage[]): Measures {
	const asked = formField(grids, /^(?:下一步)?(?:改进|整改)(?:措施|建议|意见)/);
	return asked ? measuresIn(asked, 0, asked.text.length, problems) : [];
}

/** A form that asks for 存在问题 and 改进措施, each answered in the cell beside it. */
function fromForm(grids: readonly Grid[]): Found | null {
	const problems = problemsOfForm(grids);
	const measures = measuresOfForm(grids, problems);
	return problems.length + measures.length > 0 ? { problems, measures } : null;
}

/** Problems each of which is answered where it stands; null where they are not written so. */
function answeredIn(reading: Reading, from: number, to: number): Found | null {
	const each = eachAnswered(reading, from, to);
	if (each.length === 0) return null;
	return {
		problems: each.map(({ problem }) =>
			passageOf(reading, afterOpening(reading, problem, problemOpening))
		),
		measures: each.flatMap(({ measure }, at) =>
			measure ? [{ ...passageOf(reading, measureItem(reading, measure)), problem: at + 1 }] : []
		)
	};
}

/** 「一是…二是… 针对问题一，… 针对问题二，…」 under one heading. */
function together(reading: Reading, section: Section): Found {
	const body = reading.text.slice(section.from, section.to);
	const split = body.search(
		/(?:下一步|针对(?:问题|上述|以上|存在)|改进措施|整改措施|(?:整改|改进)情况：|今后|往后|下一阶段)/
	);
	const at = split < 0 ? section.to : section.from + split;
	const problems = problemsIn(reading, section.from, at);
	return { problems, measures: split < 0 ? [] : measuresIn(reading, at, section.to, problems) };
}

/** Running text without a heading for either, where it announces them. */
function fromEssay(reading: Reading): Found {
	const essay = essayIn(reading.text);
	const each = essay && !essay.measures ? answeredIn(reading, ...essay.problems) : null;
	if (each) return each;
	const problems = essay ? problemsIn(reading, ...essay.problems) : [];
	const measures = essay?.measures ? measuresIn(reading, ...essay.measures, problems) : [];
	return { problems, measures };
}

/** Problems that a form's cell or a sentence of the text announces, while the measures have a heading. */
function problemsWithoutHeading(reading: Reading, grids: readonly Grid[]): Passage[] {
	const ofForm = problemsOfForm(grids);
	return ofForm.length > 0 ? ofForm : fromEssay(reading).problems;
}

/** The problems that a report admits and the measures that it promises, linked where that is clear. */
export function issuesIn(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[]
): Found {
	const problemSection = sectionOf(sections, 'problems');
	const measureSection = sectionOf(sections, 'measures');
	const both = sectionOf(sections, 'problems_and_measures');
	const problems = problemSection
		? problemsIn(reading, problemSection.from, problemSection.to)
		: [];
	const table =
		problems.length === 0
			? (fromTable(grids) ?? (measureSection || both ? null : fromForm(grids)))
			: null;
	if (table) return table;
	if (!problemSection && !measureSection && !both) return fromEssay(reading);
	const own = (answered: readonly Passage[]): Measures =>
		measureSection ? measuresIn(reading, measureSection.from, measureSection.to, answered) : [];
	const outside = (section: Section, answered: readonly Passage[]): Measures =>
		measureSection && measureSection.start >= section.to ? own(answered) : [];
	const each = both ? answeredIn(reading, both.from, both.to) : null;
	if (both && each)
		return { ...each, measures: [...each.measures, ...outside(both, each.problems)] };
	if (both && problems.length === 0) {
		const inner = sections.some(
			(one) => one !== both && one.start >= both.from && one.start < both.to && one.meaning !== null
		);
		if (!inner) {
			const found = together(reading, both);
			return { ...found, measures: [...found.measures, ...outside(both, found.problems)] };
		}
	}
	if (both) return { problems, measures: own(problems) };
	// Of a form's two answers only the longer may have been read as prose.
	const asked = problemSection ? problems : problemsWithoutHeading(reading, grids);
	return { problems: asked, measures: measureSection ? own(asked) : measuresOfForm(grids, asked) };
}
