import { z } from 'zod';

/** Groups within which agencies are compared (DOMAIN C6, D: 教育 and 卫健 are a group of their own). */
export const categories = [
	'party',
	'congress',
	'mass',
	'government',
	'education_health',
	'street',
	'institution',
	'unknown'
] as const;
export const categorySchema = z.enum(categories);
export type Category = z.infer<typeof categorySchema>;

/**
 * An agency of the district. `code` is its key: the budget code of the roster, or `name:` and the
 * full name for an agency that the roster does not hold. `synthetic` marks an invented agency.
 */
export const departmentSchema = z.strictObject({
	code: z.string().min(1),
	name: z.string().min(1),
	shortName: z.string().min(1),
	otherNames: z.array(z.string()),
	category: categorySchema,
	synthetic: z.boolean()
});
export type Department = z.infer<typeof departmentSchema>;

const unspaced = (name: string): string => name.replace(/\s+/g, '');

/** The department that bears this name (full, short or other), or null. */
export function departmentNamed(name: string, roster: readonly Department[]): Department | null {
	const wanted = unspaced(name);
	return (
		roster.find((one) =>
			[one.name, one.shortName, ...one.otherNames].some((n) => unspaced(n) === wanted)
		) ?? null
	);
}
