import type { Basis } from '$lib/domain/basis';
import type { FigureId } from '$lib/domain/figure';
import { amountsIn, type Amount } from './amounts';
import { valueOf, type Candidate } from './candidate';
import { governorOf, newSentence, nextSentence, takeUp, type Sentence } from './governor';
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

const contextual = new Set([
	'支出决算',
	'支出决算数',
	'决算数',
	'全年执行数',
	'预算执行数',
	'执行数'
]);
const fundOf = (title: string): Fund | null =>
	title.includes('一般公共预算')
		? 'general'
		: title.includes('政府性基金')
			? 'government_fund'
			: title.includes('财政拨款')
				? 'fiscal'
				: null;

export const isForeign = (before: string): boolean =>
	labels.foreign.some((word) => before.includes(word));

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

/** How far back the words before an amount are read: more than any label needs. */
const reach = 400;

/** Where the sentence around a position begins. */
export const sentenceStart = (text: string, at: number): number =>
	Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1;

/** Every figure that the prose states, with its basis. Money and rates; scores and grades stand apart. */
export function proseCandidates(context: Context): Candidate[] {
	const { reading, year } = context;
	const { text } = reading;
	const found: Candidate[] = [];
	let sentence = newSentence(-1);
	for (const amount of amountsIn(text)) {
		if (amount.kind === 'points') continue;
		const from = sentenceStart(text, amount.from);
		if (from !== sentence.from) sentence = nextSentence(text, from, sentence);
		const start = Math.max(from, amount.from - reach);
		const before = text.slice(start, amount.from);
		const share = amount.kind === 'percent' ? shareCandidate(context, amount, before, found) : null;
		if (share) {
			const told = governorOf(sentence, amount, text)?.year;
			if (!told || !year || told === year) found.push(share);
			continue;
		}
		const phrase = phraseBefore(before, context.agency);
		if (!phrase) continue;
		const at = start + phrase.from;
		const governor = governorOf(sentence, amount, text);
		const stated = phrase.year ?? governor?.year ?? Number(leadingYear.exec(before)?.[1] ?? 0);
		const own = {
			...phrase,
			year: stated || null,
			fund: fundIn(phrase, governor),
			entity: phrase.entity ?? sentence.subject
		};
		const money = amount.kind === 'money';
		if (stated && year && stated !== year) {
			if ((money || !sentence.last) && !phrase.loose) takeUp(sentence, own, amount, at, text);
			continue;
		}
		if (phrase.figure === 'budgetAdjusted' && !phrase.loose) sentence.namesAdjusted = true;
		const governs = governor ?? (money ? own : null);
		found.push(...candidatesOf(context, amount, own, sentence, governs, before));
		if (money && !phrase.loose) takeUp(sentence, own, amount, at, text);
	}
	return found;
}

const rateFigures = new Set(['executionRate', 'basicShare', 'projectShare']);
const partFigures = new Set([
	'basicExpenditure',
	'projectExpenditure',
	'personnelExpenditure',
	'operatingExpenditure',
	'businessExpenditure',
	'paymentsToSuperiors',
	'subsidiesToAffiliates'
]);

const underIncome = (phrase: Phrase, governor: Phrase | null): boolean =>
	partFigures.has(phrase.figure) && governor?.figure === 'totalIncome';
const needsContext = (phrase: Phrase): boolean =>
	contextual.has(phrase.word) ||
	phrase.figure === 'executionRate' ||
	phrase.figure === 'budgetInitial' ||
	phrase.figure === 'budgetAdjusted';

/** The fund that a phrase names, or that of the total which it is a part or a stage of. */
function fundIn(phrase: Phrase, governor: Phrase | null): Fund | null {
	const part = partFigures.has(phrase.figure) && !underIncome(phrase, governor);
	return phrase.fund ?? (needsContext(phrase) || part ? (governor?.fund ?? null) : null);
}

/** `phrase` with the fund and year that count for it. */
function candidatesOf(
	context: Context,
	amount: Amount,
	phrase: Phrase,
	sentence: Sentence,
	governor: Phrase | null,
	before: string
): Candidate[] {
	const { reading } = context;
	if (rateFigures.has(phrase.figure) !== (amount.kind === 'percent')) return [];
	if (needsContext(phrase) && isForeign(before)) return [];
	if (phrase.figure === 'executionRate' && isThreshold(amount, reading.text)) return [];
	const titles = pathAt(context.sections, amount.from).map((one) => one.title);
	if (titles.some((title) => /三公|政府采购|机关运行/.test(title))) return [];
	const titled = titles.map(fundOf).filter((one) => one !== null);
	const explicit = phrase.word.startsWith('本年') ? null : (titled[titled.length - 1] ?? null);
	const fund =
		phrase.fund ?? explicit ?? (phrase.figure === 'fiscalGrant' ? ('fiscal' as const) : null);
	const start = amount.from - before.length + phrase.from;
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
			entity:
				phrase.entity ?? (partFigures.has(figure) ? governor?.entity : null) ?? context.entity,
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
		underIncome: underIncome(phrase, governor),
		loose: phrase.loose,
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
		loose: subject?.loose ?? label?.loose ?? false,
		fromTable: false,
		unitFromHeading: false,
		from: amount.from,
		to: amount.to
	};
}
