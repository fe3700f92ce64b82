import type { Evidence } from '$lib/domain/provenance';
import type { SeenFinding } from './seen-finding';

const placeKey = ({ place: { block, span } }: Evidence): string => `${block} ${span.join()}`;
const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
	[...some].every((one) => all.has(one));

/** A finding, and lighter ones of its report that rest on the same words. */
export interface Fold {
	readonly head: SeenFinding;
	readonly folded: readonly SeenFinding[];
}

/**
 * The findings, in their order, each under the first before it that is of the same report, stands as
 * it does, and rests on the same places or holds all of them or none beside them: one slip of a unit
 * gives one K11 over several figures and a K26 for each. What quotes nothing stands alone.
 */
export function foldsOf(findings: readonly SeenFinding[]): Fold[] {
	const folds: (Fold & { folded: SeenFinding[]; own: Set<string>; all: Set<string> })[] = [];
	const ofReport = new Map<string, typeof folds>();
	for (const finding of findings) {
		const own = new Set(finding.places.map(placeKey));
		const among = `${finding.reportId} ${finding.standing}`;
		const others = ofReport.get(among) ?? [];
		const fold =
			own.size === 0
				? undefined
				: others.find((one) => isWithin(own, one.all) || isWithin(one.own, own));
		if (fold) {
			fold.folded.push(finding);
			for (const place of own) fold.all.add(place);
			continue;
		}
		const begun = { head: finding, folded: [], own, all: new Set(own) };
		folds.push(begun);
		if (own.size > 0) ofReport.set(among, [...others, begun]);
	}
	return folds.map(({ head, folded }) => ({ head, folded }));
}
