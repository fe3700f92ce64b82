import { z } from 'zod';
import thresholdData from '$data/lexicon/thresholds.json';
import { checked } from './data-file';
import { firstYear } from './slot';
import { templates } from './template';

/**
 * What a threshold counts: 分 of money, percentage points, a part of something in percent, a
 * multiple, points of a marking scheme, or how many.
 */
const thresholdUnits = ['fen', 'points', 'percent', 'ratio', 'score', 'count'] as const;

const year = z.int().min(firstYear).max(2100);
const amount = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER);

const overrideSchema = z
	.strictObject({
		template: z.enum(templates.map(({ id }) => id)).optional(),
		/** The first and the last year that are evaluated for which it holds. */
		from: year.optional(),
		to: year.optional(),
		value: amount
	})
	.refine(({ template, from, to }) => (template ?? from ?? to) !== undefined, {
		error: 'say for which template or from which year on'
	})
	.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
		error: '"from" is not after "to"'
	});

const thresholdSchema = z
	.strictObject({
		unit: z.enum(thresholdUnits),
		value: amount,
		overrides: z.array(overrideSchema).default([])
	})
	.refine(
		({ unit, value, overrides }) =>
			!['fen', 'count'].includes(unit) ||
			[value, ...overrides.map((one) => one.value)].every(Number.isSafeInteger),
		{ error: 'a whole number' }
	);

/**
 * A number that a cross-check goes by. `value` holds unless an override says otherwise for a template
 * (domain/template.ts) or for years; of several that fit, the last counts.
 */
export type Threshold = Readonly<z.infer<typeof thresholdSchema>>;

const fileSchema = z.record(
	z.string().regex(/^K\d+$/),
	z.record(z.string().min(1), thresholdSchema)
);
export type ThresholdFile = z.infer<typeof fileSchema>;

/** @throws Error that says what of the file cannot be used */
export const thresholdsFrom = (data: unknown): ThresholdFile =>
	checked('thresholds.json', fileSchema, data);

/** The thresholds of all rules, by rule and name. */
export const thresholds: ThresholdFile = thresholdsFrom(thresholdData);

/**
 * The thresholds of a rule, in the order of the names.
 * @throws Error where the file lacks one
 */
export function thresholdsOf<Name extends string>(
	rule: string,
	...names: readonly Name[]
): Readonly<Record<Name, Threshold>> {
	const entries = names.map((name) => {
		const threshold = thresholds[rule]?.[name];
		if (!threshold) throw new Error(`data/lexicon/thresholds.json has no ${rule} ${name}`);
		return [name, threshold] as const;
	});
	return Object.fromEntries(entries) as Record<Name, Threshold>;
}

/** What a threshold is for the reports of a template and a year. */
export function thresholdFor(
	{ value, overrides }: Threshold,
	template: string,
	year: number
): number {
	const fitting = overrides.findLast(
		(one) =>
			(one.template ?? template) === template &&
			(one.from ?? year) <= year &&
			(one.to ?? year) >= year
	);
	return fitting?.value ?? value;
}
