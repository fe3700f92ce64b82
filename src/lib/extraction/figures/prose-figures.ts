import type { Basis } from '$lib/domain/basis';
import type { FigureId } from '$lib/domain/figure';
import { amountsOf, type Amount } from '../text/amounts';
import { told, type Candidate } from './candidate';
import { governorOf, newSentence, nextSentence, takeUp, type Sentence } from './governor';
import { labels, type HeadFigure } from '../lexicon';
import { pathAt } from '../text/outline';
import type { Context } from '../context';
import { shareCandidate } from './prose-share';
import { anotherYear, phraseOfAnyYear, type Phrase } from './phrase';
import { evidenceOf } from '../text/reading';
import { sentenceStart } from '../text/sentence-starts';

type Fund = NonNullable<Basis['fund']>;

const contextual = new Set([
	'支出决算',
	'支出决算数',
	'决算数',
	'全年执行数',
	'预算执行数',
	'执行数'
]);
/**
 * The fund that a chapter is about. Hunan's 一般公共预算支出情况 tells of all expenditure, with the
 * other funds named apart behind it.
 */
const fundOf = (title: string): Fund | null =>
	title.includes('一般公共预算')
		? title.endsWith('一般公共预算支出情况')
			? null
			: 'general'
		: title.includes('政府性基金')
			? 'government_fund'
			: title.includes('财政拨款')
				? 'fiscal'
				: null;

/** Why a budget moved: 因专项资金下达等, 收回项目资金后. What is named there is not what is spoken of. */
const cause = /(?:因|由于|收回|追加|新增|增加|加上|扣除|调减|调增)[^，。；：]{1,30}?(?:等|后|，)/g;

/** 河道整治项目年初预算…: what is spoken of is one project. */
const ofProject =
	/(?:^|[，；：])[\u4e00-\u9fff“”]{2,16}(?:项目|工程|专项)(?=年初|全年|预算|资金|实际|安排|批复|调整|共)(?!支出)/;

export const isForeign = (before: string): boolean => {
	const said = before.replace(cause, '');
	return ofProject.test(said) || labels.foreign.some((word) => said.includes(word));
};

const leadingYear = /^(?:\d[.、]|（[^）]*）)?(20\d\d)年/;

/** 财政拨款 600 万元，其余为…收入: what the rest is, the grant is too. */
const restIsIncome = /^，(?:其余|其他|余下|剩下|剩余)的?[^。；\d]{0,24}(?:收入|结转|结余)/;

/** The figures that an amount after this phrase states, with the fund that the figure then counts. */
function figuresOf(
	phrase: Phrase,
	fund: Fund | null,
	governor: Phrase | null,
	after: string
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
			if (
				governor?.figure === 'totalIncome' ||
				governor?.figure === 'incomeWithCarryOver' ||
				restIsIncome.test(after)
			)
				return [['fiscalAppropriationIncome', 2]];
			if (governor?.figure === 'totalExpenditure') return [['fiscalAppropriationExpenditure', 2]];
			return [];
		case 'budgetUnnamed':
			return [];
		default:
			return [[phrase.figure, phrase.rank]];
	}
}

const bracketedDenominator =
	/^（(?:[^（）]{0,40}(?:÷|\/|除以|占|与|相比)[^（）]{0,40}?|以|按)?(年初预算|年初批复|调整后?的?(?:全年)?预算|(?:全年)?可支配预算|全年预算)/;

/** 对照调整后预算，执行率 97.18%. */
const heldAgainst =
	/(?:对照|按照?|以|相对于?|对比|相较于?|与)(年初|调整后?的?(?:全年)?(?=数|预算)|全年)(?:预算)?(?:数|额|总额)?(?:口径|为基数|为分母|计算|计|测算|相比|比较)*，?[^，。；\d]{0,12}$/;

function denominatorOf(
	phrase: Phrase,
	before: string,
	after: string,
	sentence: Sentence
): Basis['denominator'] {
	if (phrase.denominator) return phrase.denominator;
	const named = bracketedDenominator.exec(after)?.[1] ?? heldAgainst.exec(before)?.[1];
	if (named) return named.startsWith('年初') ? 'initial' : 'adjusted';
	if (/完成预算|完成年度预算/.test(phrase.word)) return 'not_stated';
	return sentence.namesAdjusted ? 'adjusted' : 'not_stated';
}

/** What was done by some day before the year's end, or is only aimed at, is not the year's. */
const notYear =
	/(?:(?<!1)[1-9]|1[01]|(?<!十)[一二三四五六七八九十]|十一)月(?:底|末|份)?，?[^，。；]{0,10}$|(?:上半年|[一二三]季度|前\d季度)[^。；]{0,16}$/;
