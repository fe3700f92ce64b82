import { z } from 'zod';
import { placeSchema } from './provenance';

const documentFormats = [
	'docx',
	'doc',
	'odt',
	'xlsx',
	'xls',
	'ods',
	'pdf',
	'png',
	'jpg',
	'tiff',
	'ofd',
	'html',
	'md',
	'txt'
] as const;
export const documentFormatSchema = z.enum(documentFormats);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

const placeInFormat = placeSchema.omit({
	block: true,
	span: true,
	table: true,
	row: true,
	column: true
});

/**
 * One cell of a table, once, however many grid positions it covers. `span` is the part of the
 * table block's text that is this cell's text; `row` and `column` are its top left position.
 */
export const cellSchema = z.strictObject({
	row: z.int().nonnegative(),
	column: z.int().nonnegative(),
	rowSpan: z.int().positive(),
	columnSpan: z.int().positive(),
	span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
	/**
	 * What a workbook keeps where it is not what the cell shows: the number itself, or the day of a
	 * date as 2023-12-31.
	 */
	stored: z.union([z.number(), z.string()]).optional(),
	origin: placeInFormat.optional()
});
export type Cell = z.infer<typeof cellSchema>;

/** Where a block stands in its file, in the words of the format: `paragraph` counts from 1. */
const originSchema = placeInFormat.extend({ paragraph: z.int().positive().optional() });

/**
 * Where a run of a block's text stands on its page. The pieces of a block are in the order of the
 * text and do not overlap; white space between them may belong to none. `box` is left, top, right,
 * bottom, in points from the page's top left corner.
 */
export const pieceSchema = z.strictObject({
	span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
	page: z.int().positive(),
	box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
	/** Read off a picture, and some of its figures or their signs were hard to read. */
	doubtful: z.literal(true).optional()
});
export type Piece = z.infer<typeof pieceSchema>;

/**
 * What all blocks have. `pieces` is there where the format has pages, `recognised` where the text,
 * or some of it, was read off a picture and may be misread.
 */
const placed = {
	origin: originSchema,
	pieces: z.array(pieceSchema).optional(),
	recognised: z.literal(true).optional()
};

const headingSchema = z.strictObject({
	kind: z.literal('heading'),
	level: z.int().min(0).max(9),
	text: z.string(),
	...placed
});
const paragraphSchema = z.strictObject({
	kind: z.literal('paragraph'),
	text: z.string(),
	...placed
});
/** `text` joins the cells of a row by a tab and the rows by a line feed, each cell once. */
export const tableSchema = z.strictObject({
	kind: z.literal('table'),
	rows: z.int().nonnegative(),
	columns: z.int().nonnegative(),
	cells: z.array(cellSchema),
	text: z.string(),
	...placed
});
export const blockSchema = z.discriminatedUnion('kind', [
	headingSchema,
	paragraphSchema,
	tableSchema
]);
export type Block = z.infer<typeof blockSchema>;
export type Table = z.infer<typeof tableSchema>;

/**
 * What any file becomes: its blocks in reading order, with the exact text. Automatic numbering is
 * part of the text. A heading of level 0 is the title.
 */
export const documentSchema = z.strictObject({
	format: documentFormatSchema,
	blocks: z.array(blockSchema),
	/** Pages of which nothing was read, since they are pictures. */
	unread: z.array(z.int().positive()).optional()
});
export type SourceDocument = z.infer<typeof documentSchema>;
