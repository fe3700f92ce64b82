import { z } from 'zod';
import tierData from '$data/lexicon/tiers.json';
import { checked } from './data-file';
import { measureIdSchema, measures, type MeasureId } from './measure';

const thresholds = z
	.array(z.number().min(0).max(200))
	.min(1)
	.refine((all) => all.every((one, at) => at === 0 || one < (all[at - 1] ?? 0)), {
		error: 'from high to low, each once'
	});

const tiersSchema = z.partialRecord(measureIdSchema, thresholds).check(({ value, issues }) => {
	for (const id of measureIdSchema.options) {
		const { unit, better, rankable } = measures[id];
		if (!value[id] || (unit === 'percent' && better === 'higher' && rankable)) continue;
		const message = `${id}: tiers are for ranked percentages of which more is better`;
		issues.push({ code: 'custom', input: value, path: [id], message });
	}
});

/**
 * The tiers of a measure: where each begins, in percent, from high to low; below the last there is
 * one more. Fixed thresholds and not quartiles, so that no group always has a last quarter (DOMAIN
 * D); a setting, since each bureau has its own.
 * @throws Error that says what of the file cannot be used
 */
export const tiersFrom = (data: unknown): Partial<Record<MeasureId, readonly number[]>> =>
	checked('tiers.json', tiersSchema, data);

const tiers = tiersFrom(tierData);

/** The tiers of a measure; none where it has no better direction. */
export const tiersOf = (measure: MeasureId): readonly number[] => tiers[measure] ?? [];

/** Which tier a ratio is in, from 0 for the highest, as it is shown: with two decimals of a percent. */
export function tierAt(from: readonly number[], ratio: number): number {
	const hundredths = Math.floor(ratio * 10000 + 0.5);
	const at = from.findIndex((percent) => hundredths >= Math.round(percent * 100));
	return at < 0 ? from.length : at;
}
