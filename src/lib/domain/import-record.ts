import { z } from 'zod';
import type { Finding } from './finding';
import { digestOf } from './finding-digest';

/** What the last import took, and what the cross-checks have found since that they had not found before. */
export const importRecordSchema = z.strictObject({
	at: z.iso.datetime(),
	/** The paths of the files that were taken. */
	files: z.array(z.string()),
	/** The reports that count since; `replaces`: the agency had another for the year before. */
	reports: z.array(
		z.strictObject({
			code: z.string(),
			name: z.string(),
			year: z.int(),
			replaces: z.boolean()
		})
	),
	/** The keys of the findings that are new, and the years of their reports. */
	found: z.array(z.string()),
	years: z.array(z.int()),
	/** How many of the findings of before there are no more. */
	gone: z.int().nonnegative()
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** A finding as one before and after an import is known again: not by its report, of which there may be another version. */
interface Told extends Pick<Finding, 'key' | 'rule' | 'params' | 'places' | 'other'> {
	readonly code: string;
	readonly year: number;
}

const tellingOf = (told: Told): string =>
	`${told.rule} ${told.code} ${told.year} ${digestOf(told)}`;

/** The findings that are new after an import, and how many there are no more. */
export function findingNews(
	before: readonly Told[],
	after: readonly Told[]
): Pick<ImportRecord, 'found' | 'years' | 'gone'> {
	const [had, has] = [new Set(before.map(tellingOf)), new Set(after.map(tellingOf))];
	const found = after.filter((one) => !had.has(tellingOf(one)));
	return {
		found: found.map(({ key }) => key),
		years: [...new Set(found.map(({ year }) => year))].sort((a, b) => a - b),
		gone: before.filter((one) => !has.has(tellingOf(one))).length
	};
}
