const MiB = 1024 * 1024;

/** What a PDF may cost us at most, beside what its pages may. Beyond any of these it is `too_large`. */
export const pdfLimits = {
	/** Steps of drawing on one page: tables of a full page have 5,000, maps up to some 100,000. */
	pageOperators: 150_000,
	/** States saved and not restored; a few dozen in practice. */
	depth: 4000,
	/** Points of one picture: an A3 at 600 to the inch has 70 million. */
	picturePoints: 90_000_000,
	/** Bytes of one stream and of all, once inflated; pictures do not count, as they stay packed. */
	streamBytes: 64 * MiB,
	streamsBytes: 300 * MiB,
	/** How far a stream that we cannot try to inflate may unfold; deflate does so 1032 times at most. */
	steepest: 1032
} as const;
