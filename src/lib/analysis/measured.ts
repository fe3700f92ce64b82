import { z } from 'zod';
import { denominators, entities, funds } from '$lib/domain/basis';
import { measureReasonSchema } from '$lib/domain/measure';

/**
 * A measure of one report as every question gives it. `value` is 分 for money, points for scores
 * and a ratio (1 = 100 %) for the rest; null exactly where `numerator` is null, and then `reason`
 * says why. A reason beside a value keeps it out of rankings, medians and sums. `denominator` is
 * null for money. `basis` is `fund/entity/denominator` (see `basisOf`), null where none applies.
 */
export const measuredShape = {
	numerator: z.int().nullable(),
	denominator: z.int().nullable(),
	value: z.number().nullable(),
	reason: measureReasonSchema.nullable(),
	basis: z.string().nullable()
};

export interface MeasureBasis {
	readonly fund: (typeof funds)[number] | null;
	readonly entity: (typeof entities)[number] | null;
	readonly denominator: (typeof denominators)[number] | null;
}

/** Reads the `basis` of a measure: `all/department/adjusted`; `-` stands for what is not known. */
export function basisOf(text: string): MeasureBasis {
	const [fund, entity, denominator] = text.split('/');
	return {
		fund: funds.find((one) => one === fund) ?? null,
		entity: entities.find((one) => one === entity) ?? null,
		denominator: denominators.find((one) => one === denominator) ?? null
	};
}
