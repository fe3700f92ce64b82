import type { Comparison } from '$lib/domain/comparison';
import { figureKinds, type FigureId, type Figures, type FigureValue } from '$lib/domain/figure';
import { fen } from '$lib/domain/money';
import { amountsOf, type Amount } from '../text/amounts';
import { valueOf, type Candidate } from '../figures/candidate';
import { labelOfYear, toldBy, yearMeant } from './comparison-words';
import type { Context } from '../context';
import { comparisonsInTables } from './comparison-tables';
import type { Grid } from '../tables/grid';
import { phraseBefore } from '../figures/phrase';
import { evidenceOf, rawOf } from '../text/reading';
import { sentenceStart } from '../text/sentence-starts';

/** More amounts than any comparison has. */
const mostAmounts = 5;

/**
 * What the report tells of other years beside its own figures, each once: right behind a figure
 * (「比上年增加20万元，增长4%」), under the figure's own label in its sentence (「2022年收入500万元」), or in
 * the column of another year. `candidates` are all that was read, `figures` what was taken of them.
 */
export function comparisonsIn(
	context: Context,
	candidates: readonly Candidate[],
	figures: Figures,
	grids: readonly Grid[]
): Comparison[] {
	const all = candidates.filter((one) => isTaken(one, figures));
	const taken = all.filter((one) => !one.fromTable);
	const amounts = amountsOf(context.reading);
	const found = new Map<string, Comparison>();
	for (const one of [
		...taken.flatMap((own) => behind(context, own, amounts)),
		...underOwnLabel(context, taken, amounts),
		...comparisonsInTables(context, all, grids)
	]) {
		const said = [one.figure, one.told, one.year, JSON.stringify(one.value)].join();
		if (!found.has(said)) found.set(said, one);
	}
	return [...found.values()];
}

/** Whether a candidate is the value that the report's figure has. */
function isTaken(one: Candidate, figures: Figures): boolean {
	const figure = figures[one.figure];
	if (one.derived || one.rank === 0 || figure.state === 'missing') return false;
	return (
		figure.value.kind === 'money' &&
		one.value?.kind === 'money' &&
		one.value.fen === figure.value.fen &&
		one.basis.fund === figure.basis.fund &&
		one.basis.entity === figure.basis.entity
	);
}

/** The place in `amounts`, which are in order, of the first that begins at or after `at`. */
function firstFrom(amounts: readonly Amount[], at: number): number {
	let low = 0;
	let high = amounts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((amounts[middle]?.from ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

function behind(context: Context, one: Candidate, amounts: readonly Amount[]): Comparison[] {
	const { text } = context.reading;
	const found: Comparison[] = [];
	const first = firstFrom(amounts, one.to);
	const before = amounts[firstFrom(amounts, one.from) - 1];
	if (before && /^[、和与及]/.test(text.slice(before.to, one.from))) return [];
	let at = one.to;
	let year: string | null = null;
	/** A share or a rate stood between, of which a percentage may tell. */
	let passed = false;
	for (const amount of amounts.slice(first, first + mostAmounts)) {
		const told = toldBy(text.slice(at, amount.from), year !== null);
		if (!told || (told.kind === 'between' && amount.kind !== 'percent')) break;
		at = amount.to;
		passed ||= told.kind === 'between';
		if (told.kind === 'between') continue;
		if (passed && year === null && amount.kind === 'percent') break;
		year = told.year ?? year;
		const comparison = year === null ? null : compared(context, one, amount, year, told);
		if (!comparison) break;
		found.push(comparison);
	}
	return found;
}

type Difference = Pick<Exclude<ReturnType<typeof toldBy>, null>, 'kind'> & { sign?: 1 | -1 };

function compared(
	context: Context,
	own: Candidate,
	amount: Amount,
	printedYear: string,
	{ kind, sign = 1 }: Difference
): Comparison | null {
	const { reading } = context;
	const year = yearMeant(printedYear, context.year);
	const isLevel = kind === 'level';
	if (amount.kind === 'points' || (isLevel && amount.kind === 'percent')) return null;
	if (year !== null && context.year !== null && year >= context.year) return null;
	if (amount.decimal === null || amount.decimal.startsWith('-')) return null;
	if (/^个?百分点/.test(reading.text.slice(amount.to, amount.to + 4))) return null;
	const value =
		amount.kind === 'percent'
			? valueOf('executionRate', amount)
			: valueOf('totalExpenditure', amount);
	if (!value) return null;
	return {
		figure: own.figure,
		told: isLevel ? 'level' : amount.kind === 'percent' ? 'growth' : 'change',
		year,
		value: signed(value, isLevel ? 1 : sign),
		unit: amount.unit,
		printed: rawOf(reading, amount.from, amount.to),
		approximation: amount.approximation,
		basis: own.basis,
		...evidenceOf(
			reading,
			Math.min(own.from, amount.from),
			Math.max(own.to, amount.to),
			amount.to - 1
		)
	};
}

function signed(value: FigureValue, sign: 1 | -1): FigureValue {
	if (value.kind === 'money' && value.fen !== 0) return { ...value, fen: fen(sign * value.fen) };
	if (value.kind === 'rate' && value.percent !== 0)
		return { ...value, percent: sign * value.percent };
	return value;
}

/** How far apart a figure and the same label of another year may stand. */
const farthest = 120;

/** 「2022年收入500万元，2023年收入520万元」: the level of another year under a label of its own. */
function underOwnLabel(
	context: Context,
	taken: readonly Candidate[],
	amounts: readonly Amount[]
): Comparison[] {
	const { reading, agency } = context;
	return taken.flatMap((own) => {
		const from = Math.max(sentenceStart(reading, own.from), own.from - farthest);
		const found: Comparison[] = [];
		for (let at = firstFrom(amounts, from); at < amounts.length; at++) {
			const amount = amounts[at];
			if (!amount || amount.from > own.to + farthest) break;
			if (amount.kind !== 'money' || amount.from === own.from) continue;
			if (sentenceStart(reading, amount.from) !== sentenceStart(reading, own.from)) continue;
			const begins = Math.max(from, amounts[at - 1]?.to ?? 0);
			const clause =
				/[^，；：。\n（）]{0,40}$/.exec(reading.text.slice(begins, amount.from))?.[0] ?? '';
			const said = labelOfYear(clause);
			const phrase = said ? phraseBefore(said.label, agency) : null;
			if (!said || !phrase || phrase.loose || phrase.fund !== null) continue;
			if (!names(phrase.figure, own.figure) || own.basis.fund !== 'all') continue;
			const comparison = compared(context, own, amount, said.year, { kind: 'level' });
			if (comparison) found.push(comparison);
		}
		return found;
	});
}

const names = (label: string, figure: FigureId): boolean =>
	label === figure && figureKinds[figure] === 'money';
