import { z } from 'zod';
import { approximationSchema } from './figure';
import { evidenceSchema } from './provenance';

export const directions = ['higher', 'lower', 'equal', 'range', 'qualitative'] as const;
export const directionSchema = z.enum(directions);
export type Direction = z.infer<typeof directionSchema>;

/**
 * A target or a result of an indicator: the words as printed and, where they hold one, a number in
 * the printed unit, or a range [low, high], or a deadline (ISO date).
 */
export const quantitySchema = z.strictObject({
	printed: z.string(),
	number: z.number().nullable(),
	range: z.tuple([z.number(), z.number()]).nullable(),
	date: z.iso.date().nullable(),
	unit: z.string().nullable(),
	approximation: approximationSchema.nullable(),
	decimals: z.int().nonnegative()
});
export type Quantity = z.infer<typeof quantitySchema>;

const attainmentStatuses = ['reached', 'not_reached', 'undetermined', 'not_computable'] as const;
export const attainmentStatusSchema = z.enum(attainmentStatuses);

/** Why attainment is not a plain ratio. */
const attainmentNotes = [
	'single_value',
	'not_reported',
	'no_target',
	'text',
	'bound',
	'unit_differs',
	'zero_target'
] as const;
export const attainmentNoteSchema = z.enum(attainmentNotes);
export type AttainmentNote = z.infer<typeof attainmentNoteSchema>;

/**
 * The outcome for one indicator (DOMAIN C4): the raw ratio as numerator ÷ denominator, both null
 * where there is none; `bound` is 'lower' or 'upper' where the result was printed as a bound.
 */
export const attainmentSchema = z.strictObject({
	status: attainmentStatusSchema,
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	bound: z.enum(['lower', 'upper']).nullable(),
	note: attainmentNoteSchema.nullable()
});
export type Attainment = z.infer<typeof attainmentSchema>;

/** Words elsewhere in the report that may hold the result of an indicator, and their quantity. */
const suggestionSchema = z.strictObject({ quantity: quantitySchema, ...evidenceSchema.shape });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** How many passages are suggested for an indicator, at most. */
export const mostSuggestions = 3;

/**
 * One indicator as the report gives it. A lone number that is neither clearly target nor result
 * stands in `single`, and target and actual are null. `suggestions`, the likeliest first, stand
 * where no result is told from a target; they are for people and change nothing else.
 */
export const indicatorSchema = z.strictObject({
	level1: z.string().nullable(),
	level2: z.string().nullable(),
	name: z.string(),
	target: quantitySchema.nullable(),
	actual: quantitySchema.nullable(),
	single: quantitySchema.nullable(),
	unit: z.string().nullable(),
	direction: directionSchema,
	weight: z.number().nullable(),
	score: z.number().nullable(),
	reason: z.string().nullable(),
	suggestions: z.array(suggestionSchema).max(mostSuggestions),
	/** Read off a picture, and so perhaps misread: to be checked. */
	recognised: z.literal(true).optional(),
	...evidenceSchema.shape
});
export type Indicator = z.infer<typeof indicatorSchema>;
