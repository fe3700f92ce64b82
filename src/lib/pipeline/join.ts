import { agenciesLike, type AgencyMatch } from '$lib/bureau/agency-match';
import type { Syllables } from '$lib/bureau/syllables';
import { accountsFor, departmentNamed, type Department } from '$lib/domain/department';
import type { Report } from '$lib/domain/report';
import { firstYear, slotOf } from '$lib/domain/slot';
import { departmentFor } from '$lib/workspace/effective';
import { reportId, type StoredFile, type StoredReport } from '$lib/workspace/rows';
import type { ReadFile } from './ports';

/** What stands between a report that was read and its joining the district. */
export type Standing =
	| { readonly kind: 'ready'; readonly replacesCarried: boolean }
	/** The same file is stored already, or lies on the desk before this one. */
	| { readonly kind: 'duplicate'; readonly of: 'stored' | 'staged' }
	| { readonly kind: 'conflict'; readonly with: { path: string; importedAt: string | null } }
	| { readonly kind: 'other_kind' }
	| { readonly kind: 'no_agency' }
	/** No agency bears the name, and some bear one that is like it. */
	| { readonly kind: 'unknown_agency'; readonly matches: readonly AgencyMatch[] | null }
	| { readonly kind: 'no_year' }
	/** Before 1990, or still to come. */
	| { readonly kind: 'odd_year' }
	/** The agency accounts for no such year: `year` is its first, or its last. */
	| { readonly kind: 'out_of_life'; readonly bound: 'first' | 'last'; readonly year: number };

/** A report of a file that was read, with what the user has said of it. */
export interface Candidate {
	readonly id: string;
	readonly file: ReadFile & { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };
	readonly report: Report;
	readonly department: Department | null;
	readonly year: number | null;
	/** What the file itself says; null where it does not say. */
	readonly asRead: { readonly department: Department | null; readonly year: number | null };
	/**
	 * The agencies that a name which none bears may mean: null while they are looked for, none where
	 * the name is known, or like no other.
	 */
	readonly matches: readonly AgencyMatch[] | null;
	/** Whether the year is the user's word. */
	readonly yearSaid: boolean;
	/** Whether it is the user's word that this agency filed for this year, outside its life. */
	readonly lifeSaid: boolean;
	/** Whether the user is asked for agency and year: where one was not read, or is to be corrected. */
	readonly asked: boolean;
	/** The answer where another version is there: true for this one, false for the other. */
	readonly preferred: boolean | null;
}

/** A candidate whose name none bears, with the agencies that it may mean; without any, a new one. */
function proposed(candidate: Candidate, roster: readonly Department[], syllables: Syllables) {
	const { asRead } = candidate;
	const name = candidate.report.agency?.name;
	const matches = name === undefined ? [] : agenciesLike(name, roster, syllables);
	const department = candidate.department ?? (matches.length === 0 ? asRead.department : null);
	return { ...candidate, matches, department };
}

/** The same candidates, now that it is known how words are said. */
export const withMatches = (
	candidate: Candidate,
	roster: readonly Department[],
	syllables: Syllables
): Candidate => (candidate.matches === null ? proposed(candidate, roster, syllables) : candidate);

/**
 * The reports of one file as candidates, named after its content: the same file gives the same ids.
 * Without `syllables` nothing is said yet of an unknown name.
 */
export function candidatesOf(
	file: ReadFile,
	roster: readonly Department[],
	syllables: Syllables | null
): Candidate[] {
	const { sha256, bytes, result } = file;
	if (!result.ok || sha256 === null || bytes === null) return [];
	return result.reports.map((report) => {
		const year = report.year?.year ?? null;
		const then = year === null ? [] : roster.filter((one) => accountsFor(one.life, year));
		const department = report.agency
			? departmentFor(report.agency.name, [...then, ...roster])
			: null;
		const asRead = { department, year };
		const unknown = report.agency !== null && !departmentNamed(report.agency.name, roster);
		const candidate: Candidate = {
			id: reportId(sha256, report.part),
			file: { ...file, sha256, bytes },
			report,
			department: unknown ? null : department,
			year,
			asRead,
			matches: unknown ? null : [],
			asked: department === null || year === null,
			yearSaid: false,
			lifeSaid: false,
			preferred: null
		};
		return syllables ? withMatches(candidate, roster, syllables) : candidate;
	});
}

const slotOfCandidate = ({ report, department, year }: Candidate): string | null =>
	report.kind === 'department_self_evaluation' && department && year !== null
		? slotOf(department.code, year)
		: null;

/** What else is there, found by id and by department and year. */
export interface Neighbours {
	/** Ids of what is stored. */
	readonly stored: ReadonlySet<string>;
	/** Of what is stored, the report that counts in each slot. */
	readonly counting: ReadonlyMap<string, StoredReport>;
	/** The first candidate of each id on the desk. */
	readonly first: ReadonlyMap<string, Candidate>;
	/** The candidates on the desk that are not stored, by the slot that they would take. */
	readonly bySlot: ReadonlyMap<string, readonly Candidate[]>;
	/** The slots of the carried reports. */
	readonly carried: ReadonlySet<string>;
}

