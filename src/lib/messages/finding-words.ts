import type { Translate } from './translate';
import { zhCN } from './zh-CN';

type KnownRule = keyof typeof zhCN.finding;
type KnownFigure = keyof typeof zhCN.figure;

const isRule = (rule: string): rule is KnownRule => rule in zhCN.finding;
const isFigure = (value: unknown): value is KnownFigure =>
	typeof value === 'string' && value in zhCN.figure;

/**
 * The words of a finding: its rule's sentence with the parameters filled in, a `part` that names a
 * figure in the figure's own words.
 */
export function findingWords(
	t: Translate,
	{ rule, params }: { rule: string; params: Readonly<Record<string, string | number>> }
): string {
	if (!isRule(rule)) return rule;
	const { part } = params;
	const named = isFigure(part) ? { ...params, part: t(`figure.${part}`) } : params;
	const say = t as (key: `finding.${KnownRule}`, fillings: typeof params) => string;
	return say(`finding.${rule}`, named);
}
