import { z } from 'zod';

/**
 * What a check of a finding came to: the report is wrong; it was read wrongly; the agency explained
 * it; the bureau lets it pass.
 */
export const verdicts = ['reportError', 'readingError', 'explained', 'waived'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

export const longestNote = 2000;

/** The bureau's word on a finding, kept by the finding's key. */
export const settlementSchema = z.strictObject({
	key: z.string().min(1),
	verdict: verdictSchema,
	note: z.string().max(longestNote),
	at: z.iso.datetime()
});
export type Settlement = z.infer<typeof settlementSchema>;

/** How a finding stands: open until somebody has settled it. */
export const standings = ['open', ...verdicts] as const;
export const standingSchema = z.enum(standings);
export type Standing = z.infer<typeof standingSchema>;

export const standingOf = (settlement: Settlement | null): Standing =>
	settlement?.verdict ?? 'open';

/** Whether a finding still casts doubt on figures: while it is open, and where the report is wrong. */
export const isDoubted = (standing: Standing): boolean =>
	standing === 'open' || standing === 'reportError';
