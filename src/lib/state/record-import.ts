import { askFindings } from '$lib/analysis/findings';
import { findingNews } from '$lib/domain/import-record';
import { slotOf } from '$lib/domain/slot';
import type { StoredReport } from '$lib/workspace/rows';
import type { District } from './district.svelte';

const findingsOf = (district: District) =>
	district.ask(askFindings, { year: null, code: null }) ?? Promise.resolve([]);

/**
 * Does an import, and keeps what it brought for the page of filings: `work` says what it took, or
 * null where it took nothing. Returns whether it took anything. Where what it brought cannot be kept
 * the import holds all the same.
 */
export async function recordImport(
	district: District,
	work: () => Promise<{ files: readonly string[]; reports: readonly StoredReport[] } | null>
): Promise<boolean> {
	const before = await findingsOf(district).catch(() => null);
	const slots = new Set(district.reports.map(({ code, year }) => slotOf(code, year)));
	const at = new Date().toISOString();
	const took = await work();
	const after = took && before && (await findingsOf(district).catch(() => null));
	if (!took || !before || !after) return took !== null;
	const reports = took.reports
		.filter(({ counts }) => counts)
		.map(({ department: { code, shortName: name }, year }) => ({
			...{ code, name, year },
			replaces: slots.has(slotOf(code, year))
		}));
	const record = { at, files: [...took.files], reports, ...findingNews(before, after) };
	await district.keepImport(record).catch(() => undefined);
	return true;
}
