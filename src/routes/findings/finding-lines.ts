import type { FindingRow } from '$lib/analysis/findings';
import type { Category } from '$lib/domain/department';
import { byWeight } from '$lib/domain/finding-weight';
import { standingOf, type Said, type Standing } from '$lib/domain/settlement';
import type { FindingGrouping } from '$lib/state/filters.svelte';
import { saidOf } from './said-before';
import { foldsOf, type Fold } from './folds';
import type { SeenFinding } from './seen-finding';

/** What the page shows of all findings; null is "all of them". */
export interface FindingChoice {
	readonly years: readonly number[];
	readonly category: Category | null;
	readonly department: string | null;
	readonly rule: string | null;
	readonly severity: FindingRow['severity'] | null;
	readonly verdict: Standing | null;
	/** The keys of those that may be shown. */
	readonly only: ReadonlySet<string> | null;
}

/** A line of the list: a finding, what is folded under it, or the heading of those that follow. */
export type FindingLine =
	| {
			readonly kind: 'finding';
			readonly finding: SeenFinding;
			/** What stands for it too while it is folded away. */
			readonly folded: readonly SeenFinding[];
			/** Whether it is shown under another. */
			readonly under: boolean;
	  }
	| {
			readonly kind: 'fold';
			readonly head: SeenFinding;
			readonly folded: readonly SeenFinding[];
			readonly unfolded: boolean;
	  }
	| {
			readonly kind: 'group';
			/** The agency's code or the rule. */
			readonly of: string;
			readonly findings: readonly SeenFinding[];
			readonly open: number;
	  };

/**
 * The findings with what was said of them, by weight. `unsure` are the keys of those with a figure
 * that was not read with certainty, `versions` the other versions of their reports.
 */
export const seen = (
	findings: readonly FindingRow[],
	unsure: ReadonlySet<string>,
	settlements: ReadonlyMap<string, Said>,
	versions: ReadonlyMap<string, readonly string[]>
): SeenFinding[] =>
	byWeight(
		findings.map((finding) => {
			const settlement = saidOf(finding, settlements, versions);
			const standing = standingOf(settlement);
			return { ...finding, unsure: unsure.has(finding.key), settlement, standing };
		})
	);

const fits = <Value>(chosen: Value | null, value: Value): boolean =>
	chosen === null || chosen === value;

/** The findings that were chosen, in their order. */
export const chosenFindings = (
	findings: readonly SeenFinding[],
	{ years, category, department, rule, severity, verdict, only }: FindingChoice
): SeenFinding[] =>
	findings.filter(
		(one) =>
			years.includes(one.year) &&
			fits(category, one.category) &&
			fits(department, one.code) &&
			fits(rule, one.rule) &&
			fits(severity, one.severity) &&
			fits(verdict, one.standing) &&
			(only === null || only.has(one.key))
	);

export const countOpen = (findings: readonly SeenFinding[]): number =>
	findings.filter(({ standing }) => standing === 'open').length;

/** A fold as lines; it is unfolded where that was asked, and where one of it is looked at. */
function linesOfFold({ head, folded }: Fold, { unfolded, chosen }: Shown): FindingLine[] {
	const line = (finding: SeenFinding, under: boolean, away: readonly SeenFinding[] = []) =>
		({ kind: 'finding', finding, folded: away, under }) as const;
	if (folded.length === 0) return [line(head, false)];
	const isUnfolded = unfolded.includes(head.key) || folded.some(({ key }) => key === chosen);
	const fold = { kind: 'fold', head, folded, unfolded: isUnfolded } as const;
	return isUnfolded
		? [line(head, false), fold, ...folded.map((one) => line(one, true))]
		: [line(head, false, folded), fold];
}

/** Which folds were opened, by the keys of their heads, and the key of the finding that is looked at. */
interface Shown {
	readonly unfolded: readonly string[];
	readonly chosen: string | null;
}

/** The lines of the list. Groups stand by the weight of all that is in them, the heaviest first. */
export function linesOf(
	findings: readonly SeenFinding[],
	by: FindingGrouping | null,
	shown: Shown
): FindingLine[] {
	const lines = (some: readonly SeenFinding[]): FindingLine[] =>
		foldsOf(some).flatMap((fold) => linesOfFold(fold, shown));
	if (by === null) return lines(findings);
	const groups = new Map<string, SeenFinding[]>();
	for (const finding of findings) {
		const of = by === 'agency' ? finding.code : finding.rule;
		const group = groups.get(of);
		if (group) group.push(finding);
		else groups.set(of, [finding]);
	}
	const weightOf = (group: readonly SeenFinding[]): number =>
		group.reduce((sum, { weight }) => sum + weight, 0);
	return [...groups]
		.sort(([, a], [, b]) => weightOf(b) - weightOf(a))
		.flatMap(([of, group]): FindingLine[] => [
			{ kind: 'group', of, findings: group, open: countOpen(group) },
			...lines(group)
		]);
}

/** The findings for which a line stands: of a group all, of one with others folded under it those too. */
export function findingsOf(line: FindingLine): readonly SeenFinding[] {
	switch (line.kind) {
		case 'finding':
			return [line.finding, ...line.folded];
		case 'fold':
			return line.folded;
		case 'group':
			return line.findings;
	}
}

/** The key of the finding that is `step` findings on from this one in the list; the ends hold. */
export function keyFrom(
	lines: readonly FindingLine[],
	key: string | null,
	step: number
): string | null {
	const keys = lines.flatMap((line) => (line.kind === 'finding' ? [line.finding.key] : []));
	const at = key === null ? -1 : keys.indexOf(key);
	const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), keys.length - 1);
	return keys[next] ?? null;
}

/** Where to go once a finding is settled: the next open one after it, else the last open one before. */
export function nextOpen(lines: readonly FindingLine[], key: string): string | null {
	const findings = lines.flatMap((line) => (line.kind === 'finding' ? findingsOf(line) : []));
	const at = findings.findIndex((one) => one.key === key);
	const isOpen = (one: SeenFinding): boolean => one.standing === 'open' && one.key !== key;
	const next =
		findings.slice(at + 1).find(isOpen) ?? findings.slice(0, Math.max(at, 0)).findLast(isOpen);
	return next?.key ?? null;
}
