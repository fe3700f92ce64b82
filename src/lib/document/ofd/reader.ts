import type { SourceDocument } from '$lib/domain/document';
import { blocksOfPages, pageOf, type Page } from '../layout/blocks';
import { pageLimits } from '../layout/page-limits';
import type { OnProgress } from '../progress';
import { ReadError } from '../read-error';
import type { Zip } from '../zip';
import { unknown } from './characters';
import { documentsIn } from './document-parts';
import { readPage } from './page';
import { Parts } from './parts';

/**
 * Reads an OFD file (GB/T 33190): all its documents, their pages counted on, with paragraphs, ruled
 * tables and places as of a PDF. Stamps, signatures and annotations are left alone. Throws a
 * ReadError: `encrypted_ofd`, `no_text_scan` where the pages are pictures, `no_text` also where the
 * fonts do not tell what most characters are.
 */
export function readOfd(zip: Zip, fileBytes: number, onProgress: OnProgress): SourceDocument {
	if (zip.has('Encryptions.xml')) throw new ReadError('encrypted_ofd');
	const parts = new Parts(zip, fileBytes);
	const all = documentsIn(parts).flatMap((document) =>
		document.pages.map((location) => ({ document, location }))
	);
	if (all.length > pageLimits.pages) throw new ReadError('too_large', `${all.length} pages`);
	const pages: Page[] = [];
	let [hasPictures, characters, unknowns] = [false, 0, 0];
	for (const { document, location } of all) {
		const page = readPage(location, document, parts);
		hasPictures ||= page.hasPictures;
		characters += page.content.glyphs.length;
		unknowns += page.content.glyphs.filter(({ text }) => text === unknown).length;
		pages.push(pageOf(page.content));
		onProgress(pages.length, all.length);
	}
	if (unknowns > characters / 2) throw new ReadError('no_text', 'fonts that name no characters');
	const blocks = blocksOfPages(pages);
	if (blocks.every(({ text }) => text.trim() === ''))
		throw new ReadError(hasPictures ? 'no_text_scan' : 'no_text');
	return { format: 'ofd', blocks };
}
