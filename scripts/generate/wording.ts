import { decimalFromFen, fen, fenFromDecimal, type Fen } from '$lib/domain/money';
import type { ReportBlock } from './blocks';
import type { Filed, NamedThen, TruthIndicator, TruthReport } from './filed';

const inWan = '万元';

/** An amount of the truth (万元) in 分. */
function fenOf(wan: string): Fen {
	const result = fenFromDecimal(wan, inWan);
	if (!result.ok) throw new Error(`${wan} 万元: ${result.reason}`);
	return result.fen;
}

function twoPlaces(decimal: string): string {
	const [whole = '0', fraction = ''] = decimal.split('.');
	if (fraction.length > 2) throw new Error(`${decimal} has more than two decimals`);
	return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** An amount of the truth (万元) with its two decimals, without its unit. */
export const wan = (amount: string): string => twoPlaces(amount);

const inGroups = (decimal: string): string => {
	const [whole = '', fraction = ''] = decimal.split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};

/** The same in groups of three: 2,764.54. */
export const groupedWan = (amount: string): string => inGroups(twoPlaces(amount));

/** The same amount in 元, in groups of three: 27,645,353.68元. */
export const yuan = (amount: string): string =>
	`${inGroups(twoPlaces(decimalFromFen(fenOf(amount), '元')))}元`;

/** What the total is above (or, negative, below) that of the year before: in 万元 and in percent. */
export function changeSince({
	totalExpenditure,
	lastYearTotal
}: TruthReport): { more: boolean; by: string; percent: string } | null {
	if (lastYearTotal === null) return null;
	const before = fenOf(lastYearTotal);
	const change = fenOf(totalExpenditure) - before;
	const by = fen(Math.abs(change));
	return {
		more: change > 0,
		by: decimalFromFen(by, inWan),
		percent: ((by / before) * 100).toFixed(2)
	};
}

/** A rate as reports print it: 100% bare, all others with two decimals. */
export const percent = (rate: string): string => `${rate === '100' ? rate : twoPlaces(rate)}%`;

/** What part of the expenditure is basic; some forget the sign. */
export const basicPercent = ({ lapses }: Filed, rate: string): string =>
	lapses.includes('share_without_sign') ? percent(rate).replace('%', '') : percent(rate);

/** The year by which a report calls itself below its title. */
export const ownYear = ({ report, lapses }: Filed): number =>
	lapses.includes('other_year') ? report.year - 1 : report.year;

/** What was added to the budget and what was taken from it, each where it is told. */
export function budgetChanges(
	{ budgetSupplement, budgetReduction }: TruthReport,
	amount: (value: string) => string
): string {
	return joined([
		budgetSupplement && `年中追加${amount(budgetSupplement)}`,
		budgetReduction && `年中追减${amount(budgetReduction)}`
	]);
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

const withUnit = (value: string, unit: string | null) =>
	isNumber(value) ? value + (unit ?? '') : value;

const signs = { '≥': '≥', '≤': '≤', '=': '=', 定性: '', '': '' };

/** A target with its sign: ≥120场, ≤5%, =100%; words as they are. */
export const targetInSigns = (row: TruthIndicator): string =>
	row.target === null ? '' : signs[row.operator] + withUnit(row.target, row.unit);

/** A target in words: 不少于120场, 不低于95%, 不超过5%, 100%. */
export function targetInWords(row: TruthIndicator): string {
	if (row.target === null) return '';
	const least = row.unit === '%' || row.unit === '分' ? '不低于' : '不少于';
	const words = { '≥': least, '≤': '不超过', '=': '', 定性: '', '': '' }[row.operator];
	return words + withUnit(row.target, row.unit);
}

/** A result with its unit, or 未填报. */
export const actualOf = (row: TruthIndicator): string =>
	row.actual === null ? '未填报' : withUnit(row.actual, row.unit);

const ordinals = ['一是', '二是', '三是', '四是', '五是'];

/** 一是…；二是… over the given words. */
export const enumerated = (words: readonly string[]): string[] =>
	words.map((one, at) => (ordinals[at] ?? '此外') + one);

/** The same report always takes the same one of several wordings. */
export const choose = <T>({ report }: Filed, wordings: readonly [T, ...T[]]): T =>
	wordings[report.wording % wordings.length] ?? wordings[0];

/** How an agency speaks of itself: 我局, 我街道, 本单位. */
export function ownName({ shortName }: Pick<NamedThen, 'shortName'>): string {
	const [, end = ''] = /(局|街道|部|办|会|委|院|馆|校|中心)$/.exec(shortName) ?? [];
	return end === '' ? '本单位' : `我${end}`;
}

export const syntheticNote: ReportBlock = { kind: 'note', text: '（合成示例，非真实单位）' };

export const heading = (level: 1 | 2, text: string): ReportBlock => ({
	kind: 'heading',
	level,
	text
});
/** A heading without a number. */
export const bareHeading = (text: string): ReportBlock => ({
	kind: 'heading',
	level: 1,
	text,
	bare: true
});
export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
export const items = (style: 'plain' | 'bracket', texts: readonly string[]): ReportBlock[] =>
	texts.map((text) => ({ kind: 'item', style, text }));

/** The indicators under each first-level heading, in the order of the table. */
export function byLevel1(rows: readonly TruthIndicator[]): [string, TruthIndicator[]][] {
	const groups = new Map<string, TruthIndicator[]>();
	for (const row of rows) groups.set(row.level1, [...(groups.get(row.level1) ?? []), row]);
	return [...groups];
}

/** Where expenditure is told under the income: its parts, once too often. */
export const partsUnderIncome = ({ report, lapses }: Filed): string =>
	lapses.includes('parts_under_income')
		? `，包括基本支出${wan(report.basicExpenditure)}万元、项目支出${wan(report.projectExpenditure)}万元`
		: '';

/** Whether a report says that it has no problems, and in which words. */
export const deniesProblems = ({ lapses }: Filed): boolean => lapses.includes('no_problems');
export const denial = (filed: Filed): string =>
	choose(filed, ['无。', '未发现明显问题。', '不存在突出问题。']);

/** A section with its heading; nothing where the report leaves it out. */
export function section(
	filed: Filed,
	name: Filed['omitted'][number],
	head: ReportBlock,
	body: readonly ReportBlock[]
): ReportBlock[] {
	if (name === 'problems' && deniesProblems(filed)) return [head, paragraph(denial(filed))];
	return filed.omitted.includes(name) || body.length === 0 ? [] : [head, ...body];
}

/** Each problem in one sentence or two. */
export const problemItems = ({ problems }: Filed): string[] =>
	problems.map((one) => `${one.problem}。${one.detail}。`);
export const measureItems = ({ problems }: Filed): string[] =>
	problems.map((one) => `${one.measure}。`);

/** The same in one sentence: 一是…；二是…。 */
export const problemSentence = ({ problems }: Filed): string =>
	`${enumerated(problems.map((one) => `${one.problem}，${one.detail}`)).join('；')}。`;
export const measureSentence = ({ problems }: Filed): string =>
	`${enumerated(problems.map((one) => one.measure)).join('；')}。`;

/** Parts that are there, parted by commas. */
export const joined = (parts: readonly (string | null | false)[], by = '，'): string =>
	parts.filter((part) => part !== null && part !== false && part !== '').join(by);
