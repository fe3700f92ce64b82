import type { Filing } from '$lib/domain/filing';
import type { Moved } from '$lib/domain/moved';
import { slotOf } from '$lib/domain/slot';
import type { CarriedDistrict, DistrictContents } from './contents';
import { assertOnce } from './district-rows';
import { sameValue } from './same-value';

/** What the warehouse holds: the carried district in its own schema, and the reports that stand. */
export interface Standing {
	readonly carried: CarriedDistrict | null;
	/** By id: an imported filing, or null for one of the carried district. */
	readonly reports: ReadonlyMap<string, Filing | null>;
}

/** The reports that go, the carried ones that come (back), and the imported ones that come. */
export interface Change {
	readonly leaving: readonly string[];
	readonly entering: readonly string[];
	readonly filings: readonly Filing[];
	readonly moved: Moved;
	readonly after: Standing;
}

/** The agencies of reports of a carried district. */
function codesOf(carried: CarriedDistrict | null, ids: readonly string[]): string[] {
	const wanted = new Set(ids);
	return (carried?.reports ?? []).flatMap(({ id, code }) => (wanted.has(id) ? [code] : []));
}

/**
 * What to change so that the warehouse holds the contents. A filing that differs in anything from
 * the one of its id goes and comes. Throws a RangeError where two filings have one id, or one
 * department and year.
 */
export function changeTo(before: Standing | null, contents: DistrictContents): Change {
	const { carried, filings } = contents;
	const slots = filings.map(({ department, year }) => slotOf(department.code, year));
	assertOnce(slots);
	const taken = new Set(slots);
	const kept = (carried?.reports ?? []).filter(({ code, year }) => !taken.has(slotOf(code, year)));
	assertOnce([...kept.map(({ id }) => id), ...filings.map(({ id }) => id)]);

	const stands = (id: string, now: Filing | null): boolean => {
		const was = before?.reports.get(id);
		if (was === undefined) return false;
		if (was === null || now === null) return was === now && before?.carried === carried;
		return sameValue(was, now);
	};
	const wanted = new Map<string, Filing | null>([
		...kept.map(({ id }) => [id, null] as const),
		...filings.map((filing) => [filing.id, filing] as const)
	]);
	const leaving = [...(before?.reports ?? [])].filter(([id]) => {
		const now = wanted.get(id);
		return now === undefined || !stands(id, now);
	});
	const entering = kept.flatMap(({ id }) => (stands(id, null) ? [] : [id]));
	const coming = filings.filter((filing) => !stands(filing.id, filing));
	const left = leaving.map(([id]) => id);
	const agencies = [
		...leaving.flatMap(([, filing]) => filing?.department.code ?? []),
		...codesOf(before?.carried ?? null, left),
		...codesOf(carried, entering),
		...coming.map(({ department }) => department.code)
	];
	return {
		leaving: left,
		entering,
		filings: coming,
		moved: {
			reports: [...new Set([...left, ...entering, ...coming.map(({ id }) => id)])],
			agencies: [...new Set(agencies)]
		},
		after: { carried: carried ?? before?.carried ?? null, reports: wanted }
	};
}

/** Whether the contents are the carried district and nothing else, as it was computed. */
export const isAsShipped = ({ carried, ...contents }: DistrictContents): boolean =>
	carried !== null &&
	contents.filings.length === 0 &&
	sameValue(contents.departments, carried.departments) &&
	sameValue(contents.roster, carried.roster) &&
	sameValue(contents.reference, carried.reference);
