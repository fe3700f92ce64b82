import { z } from 'zod';
import { comparisonSchema } from './comparison';
import { documentChecksSchema } from './document-checks';
import { figuresSchema } from './figure';
import { indicatorSchema } from './indicator';
import { evidenceSchema } from './provenance';
import { firstYear } from './slot';

const documentKinds = [
	'department_self_evaluation',
	'project_self_evaluation',
	'final_accounts',
	'budget',
	'government',
	'notice',
	'form',
	'other'
] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** A passage taken whole: `text` is what it says without its numbering. */
export const passageSchema = z.strictObject({ text: z.string(), ...evidenceSchema.shape });
export type Passage = z.infer<typeof passageSchema>;

/** `problem` is the 1-based number of the problem that this measure answers, where one is clear. */
const measureSchema = passageSchema.extend({ problem: z.int().positive().nullable() });
const projectSchema = z.strictObject({ name: z.string(), ...evidenceSchema.shape });

/** The form that the report follows (domain/template.ts), with the words that tell it. */
const followedSchema = z.strictObject({ id: z.string().min(1), ...evidenceSchema.shape });

/** What a branch of the marking scheme was given, of what it might have been: points of the scheme. */
const subScoreSchema = z.strictObject({
	name: z.string().min(1),
	weight: z.number().nullable(),
	score: z.number(),
	...evidenceSchema.shape
});
export type SubScore = z.infer<typeof subScoreSchema>;

const namedSchema = z.strictObject({ name: z.string().min(1), ...evidenceSchema.shape });
const yearSchema = z.strictObject({
	year: z.int().min(firstYear).max(2100),
	...evidenceSchema.shape
});

/**
 * One agency, one year, as its document states it. `agency`, `year` and `template` are null where
 * the document does not say. `subScores` are those of branches, not of single indicators;
 * `effectiveness` and `efficiency` the paragraphs that analyse 履职效能 and 管理效率. `part` counts
 * from 1 where one file holds several reports, else null.
 */
export const reportSchema = z.strictObject({
	kind: documentKindSchema,
	part: z.int().positive().nullable(),
	agency: namedSchema.nullable(),
	year: yearSchema.nullable(),
	template: followedSchema.nullable(),
	figures: figuresSchema,
	comparisons: z.array(comparisonSchema),
	indicators: z.array(indicatorSchema),
	subScores: z.array(subScoreSchema),
	effectiveness: z.array(passageSchema),
	efficiency: z.array(passageSchema),
	projects: z.array(projectSchema),
	functions: z.array(passageSchema),
	objectives: z.array(passageSchema),
	problems: z.array(passageSchema),
	measures: z.array(measureSchema),
	checks: documentChecksSchema
});
export type Report = z.infer<typeof reportSchema>;
