const MiB = 1024 * 1024;

/**
 * What a PDF may cost us at most. Beyond any of these it is `too_large`; a drawing that is no table
 * is passed over.
 */
export const pdfLimits = {
	/** A year's accounts with all annexes have some 300 pages. */
	pages: 1500,
	/** Points of a page's longer side: PDF itself ends at 14,400, which is five metres. */
	pageSide: 14_400,
	/** Steps of drawing on one page: tables of a full page have 5,000, maps up to some 100,000. */
	pageOperators: 150_000,
	/** And in all; as many characters. */
	operators: 6_000_000,
	/** States saved and not restored; a few dozen in practice. */
	depth: 4000,
	/** Points of one path, and lines of one page; beyond, it is a drawing and no table. */
	pathValues: 300_000,
	pageLines: 200_000,
	/** Characters of one page; a page of small print has 4,000. */
	pageGlyphs: 100_000,
	/** Bytes of one stream and of all, once inflated; pictures do not count, as they stay packed. */
	streamBytes: 64 * MiB,
	streamsBytes: 300 * MiB,
	/** How far text and tables shrink at best in a file whose pages are not all alike. */
	usualRatio: 10,
	/**
	 * Steps of drawing, and characters, that a document may have beyond one for each byte of its
	 * streams. Each step is written there, in some ten bytes, and a character in one or two; only what
	 * many pages share is drawn more often than written: a letterhead, or the pages of a hostile file.
	 */
	freeSteps: 300_000,
	/** How far a stream that we cannot try to inflate may unfold; deflate does so 1032 times at most. */
	steepest: 1032,
	/** Lines of a page that are drawn across one another; beyond, it is a drawing. */
	pageRules: 4000
} as const;

/** Steps of drawing, and characters, that a file of so many bytes may have. */
export const allowedSteps = (fileBytes: number, contentBytes: number): number =>
	Math.min(
		pdfLimits.operators,
		pdfLimits.freeSteps + Math.min(contentBytes, fileBytes * pdfLimits.usualRatio)
	);
