import { z } from 'zod';
import { firstYear } from './slot';

/** Who should file for a year (应报名单, DOMAIN D): one entry for each agency and year. */
export const rosterEntrySchema = z.strictObject({
	/** Code of the agency (domain/department.ts). */
	code: z.string().min(1),
	year: z.int().min(firstYear).max(2100),
	/** Why it need not file; null where it must. */
	exemption: z.string().min(1).nullable(),
	/** The day by which it is due; null where the roster names none. */
	due: z.iso.date().nullable()
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/**
 * Whether an agency has to file for a year: a roster of the year, where there is one, names it
 * without exemption.
 */
export const hasToFile = (
	{ listed, exempt }: { readonly listed: boolean; readonly exempt: boolean },
	yearHasRoster: boolean
): boolean => !exempt && (listed || !yearHasRoster);
