import type { Basis } from '$lib/domain/basis';
import type { FigureId } from '$lib/domain/figure';
import { amountsIn, type Amount } from './amounts';
import { valueOf, type Candidate } from './candidate';
import { labels } from './lexicon';
import { pathAt, type Section } from './outline';
import { phraseBefore, type Phrase } from './phrase';
import { evidenceOf, rawOf, type Reading } from './reading';

export interface Context {
	reading: Reading;
	sections: readonly Section[];
	agency: string | null;
	year: number | null;
	stage: 'initial' | 'final';
	entity: NonNullable<Basis['entity']>;
}

type Fund = NonNullable<Basis['fund']>;

interface Sentence {
	from: number;
	/** The first phrase with an amount: what the sentence is about. */
	governor: Phrase | null;
	namesAdjusted: boolean;
}

const contextual = new Set([
	'支出决算',
	'支出决算数',
	'决算数',
	'全年执行数',
	'预算执行数',
	'执行数'
]);
const fundOf = (title: string): Fund | null =>
	/一般公共预算/.test(title)
		? 'general'
		: /政府性基金/.test(title)
			? 'government_fund'
			: /财政拨款/.test(title)
				? 'fiscal'
				: null;

const isForeign = (before: string): boolean => labels.foreign.some((word) => before.includes(word));

const leadingYear = /^(?:\d[.、]|（[^）]*）)?(20\d\d)年/;

/** The figures that an amount after this phrase states, with the fund that the figure then counts. */
function figuresOf(
	phrase: Phrase,
	fund: Fund | null,
	governor: Phrase | null
): [FigureId, number][] {
	const restricted = fund !== null && fund !== 'all';
	switch (phrase.figure) {
		case 'totalIncome':
			return [[restricted ? 'fiscalAppropriationIncome' : 'totalIncome', phrase.rank]];
		case 'totalExpenditure':
			return [[restricted ? 'fiscalAppropriationExpenditure' : 'totalExpenditure', phrase.rank]];
		case 'incomeWithCarryOver':
			if (restricted) return [['fiscalAppropriationIncome', 0]];
			return [
				['incomeWithCarryOver', 2],
				['totalIncome', 0]
			];
		case 'expenditureWithCarryOver':
			if (restricted) return [['fiscalAppropriationExpenditure', 0]];
			return [
				['expenditureWithCarryOver', 2],
				['totalExpenditure', 0]
			];
		case 'both':
			if (restricted)
				return [
					['fiscalAppropriationIncome', phrase.rank],
					['fiscalAppropriationExpenditure', phrase.rank]
				];
			if (phrase.rank === 1)
				return [
					['totalIncome', 2],
					['totalExpenditure', 2]
				];
			return [
				['incomeWithCarryOver', 2],
				['expenditureWithCarryOver', 2],
				['totalIncome', 0],
				['totalExpenditure', 0]
			];
		case 'fiscalGrant':
			if (governor?.figure === 'totalIncome') return [['fiscalAppropriationIncome', 2]];
			if (governor?.figure === 'totalExpenditure') return [['fiscalAppropriationExpenditure', 2]];
			return [];
		case 'budgetUnnamed':
			return [];
		default:
			return [[phrase.figure, phrase.rank]];
	}
}

const bracketedDenominator =
	/^（[^（）]*(?:÷|\/|除以|占|与|相比)[^（）]*?(年初预算|年初批复|调整后?的?(?:全年)?预算|全年预算)/;

function denominatorOf(phrase: Phrase, after: string, sentence: Sentence): Basis['denominator'] {
	if (phrase.denominator) return phrase.denominator;
	const named = bracketedDenominator.exec(after)?.[1];
	if (named) return named.startsWith('年初') ? 'initial' : 'adjusted';
	if (/完成预算|完成年度预算/.test(phrase.word)) return 'not_stated';
	return sentence.namesAdjusted ? 'adjusted' : 'not_stated';
}

