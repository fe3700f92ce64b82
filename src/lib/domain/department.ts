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

/** A name that an agency bore up to and including `lastYear`. */
const formerNameSchema = z.strictObject({
	name: z.string().min(1),
	shortName: z.string().min(1),
	lastYear: z.int()
});

/**
 * The years for which an agency accounts, both ends included (null: not known to begin or end), and
 * the codes of those whose tasks it took over when it began. An agency that is renamed keeps its
 * code; one that is merged or split ends, and others begin (DOMAIN C5, C6).
 */
const lifeSchema = z.strictObject({
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable(),
	formerNames: z.array(formerNameSchema),
	predecessors: z.array(z.string().min(1))
});

export const unbroken: z.infer<typeof lifeSchema> = {
	firstYear: null,
	lastYear: null,
	formerNames: [],
	predecessors: []
};

/**
 * An agency of the district. `code` is its key: the budget code of the roster, or `name:` and the
 * full name for an agency that the roster does not hold. `parent` is the code of the department
 * (部门) whose subordinate unit (单位) it is; null for a department itself. `staff` counts people in
 * post. `synthetic` marks an invented agency.
 */
export const departmentSchema = z.strictObject({
	code: z.string().min(1),
	name: z.string().min(1),
	shortName: z.string().min(1),
	otherNames: z.array(z.string()),
	category: categorySchema,
	parent: z.string().min(1).nullable().default(null),
	staff: z.int().nonnegative().nullable().default(null),
	life: lifeSchema.default(unbroken),
	synthetic: z.boolean()
});
export type Department = z.infer<typeof departmentSchema>;

/** Category after category, each in the order that was. */
export const byCategory = <One extends { readonly category: Category }>(
	departments: readonly One[]
): One[] =>
	categories.flatMap((category) => departments.filter((one) => one.category === category));

const unspaced = (name: string): string => name.replace(/\s+/g, '');

/** Every name that an agency bears or bore. */
export const namesOf = ({ name, shortName, otherNames, life }: Department): string[] => [
	name,
	shortName,
	...otherNames,
	...life.formerNames.flatMap((former) => [former.name, former.shortName])
];

/** The department that bears this name (full, short, other or former), or null. */
export function departmentNamed(name: string, roster: readonly Department[]): Department | null {
	const wanted = unspaced(name);
	return roster.find((one) => namesOf(one).some((n) => unspaced(n) === wanted)) ?? null;
}

/** Whether an agency accounts for a year; between which years it does, null where not known. */
export const accountsFor = (
	{ firstYear, lastYear }: Pick<Department['life'], 'firstYear' | 'lastYear'>,
	year: number
): boolean => (firstYear ?? year) <= year && year <= (lastYear ?? year);

/** The names that an agency bore in a year. */
export function namesIn(
	{ name, shortName, life }: Department,
	year: number
): { readonly name: string; readonly shortName: string } {
	const former = life.formerNames
		.filter(({ lastYear }) => year <= lastYear)
		.sort((a, b) => a.lastYear - b.lastYear)[0];
	return former ?? { name, shortName };
}
