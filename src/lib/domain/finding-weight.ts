import type { FigureId } from './figure';
import type { Finding } from './finding';
import { isDoubted, type Standing } from './settlement';

/** What decides how soon a finding should be looked at. `expenditure` is in 分. */
export interface Weighed extends Pick<Finding, 'rule' | 'severity'> {
	readonly reportId: string;
	readonly figures: readonly FigureId[];
	readonly expenditure: number | null;
	readonly unsure: boolean;
	readonly standing: Standing;
}

const bySeverity: Readonly<Record<Finding['severity'], number>> = { error: 9, warn: 3, note: 1 };
const fenInWan = 1_000_000;
/** More checks than this that object to the same figure add nothing. */
const mostOthers = 2;

/**
 * How soon a finding should be looked at: severity × money × doubt, at least 1.
 * Severity: 9 for an error, 3 for a warning, 1 for a note.
 * Money: 1 and the orders of magnitude of the report's total expenditure in 万元, so that a large
 * agency comes first among equals, and no note of it before an error of a small one.
 * Doubt: 1, and a half for each other check, up to two, that objects to one of its figures (`others`),
 * and a half where one of them was not read with certainty.
 */
export function findingWeight(
	{ severity, expenditure, unsure }: Omit<Weighed, 'reportId' | 'rule' | 'figures' | 'standing'>,
	others: number
): number {
	const money = 1 + Math.log10(1 + Math.max(0, expenditure ?? 0) / fenInWan);
	const doubt = 1 + Math.min(others, mostOthers) / 2 + (unsure ? 0.5 : 0);
	return bySeverity[severity] * money * doubt;
}

/**
 * The findings with their weights, the heaviest first; equals stay in their order. They should be
 * all there are of their reports, since each counts for the doubt of the others. Notes do not, nor
 * does what was settled otherwise than as a wrong report.
 */
export function byWeight<One extends Weighed>(
	findings: readonly One[]
): (One & { weight: number })[] {
	const objecting = new Map<string, Set<string>>();
	for (const { reportId, rule, severity, figures, standing } of findings)
		if (severity !== 'note' && isDoubted(standing))
			for (const figure of figures) {
				const subject = `${reportId} ${figure}`;
				objecting.set(subject, (objecting.get(subject) ?? new Set()).add(rule));
			}
	return findings
		.map((one) => {
			const rules = one.figures.flatMap((figure) => [
				...(objecting.get(`${one.reportId} ${figure}`) ?? [])
			]);
			const others = new Set(rules.filter((rule) => rule !== one.rule)).size;
			return { ...one, weight: findingWeight(one, others) };
		})
		.sort((a, b) => b.weight - a.weight);
}
