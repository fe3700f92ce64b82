import type { Translate } from './translate';
import { zhCN } from './zh-CN';

type Sentence = keyof typeof zhCN.finding;
type KnownFigure = keyof typeof zhCN.figure;

const isSentence = (key: string): key is Sentence => key in zhCN.finding;
const isFigure = (value: unknown): value is KnownFigure =>
	typeof value === 'string' && value in zhCN.figure;

/**
 * The words of a finding: its rule's sentence with the parameters filled in, a `part` that names a
 * figure in the figure's own words. A rule with several sentences chooses by its `what` or `fits`.
 */
export function findingWords(
	t: Translate,
	{ rule, params }: { rule: string; params: Readonly<Record<string, string | number>> }
): string {
	const { part, what, fits } = params;
	const sentence = [`${rule}_${what ?? fits}`, rule].find(isSentence);
	if (!sentence) return rule;
	const named = isFigure(part) ? { ...params, part: t(`figure.${part}`) } : params;
	const say = t as (key: `finding.${Sentence}`, fillings: typeof params) => string;
	return say(`finding.${sentence}`, named);
}
