import { slotOf } from '$lib/domain/slot';
import type { StoredReport } from '$lib/workspace/rows';

/** A report that was filed earlier for the same department and year. */
export type Version =
	| { readonly origin: 'imported'; readonly id: string; readonly report: StoredReport }
	| { readonly origin: 'carried'; readonly id: string };

interface Carried {
	readonly id: string;
	readonly code: string;
	readonly year: number;
}

/** Which of the versions of its department and year a stored report is, from 1, and the one before it. */
export interface Place {
	readonly nth: number;
	readonly before: Version | null;
}

/**
 * The place of each stored report among those of its department and year: the carried one first,
 * where there is one, then in the order of their import.
 */
export function versionPlaces(
	carried: readonly Carried[],
	stored: readonly StoredReport[]
): ReadonlyMap<string, Place> {
	const last = new Map<string, Place & { readonly own: Version }>();
	for (const { id, code, year } of carried)
		last.set(slotOf(code, year), { nth: 1, before: null, own: { origin: 'carried', id } });
	const places = new Map<string, Place>();
	const inOrder = [...stored].sort((a, b) => (a.importedAt < b.importedAt ? -1 : 1));
	for (const report of inOrder) {
		const slot = slotOf(report.department.code, report.year);
		const before = last.get(slot);
		const place = { nth: (before?.nth ?? 0) + 1, before: before?.own ?? null };
		places.set(report.id, place);
		last.set(slot, { ...place, own: { origin: 'imported', id: report.id, report } });
	}
	return places;
}
