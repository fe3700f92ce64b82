import type { Basis } from '$lib/domain/basis';
import { labels, type Head, type HeadFigure } from '../lexicon';

/** The words before an amount, understood: 2023年 我单位 财政拨款 收入 → fiscal income, 2023. */
export interface Phrase {
	figure: HeadFigure;
	rank: number;
	word: string;
	fund: NonNullable<Basis['fund']> | null;
	stage: NonNullable<Basis['stage']> | null;
	entity: NonNullable<Basis['entity']> | null;
	denominator: Basis['denominator'];
	year: number | null;
	/** Words stand among it that are not known, though none that would make it another figure. */
	loose: boolean;
	/** Where in the given text the phrase begins. */
	from: number;
}

interface Entry<T> {
	word: string;
	value: T;
}
const byLength = <T>(entries: Entry<T>[]): Entry<T>[] =>
	entries.sort((a, b) => b.word.length - a.word.length);

const heads = byLength(
	labels.heads.flatMap((head) => head.words.map((word) => ({ word, value: head })))
);
const funds = byLength(
	labels.funds.flatMap((one) => one.words.map((word) => ({ word, value: one.fund })))
);
const entities = byLength(
	labels.entities.flatMap((one) => one.words.map((word) => ({ word, value: one.entity })))
);
const neutral = byLength(labels.neutral.map((word) => ({ word, value: null })));
const connectors = byLength(labels.connectors.map((word) => ({ word, value: null })));

const ending = <T>(text: string, entries: Entry<T>[]): Entry<T> | null =>
	entries.find((entry) => text.endsWith(entry.word)) ?? null;

const bracket = /（[^（）]{0,16}）$/;
const capitals = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]{2,}$/;
const boundary = /[，；。：、（\n!！?？.]/;
/** 国有资本经营支出 is the expenditure of a fund, not 经营支出. */
const otherThanBusiness = heads.filter((head) => head.value.figure !== 'businessExpenditure');
const headsAfter = (text: string): Entry<Head>[] =>
	/国有资本经营支出(?:决算数?|合计)?$/.test(text) ? otherThanBusiness : heads;
const numbered = /（[一二三四五六七八九十\d]{1,3}）$/;
/** What a remark says is counted in: （含下属 5 个单位）, （不含下属单位）. */
const remark =
	/（(?<without>不含|不包括|仅)?(?:含|包括)?[^（）]{0,8}(?:单位|本级|机关)[^（）]{0,6}）$/;
/** By whose decision a budget became what it is. */
const decided = /经[^，。；、：\n]{2,14}(?:批准|批复|同意|审定|审议通过)$/;
const agencyEnd =
	/(局|委员会|委|办公室|办事处|协会|联合会|总工会|工会|学院|医院|法院|检察院|中心|馆|站|所|队|政府|党校|团委|政协|人大|学校|小学|中学|幼儿园|妇联|科协|残联|文联|侨联|工商联|红十字会|商会|管委会|支队|大队|集团|街道|部|院|会|社|校)$/;
const years = /(20\d\d|19\d\d|二〇[〇一二三四五六七八九]{2})年度?$/;

/**
 * What unknown words may not hold, if the amount is still to be the department's: another body, a
 * purpose, a fund, a part, a change, a comparison, another period.
 */
const telling =
	/[局委办站所馆院校队街镇乡村户企项率]|中心|协会|公司|学校|单位|机关|项目|工程|专项|经费|补助|补贴|工资|奖金|费用|采购|接待|用车|出国|三公|资产|债|基金|拨款|预算|财政|非税|罚没|事业|经营|其他|上级|下级|附属|上年|去年|往年|同期|季度|月|比|较|增|减|升|降|超|人均|每|占|用于|除|扣|部分|之一|分别|转|存款|余额/;
const mostLoose = 12;

/** A year of a report in digits or numerals; `yearOf` reads it. */
export const yearForm = /(?:20\d\d|二〇[〇一二三四五六七八九]{2})年度?/;

function withoutConnectors(text: string): string {
	let rest = text;
	for (;;) {
		if (ending(rest, heads)) return rest;
		const cut =
			bracket.exec(rest)?.[0] ?? ending(rest, connectors)?.word ?? capitals.exec(rest)?.[0] ?? null;
		if (!cut) return rest;
		rest = rest.slice(0, -cut.length);
	}
}

export const yearOf = (printed: string): number | null => {
	const digits = Array.from(printed.replace(/年度?$/, ''))
		.map((char) =>
			'〇一二三四五六七八九'.includes(char) ? '〇一二三四五六七八九'.indexOf(char) : char
		)
		.join('');
	return /^\d{4}$/.test(digits) ? Number(digits) : null;
};

/** Whether these words name the report's agency, so that 「某某局收入」 is the agency's own income. */
function namesAgency(text: string, agency: string | null): boolean {
	if (text.length < 2 || text.length > 30 || !agencyEnd.test(text)) return false;
	if (/其他|事业|经营|附属|上级/.test(text)) return false;
	return agency === null || text.includes(agency) || abbreviates(text, agency);
}

