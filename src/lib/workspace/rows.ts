import { z } from 'zod';
import { departmentSchema } from '$lib/domain/department';
import { documentFormatSchema, documentSchema, type SourceDocument } from '$lib/domain/document';
import { reportSchema, type Report } from '$lib/domain/report';

/** An imported file: its bytes, so that it can be read again, and its text, so that it can be shown. */
export const storedFileSchema = z.strictObject({
	sha256: z.string().length(64),
	path: z.string(),
	size: z.int().nonnegative(),
	format: documentFormatSchema,
	bytes: z.instanceof(Uint8Array<ArrayBuffer>),
	document: documentSchema
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/** What of a row stays true when its file is read again. */
const kept = {
	id: z.string(),
	sha256: z.string().length(64),
	path: z.string(),
	department: departmentSchema,
	year: z.int(),
	importedAt: z.iso.datetime(),
	counts: z.boolean()
};

/**
 * A report of an imported file. `department` and `year` are what it was filed under. Of several
 * reports for one department and year, exactly one counts.
 */
export const storedReportSchema = z.strictObject({
	...kept,
	format: documentFormatSchema,
	report: reportSchema
});
export type StoredReport = z.infer<typeof storedReportSchema>;

const keptSchema = z.object(kept);
export const fileBytesSchema = z.object({
	path: z.string(),
	bytes: z.instanceof(Uint8Array<ArrayBuffer>)
});

/** A stored row that is no report any more, and could not be made one by reading its file again. */
export interface UnreadRow {
	readonly id: string;
	readonly path: string;
}

/** Reads files again, whose stored form is of an older shape. */
export interface Reader {
	/** What a file holds, null where it cannot be read. The bytes are gone afterwards. */
	read(
		path: string,
		bytes: Uint8Array<ArrayBuffer>,
		signal: AbortSignal
	): Promise<{ readonly document: SourceDocument; readonly reports: readonly Report[] } | null>;
	close(): void;
}

/** The id of a report, by its file's content and its place in it. */
export const reportId = (sha256: string, part: number | null): string => `${sha256}#${part ?? 1}`;

/** What can be said of a row that does not fit: its key, and its file's path where it has one. */
export function unreadRow(key: string, row: unknown): UnreadRow {
	const named = z.object({ path: z.string() }).safeParse(row);
	return { id: key, path: named.success ? named.data.path : key };
}

/** What a row's file says when read again; null where there is no file or it cannot be read. */
export async function rereadFile(
	file: unknown,
	reader: Reader
): Promise<{ document: SourceDocument; reports: readonly Report[] } | null> {
	const stored = fileBytesSchema.safeParse(file);
	if (!stored.success) return null;
	const { path, bytes } = stored.data;
	const read = await reader.read(path, bytes, new AbortController().signal).catch(() => null);
	if (!read || !documentSchema.safeParse(read.document).success) return null;
	return read;
}

/** The row with its report as read again, filed as it was; null where it does not fit even so. */
export function mendedRow(
	row: unknown,
	read: { document: SourceDocument; reports: readonly Report[] }
): StoredReport | null {
	const old = keptSchema.safeParse(row);
	if (!old.success) return null;
	const { id, sha256 } = old.data;
	const report = read.reports.find((one) => reportId(sha256, one.part) === id);
	const mended = storedReportSchema.safeParse({
		...old.data,
		format: read.document.format,
		report
	});
	return mended.success ? mended.data : null;
}
