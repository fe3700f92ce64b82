import { figureIdSchema } from '$lib/domain/figure';
import type { Translate } from '$lib/messages/translate';
import { zhCN } from '$lib/messages/zh-CN';

type KnownRule = keyof typeof zhCN.finding;
const isKnown = (rule: string): rule is KnownRule => rule in zhCN.finding;

/** The words of a finding: its rule's sentence with the parameters filled in. */
export function findingWords(
	t: Translate,
	{ rule, params }: { rule: string; params: Record<string, string | number> }
): string {
	if (!isKnown(rule)) return rule;
	const figure = figureIdSchema.safeParse(params.part);
	const named = figure.success ? { ...params, part: t(`figure.${figure.data}`) } : params;
	const say = t as (key: `finding.${KnownRule}`, fillings: typeof params) => string;
	return say(`finding.${rule}`, named);
}