const isThreshold = (amount: Amount, text: string): boolean =>
	/^(低于|不低于|≥|≤|不超过|超过)/.test(text.slice(amount.from, amount.to)) ||
	/^的?(主要原因|原因是|须|需|应|以上的?为)/.test(text.slice(amount.to, amount.to + 6));

/** Every figure that the prose states, with its basis. Money and rates; scores and grades stand apart. */
export function proseCandidates(context: Context): Candidate[] {
	const { reading, year } = context;
	const { text } = reading;
	const found: Candidate[] = [];
	let sentence: Sentence = { from: -1, governor: null, namesAdjusted: false };
	for (const amount of amountsIn(text)) {
		if (amount.kind === 'points') continue;
		const from =
			Math.max(text.lastIndexOf('。', amount.from - 1), text.lastIndexOf('\n', amount.from - 1)) +
			1;
		if (from !== sentence.from) sentence = { from, governor: null, namesAdjusted: false };
		const before = text.slice(from, amount.from);
		const share = amount.kind === 'percent' ? shareCandidate(context, amount, before, found) : null;
		if (share) {
			found.push(share);
			continue;
		}
		const phrase = phraseBefore(before, context.agency);
		if (!phrase) continue;
		const stated =
			phrase.year ?? sentence.governor?.year ?? Number(leadingYear.exec(before)?.[1] ?? 0);
		if (stated && year && stated !== year) {
			sentence.governor ??= { ...phrase, year: stated };
			continue;
		}
		if (amount.kind === 'money') sentence.governor ??= { ...phrase, year: stated || null };
		if (phrase.figure === 'budgetAdjusted') sentence.namesAdjusted = true;
		found.push(...candidatesOf(context, amount, phrase, sentence, before));
	}
	return found;
}

const rateFigures = new Set(['executionRate', 'basicShare', 'projectShare']);
const partFigures = new Set([
	'basicExpenditure',
	'projectExpenditure',
	'personnelExpenditure',
	'operatingExpenditure'
]);

function candidatesOf(
	context: Context,
	amount: Amount,
	phrase: Phrase,
	sentence: Sentence,
	before: string
): Candidate[] {
	const { reading } = context;
	if (rateFigures.has(phrase.figure) !== (amount.kind === 'percent')) return [];
	const needsContext =
		contextual.has(phrase.word) ||
		phrase.figure === 'executionRate' ||
		phrase.figure === 'budgetInitial' ||
		phrase.figure === 'budgetAdjusted';
	if (needsContext && isForeign(before)) return [];
	if (phrase.figure === 'executionRate' && isThreshold(amount, reading.text)) return [];
	const titles = pathAt(context.sections, amount.from).map((one) => one.title);
	if (titles.some((title) => /三公|政府采购|机关运行/.test(title))) return [];
	const governor = sentence.governor;
	const underIncome = partFigures.has(phrase.figure) && governor?.figure === 'totalIncome';
	const inherited = needsContext || (partFigures.has(phrase.figure) && !underIncome);
	const own = phrase.fund ?? (inherited ? (governor?.fund ?? null) : null);
	const titled = titles.map(fundOf).filter((one) => one !== null);
	const explicit = /^本年/.test(phrase.word) ? null : (titled[titled.length - 1] ?? null);
	const fund = own ?? explicit ?? (phrase.figure === 'fiscalGrant' ? ('fiscal' as const) : null);
	const start = sentence.from + phrase.from;
	const evidence = evidenceOf(reading, start, amount.to, amount.to - 1);
	return figuresOf(phrase, fund, governor).map(([figure, rank]) => ({
		figure,
		value: valueOf(figure, amount),
		unit: amount.unit || null,
		printed: rawOf(reading, amount.from, amount.to),
		approximation: amount.approximation,
		basis: {
			stage: phrase.stage ?? context.stage,
			fund: fund ?? 'all',
			entity: phrase.entity ?? context.entity,
			denominator:
				figure === 'executionRate'
					? denominatorOf(phrase, reading.text.slice(amount.to, amount.to + 60), sentence)
					: figure === 'basicShare' || figure === 'projectShare'
						? 'expenditure'
						: null
		},
		evidence,
		rank,
		derived: false,
		underIncome,
		fromTable: false,
		unitFromHeading: false,
		from: amount.from,
		to: amount.to
	}));
}

