import { z } from 'zod';
import { departmentSchema } from '$lib/domain/department';
import { documentSchema } from '$lib/domain/document';
import { figuresSchema } from '$lib/domain/figure';
import { referenceAmountSchema } from '$lib/domain/reference';
import { rosterEntrySchema } from '$lib/domain/roster';
import type { CarriedDistrict } from '$lib/warehouse/contents';
import { carriedTables, type CarriedTable } from '$lib/warehouse/tables';

/**
 * district.json: who files, who should have filed, what the bureau's own system says; for each
 * report where its source lies; and for each table of tables.arrow, in which they follow one
 * another as Arrow IPC streams, how many rows and bytes it has.
 */
export const carriedSchema = z.strictObject({
	departments: z.array(departmentSchema),
	roster: z.array(rosterEntrySchema),
	reference: z.array(referenceAmountSchema),
	reports: z.array(
		z.strictObject({ id: z.string(), code: z.string(), year: z.int(), source: z.string() })
	),
	tables: z.array(
		z.strictObject({
			name: z.enum(carriedTables),
			rows: z.int().nonnegative(),
			bytes: z.int().positive()
		})
	)
});
export type CarriedIndex = z.infer<typeof carriedSchema>;

/** The text of a report's source, and the figures that were read in it. */
export const sourceSchema = z.strictObject({ document: documentSchema, figures: figuresSchema });
export type Source = z.infer<typeof sourceSchema>;

export interface Carried extends CarriedDistrict {
	/** The source of a carried report; rejects where it is not there. */
	source(reportId: string): Promise<Source>;
}

/** Fetches the files of the carried district, by their path within it. */
export interface CarriedFiles {
	json(path: string): Promise<unknown>;
	bytes(path: string): Promise<Uint8Array>;
}

/** The tables of tables.arrow, each in a buffer of its own. Throws where its length is another. */
function cut(bytes: Uint8Array, tables: CarriedIndex['tables']): Map<CarriedTable, Uint8Array> {
	const expected = tables.reduce((sum, table) => sum + table.bytes, 0);
	if (bytes.length !== expected)
		throw new RangeError(`tables.arrow: ${bytes.length} of ${expected} bytes`);
	let at = 0;
	return new Map(
		tables.map((table) => [table.name, bytes.slice(at, (at += table.bytes))] as const)
	);
}

/** What a gzip of JSON holds. */
async function unpacked(bytes: Uint8Array): Promise<unknown> {
	const stream = new Blob([Uint8Array.from(bytes)]).stream();
	return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).json();
}

/** Opens the carried district. Rejects where a file is missing or does not fit its shape. */
export async function openCarried(files: CarriedFiles): Promise<Carried> {
	const fetchTables = () => files.bytes('tables.arrow');
	const [json, bytes] = await Promise.all([files.json('district.json'), fetchTables()]);
	const index = carriedSchema.parse(json);
	let fetched: Map<CarriedTable, Uint8Array> | null = cut(bytes, index.tables);
	const { departments, roster, reference, tables } = index;
	const sources = new Map(index.reports.map(({ id, source }) => [id, source]));
	const rowsOf = (name: CarriedTable) => tables.find((table) => table.name === name)?.rows ?? 0;
	return {
		departments,
		roster,
		reference,
		reports: index.reports.map(({ id, code, year }) => ({ id, code, year })),
		rows: Object.fromEntries(carriedTables.map((name) => [name, rowsOf(name)])) as Record<
			CarriedTable,
			number
		>,
		async streams() {
			// The engine has its own copy once they are loaded: they are not kept here.
			const streams = fetched ?? cut(await fetchTables(), tables);
			fetched = null;
			return streams;
		},
		async source(reportId) {
			const path = sources.get(reportId);
			if (path === undefined) throw new Error(`No source of ${reportId}`);
			return sourceSchema.parse(await unpacked(await files.bytes(path)));
		}
	};
}
