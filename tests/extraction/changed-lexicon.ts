import { vi } from 'vitest';
import labels from '$data/lexicon/labels.json';
import sections from '$data/lexicon/sections.json';
import templates from '$data/lexicon/templates.json';
import units from '$data/lexicon/units.json';
import type { SourceDocument } from '$lib/domain/document';
import { factsOf } from '../../scripts/golden/facts';

const files = { labels, sections, templates, units };
export type LexiconFile = keyof typeof files;

/** A copy of a file of the lexicon, to be changed. */
export const copyOf = <F extends LexiconFile>(file: F): (typeof files)[F] =>
	structuredClone(files[file]);

/** What the rules read of a document when one file of the lexicon says `data` instead. */
export async function readerWith(
	file: LexiconFile,
	data: unknown
): Promise<(document: SourceDocument) => string[]> {
	const path = `$data/lexicon/${file}.json`;
	vi.resetModules();
	vi.doMock(path, () => ({ default: data }));
	try {
		const { extractReports } = await import('$lib/extraction/extract');
		return (document) => factsOf(extractReports(document));
	} finally {
		vi.doUnmock(path);
		vi.resetModules();
	}
}