const shareForm = /占(?<base>[^，。；占]{0,18}?)的?(?:比例|比重|比)?(?:为|是|达|达到|约)?$/;
const shareBase =
	/^(?:本年度?|全年|年度|部门|单位|本?部门|当年|整体|年)*(?<fund>一般公共预算(?:财政拨款|拨款)?|财政拨款)?(?:总|本年|全年)?(?<side>收入|支出)(?:合计|总额|总计|决算|决算数|预算|总数)?$/;

const shares: Partial<Record<FigureId, FigureId>> = {
	basicExpenditure: 'basicShare',
	projectExpenditure: 'projectShare',
	fiscalAppropriationIncome: 'fiscalIncomeShare',
	fiscalAppropriationExpenditure: 'fiscalExpenditureShare'
};

/** 占…的 X%: the share of the amount that stands right before it, or of the label that does. */
function shareCandidate(
	context: Context,
	amount: Amount,
	before: string,
	found: Candidate[]
): Candidate | null {
	const { reading } = context;
	const match = shareForm.exec(before);
	if (!match) return null;
	const base = match.groups?.base ?? '';
	const parsed = shareBase.exec(base);
	if (base !== '' && !parsed) return null;
	const start = amount.from - before.length;
	let end = start + match.index;
	const skipped = before.slice(0, match.index).replace(/[，,]$/, '');
	const ahead = skipped.replace(/（[^（）]*）$/, '');
	end = start + ahead.length;
	const subjects = found.filter((one) => one.to === end || one.to === start + skipped.length);
	const subject =
		subjects.find((one) => one.to === start + skipped.length && shares[one.figure]) ??
		subjects.find((one) => shares[one.figure]);
	const label = subject ? null : phraseBefore(ahead, context.agency);
	const figure =
		subject?.figure ??
		(label?.figure === 'basicExpenditure' || label?.figure === 'projectExpenditure'
			? label.figure
			: null);
	const share = figure ? shares[figure] : undefined;
	if (!share || !figure) return null;
	if (label?.year && context.year && label.year !== context.year) return null;
	const fund = parsed?.groups?.fund?.startsWith('一般') ? ('general' as const) : null;
	if (fund && subject?.basis.fund === 'all') subject.basis = { ...subject.basis, fund };
	const income = figure === 'fiscalAppropriationIncome';
	const side = parsed?.groups?.side ?? (income ? '收入' : '支出');
	const quoteFrom =
		subject && subject.to > match.index + start - 3
			? start + match.index
			: start + (label?.from ?? match.index);
	return {
		figure: share,
		value: valueOf(share, amount),
		unit: '%',
		printed: rawOf(reading, amount.from, amount.to),
		approximation: amount.approximation,
		basis: {
			stage: subject?.basis.stage ?? context.stage,
			fund: subject?.basis.fund ?? fund ?? 'all',
			entity: subject?.basis.entity ?? context.entity,
			denominator: side === '收入' ? 'income' : 'expenditure'
		},
		evidence: evidenceOf(reading, quoteFrom, amount.to, amount.to - 1),
		rank: base === '' ? 1 : 2,
		derived: false,
		underIncome: subject?.underIncome ?? false,
		fromTable: false,
		unitFromHeading: false,
		from: amount.from,
		to: amount.to
	};
}

const allFiscal = /^[）]?，?(?:均|全部|全|都)(?:为|是|来自)(一般公共预算)?财政拨款(?:收入|支出)?/;

