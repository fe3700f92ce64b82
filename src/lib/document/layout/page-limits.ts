/**
 * What a document of drawn pages may cost us at most. Beyond any of these it is `too_large`; a drawing
 * that is no table is passed over.
 */
export const pageLimits = {
	/** A year's accounts with all annexes have some 300 pages. */
	pages: 1500,
	/** Points of a page's longer side: PDF itself ends at 14,400, which is five metres. */
	pageSide: 14_400,
	/** Points of one path, and lines of one page; beyond, it is a drawing and no table. */
	pathValues: 300_000,
	pageLines: 200_000,
	/** Lines of a page that are drawn across one another; beyond, it is a drawing. */
	pageRules: 4000,
	/** Characters of one page; a page of small print has 4,000. */
	pageGlyphs: 100_000,
	/** Steps of drawing in all; as many characters. */
	steps: 6_000_000,
	/**
	 * Steps of drawing, and characters, that a document may have beyond one for each byte of its
	 * contents. Each step is written there, in some ten bytes, and a character in one or two; only what
	 * many pages share is drawn more often than written: a letterhead, or the pages of a hostile file.
	 */
	freeSteps: 300_000,
	/** How far text and tables shrink at best in a file whose pages are not all alike. */
	usualRatio: 10
} as const;

/** Steps of drawing, and characters, that a file of so many bytes may have. */
export const allowedSteps = (fileBytes: number, contentBytes: number): number =>
	Math.min(
		pageLimits.steps,
		pageLimits.freeSteps + Math.min(contentBytes, fileBytes * pageLimits.usualRatio)
	);
