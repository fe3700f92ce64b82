import type { FigureId } from '$lib/domain/figure';
import { amountsIn } from './amounts';
import type { Candidate } from './candidate';
import type { Section } from './outline';
import { phraseBefore } from './phrase';
import { isForeign, sentenceStart, type Context } from './prose-figures';

/** A 预算数 that does not say which: kept as the reason why no budget was taken. */
export function unnamedBudgets(context: Context): { from: number; to: number }[] {
	const { text } = context.reading;
	return amountsIn(text)
		.filter((amount) => amount.kind === 'money')
		.filter((amount) => {
			const from = Math.max(sentenceStart(text, amount.from), amount.from - 400);
			const before = text.slice(from, amount.from);
			const phrase = phraseBefore(before, context.agency);
			return phrase?.figure === 'budgetUnnamed' && phrase.fund === null && !isForeign(before);
		})
		.map((amount) => {
			const from = Math.max(sentenceStart(text, amount.from), amount.from - 400);
			const phrase = phraseBefore(text.slice(from, amount.from), context.agency);
			return { from: from + (phrase?.from ?? 0), to: amount.to };
		});
}
/**
 * A rate without a printed base is held to be over the adjusted budget where that budget is named
 * in the same chapter and the division gives the printed rate.
 */
export function baseFromChapter(context: Context, found: Candidate[]): void {
	const chapter = (one: Candidate) =>
		context.sections.find(
			(section) => section.level <= 1 && section.start <= one.from && one.from < section.to
		);
	const fens = (figure: FigureId, home: Section | undefined) =>
		found
			.filter(
				(one) =>
					one.figure === figure && one.value?.kind === 'money' && home && chapter(one) === home
			)
			.map((one) => (one.value?.kind === 'money' ? one.value.fen : 0));
	for (const rate of found) {
		if (rate.figure !== 'executionRate' || rate.basis.denominator !== 'not_stated') continue;
		if (rate.value?.kind !== 'rate') continue;
		const percent = rate.value.percent;
		const home = chapter(rate);
		const fits = fens('totalExpenditure', home).some((spent) =>
			fens('budgetAdjusted', home).some(
				(budget) => budget > 0 && Math.abs((spent / budget) * 100 - percent) < 0.006
			)
		);
		if (fits) rate.basis = { ...rate.basis, denominator: 'adjusted' };
	}
}
