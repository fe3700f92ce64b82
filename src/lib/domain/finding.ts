import { z } from 'zod';
import { evidenceSchema } from './provenance';

/** The gravest first. */
export const severities = ['error', 'warn', 'note'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** The report that a finding across reports holds its own against, and where that says what. */
export const otherReportSchema = z.strictObject({
	report: z.string(),
	places: z.array(evidenceSchema)
});

/** How many places of a report a finding keeps; `params.passages` says how many there are. */
export const mostPlaces = 40;

/**
 * Something that does not add up (核查疑点). `params` fill the words, which live in messages/. `key`
 * tells it from all others and stays the same however often its report is read: what was settled is
 * kept by it. `other` is null where no other report has to do with it.
 */
export const findingSchema = z.strictObject({
	key: z.string(),
	report: z.string(),
	rule: z.string().regex(/^K\d+$/),
	severity: severitySchema,
	params: z.record(z.string(), z.union([z.string(), z.number()])),
	places: z.array(evidenceSchema),
	other: otherReportSchema.nullable()
});
export type Finding = z.infer<typeof findingSchema>;

/** The rules that hold a report against other reports (K20, K21). */
const acrossReports: readonly string[] = ['K20', 'K21'];

/** Whether what a rule finds is a hint for the bureau alone, and in nothing that is sent to agencies. */
export const isInternal = (rule: Finding['rule']): boolean => acrossReports.includes(rule);
