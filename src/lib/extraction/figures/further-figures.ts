import type { Basis } from '$lib/domain/basis';
import type { FigureId } from '$lib/domain/figure';
import { amountsOf, type Amount } from '../text/amounts';
import { told, type Candidate } from './candidate';
import { clauseOf, type Clause } from './further-clause';
import { furtherWords, type Topic } from '../lexicon';
import { pathAt, type Section } from '../text/outline';
import { phraseBefore } from './phrase';
import { isForeign } from './prose-figures';
import type { Context } from '../context';
import { evidenceOf } from '../text/reading';

/** The budget's own movements and rest; the other topics are areas of spending. */
const flows: Partial<Record<Topic, FigureId>> = {
	supplement: 'budgetSupplement',
	reduction: 'budgetReduction',
	unspent: 'unspentBudget'
};

/**
 * The figure that a topic states at a stage, null where the report has no such figure: a budget of
 * operating funds or of procurement is one only in a document of budgets.
 */
export function furtherFigure(
	topic: Topic,
	stage: Basis['stage'],
	ofDocument: Basis['stage']
): FigureId | null {
	const flow = flows[topic];
	if (flow) return flow;
	if (topic === 'three_public')
		return stage === 'final' ? 'threePublicExpenditure' : 'threePublicBudget';
	if (stage !== 'final' && ofDocument === 'final') return null;
	return topic === 'procurement' ? 'procurementExpenditure' : 'agencyOperatingFunds';
}

/** The stage that a clause names; spending is final, and silence is the stage of the document. */
export const stageOf = (clause: Clause, ofDocument: Basis['stage']): Basis['stage'] =>
	clause.stage ?? (clause.spent ? 'final' : ofDocument);

/** Words further apart than this are not about the same. */
const longestQuote = 200;

/** What the clauses of a sentence so far hand on to the next. */
interface Course {
	topic: Topic | null;
	/** Where the words that named the topic begin. */
	from: number;
	year: number | null;
	fund: Basis['fund'];
	entity: Basis['entity'];
	/** Nothing but the department's own money has been spoken of. */
	ours: boolean;
	/** What the sentence has stated. */
	given: Set<FigureId>;
}

const areaWords = furtherWords.topics.filter(({ topic }) => !(topic in flows));
const parts = /出国|用车|接待|购置/;
/** Chapters whose money is not the whole department's. */
const ofParts = /项目|专项|基本支出|三公|采购|运行经费/;

