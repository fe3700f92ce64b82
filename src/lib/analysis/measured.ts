import { z } from 'zod';
import { measureReasonSchema } from '$lib/domain/measure';

/**
 * A measure of one report as every question gives it. `value` is 分 for money, points for scores
 * and a ratio (1 = 100 %) for the rest; null exactly where `numerator` is null, and then `reason`
 * says why. A reason beside a value keeps it out of rankings, medians and sums. `denominator` is
 * null for money. `basis` is `fund/entity/denominator`, `-` for unknown, null where none applies.
 */
export const measuredShape = {
	numerator: z.int().nullable(),
	denominator: z.int().nullable(),
	value: z.number().nullable(),
	reason: measureReasonSchema.nullable(),
	basis: z.string().nullable()
};
