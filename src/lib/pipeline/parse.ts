import { readDocument } from '$lib/document/read';
import { readFailureOf } from '$lib/document/read-error';
import { extractReports } from '$lib/extraction/extract';
import type { ParseResult } from './ports';

/** Reads one file and finds the reports in it. Never rejects: what fails says why. */
export async function parseBytes(path: string, bytes: Uint8Array): Promise<ParseResult> {
	try {
		const document = await readDocument(path, bytes);
		return { ok: true, document, reports: extractReports(document) };
	} catch (error) {
		return { ok: false, failure: readFailureOf(error) };
	}
}
