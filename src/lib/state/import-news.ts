import type { DepartmentRow } from '$lib/analysis/departments';
import { askFindings, type FindingRow } from '$lib/analysis/findings';
import { findingNews, type ImportRecord } from '$lib/domain/import-record';
import { slotOf } from '$lib/domain/slot';
import type { Engine } from '$lib/pipeline/engine';
import type { Loaded } from './loaded';

/** What an import brings: the paths of its files, and the reports that were read in them. */
export interface Brought {
	readonly files: readonly string[];
	readonly reports: readonly { readonly id: string }[];
}

interface Shown extends Pick<Loaded, 'reports'> {
	readonly departments: readonly Pick<DepartmentRow, 'code' | 'shortName'>[];
}

/** What stands at one time: the reports that count, and what the cross-checks find in them. */
export interface Standing extends Shown {
	readonly findings: readonly FindingRow[];
}

/** What stands in the engine now; null where it cannot say. */
export async function standingIn(
	connector: Engine['connector'],
	{ reports, departments }: Shown
): Promise<Standing | null> {
	const findings = await askFindings(connector, { year: null, code: null }).catch(() => null);
	return findings && { reports, departments, findings };
}

/** What an import at this time brought, by what stood before and after it. */
export function importRecord(
	at: string,
	{ files, reports }: Brought,
	before: Standing,
	after: Standing
): ImportRecord {
	const had = new Set(before.reports.map(({ code, year }) => slotOf(code, year)));
	const came = new Set(reports.map(({ id }) => id));
	const names = new Map(after.departments.map(({ code, shortName }) => [code, shortName]));
	return {
		at,
		files: [...files],
		reports: after.reports
			.filter(({ id }) => came.has(id))
			.map(({ code, year }) => ({
				...{ code, name: names.get(code) ?? code, year },
				replaces: had.has(slotOf(code, year))
			})),
		...findingNews(before.findings, after.findings)
	};
}
