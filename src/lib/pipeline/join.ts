import type { Department } from '$lib/domain/department';
import type { Report } from '$lib/domain/report';
import { departmentFor } from '$lib/workspace/effective';
import type { StoredFile, StoredReport } from '$lib/workspace/rows';
import type { ReadFile } from './ports';

/** What stands between a report that was read and its joining the district. */
export type Standing =
	| { readonly kind: 'ready'; readonly replacesCarried: boolean }
	| { readonly kind: 'duplicate' }
	| { readonly kind: 'conflict'; readonly with: { path: string; importedAt: string | null } }
	| { readonly kind: 'other_kind' }
	| { readonly kind: 'no_agency' }
	| { readonly kind: 'no_year' };

/** A report of a file that was read, with what the user has said of it. */
export interface Candidate {
	readonly id: string;
	readonly file: ReadFile & { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };
	readonly report: Report;
	readonly department: Department | null;
	readonly year: number | null;
	/** The answer where another version is there: true for this one, false for the other. */
	readonly preferred: boolean | null;
}

/** The reports of one file as candidates, named after its content: the same file gives the same ids. */
export function candidatesOf(file: ReadFile, roster: readonly Department[]): Candidate[] {
	const { sha256, bytes, result } = file;
	if (!result.ok || sha256 === null || bytes === null) return [];
	return result.reports.map((report) => ({
		id: `${sha256}#${report.part ?? 1}`,
		file: { ...file, sha256, bytes },
		report,
		department: report.agency ? departmentFor(report.agency.name, roster) : null,
		year: report.year?.year ?? null,
		preferred: null
	}));
}

/** What else is there for a department and year. */
export interface Neighbours {
	readonly stored: readonly StoredReport[];
	readonly others: readonly Candidate[];
	readonly carried: ReadonlySet<string>;
}

export const slotOf = (code: string, year: number): string => `${code}\n${year}`;

/** Whether a candidate may join, and what it meets there. */
export function standingOf(
	candidate: Candidate,
	{ stored, others, carried }: Neighbours
): Standing {
	const { id, report, department, year } = candidate;
	if (stored.some((one) => one.id === id)) return { kind: 'duplicate' };
	if (report.kind !== 'department_self_evaluation') return { kind: 'other_kind' };
	if (!department) return { kind: 'no_agency' };
	if (year === null) return { kind: 'no_year' };
	const rival = stored.find(
		(one) => one.counts && one.department.code === department.code && one.year === year
	);
	if (rival) return { kind: 'conflict', with: rival };
	const twin = others.find(
		(one) => one.id !== id && one.department?.code === department.code && one.year === year
	);
	if (twin) return { kind: 'conflict', with: { path: twin.file.path, importedAt: null } };
	return { kind: 'ready', replacesCarried: carried.has(slotOf(department.code, year)) };
}

/** The stored form of candidates that join now. */
export function storedForm(
	candidates: readonly Candidate[],
	importedAt: string
): { files: StoredFile[]; reports: StoredReport[] } {
	const files = new Map<string, StoredFile>();
	const reports: StoredReport[] = [];
	for (const { id, file, report, department, year, preferred } of candidates) {
		if (!department || year === null || !file.result.ok) continue;
		const { sha256, path, size, bytes, result } = file;
		const { document } = result;
		files.set(sha256, { sha256, path, size, format: document.format, bytes, document });
		reports.push({
			id,
			sha256,
			path,
			format: document.format,
			department,
			year,
			report,
			importedAt,
			counts: preferred !== false
		});
	}
	return { files: [...files.values()], reports };
}
