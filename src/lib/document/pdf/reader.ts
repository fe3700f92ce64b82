/**
 * Reads PDFs on pdf.js, which gives characters and lines where they are drawn, and nothing of
 * paragraphs, cells or tables. Those come from geometry (layout/): the libraries that offer them lose
 * merged cells, or the numbers that a narrow cell breaks.
 */
import type { SourceDocument } from '$lib/domain/document';
import { blocksOfPages, pageOf, type Page } from '../layout/blocks';
import { allowedSteps, pageLimits } from '../layout/page-limits';
import type { OnProgress } from '../progress';
import { ReadError } from '../read-error';
import { inspectFile } from './inspect-file';
import { withPdf, type OpenPdf } from './engine';
import { readPage } from './page-content';

async function readPages(
	{ document, operators }: OpenPdf,
	allowed: number,
	onProgress: OnProgress
): Promise<Page[]> {
	if (document.numPages > pageLimits.pages)
		throw new ReadError('too_large', `${document.numPages} pages`);
	const layers = await document.getOptionalContentConfig();
	const pages: Page[] = [];
	let glyphs = 0;
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const content = await readPage(page, operators, layers);
		page.cleanup();
		glyphs += content.glyphs.length;
		if (glyphs > allowed) throw new ReadError('too_large', `${glyphs} characters`);
		pages.push(pageOf(content));
		onProgress(number, document.numPages);
	}
	return pages;
}

/**
 * Reads a PDF that has a text layer: paragraphs and headings joined from lines, ruled tables with
 * merged cells, also over pages; without running heads, feet, page numbers and watermarks. Throws
 * a ReadError: `no_text_scan` where its pages are pictures.
 */
export async function readPdf(bytes: Uint8Array, onProgress: OnProgress): Promise<SourceDocument> {
	const { hasPictures, contentBytes } = inspectFile(bytes);
	const allowed = allowedSteps(bytes.length, contentBytes);
	const pages = await withPdf(bytes, allowed, (pdf) => readPages(pdf, allowed, onProgress));
	const blocks = blocksOfPages(pages);
	if (blocks.every(({ text }) => text.trim() === ''))
		throw new ReadError(hasPictures ? 'no_text_scan' : 'no_text');
	return { format: 'pdf', blocks };
}
