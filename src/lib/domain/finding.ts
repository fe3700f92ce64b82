import { z } from 'zod';
import { evidenceSchema } from './provenance';

const severities = ['error', 'warn', 'note'] as const;
export const severitySchema = z.enum(severities);

/** Something that does not add up (核查疑点). `params` fill the words, which live in messages/. */
export const findingSchema = z.strictObject({
	report: z.string(),
	rule: z.string().regex(/^K\d+$/),
	severity: severitySchema,
	params: z.record(z.string(), z.union([z.string(), z.number()])),
	places: z.array(evidenceSchema)
});
export type Finding = z.infer<typeof findingSchema>;
