import type { DepartmentRow } from '$lib/analysis/departments';
import type { ReportRow } from '$lib/analysis/reports';
import type { YearRow } from '$lib/analysis/years';
import type { Department } from '$lib/domain/department';
import type { Said, Settlement } from '$lib/domain/settlement';
import type { Carried } from '$lib/pipeline/carried';
import type { Engine } from '$lib/pipeline/engine';
import { effectiveBureau, effectiveFilings } from '$lib/workspace/effective';
import type { StoredReport } from '$lib/workspace/rows';
import { nothingKept, type Kept } from './kept';

type Contents = Parameters<Engine['load']>[0];

/** What a load brings: it is all of one load, or all of the load before. */
export interface Loaded {
	/** What the engine was given; null where it was given nothing yet. */
	readonly contents: Contents | null;
	/** Reports that count but cannot be loaded; the others are loaded without them. */
	readonly setAside: readonly { report: StoredReport; detail: string }[];
	/** What the bureau has said of findings, by their keys. */
	readonly settlements: ReadonlyMap<string, Said>;
	/** What findings that were settled as report errors dispute, as the engine names it. */
	readonly wrong: ReadonlySet<string>;
	/** The reports that count. */
	readonly reports: readonly ReportRow[];
	readonly departments: readonly DepartmentRow[];
	/** What is known of each year, latest first. */
	readonly years: readonly YearRow[];
}

export const nothingLoaded: Loaded = {
	contents: null,
	setAside: [],
	settlements: new Map(),
	wrong: new Set(),
	reports: [],
	departments: [],
	years: []
};

/** What was said of findings, by their keys; it does not hold of those that say something else now. */
export const saidBy = (
	settlements: readonly Settlement[],
	outdated: ReadonlySet<string>
): Loaded['settlements'] =>
	new Map(settlements.map((one) => [one.key, { ...one, holds: !outdated.has(one.key) }]));

/** The agencies of the carried district, of the bureau's roster and of imported reports. */
export function rosterOf(
	carried: Carried | null,
	{ bureau }: Kept,
	stored: readonly StoredReport[]
): Department[] {
	const byCode = new Map<string, Department>();
	for (const one of carried?.departments ?? []) byCode.set(one.code, one);
	for (const one of [...bureau.departments, ...stored.map((of) => of.department)])
		if (!byCode.has(one.code)) byCode.set(one.code, one);
	return [...byCode.values()];
}

/** What the engine is to hold: what is kept over the carried district, with the reports `stored` alone. */
export function contentsOf(
	carried: Carried | null,
	kept: Kept,
	stored: readonly StoredReport[],
	showSample: boolean
): Contents {
	const shown = showSample ? carried : null;
	const filings = effectiveFilings(shown?.reports ?? [], stored);
	const { roster, reference } = effectiveBureau(shown ?? nothingKept.bureau, kept.bureau);
	const named = [...roster, ...reference, ...kept.bureau.departments];
	const own = new Set([
		...filings.map(({ department }) => department.code),
		...named.map(({ code }) => code)
	]);
	const departments = rosterOf(carried, kept, stored).filter((one) => shown || own.has(one.code));
	return { carried: shown, departments, filings, roster, reference };
}
