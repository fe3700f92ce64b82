import { z } from 'zod';
import { documentFormatSchema } from './document';
import { departmentSchema } from './department';
import { reportSchema } from './report';

/** How a report came to us: `carried` ships with the product, `imported` was brought in by the user. */
const origins = ['carried', 'imported'] as const;
export const originSchema = z.enum(origins);

/**
 * A report that counts for its department and year, as the warehouse takes it. `id` is stable:
 * the file's SHA-256 and the part, or the carried file's name. It is the `version`th, from 1, of the
 * `versions` that were filed for its department and year. `importedAt` is null for a carried one.
 */
export const filingSchema = z.strictObject({
	id: z.string().min(1),
	department: departmentSchema,
	year: z.int().min(0).max(9999),
	origin: originSchema,
	version: z.int().positive(),
	versions: z.int().positive(),
	importedAt: z.iso.datetime().nullable(),
	file: z.string(),
	format: documentFormatSchema,
	report: reportSchema
});
export type Filing = z.infer<typeof filingSchema>;
