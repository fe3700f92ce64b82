import type { SourceDocument } from '$lib/domain/document';
import { blocksOfPages, pageOf } from '../layout/blocks';
import type { PageContent } from '../layout/sheet';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { markScanned } from './marked';
import type { ReadPaper } from './page';

/** A page that says less has no text of its own: a number, or the name of the scanner. */
const leastText = 40;

/** Pictures that cover less of a page are a letterhead or an illustration, and no scan. */
export const leastCovered = 0.3;

/** What was read off pages that are pictures, and those that were left when enough was read. */
export interface ScannedPages {
	readonly read: ReadonlyMap<number, ReadPaper>;
	readonly left: readonly number[];
}

/** The pages of a file, as far as they are not pictures. */
export interface DrawnPages {
	readonly format: SourceDocument['format'];
	readonly contents: readonly PageContent[];
	/** Whether a page, counted from 1, may be a picture. */
	readonly hasPictures: (number: number) => boolean;
	/** Reads pages off their pictures. */
	readonly scan: (numbers: readonly number[]) => Promise<ScannedPages>;
}

const nothingScanned: ScannedPages = { read: new Map(), left: [] };

/** What was read off a page, beside the little text that it has of its own. */
const besideOwn = (scanned: PageContent, own: PageContent): PageContent => ({
	...scanned,
	glyphs: [...scanned.glyphs, ...own.glyphs]
});

/**
 * The document that pages make up, with those without text read off their pictures where that is asked
 * for. Throws a ReadError: `no_text_scan` where it is not, and all pages are such; `no_text`.
 */
export async function documentOfPages(
	{ format, contents, hasPictures, scan }: DrawnPages,
	{ pictures = false }: ReadOptions
): Promise<SourceDocument> {
	const bare = (least: number): number[] =>
		contents.flatMap(({ glyphs }, i) =>
			hasPictures(i + 1) && glyphs.filter(({ text }) => text.trim() !== '').length < least
				? [i + 1]
				: []
		);
	const scans = pictures ? bare(leastText) : [];
	const { read, left } = scans.length > 0 ? await scan(scans) : nothingScanned;
	const pages = contents.map((content, i) => {
		const scanned = read.get(i + 1);
		return pageOf(scanned ? besideOwn(scanned.content, content) : content);
	});
	const blocks = markScanned(blocksOfPages(pages), read);
	const unread = pictures ? left : bare(1);
	if (blocks.every(({ text }) => text.trim() === ''))
		throw new ReadError(unread.length > 0 ? 'no_text_scan' : 'no_text');
	return { format, blocks, ...(unread.length > 0 ? { unread: [...unread] } : {}) };
}