const aimed = /(?:力争|确保|争取|目标|要求|不低于|不得低于)[^，。；]{0,20}$/;

const isThreshold = (amount: Amount, text: string): boolean =>
	/^(低于|不低于|≥|≤|不超过|超过)/.test(text.slice(amount.from, amount.to)) ||
	/^的?(主要原因|原因是|须|需|应|以上的?为)/.test(text.slice(amount.to, amount.to + 6));

/** How far back the words before an amount are read: more than any label needs. */
const reach = 400;

const ownYear = /本年|今年|当年|报告年/;

/** Every figure that the prose states, with its basis. Money and rates; scores and grades stand apart. */
export function proseCandidates(context: Context): Candidate[] {
	const { reading, year } = context;
	const { text } = reading;
	const found: Candidate[] = [];
	let sentence = newSentence(-1);
	for (const amount of amountsOf(reading)) {
		if (amount.kind === 'points') continue;
		const from = sentenceStart(reading, amount.from);
		if (from !== sentence.from) sentence = nextSentence(text, from, sentence);
		const start = Math.max(from, amount.from - reach);
		const before = text.slice(start, amount.from);
		const share = amount.kind === 'percent' ? shareCandidate(context, amount, before, found) : null;
		if (share) {
			const told = governorOf(sentence, amount, text)?.year;
			if (!told || !year || told === year) found.push(share);
			continue;
		}
		const phrase = phraseOfAnyYear(rateOfBudget(amount, before), context.agency);
		if (!phrase) continue;
		const at = start + phrase.from;
		const governor = governorOf(sentence, amount, text);
		const inherited = ownYear.test(text.slice(at, amount.from)) ? null : governor?.year;
		const stated = phrase.year ?? inherited ?? Number(leadingYear.exec(before)?.[1] ?? 0);
		const own = {
			...phrase,
			year: stated || null,
			fund: fundIn(phrase, governor),
			entity: phrase.entity ?? sentence.subject
		};
		const money = amount.kind === 'money';
		if (money && own.figure === 'executionRate')
			own.figure = budgetOf[own.denominator ?? ''] ?? own.figure;
		if (stated === anotherYear || (stated && year && stated !== year)) {
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

const fulfilled = /(?<=[完成占为了]{1,3}(?:年初|调整后?的?|全年)预算数?)\d[\d，.]*(?:亿|万)?元的$/;

/** 完成年初预算 60 万元的 98%: the words that the rate stands after, without the amount. */
const rateOfBudget = (amount: Amount, before: string): string =>
	amount.kind === 'percent' ? before.replace(fulfilled, '') : before;

/** 完成年初预算 60 万元的 98%: the amount is the budget itself. */
const budgetOf: Readonly<Record<string, FigureId>> = {
	initial: 'budgetInitial',
	adjusted: 'budgetAdjusted'
};
const stageOf: Partial<Record<HeadFigure, NonNullable<Basis['stage']>>> = {
	budgetInitial: 'initial',
	budgetAdjusted: 'adjusted'
};
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
	if (phrase.figure === 'executionRate' && aimed.test(before)) return [];
	if (notYear.test(before.slice(-40))) return [];
	const titles = pathAt(context.sections, amount.from).map((one) => one.title);
	if (titles.some((title) => /三公|政府采购|机关运行/.test(title))) return [];
	const titled = titles.map(fundOf).filter((one) => one !== null);
	const explicit = phrase.word.startsWith('本年') ? null : (titled[titled.length - 1] ?? null);
	const fund =
		phrase.fund ?? explicit ?? (phrase.figure === 'fiscalGrant' ? ('fiscal' as const) : null);
	const start = amount.from - before.length + phrase.from;
	const evidence = evidenceOf(reading, start, amount.to, amount.to - 1);
	const after = reading.text.slice(amount.to, amount.to + 60);
	return figuresOf(phrase, fund, governor, after).map(([figure, rank]) => ({
		...told(reading, figure, amount),
		basis: {
			stage: phrase.stage ?? stageOf[phrase.figure] ?? context.stage,
			fund: fund ?? 'all',
			entity:
				phrase.entity ?? (partFigures.has(figure) ? governor?.entity : null) ?? context.entity,
			denominator:
				figure === 'executionRate'
					? denominatorOf(phrase, before, after, sentence)
					: figure === 'basicShare' || figure === 'projectShare'
						? 'expenditure'
						: null
		},
		evidence,
		rank,
		underIncome: underIncome(phrase, governor),
		loose: phrase.loose
	}));
}
