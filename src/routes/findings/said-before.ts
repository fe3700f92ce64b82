import type { FindingRow } from '$lib/analysis/findings';
import type { Said } from '$lib/domain/settlement';
import { slotOf } from '$lib/domain/slot';

interface Filed {
	readonly id: string;
	readonly code: string;
	readonly year: number;
	/** Null of a report that comes with the district. */
	readonly importedAt: string | null;
}

/** The other reports of the same department and year, by a report's id, the one imported last first. */
export function otherVersions(reports: readonly Filed[]): ReadonlyMap<string, readonly string[]> {
	const slots = new Map<string, Filed[]>();
	for (const one of reports) {
		const slot = slotOf(one.code, one.year);
		slots.set(slot, [...(slots.get(slot) ?? []), one]);
	}
	return new Map(
		[...slots.values()].flatMap((slot) => {
			const latest = [...slot].sort((a, b) =>
				(b.importedAt ?? '').localeCompare(a.importedAt ?? '')
			);
			return slot.map(({ id }): [string, string[]] => [
				id,
				latest.flatMap((other) => (other.id === id ? [] : [other.id]))
			]);
		})
	);
}

/**
 * What was said of a finding; where nothing was, what was said of the same finding of another version
 * of its report. That does not hold, since the report is another.
 */
export function saidOf(
	{ key, rule, reportId }: Pick<FindingRow, 'key' | 'rule' | 'reportId'>,
	settlements: ReadonlyMap<string, Said>,
	versions: ReadonlyMap<string, readonly string[]>
): Said | null {
	const own = settlements.get(key);
	if (own) return own;
	const start = `${rule}|${reportId}|`;
	if (!key.startsWith(start)) return null;
	for (const other of versions.get(reportId) ?? []) {
		const said = settlements.get(`${rule}|${other}|${key.slice(start.length)}`);
		if (said) return { ...said, holds: false };
	}
	return null;
}
