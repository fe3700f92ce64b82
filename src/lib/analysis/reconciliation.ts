import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { severitySchema } from '$lib/domain/finding';
import { missingReasonSchema } from '$lib/domain/missing';
import type { ReferenceFigure } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import sql from './reconciliation.sql?raw';

const recordRow = z.strictObject({
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	/** The bureau's amount in 分, as it is printed and where. */
	recorded: z.int(),
	printed: z.string(),
	unit: z.string(),
	file: z.string(),
	sheet: z.string(),
	cell: z.string(),
	/** Null where nothing was filed. */
	reportId: z.string().nullable(),
	/** What the report says, in 分. */
	reported: z.int().nullable(),
	missingReason: missingReasonSchema.nullable(),
	/** Worth of one in the last printed digits of both together, in 分. */
	digits: z.int(),
	/** The key of the finding of K26, and how grave it is; null where it does not object. */
	finding: z.string().nullable(),
	severity: severitySchema.nullable()
});
export type RecordRow = z.infer<typeof recordRow>;

/** What comes of a report's amount beside the bureau's (对数). */
export type RecordVerdict = 'agrees' | 'differs' | 'other_basis' | 'not_stated' | 'not_filed';

/**
 * `agrees`: they are the same within half of their last printed digits; `differs`: they should be
 * the same and are not (K26); `other_basis`: the report's amount is of other funds, another entity
 * or only about.
 */
export function verdictOf({
	reportId,
	reported,
	recorded,
	digits,
	finding
}: RecordRow): RecordVerdict {
	if (reportId === null) return 'not_filed';
	if (reported === null) return 'not_stated';
	if (finding !== null) return 'differs';
	return Math.abs(reported - recorded) * 2 <= digits ? 'agrees' : 'other_basis';
}

/**
 * One of the bureau's own figures for each department that has it for a year, beside what its report
 * says; by pinyin, no subordinate units.
 */
export const askReconciliation = (
	connector: Connector,
	{ year, figure }: { year: number; figure: ReferenceFigure },
	signal?: AbortSignal
): Promise<RecordRow[]> => connector.query(sql, [year, figure], { schema: recordRow, signal });
