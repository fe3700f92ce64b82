import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { severitySchema, type Severity } from '$lib/domain/finding';
import { missingReasonSchema, type MissingReason } from '$lib/domain/missing';
import type { ReferenceFigure } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import findingsSql from './record-findings.sql?raw';
import sql from './reconciliation.sql?raw';
import reportedSql from './reported.sql?raw';

const recordedRow = z.strictObject({
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	/** The bureau's amount in 分, as it is printed and where. */
	recorded: z.int(),
	printed: z.string(),
	unit: z.string(),
	/** Worth of one in the last printed digit, in 分; null where the unit is unknown. */
	lastDigit: z.int().nullable(),
	file: z.string(),
	sheet: z.string(),
	cell: z.string()
});
const reportedRow = z.strictObject({
	code: z.string(),
	reportId: z.string(),
	reported: z.int().nullable(),
	lastDigit: z.int().nullable(),
	missingReason: missingReasonSchema.nullable()
});
const findingRow = z.strictObject({
	reportId: z.string(),
	figures: z.string(),
	finding: z.string(),
	severity: severitySchema
});

/** The bureau's amount of an agency beside that of its report. */
export interface RecordRow extends Omit<z.infer<typeof recordedRow>, 'lastDigit'> {
	/** Null where nothing was filed. */
	readonly reportId: string | null;
	/** What the report says, in 分. */
	readonly reported: number | null;
	readonly missingReason: MissingReason | null;
	/** Worth of one in the last printed digits of both together, in 分. */
	readonly digits: number;
	/** The key of the finding of K26, and how grave it is; null where it does not object. */
	readonly finding: string | null;
	readonly severity: Severity | null;
}

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
export async function askReconciliation(
	connector: Connector,
	{ year, figure }: { year: number; figure: ReferenceFigure },
	signal?: AbortSignal
): Promise<RecordRow[]> {
	const [recorded, reported, findings] = await Promise.all([
		connector.query(sql, [year, figure], { schema: recordedRow, signal }),
		connector.query(reportedSql, [year, figure], { schema: reportedRow, signal }),
		connector.query(findingsSql, [], { schema: findingRow, signal })
	]);
	const reportedBy = new Map(reported.map((row) => [row.code, row]));
	const objectionTo = new Map(
		findings.flatMap((row) => (row.figures === figure ? [[row.reportId, row] as const] : []))
	);
	return recorded.map(({ lastDigit, ...row }) => {
		const own = reportedBy.get(row.code);
		const objection = own && objectionTo.get(own.reportId);
		return {
			...row,
			reportId: own?.reportId ?? null,
			reported: own?.reported ?? null,
			missingReason: own?.missingReason ?? null,
			digits: (own?.lastDigit ?? 0) + (lastDigit ?? 0),
			finding: objection?.finding ?? null,
			severity: objection?.severity ?? null
		};
	});
}