/** 区市场监管局 for 某市某区市场监督管理局: its characters in their order. */
function abbreviates(text: string, agency: string): boolean {
	let at = 0;
	for (const char of text.replace(/^[我本区县市]/, '')) {
		at = agency.indexOf(char, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

const lastClause = (text: string): string =>
	(/[^，；。：、（\n!！?？]*$/.exec(text)?.[0] ?? text).replace(
		/^(?:\d+|[一二三四五六七八九十])[.、]/,
		''
	);

/** 上年 and the like: a year that no report is about. */
export const anotherYear = 1;

/** 年初旗人大批复…部门预算: whoever granted it. */
const granting = /年初[^，。；：、\n]{0,10}批复$/;

/** 年初 and 调整后 say which budget a 预算数 is, and that a 财政拨款 is one: 年初批复财政拨款. */
function qualify(phrase: Phrase, word: string): void {
	if (phrase.figure === 'budgetUnnamed' && /调整后|追加后/.test(word)) {
		phrase.figure = 'budgetAdjusted';
		phrase.rank = 2;
	}
	if (word !== '年初' && word !== '年初批复' && word !== '年初安排') return;
	if (phrase.figure !== 'budgetUnnamed' && phrase.figure !== 'fiscalGrant') return;
	if (phrase.figure === 'fiscalGrant') phrase.fund ??= 'fiscal';
	phrase.figure = 'budgetInitial';
	phrase.rank = 2;
	phrase.stage = 'initial';
}

/** 区财政局 is not us: another agency, by a name of its own. */
const stranger =
	/^(?!我|本|全|该|各|局|委|办)[\u4e00-\u9fff]{2,}(?<!我|本|全|该|各|市|区|县|旗)(?:局|厅|委员会|办事处|镇政府|大队|支队)$/;

function modifiers(text: string, head: Head, word: string, agency: string | null): Phrase | null {
	const phrase: Phrase = {
		figure: head.figure,
		rank: head.rank,
		word,
		fund: null,
		stage: head.stage ?? null,
		entity: null,
		denominator: head.denominator ?? null,
		year: null,
		loose: false,
		from: text.length
	};
	let rest = text;
	for (;;) {
		if (rest === '' || boundary.test(rest.charAt(rest.length - 1)) || numbered.test(rest)) break;
		const year = years.exec(rest);
		const fund = ending(rest, funds);
		const entity = ending(rest, entities);
		const plain = ending(rest, neutral);
		const other = labels.otherYear.find((one) => rest.endsWith(one));
		if (other) {
			phrase.year = anotherYear;
			rest = rest.slice(0, -other.length);
			break;
		}
		if (phrase.figure === 'budgetInitial' && /[较比与]$/.test(rest)) break;
		const granted = phrase.figure === 'budgetUnnamed' ? granting.exec(rest)?.[0] : undefined;
		if (granted) {
			qualify(phrase, '年初批复');
			rest = rest.slice(0, -granted.length);
			continue;
		}
		let cut: number;
		const clause = lastClause(rest);
		const said = yearForm.exec(clause)?.[0] ?? '';
		const name = clause.replace(said, '');
		const told = remark.exec(rest);
		if (stranger.test(name) && !namesAgency(name, agency)) return null;
		if (name.length >= 4 && !year && namesAgency(name, agency)) {
			if (said) phrase.year ??= yearOf(said);
			cut = clause.length;
		} else if (told) {
			phrase.entity ??= told.groups?.without ? 'own_office' : 'department';
			cut = told[0].length;
		} else if (year) {
			phrase.year = yearOf(year[0]);
			cut = year[0].length;
		} else if (fund && !rest.endsWith('非' + fund.word)) {
			phrase.fund ??= fund.value;
			cut = fund.word.length;
		} else if (entity && entity.word.length >= (plain?.word.length ?? 0)) {
			phrase.entity ??= entity.value;
			cut = entity.word.length;
		} else if (plain) {
			qualify(phrase, plain.word);
			cut = plain.word.length;
		} else cut = decided.exec(rest)?.[0].length ?? 0;
		if (cut === 0) {
			phrase.loose = !namesAgency(name, agency);
			if (phrase.loose && (name.length > mostLoose || telling.test(name))) return null;
			if (said) phrase.year ??= yearOf(said);
			cut = clause.length;
		}
		rest = rest.slice(0, -cut);
	}
	phrase.from = rest.length;
	return phrase;
}

/**
 * The phrase that names the amount standing right after `before`, or null where these words name
 * something else: another kind of income, another year's, a change, a part.
 */
export function phraseBefore(before: string, agency: string | null = null): Phrase | null {
	const phrase = phraseOfAnyYear(before, agency);
	return phrase?.year === anotherYear ? null : phrase;
}

/** As `phraseBefore`, with what is told of 上年 too: its year is `anotherYear`. */
export function phraseOfAnyYear(before: string, agency: string | null): Phrase | null {
	const stripped = withoutConnectors(before);
	const head = ending(stripped, headsAfter(stripped));
	if (!head) return null;
	return modifiers(stripped.slice(0, -head.word.length), head.value, head.word, agency);
}