/** The one area that a heading is about. */
function areaOf(title: string): Topic | null {
	if (parts.test(title)) return null;
	const bare = title.replace(/[“”"]/g, '');
	const named = areaWords.filter(({ words }) => words.some((word) => bare.includes(word)));
	return named.length === 1 && named[0] ? named[0].topic : null;
}

/** Where each section first speaks of a part of its area. */
const firstParts = new WeakMap<Section, number>();

/** The area that the headings around a sentence name, until the section comes to a part of it. */
function areaAround(context: Context, path: readonly Section[], at: number): Topic | null {
	const home = path.findLast((one) => areaOf(one.title) !== null);
	if (!home) return null;
	let first = firstParts.get(home);
	if (first === undefined) {
		const found = context.reading.text.slice(home.from, home.to).search(parts);
		first = found < 0 ? home.to : home.from + found;
		firstParts.set(home, first);
	}
	return first < at ? null : areaOf(home.title);
}

/** A sentence with what stands in brackets blanked out, place by place. */
function withoutBrackets(sentence: string): string {
	let depth = 0;
	let clean = '';
	for (const char of sentence) {
		if (char === '（') depth++;
		clean += depth > 0 ? ' '.repeat(char.length) : char;
		if (char === '）' && depth > 0) depth--;
	}
	return clean;
}

const tells = (text: string): boolean =>
	furtherWords.topics.some(({ words }) => words.some((word) => text.includes(word)));
/** Goes on about the same: 比上年减少…, 完成预算的84%. */
const goesOn = (text: string): boolean =>
	furtherWords.changes.some((word) => text.startsWith(word));
const years = /20\d\d(?=年)/g;

/**
 * 三公, operating funds, procurement, and what was added to the budget, taken from it or left of it,
 * where a clause of known words says so. Within a sentence a clause takes its area from the clause
 * before: 「“三公”经费预算5万元，支出4万元」. Anything unknown ends that.
 */
export function furtherCandidates(context: Context): Candidate[] {
	const { text } = context.reading;
	if (!tells(text)) return [];
	const amounts = amountsOf(context.reading).filter((one) => one.kind === 'money');
	const found: Candidate[] = [];
	let at = 0;
	let next = 0;
	for (const sentence of text.split(/(?<=[。\n])/)) {
		const end = at + sentence.length;
		const own: Amount[] = [];
		for (let one = amounts[next]; one && one.from < end; one = amounts[++next])
			if (one.from >= at) own.push(one);
		if (own.length > 0) takeFrom(context, sentence, at, own, found);
		at = end;
	}
	return found;
}

function takeFrom(
	context: Context,
	sentence: string,
	start: number,
	amounts: readonly Amount[],
	found: Candidate[]
): void {
	const path = pathAt(context.sections, start);
	const titles = path.map((one) => one.title);
	const course: Course = {
		topic: areaAround(context, path, start),
		from: start,
		year: null,
		fund: null,
		entity: null,
		ours: !titles.some((title) => ofParts.test(title)),
		given: new Set()
	};
	const clean = withoutBrackets(sentence);
	let from = 0;
	let next = 0;
	for (const clause of clean.split(/(?<=[，；：。\n])/)) {
		const to = from + clause.length;
		let words = from;
		const first = next;
		for (let amount = amounts[next]; amount; amount = amounts[++next]) {
			const begins = amount.from - start;
			if (begins >= to) break;
			if (clean.charAt(begins) === ' ') continue;
			const text = clean.slice(words, begins);
			const one = candidate(context, course, amount, text, start + words);
			if (one) found.push(one);
			if (one) course.given.add(one.figure);
			words = amount.to - start;
		}
		if (first === next) passBy(context, course, clause.replace(/[，；：。\n]$/, ''), start + from);
		from = to;
	}
}

/** A clause without an amount: it may name the topic of what follows, or end it. */
function passBy(context: Context, course: Course, text: string, from: number): void {
	const clause = clauseOf(text, context.agency);
	if (clause?.topic) hand(course, clause, from);
	else if (clause?.otherYear && !clause.change) course.year = 0;
	else if (clause) course.year = clause.year ?? course.year;
	else {
		if (!goesOn(text)) course.topic = null;
		course.year = Number(text.match(years)?.at(-1) ?? course.year) || null;
	}
}

function hand(course: Course, clause: Clause, from: number): void {
	const isFlow = clause.topic !== null && clause.topic in flows;
	if (!isFlow && clause.topic !== null) {
		course.topic = clause.topic;
		course.from = from;
		course.ours = false;
	}
	course.year = clause.year ?? course.year;
	course.fund = clause.fund ?? course.fund;
	course.entity = clause.entity ?? course.entity;
}

/** 实际采购金额: procurement where the sentence is about 政府采购, else any purchase. */
const isAnyPurchase = (clause: Clause, text: string, course: Course): boolean =>
	clause.topic === 'procurement' && !text.includes('政府采购') && course.topic !== 'procurement';

function candidate(
	context: Context,
	course: Course,
	amount: Amount,
	text: string,
	from: number
): Candidate | null {
	const { reading, agency, year } = context;
	const clause = clauseOf(text, agency);
	if (!clause || isAnyPurchase(clause, text, course)) {
		if (!goesOn(text)) leave(course, text, agency);
		return null;
	}
	const flow = clause.topic !== null && clause.topic in flows;
	if (clause.otherYear || (clause.change && !(flow && clause.stage === 'initial'))) return null;
	if (flow && (clause.stage === 'final' || (clause.spent && clause.topic !== 'unspent')))
		return null;
	const before = course.topic;
	const quoted = clause.topic ? from : course.from;
	const plain = clause.fund === null && clause.entity === null && !clause.whole;
	hand(course, clause, from);
	const topic = clause.topic ?? (plain ? before : null);
	if (!topic || (flow && !(course.ours && before === null))) return null;
	if (course.year !== null && year !== null && course.year !== year) return null;
	const stage = flow ? 'adjusted' : stageOf(clause, context.stage);
	const figure = furtherFigure(topic, stage, context.stage);
	const follows = reading.text.charAt(amount.to);
	if (!figure || follows === '的' || follows === '后' || amount.decimal?.startsWith('-'))
		return null;
	if (!clause.topic && course.given.has(figure)) return null;
	if (amount.from - quoted > longestQuote) return null;
	const skip = /^[\s、]*/.exec(reading.text.slice(quoted, amount.from))?.[0].length ?? 0;
	return {
		...told(reading, figure, amount),
		basis: {
			stage,
			fund: course.fund ?? 'all',
			entity: course.entity ?? context.entity,
			denominator: null
		},
		evidence: evidenceOf(reading, quoted + skip, amount.to, amount.to - 1),
		rank: clause.topic ? 2 : 1
	};
}

/** Other words before an amount: the department's own total, or something else altogether. */
function leave(course: Course, text: string, agency: string | null): void {
	const phrase = isForeign(text) ? null : phraseBefore(text.slice(-longestQuote), agency);
	course.topic = null;
	course.ours &&= phrase !== null && !phrase.loose;
	if (!phrase) return;
	course.year = phrase.year ?? course.year;
	course.fund = phrase.fund ?? course.fund;
	course.entity = phrase.entity ?? course.entity;
}