/** 「总支出 X 万元，均为财政拨款支出」: the total is the fiscal amount too. */
export function whollyFiscal(context: Context, found: readonly Candidate[]): Candidate[] {
	const { reading } = context;
	return found
		.filter((one) => one.figure === 'totalIncome' || one.figure === 'totalExpenditure')
		.flatMap((one) => {
			const match = allFiscal.exec(reading.text.slice(one.to, one.to + 30));
			if (!match || one.rank === 0) return [];
			const figure: FigureId =
				one.figure === 'totalIncome'
					? 'fiscalAppropriationIncome'
					: 'fiscalAppropriationExpenditure';
			return [
				{
					...one,
					figure,
					basis: { ...one.basis, fund: match[1] ? ('general' as const) : ('fiscal' as const) },
					evidence: evidenceOf(reading, one.from, one.to + match[0].length, one.to - 1)
				}
			];
		});
}

/** A 预算数 that does not say which: kept as the reason why no budget was taken. */
export function unnamedBudgets(context: Context): { from: number; to: number }[] {
	const { text } = context.reading;
	return amountsIn(text)
		.filter((amount) => amount.kind === 'money')
		.filter((amount) => {
			const from =
				Math.max(text.lastIndexOf('。', amount.from), text.lastIndexOf('\n', amount.from)) + 1;
			const before = text.slice(from, amount.from);
			const phrase = phraseBefore(before, context.agency);
			return phrase?.figure === 'budgetUnnamed' && phrase.fund === null && !isForeign(before);
		})
		.map((amount) => {
			const from =
				Math.max(text.lastIndexOf('。', amount.from), text.lastIndexOf('\n', amount.from)) + 1;
			const phrase = phraseBefore(text.slice(from, amount.from), context.agency);
			return { from: from + (phrase?.from ?? 0), to: amount.to };
		});
}

const afterwards =
	/^(?:全部|均|全|都|皆)?(?:为|是|用于|属于)(项目支出|基本支出)(?=[，。；、]|$)(?:，占(?=(?:百分|\d|[一二三四五六七八九]成)))?/;

/** 「其余 X 万元全部为项目支出」: the amount before its name, and the share right after. */
export function namedAfterwards(context: Context, found: readonly Candidate[]): Candidate[] {
	const { reading } = context;
	const amounts = amountsIn(reading.text);
	return amounts.flatMap((amount) => {
		if (amount.kind !== 'money' || found.some((one) => one.from === amount.from)) return [];
		const ahead = reading.text.slice(Math.max(0, amount.from - 6), amount.from);
		const match = afterwards.exec(reading.text.slice(amount.to, amount.to + 24));
		if (!match || !/(?:其余的?|剩余的?|另外|其中)$/.test(ahead)) return [];
		const end = amount.to + match[0].length;
		const figure =
			match[1] === '项目支出' ? ('projectExpenditure' as const) : ('basicExpenditure' as const);
		const base = {
			rank: 2,
			derived: false,
			underIncome: false,
			fromTable: false,
			unitFromHeading: false
		};
		const basis = {
			stage: context.stage,
			fund: 'all',
			entity: context.entity,
			denominator: null
		} as const;
		const money: Candidate = {
			...base,
			figure,
			value: valueOf(figure, amount),
			unit: amount.unit,
			printed: rawOf(reading, amount.from, amount.to),
			approximation: amount.approximation,
			basis,
			evidence: evidenceOf(reading, amount.from, end, amount.from),
			from: amount.from,
			to: amount.to
		};
		const percent = amounts.find((one) => one.kind === 'percent' && one.from === end);
		if (!percent) return [money];
		const share =
			figure === 'projectExpenditure' ? ('projectShare' as const) : ('basicShare' as const);
		return [
			money,
			{
				...money,
				figure: share,
				value: valueOf(share, percent),
				unit: '%',
				printed: rawOf(reading, percent.from, percent.to),
				approximation: percent.approximation,
				basis: { ...basis, denominator: 'expenditure' },
				evidence: evidenceOf(reading, amount.to, percent.to, percent.from),
				from: percent.from,
				to: percent.to
			}
		];
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
