import type { Translate } from './translate';
import { zhCN } from './zh-CN';

type Sentence = keyof typeof zhCN.finding;
type KnownFigure = keyof typeof zhCN.figure;

const isSentence = (key: string): key is Sentence => key in zhCN.finding;
const isFigure = (value: unknown): value is KnownFigure =>
	typeof value === 'string' && value in zhCN.figure;

/** The parameters that are amounts of money, or as large as such. */
const amounts: readonly string[] = ['amount', 'other', 'difference', 'times'];
/** A plain decimal as it is shown elsewhere: thousands apart, and a minus sign. */
const grouped = (number: string): string =>
	number.replace('-', '−').replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/**
 * The words of a finding: its rule's sentence with the parameters filled in: a `part` that names a
 * figure in the figure's own words, amounts with their thousands apart. A rule with several sentences chooses by its `what` or `fits`.
 */
export function findingWords(
	t: Translate,
	{ rule, params }: { rule: string; params: Readonly<Record<string, string | number>> }
): string {
	const { part, what, fits } = params;
	const sentence = [`${rule}_${what ?? fits}`, rule].find(isSentence);
	if (!sentence) return rule;
	const fillings = Object.fromEntries(
		Object.entries(params).map(([name, value]) => [
			name,
			amounts.includes(name) ? grouped(String(value)) : value
		])
	);
	if (isFigure(part)) fillings.part = t(`figure.${part}`);
	const say = t as (key: `finding.${Sentence}`, fillings: typeof params) => string;
	return say(`finding.${sentence}`, fillings);
}
