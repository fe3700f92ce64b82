/**
 * Reads PDFs on pdf.js, which gives characters and lines where they are drawn, and nothing of
 * paragraphs, cells or tables. Those come from geometry (layout/): the libraries that offer them lose
 * merged cells, or the numbers that a narrow cell breaks.
 */
import type { SourceDocument } from '$lib/domain/document';
import { blocksOfPages, pageOf } from '../layout/blocks';
import { allowedSteps, pageLimits } from '../layout/page-limits';
import type { PageContent } from '../layout/sheet';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { markScanned } from '../scan/marked';
import type { ScannedPages } from '../scan/scanned-pages';
import { inspectFile } from './inspect-file';
import { withPdf, type OpenPdf } from './engine';
import { readPage } from './page-content';

/** A page that says less has no text of its own: a number, or the name of the scanner. */
const leastText = 40;

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

/** The pages that have hardly any text, counted from 1. */
const bareOf = (contents: readonly PageContent[], least: number): number[] =>
	[...contents.keys()]
		.filter(
			(i) => (contents[i]?.glyphs.filter(({ text }) => text.trim() !== '').length ?? 0) < least
		)
		.map((i) => i + 1);

const nothingScanned: ScannedPages = { read: new Map(), left: [] };

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
	const bare = hasPictures ? bareOf(contents, leastText) : [];
	const { read, left } =
		options.pictures && bare.length > 0
			? await (
					await import('../scan/scanned-pages')
				).readScannedPages(bytes, allowed, bare, options)
			: nothingScanned;
	const pages = contents.map((content, i) => {
		const scanned = read.get(i + 1);
		return pageOf(scanned ? besideOwn(scanned.content, content) : content);
	});
	const blocks = markScanned(blocksOfPages(pages), read);
	const unread = options.pictures ? left : hasPictures ? bareOf(contents, 1) : [];
	if (blocks.every(({ text }) => text.trim() === '') && (unread.length > 0 || !hasPictures))
		throw new ReadError(hasPictures ? 'no_text_scan' : 'no_text');
	return { format: 'pdf', blocks, ...(unread.length > 0 ? { unread: [...unread] } : {}) };
}

/** What was read off a page, beside the little text that it has of its own. */
const besideOwn = (scanned: PageContent, own: PageContent): PageContent => ({
	...scanned,
	glyphs: [...scanned.glyphs, ...own.glyphs]
});
