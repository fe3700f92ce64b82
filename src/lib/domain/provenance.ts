import { z } from 'zod';

/**
 * Where in a Document a piece of text stands. `block` counts the document's blocks from 0; `span`
 * is [from, to) in UTF-16 units of that block's text. The rest is what the format can add: page
 * and box (left, top, right, bottom in points from the page's top left) for pages, sheet and cell for workbooks, table (counted from
 * 0 within the document), row and column for table cells.
 */
export const placeSchema = z.strictObject({
	block: z.int().nonnegative(),
	span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
	page: z.int().positive().optional(),
	box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
	sheet: z.string().optional(),
	cell: z.string().optional(),
	table: z.int().nonnegative().optional(),
	row: z.int().nonnegative().optional(),
	column: z.int().nonnegative().optional()
});
export type Place = z.infer<typeof placeSchema>;

/** The words of a report that a fact comes from, and where they stand. */
export const evidenceSchema = z.strictObject({ quote: z.string(), place: placeSchema });
export type Evidence = z.infer<typeof evidenceSchema>;
