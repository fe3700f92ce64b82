import type { Translate } from './translate';
import { zhCN } from './zh-CN';

type KnownRule = keyof typeof zhCN.rule;
type KnownThreshold = keyof typeof zhCN.threshold;

const isRule = (id: string): id is KnownRule => id in zhCN.rule;
const isThreshold = (name: string): name is KnownThreshold => name in zhCN.threshold;

/** What a cross-check is called; its id where it has no words. */
export const ruleName = (t: Translate, id: string): string =>
	isRule(id) ? t(`rule.${id}.name`) : id;

/** What a cross-check says; its id where it has no words. */
export const ruleText = (t: Translate, id: string): string =>
	isRule(id) ? t(`rule.${id}.text`) : id;

/** What a threshold of a rule is for; its name where it has no words. */
export function thresholdWords(t: Translate, rule: string, name: string): string {
	const known = [`${rule}_${name}`, name].find(isThreshold);
	return known ? t(`threshold.${known}`) : name;
}
