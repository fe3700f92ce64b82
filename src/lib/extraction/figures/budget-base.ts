import type { Basis } from '$lib/domain/basis';
import type { FigureId } from '$lib/domain/figure';
import { amountsOf, fenOf, type Amount } from '../text/amounts';
import { noBasis, told, type Candidate } from './candidate';
import { pathAt, type Section } from '../text/outline';
import { phraseBefore } from './phrase';
import type { Context } from '../context';
import { isForeign } from './prose-figures';
import { evidenceOf, onceFor, type Reading } from '../text/reading';
import { sentenceStart } from '../text/sentence-starts';

interface Unnamed {
	amount: Amount;
	from: number;
}

/** The amounts of a 预算数 that does not say whether it is the initial or the adjusted one. */
function unnamed(context: Context): Unnamed[] {
	const { reading } = context;
	return amountsOf(reading).flatMap((amount) => {
		if (amount.kind !== 'money') return [];
		const from = Math.max(sentenceStart(reading, amount.from), amount.from - 400);
		const before = reading.text.slice(from, amount.from);
		const phrase = phraseBefore(before, context.agency);
		const bare =
			phrase?.figure === 'budgetUnnamed' &&
			!phrase.loose &&
			phrase.fund === null &&
			!isForeign(before);
		return bare ? [{ amount, from: from + phrase.from }] : [];
	});
}

/** A note that says of all: 预算数为调整后财政资金总额. */
const note = /预算数(?:均)?(?:为|指|是|系|填列)调整后/;
const notes = onceFor(({ text }) => ({ adjusted: note.test(text) }));
export const adjustedByNote = (reading: Reading): boolean => notes(reading).adjusted;
/** What it is made of stands right behind it: （年初预算…，年中追加…）. */
const madeOf = /^（(?:其中[：:]?)?年初(?:部门)?预算/;
/** What it holds stands between it and its label: 预算数（含上年结转和年中追加）. */
const holds = /预算[数额]?（[^（）]*(?:结转|追加|调整)[^（）]*）(?:为|是|：)?$/;

const isAdjusted = (reading: Reading, { amount }: Unnamed): boolean =>
	adjustedByNote(reading) ||
	madeOf.test(reading.text.slice(amount.to, amount.to + 20)) ||
	holds.test(reading.text.slice(Math.max(0, amount.from - 60), amount.from));

/** Where a 预算数 stands that does not say which it is: the reason why no budget was taken. */
export const unnamedBudgets = (context: Context): { from: number; to: number }[] =>
	unnamed(context).map(({ amount, from }) => ({ from, to: amount.to }));

/** The adjusted budgets among those that only say 预算数, by what stands behind them or in a note. */
export function budgetsByNote(context: Context): Candidate[] {
	return unnamed(context)
		.filter((one) => isAdjusted(context.reading, one))
		.map(({ amount, from }) =>
			adjusted(context, amount, from, { ...noBasis, fund: 'all', entity: context.entity })
		);
}

const adjusted = ({ reading }: Context, amount: Amount, from: number, basis: Basis): Candidate => ({
	...told(reading, 'budgetAdjusted', amount),
	basis: { ...basis, stage: 'adjusted' },
	evidence: evidenceOf(reading, from, amount.to, amount.to - 1),
	rank: 2
});

/** More different amounts of one figure than a chapter gives. */
const mostCompared = 24;

/**
 * A rate without a printed base is held to be over the adjusted budget where that budget is named
 * in the same chapter and the division gives the printed rate.
 */
export function baseFromChapter(context: Context, found: Candidate[]): void {
	const chapter = (one: Candidate) =>
		pathAt(context.sections, one.from).find(({ level }) => level <= 1);
	const fens = (figure: FigureId) => {
		const known = new Map<Section, Set<number>>();
		for (const one of found) {
			const home = one.figure === figure && one.value?.kind === 'money' ? chapter(one) : undefined;
			if (!home || one.value?.kind !== 'money') continue;
			const own = known.get(home) ?? new Set();
			if (own.size < mostCompared) known.set(home, own.add(one.value.fen));
		}
		return known;
	};
	const [spent, budgets] = [fens('totalExpenditure'), fens('budgetAdjusted')];
	for (const rate of found) {
		if (rate.figure !== 'executionRate' || rate.basis.denominator !== 'not_stated') continue;
		if (rate.value?.kind !== 'rate') continue;
		const percent = rate.value.percent;
		const home = chapter(rate);
		const fits = [...(home ? (spent.get(home) ?? []) : [])].some((fen) =>
			[...(home ? (budgets.get(home) ?? []) : [])].some(
				(budget) => budget > 0 && Math.abs((fen / budget) * 100 - percent) < 0.006
			)
		);
		if (fits) rate.basis = { ...rate.basis, denominator: 'adjusted' };
	}
}

/** 年初核定 4.38 亿元，年中…后调整为 4.21 亿元: what the initial budget was moved to. */
const movedTo =
	/(?:调整后(?:全年)?(?:预算数?)?|(?:调整|核增|调增|调减|核减|追加|压减|核定)(?:后|预算)?(?:为|至|到|达)到?)$/;

/** Between the two amounts of a budget that moved nothing else may be named. */
const another =
	/三公|接待|用车|出国|基本支出|项目支出|人员|公用|采购|其中|会议费|培训费|收入|(?<!未启动|扣除|收回|结转)项目(?!资金后|资金等)/;
/** A budget is not moved to more than so many times what it was, nor to less than this part of it. */
const mostMoved = 8;

function movesFrom(base: Candidate, amount: Amount, between: string): boolean {
	const [one, two] = [base.value?.kind === 'money' ? base.value.fen : 0, fenOf(amount) ?? 0];
	return !another.test(between) && two < one * mostMoved && two * mostMoved > one;
}

/** The adjusted budgets told as what the initial budget before them, in the same sentence, became. */
export function budgetsMoved(context: Context, found: readonly Candidate[]): Candidate[] {
	const { reading } = context;
	const { text } = reading;
	const initial = found.filter(
		(one) => one.figure === 'budgetInitial' && !one.fromTable && !one.loose
	);
	const known = new Set(found.map((one) => one.from));
	let next = 0;
	return amountsOf(reading).flatMap((amount) => {
		if (amount.kind !== 'money') return [];
		const from = sentenceStart(reading, amount.from);
		const lead = movedTo.exec(text.slice(Math.max(from, amount.from - 8), amount.from))?.[0];
		while ((initial[next]?.to ?? Infinity) < amount.from) next++;
		const base = initial[next - 1];
		if (!lead || !base || base.from < from || known.has(amount.from)) return [];
		if (!movesFrom(base, amount, text.slice(base.to, amount.from))) return [];
		return [adjusted(context, amount, amount.from - lead.length, base.basis)];
	});
}
