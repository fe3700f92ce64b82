import type { Rule } from './path-rules';

/** Lines this near to one another are one line, drawn in parts, twice or doubly. */
const same = 1.6;
/** Gaps of dashed lines. */
const gap = 4;
const shortest = 5;

/** Joins what lies on one line and touches: the sides of neighbouring cells, the dashes of a line. */
function joined(rules: readonly Rule[]): Rule[] {
	const sorted = [...rules].sort((a, b) => a.at - b.at);
	const found: Rule[] = [];
	for (let i = 0; i < sorted.length;) {
		const start = sorted[i]?.at ?? 0;
		let end = i;
		while (end < sorted.length && (sorted[end]?.at ?? 0) - start <= same) end++;
		const level = sorted.slice(i, end).sort((a, b) => a.from - b.from);
		let open: Rule | undefined;
		for (const rule of level) {
			if (open && rule.from - open.to <= gap) open = { ...open, to: Math.max(open.to, rule.to) };
			else {
				if (open) found.push(open);
				open = rule;
			}
		}
		if (open) found.push(open);
		i = end;
	}
	return found.filter(({ from, to }) => to - from >= shortest);
}

/** The lines of a page that lie and those that stand, each as long as it is seen. */
export function joinedRules(rules: readonly Rule[]): { lying: Rule[]; standing: Rule[] } {
	const sound = rules.filter(
		({ at, from, to }) => Number.isFinite(at) && Number.isFinite(from) && Number.isFinite(to)
	);
	return {
		lying: joined(sound.filter(({ lies }) => lies)),
		standing: joined(sound.filter(({ lies }) => !lies))
	};
}

/** How far lines that meet may miss each other, or go past. */
const reach = 3;

export interface RuleGroup<R extends Rule = Rule> {
	readonly lying: R[];
	readonly standing: R[];
}

/** Lines that hang together, each group a frame or a table, and those that lie by themselves. */
export function ruleGroups<R extends Rule>(
	lying: readonly R[],
	standing: readonly R[]
): { groups: RuleGroup<R>[]; loose: R[] } {
	const rules = [...lying, ...standing];
	const parents = rules.map((_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? at] ?? at;
		return at;
	};
	for (const [i, h] of lying.entries())
		for (const [j, v] of standing.entries()) {
			if (v.at < h.from - reach || v.at > h.to + reach) continue;
			if (h.at < v.from - reach || h.at > v.to + reach) continue;
			parents[root(i)] = root(lying.length + j);
		}
	const groups = new Map<number, RuleGroup<R>>();
	for (const [i, rule] of rules.entries()) {
		const key = root(i);
		const group = groups.get(key) ?? { lying: [], standing: [] };
		groups.set(key, group);
		(rule.lies ? group.lying : group.standing).push(rule);
	}
	const all = [...groups.values()];
	return {
		groups: all.filter((group) => group.lying.length > 0 && group.standing.length > 0),
		loose: all.flatMap((group) => (group.standing.length === 0 ? group.lying : []))
	};
}
