import { z } from 'zod';
import { placeSchema } from './provenance';

const documentFormats = ['docx', 'txt'] as const;
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
	origin: placeInFormat.optional()
});
export type Cell = z.infer<typeof cellSchema>;

/** Where a block stands in its file, in the words of the format: `paragraph` counts from 1. */
const originSchema = placeInFormat.extend({ paragraph: z.int().positive().optional() });

const headingSchema = z.strictObject({
	kind: z.literal('heading'),
	level: z.int().min(0).max(9),
	text: z.string(),
	origin: originSchema
});
const paragraphSchema = z.strictObject({
	kind: z.literal('paragraph'),
	text: z.string(),
	origin: originSchema
});
/** `text` joins the cells of a row by a tab and the rows by a line feed, each cell once. */
export const tableSchema = z.strictObject({
	kind: z.literal('table'),
	rows: z.int().nonnegative(),
	columns: z.int().nonnegative(),
	cells: z.array(cellSchema),
	text: z.string(),
	origin: originSchema
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
	blocks: z.array(blockSchema)
});
export type SourceDocument = z.infer<typeof documentSchema>;

/** What keeps a file from being read, with the words for it in messages/. */
const readErrorCodes = [
	'encrypted',
	'truncated',
	'too_large',
	'unsupported',
	'no_text',
	'timeout',
	'malformed',
	'empty'
] as const;
export const readErrorCodeSchema = z.enum(readErrorCodes);
export type ReadErrorCode = z.infer<typeof readErrorCodeSchema>;