/** `others` is the whole desk in its order. */
export function neighboursAmong(
	stored: readonly StoredReport[],
	others: readonly Candidate[],
	carried: ReadonlySet<string>
): Neighbours {
	const ids = new Set(stored.map(({ id }) => id));
	const counting = new Map<string, StoredReport>();
	for (const one of stored)
		if (one.counts) counting.set(slotOf(one.department.code, one.year), one);
	const first = new Map<string, Candidate>();
	const bySlot = new Map<string, Candidate[]>();
	for (const one of others) {
		if (!first.has(one.id)) first.set(one.id, one);
		const slot = slotOfCandidate(one);
		if (slot === null || ids.has(one.id)) continue;
		const there = bySlot.get(slot);
		if (there) there.push(one);
		else bySlot.set(slot, [one]);
	}
	return { stored: ids, counting, first, bySlot, carried };
}

/** The other reports on the desk that would take the candidate's place. */
function rivalsOf(candidate: Candidate, { bySlot }: Neighbours): Candidate[] {
	const slot = slotOfCandidate(candidate);
	const there = slot === null ? [] : (bySlot.get(slot) ?? []);
	return there.filter((one) => one.id !== candidate.id);
}

function storedRival({ department, year }: Candidate, { counting }: Neighbours) {
	return department && year !== null ? counting.get(slotOf(department.code, year)) : undefined;
}

/** How a year lies outside the life of an agency; null where it does not. */
function outOfLife(department: Department, year: number): Standing | null {
	if (accountsFor(department.life, year)) return null;
	const { firstYear: first, lastYear: last } = department.life;
	if (first !== null && year < first) return { kind: 'out_of_life', bound: 'first', year: first };
	return last === null ? null : { kind: 'out_of_life', bound: 'last', year: last };
}

/** Whether a candidate may join, and what it meets there. */
export function standingOf(candidate: Candidate, neighbours: Neighbours): Standing {
	const { id, report, department, year, matches, yearSaid, lifeSaid } = candidate;
	if (neighbours.stored.has(id)) return { kind: 'duplicate', of: 'stored' };
	if ((neighbours.first.get(id) ?? candidate) !== candidate)
		return { kind: 'duplicate', of: 'staged' };
	if (report.kind !== 'department_self_evaluation') return { kind: 'other_kind' };
	if (!department && candidate.asRead.department) return { kind: 'unknown_agency', matches };
	if (!department) return { kind: 'no_agency' };
	if (year === null) return { kind: 'no_year' };
	if (!yearSaid && (year < firstYear || year > new Date().getFullYear()))
		return { kind: 'odd_year' };
	const outside = lifeSaid ? null : outOfLife(department, year);
	if (outside) return outside;
	const rival = storedRival(candidate, neighbours);
	if (rival) return { kind: 'conflict', with: rival };
	const [twin] = rivalsOf(candidate, neighbours);
	if (twin) return { kind: 'conflict', with: { path: twin.file.path, importedAt: null } };
	const replacesCarried = neighbours.carried.has(slotOf(department.code, year));
	return { kind: 'ready', replacesCarried };
}

/** A candidate that joins now, and whether it is to count. */
export interface Joining {
	readonly candidate: Candidate;
	readonly counts: boolean;
}

/**
 * How a candidate joins; null where it may not. An answer holds only while there is a conflict, and
 * "the other one" only while there is another that counts.
 */
export function joiningOf(candidate: Candidate, neighbours: Neighbours): Joining | null {
	const { kind } = standingOf(candidate, neighbours);
	if (kind === 'ready') return { candidate, counts: true };
	if (kind !== 'conflict' || candidate.preferred === null) return null;
	if (candidate.preferred) return { candidate, counts: true };
	const otherCounts =
		storedRival(candidate, neighbours) !== undefined ||
		rivalsOf(candidate, neighbours).some((one) => one.preferred === true);
	return otherCounts ? { candidate, counts: false } : null;
}

/**
 * The desk after the user has said of one version whether it counts. Of several for one department
 * and year at most one does; with two and nothing stored, not this one means the other.
 */
export function afterPreferring(
	id: string,
	preferred: boolean,
	neighbours: Neighbours
): (one: Candidate) => Candidate {
	const chosen = neighbours.first.get(id);
	if (!chosen) return (one) => one;
	const rivals = new Set(rivalsOf(chosen, neighbours).map((one) => one.id));
	const toTheOther = !preferred && rivals.size === 1 && !storedRival(chosen, neighbours);
	return (one) => {
		if (one.id === id) return { ...one, preferred };
		if (!rivals.has(one.id)) return one;
		if (preferred) return { ...one, preferred: false };
		return toTheOther ? { ...one, preferred: true } : one;
	};
}

/** The stored form of candidates that join now, each id once. */
export function storedForm(
	joining: readonly Joining[],
	importedAt: string
): { files: StoredFile[]; reports: StoredReport[] } {
	const files = new Map<string, StoredFile>();
	const reports = new Map<string, StoredReport>();
	for (const { candidate, counts } of joining) {
		const { id, file, report, department, year } = candidate;
		if (reports.has(id) || !department || year === null || !file.result.ok) continue;
		const { sha256, path, size, bytes, result } = file;
		const { document } = result;
		const { format } = document;
		files.set(sha256, { sha256, path, size, format, bytes, document });
		reports.set(id, {
			id,
			sha256,
			path,
			format,
			department,
			year,
			report,
			importedAt,
			counts
		});
	}
	return { files: [...files.values()], reports: [...reports.values()] };
}
