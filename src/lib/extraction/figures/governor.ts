import type { Amount } from '../text/amounts';
import { fenOf } from '../text/amounts';
import type { Phrase } from './phrase';

/** A phrase that what follows in its sentence belongs to, with the amount that it names. */
interface Governor {
	phrase: Phrase;
	fen: number | null;
	to: number;
}

/** One sentence on its way: what it is about so far. */
export interface Sentence {
	from: number;
	/** The first phrase with an amount, then each total that the sentence comes to. */
	last: Governor | null;
	/** The wider total that `last` was named under, if any. */
	outer: Governor | null;
	/** `last` is itself an item of a list after 其中, so that only a new 其中 opens its own. */
	listed: boolean;
	namesAdjusted: boolean;
	/** Whose money the sentence is about, where its first amount says so. */
	subject: Phrase['entity'];
}

export const newSentence = (from: number): Sentence => ({
	from,
	last: null,
	outer: null,
	listed: false,
	namesAdjusted: false,
	subject: null
});

const totals = new Set([
	'totalIncome',
	'totalExpenditure',
	'incomeWithCarryOver',
	'expenditureWithCarryOver',
	'both'
]);
const opensList = /其中|包括|包含|（/;
const closesBracket = /^[^（]*）/;

/** How far behind a total the list that it opens may begin. */
const reach = 600;

const wordsBetween = (last: Governor, amount: Amount, text: string): string =>
	text.slice(last.to, Math.min(amount.from, last.to + reach));

const isTotal = (phrase: Phrase): boolean => totals.has(phrase.figure);

/** 一般公共预算财政拨款支出年初预算为…，支出决算为…: what follows is of that fund. */
const isBudgetOfFund = ({ figure, fund }: Phrase): boolean =>
	fund !== null && (figure === 'budgetInitial' || figure === 'budgetAdjusted');

/** The next sentence. 「其中」 at its beginning goes on with what the one before was about. */
export function nextSentence(text: string, from: number, before: Sentence): Sentence {
	const next = newSentence(from);
	const gap = before.last ? text.slice(before.last.to, from) : '';
	const adjoins = /^[^。\n]*[。\n]$/.test(gap);
	if (!adjoins || !text.startsWith('其中', from)) return next;
	return { ...before, from, namesAdjusted: false };
}

/**
 * Takes up a phrase with its amount. `phrase` comes with the year and fund that count for it, `at`
 * is where it begins.
 */
export function takeUp(
	sentence: Sentence,
	phrase: Phrase,
	amount: Amount,
	at: number,
	text: string
): void {
	const next = { phrase, fen: fenOf(amount), to: amount.to };
	const { last } = sentence;
	if (last && phrase.entity !== null && isTotal(phrase)) sentence.subject = phrase.entity;
	if (!last) {
		sentence.last = next;
		sentence.subject = phrase.entity;
		return;
	}
	const after = text.slice(amount.to, amount.to + 4);
	const grant = phrase.figure === 'fiscalGrant' && /^[，：（]?其中|^（/.test(after);
	if (grant && isTotal(last.phrase))
		phrase = { ...phrase, figure: last.phrase.figure, fund: phrase.fund ?? 'fiscal' };
	else if (!isTotal(phrase) && !isBudgetOfFund(phrase)) return;
	const compared = phrase.year !== last.phrase.year && '比较与和同'.includes(text.charAt(at));
	if (compared || /^相?比/.test(after)) return;
	const wide = phrase.fund === null || phrase.fund === 'all';
	if ((wide && phrase.entity === null) || isBudgetOfFund(phrase)) {
		sentence.outer = null;
		sentence.listed = false;
	} else if (opensList.test(wordsBetween(last, amount, text))) {
		sentence.outer = last;
		sentence.listed = true;
	} else if (!sentence.outer) sentence.outer = last;
	sentence.last = { ...next, phrase };
}

/** What a part belongs to: never a total that is smaller than the part. */
export function governorOf(sentence: Sentence, amount: Amount, text: string): Phrase | null {
	const { last, outer, listed } = sentence;
	if (!last || !outer) return last?.phrase ?? null;
	const between = wordsBetween(last, amount, text);
	const own = fenOf(amount);
	if (own !== null && last.fen !== null && own > last.fen) return outer.phrase;
	if (closesBracket.test(between)) return outer.phrase;
	return listed && !opensList.test(between) ? outer.phrase : last.phrase;
}
