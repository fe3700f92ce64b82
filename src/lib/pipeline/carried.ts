import { z } from 'zod';
import { departmentSchema, type Department } from '$lib/domain/department';
import { documentSchema, type SourceDocument } from '$lib/domain/document';
import { filingSchema, type Filing } from '$lib/domain/filing';

/** The carried district as it is shipped: who files, the reports, and where each source's text stands. */
export const carriedSchema = z.strictObject({
	departments: z.array(departmentSchema),
	filings: z.array(filingSchema),
	documents: z.record(z.string(), z.string())
});

export interface Carried {
	readonly departments: readonly Department[];
	readonly filings: readonly Filing[];
	/** The text of a carried report's source; rejects where it is not there. */
	document(filingId: string): Promise<SourceDocument>;
}

/** Fetches a file of the carried district as JSON, by its path within it. */
export type FetchCarried = (path: string) => Promise<unknown>;

/** Opens the carried district. Rejects where a file is missing or does not fit its shape. */
export async function openCarried(fetchJson: FetchCarried): Promise<Carried> {
	const { departments, filings, documents } = carriedSchema.parse(await fetchJson('filings.json'));
	return {
		departments,
		filings,
		async document(filingId) {
			const path = documents[filingId];
			if (path === undefined) throw new Error(`No source of ${filingId}`);
			return documentSchema.parse(await fetchJson(path));
		}
	};
}
