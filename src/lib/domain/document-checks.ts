import { z } from 'zod';
import { fenSchema } from './money';
import { evidenceSchema } from './provenance';
import { firstYear } from './slot';

/** Where a year is named as the one that the report is about: its title, its text, or over a table. */
export const yearSources = ['title', 'body', 'table'] as const;

const claimedYearSchema = z.strictObject({
	source: z.enum(yearSources),
	year: z.int().min(firstYear).max(2100),
	...evidenceSchema.shape
});
export type ClaimedYear = z.infer<typeof claimedYearSchema>;

/**
 * A total of a table that is not the sum of its parts, with what it is called. Amounts in 分; `lastDigits` is what one in the
 * last printed digit is worth, summed over the total and its `addends`. The evidence is that of the
 * total, `parts` that of the addends.
 */
const tableSumSchema = z.strictObject({
	name: z.string(),
	stated: fenSchema,
	added: fenSchema,
	addends: z.int().positive(),
	lastDigits: fenSchema,
	parts: evidenceSchema,
	...evidenceSchema.shape
});
export type TableSum = z.infer<typeof tableSumSchema>;

/** A share or a rate that is printed without its percentage sign. */
const bareRateSchema = z.strictObject({ printed: z.string(), ...evidenceSchema.shape });
export type BareRate = z.infer<typeof bareRateSchema>;

/** The parts of a report that a template may ask for. */
export const sectionIds = ['functions', 'objectives', 'problems', 'measures'] as const;
export const sectionIdSchema = z.enum(sectionIds);
export type SectionId = z.infer<typeof sectionIdSchema>;

/**
 * What of a document must agree with itself and is in no figure: the years that it claims, each once
 * by its source; the totals of its tables that do not add up; rates without a sign; and the sections
 * that its template asks for and that are not there.
 */
export const documentChecksSchema = z.strictObject({
	claimedYears: z.array(claimedYearSchema),
	tableSums: z.array(tableSumSchema),
	bareRates: z.array(bareRateSchema),
	missingSections: z.array(sectionIdSchema)
});
export type DocumentChecks = z.infer<typeof documentChecksSchema>;

/** Those of a document in which there is nothing to check. */
export const noDocumentChecks: DocumentChecks = {
	claimedYears: [],
	tableSums: [],
	bareRates: [],
	missingSections: []
};
