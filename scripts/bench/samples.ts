import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import type { DocumentFormat, SourceDocument } from '$lib/domain/document';

export interface Sample {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** 0 where the format has none. */
	readonly pages: number;
}

const folders = ['data/reports', 'tests/fixtures'];

const pagesOf = ({ blocks }: SourceDocument): number =>
	blocks.reduce((last, { origin, pieces }) => {
		const own = pieces?.reduce((most, { page }) => Math.max(most, page), 0) ?? 0;
		return Math.max(last, own, origin.page ?? 0);
	}, 0);

/** All files of the project that can be read, by what they turn out to be. */
export async function samplesByFormat(): Promise<Map<DocumentFormat, Sample[]>> {
	const found = new Map<DocumentFormat, Sample[]>();
	for (const folder of folders)
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const path = join(folder, entry.name);
			const bytes = new Uint8Array(readFileSync(path));
			try {
				const document = await readDocument(path, bytes);
				const sample = { path, bytes, pages: pagesOf(document) };
				found.set(document.format, [...(found.get(document.format) ?? []), sample]);
			} catch (error) {
				if (!(error instanceof ReadError)) throw error;
			}
		}
	return found;
}
