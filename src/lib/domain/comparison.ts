import { z } from 'zod';
import { basisSchema } from './basis';
import { approximationSchema, figureIdSchema, figureValueSchema } from './figure';
import { evidenceSchema } from './provenance';

/**
 * What a report tells of another year beside a figure of its own: that year's `level`, the `change`
 * since then in money, or its `growth` in percent. Changes and growth are negative for a decrease; a
 * bound (`approximation`) is one of their size.
 * `year` is the year that the figure is held against, null where neither the words nor the report's
 * own year tell it; `basis` is that of the report's own figure.
 */
export const comparisonSchema = z.strictObject({
	figure: figureIdSchema,
	told: z.enum(['level', 'change', 'growth']),
	year: z.int().nullable(),
	value: figureValueSchema,
	unit: z.string(),
	printed: z.string(),
	approximation: approximationSchema.nullable(),
	basis: basisSchema,
	...evidenceSchema.shape
});
export type Comparison = z.infer<typeof comparisonSchema>;
