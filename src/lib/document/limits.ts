const MiB = 1024 * 1024;

/** What a file may cost us at most. Beyond any of these it is `too_large`, or `malformed` for depth. */
export const limits = {
	/** Bytes of a file as it arrives. */
	fileBytes: 50 * MiB,
	/** Bytes of a plain text. */
	textBytes: 8 * MiB,
	/** Entries of an archive. */
	zipEntries: 4096,
	/** Bytes of the names and notes of all entries. */
	zipDirectoryBytes: 4 * MiB,
	/**
	 * A collection of files may be as large as it likes, since only its directory and one file at a
	 * time are fetched; but above the first of these it may not unfold to more than the second times
	 * its size. Reports shrink to a tenth at best.
	 */
	archiveFreeBytes: 200 * MiB,
	archiveRatio: 60,
	/** Archives within archives: a folder per agency zipped, and all of these zipped. */
	archiveDepth: 2,
	/**
	 * Bytes of one part of an archive, and of all the parts we read, once inflated. A report of
	 * hundreds of pages has some ten; as text a part takes up to three times its bytes.
	 */
	partBytes: 32 * MiB,
	unzippedBytes: 128 * MiB,
	/** How many times larger than its packed bytes a part may become, checked past the first bytes. */
	inflationRatio: 250,
	inflationFreeBytes: 2 * MiB,
	/** Filled cells of a workbook and the text in them: more is a register and no report. */
	workbookCells: 100_000,
	workbookCharacters: 4 * MiB,
	/** Bytes of the parts of a workbook that hold cells, inflated; the library takes ten times that. */
	workbookBytes: 16 * MiB,
	/** Characters of a Word file before 2007, foot- and endnotes and headers included. */
	wordCharacters: 2 * MiB,
	/** Runs of one kind that share their properties, and changes in the lists that stand elsewhere. */
	wordRuns: 600_000,
	wordChanges: 3_000_000,
	/** Tags of an OpenDocument spreadsheet, four to a cell: as a tree each takes 750 bytes. */
	spreadsheetTags: 400_000,
	/** Markup of one XML part: tags in all, and how deep they nest. */
	xmlTags: 3_000_000,
	xmlDepth: 200,
	/** Grid of one table. Word itself ends at 63 columns. */
	tableColumns: 500,
	tableCells: 200_000
} as const;
