/** What an OFD file may cost us at most, beside what its pages may. Beyond these it is `too_large`. */
export const ofdLimits = {
	/** Tags of one part: a page of small print whose characters stand one by one has some 30,000. */
	partTags: 400_000,
	/** Tags of all resources that are kept while a document is read. */
	resourceTags: 400_000,
	/** Tags of the templates that are kept; one beyond that is parsed for each page that names it. */
	keptTags: 400_000,
	/** Objects within objects: blocks, drawings that draw others, and templates behind templates. */
	depth: 40,
	/** Pictures of a page; one with more is no scan. */
	pagePictures: 200,
	/** Characters that a font names; the largest have 65,535 glyphs. */
	fontCodes: 140_000
} as const;
