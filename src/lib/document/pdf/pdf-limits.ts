const MiB = 1024 * 1024;

/** What a PDF may cost us at most. Beyond any of these it is `too_large`, but for `pagePaths`. */
export const pdfLimits = {
	/** A year's accounts with all annexes have some 300 pages. */
	pages: 1500,
	/** Paths of one page; a full page of cells has some 3,000. Beyond, it is a drawing without tables. */
	pagePaths: 40_000,
	/** Characters of one page; a page of small print has 4,000. And of all pages. */
	pageGlyphs: 100_000,
	glyphs: 5_000_000,
	/** Bytes of one stream and of all, once inflated; pictures do not count, as they stay packed. */
	streamBytes: 64 * MiB,
	streamsBytes: 300 * MiB,
	/** Lines of a page that are drawn across one another; beyond, it is a drawing. */
	pageRules: 4000
} as const;
