/**
 * Reads PDFs on pdf.js, which gives characters and lines where they are drawn, and nothing of
 * paragraphs, cells or tables. Those come from geometry (layout/): the libraries that offer them lose
 * merged cells, or the numbers that a narrow cell breaks.
 */
import type { SourceDocument } from '$lib/domain/document';
import { allowedSteps, pageLimits } from '../layout/page-limits';
import type { PageContent } from '../layout/sheet';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { documentOfPages } from '../scan/document-of-pages';
import { inspectFile } from './inspect-file';
import { withPdf, type OpenPdf } from './engine';
import { readPage } from './page-content';

async function readPages(
	{ document, operators }: OpenPdf,
	allowed: number,
	{ onProgress, pictures }: ReadOptions
): Promise<PageContent[]> {
	if (document.numPages > pageLimits.pages)
		throw new ReadError('too_large', `${document.numPages} pages`);
	const layers = await document.getOptionalContentConfig();
	const pages: PageContent[] = [];
	let glyphs = 0;
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const content = await readPage(page, operators, layers);
		page.cleanup();
		glyphs += content.glyphs.length;
		if (glyphs > allowed) throw new ReadError('too_large', `${glyphs} characters`);
		pages.push(content);
		if (!pictures) onProgress?.(number, document.numPages);
	}
	return pages;
}

/**
 * Reads a PDF: paragraphs and headings joined from lines, ruled tables with merged cells, also over
 * pages; without running heads, feet, page numbers and watermarks. Pages without text are read off
 * their pictures where that is asked for. Throws a ReadError: `no_text_scan` where it is not, and all
 * pages are such.
 */
export async function readPdf(
	bytes: Uint8Array,
	options: ReadOptions = {}
): Promise<SourceDocument> {
	const { hasPictures, contentBytes } = inspectFile(bytes);
	const allowed = allowedSteps(bytes.length, contentBytes);
	const contents = await withPdf(bytes, allowed, (pdf) => readPages(pdf, allowed, options));
	return documentOfPages(
		{
			format: 'pdf',
			contents,
			hasPictures: () => hasPictures,
			scan: async (numbers) =>
				(await import('../scan/scanned-pages')).readScannedPdf(bytes, allowed, numbers, options)
		},
		options
	);
}
