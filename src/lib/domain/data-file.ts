import { z } from 'zod';

function compiles(pattern: string): boolean {
	try {
		return new RegExp(pattern).source !== '';
	} catch {
		return false;
	}
}

/** A regular expression as a data file writes it. */
export const patternSchema = z
	.string()
	.min(1)
	.refine(compiles, {
		error: ({ input }) => `「${String(input)}」 is no pattern: is a bracket left open?`
	});

/**
 * A file of `data/lexicon`, checked.
 * @throws Error that names the file, each wrong entry by its path, and what it should be
 */
export function checked<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	const wrong = z.prettifyError(result.error);
	throw new Error(`data/lexicon/${file} cannot be used (see data/README.md):\n${wrong}`);
}
