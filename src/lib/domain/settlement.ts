import { z } from 'zod';

/**
 * What a check of a finding came to: the report is wrong; it was read wrongly; the agency explained
 * it; the bureau lets it pass.
 */
export const verdicts = ['reportError', 'readingError', 'explained', 'waived'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

export const longestNote = 2000;

/**
 * The bureau's word on a finding, kept by the finding's key. `digest` is what the finding said then
 * (`digestOf`); null in rows of before it was kept, which hold whatever the finding says.
 */
export const settlementSchema = z.strictObject({
	key: z.string().min(1),
	verdict: verdictSchema,
	note: z.string().max(longestNote),
	at: z.iso.datetime(),
	digest: z.string().nullable().default(null)
});
export type Settlement = z.infer<typeof settlementSchema>;

/** A word of the bureau, and whether it holds: not where the finding says something else since. */
export interface Said extends Settlement {
	readonly holds: boolean;
}

/** How a finding stands: open until somebody has settled it, and again once it says something else. */
export const standings = ['open', ...verdicts] as const;
export const standingSchema = z.enum(standings);
export type Standing = z.infer<typeof standingSchema>;

export const standingOf = (said: Said | null): Standing => (said?.holds ? said.verdict : 'open');

/** Whether a finding still casts doubt on figures: while it is open, and where the report is wrong. */
export const isDoubted = (standing: Standing): boolean =>
	standing === 'open' || standing === 'reportError';
