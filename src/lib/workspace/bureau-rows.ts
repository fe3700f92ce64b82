import { z } from 'zod';
import { bureauColumnSchema, bureauKindSchema, bureauTroubleSchema } from '$lib/domain/bureau';
import { departmentSchema, type Department } from '$lib/domain/department';
import {
	referenceAmountSchema,
	referenceFigureSchema,
	type ReferenceAmount
} from '$lib/domain/reference';
import { rosterEntrySchema, type RosterEntry } from '$lib/domain/roster';

/**
 * A workbook of the bureau that was taken: its bytes, the agencies that are new by the user's word,
 * and all that was wrong with it, so that what was put aside stays in view.
 */
export const storedBureauFileSchema = z.strictObject({
	sha256: z.string().length(64),
	path: z.string(),
	size: z.int().nonnegative(),
	bytes: z.instanceof(Uint8Array<ArrayBuffer>),
	kind: bureauKindSchema,
	takenAt: z.iso.datetime(),
	departments: z.array(departmentSchema),
	troubles: z.array(bureauTroubleSchema)
});
export type StoredBureauFile = z.infer<typeof storedBureauFileSchema>;

const slot = {
	/** The file's SHA-256 and what it gives. */
	id: z.string(),
	sha256: z.string().length(64),
	year: z.int(),
	takenAt: z.iso.datetime(),
	/** Of several files that give the same, the rows of exactly one count. */
	counts: z.boolean()
};

/** The roster of one year from one file. */
export const storedRosterSchema = z.strictObject({
	...slot,
	entries: z.array(rosterEntrySchema)
});
export type StoredRoster = z.infer<typeof storedRosterSchema>;

/** One figure of one year, for all agencies of one file. */
export const storedReferenceSchema = z.strictObject({
	...slot,
	figure: referenceFigureSchema,
	amounts: z.array(referenceAmountSchema)
});
export type StoredReference = z.infer<typeof storedReferenceSchema>;

/** What the columns of a table with these headings mean, by the user's word. */
export const columnMappingSchema = z.strictObject({
	headings: z.string().min(1),
	kind: bureauKindSchema,
	columns: z.record(z.string(), bureauColumnSchema)
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Who an agency of this name is, by the user's word: a code, or the word for a new one. */
export const agencyAnswerSchema = z.strictObject({
	name: z.string().min(1),
	answer: z.string().min(1)
});
export type AgencyAnswer = z.infer<typeof agencyAnswerSchema>;

/** What the user said of a workbook that helps to read the next. An answer of null is forgotten. */
export interface SaidOfWorkbook {
	readonly mapping: ColumnMapping | null;
	readonly answers: readonly { readonly name: string; readonly answer: string | null }[];
}

/** What the bureau's own side says: of each year and figure, by the file that counts. */
export interface BureauSide {
	readonly roster: RosterEntry[];
	readonly reference: ReferenceAmount[];
	/** Agencies that the roster of the district does not hold. */
	readonly departments: Department[];
}

/** A file that was taken, with what it gives and whether that counts. */
export interface TakenFile extends Omit<StoredBureauFile, 'bytes'> {
	readonly years: readonly {
		readonly year: number;
		readonly rows: number;
		/** How many of them count; the others are replaced by a later file. */
		readonly counting: number;
	}[];
}

export function yearsOf(rows: readonly (StoredRoster | StoredReference)[]): TakenFile['years'] {
	const years = new Map<number, { rows: number; counting: number }>();
	for (const row of rows) {
		const { rows: before, counting } = years.get(row.year) ?? { rows: 0, counting: 0 };
		const own = 'entries' in row ? row.entries.length : row.amounts.length;
		years.set(row.year, { rows: before + own, counting: counting + (row.counts ? own : 0) });
	}
	return [...years].map(([year, of]) => ({ year, ...of })).sort((a, b) => a.year - b.year);
}

/** The rows in which a file's entries and amounts are stored; all of them count. */
export function bureauRowsOf(
	{ sha256, takenAt }: StoredBureauFile,
	roster: readonly RosterEntry[],
	reference: readonly ReferenceAmount[]
): { rosters: StoredRoster[]; references: StoredReference[] } {
	const rosters = new Map<number, StoredRoster>();
	for (const entry of roster) {
		const { year } = entry;
		const row = rosters.get(year);
		if (row) row.entries.push(entry);
		else
			rosters.set(year, {
				id: `${sha256}#${year}`,
				sha256,
				year,
				takenAt,
				counts: true,
				entries: [entry]
			});
	}
	const references = new Map<string, StoredReference>();
	for (const amount of reference) {
		const { year, figure } = amount;
		const id = `${sha256}#${year}#${figure}`;
		const row = references.get(id);
		if (row) row.amounts.push(amount);
		else references.set(id, { id, sha256, year, figure, takenAt, counts: true, amounts: [amount] });
	}
	return { rosters: [...rosters.values()], references: [...references.values()] };
}
