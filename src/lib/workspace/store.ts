import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { z } from 'zod';
import { departmentSchema } from '$lib/domain/department';
import { documentFormatSchema, documentSchema, type SourceDocument } from '$lib/domain/document';
import { reportSchema } from '$lib/domain/report';

const storeVersion = 1;

/** An imported file: its bytes, so that it can be read again, and its text, so that it can be shown. */
export const storedFileSchema = z.strictObject({
	sha256: z.string().length(64),
	path: z.string(),
	size: z.int().nonnegative(),
	format: documentFormatSchema,
	bytes: z.instanceof(Uint8Array),
	document: documentSchema
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/**
 * A report of an imported file. `department` and `year` are what it was filed under. Of several
 * reports for one department and year, exactly one counts.
 */
export const storedReportSchema = z.strictObject({
	id: z.string(),
	sha256: z.string().length(64),
	path: z.string(),
	format: documentFormatSchema,
	department: departmentSchema,
	year: z.int(),
	report: reportSchema,
	importedAt: z.iso.datetime(),
	counts: z.boolean()
});
export type StoredReport = z.infer<typeof storedReportSchema>;

interface Schema extends DBSchema {
	files: { key: string; value: StoredFile };
	reports: { key: string; value: StoredReport };
}

/**
 * The user's files and reports, kept in IndexedDB. Every change is one transaction of strict
 * durability: it is on disk when the promise resolves, or nothing of it is.
 */
export interface Workspace {
	reports(): Promise<StoredReport[]>;
	document(sha256: string): Promise<SourceDocument | null>;
	/** Adds files with their reports; a report that counts puts aside the others of its department and year. */
	keep(files: readonly StoredFile[], reports: readonly StoredReport[]): Promise<void>;
	/** Lets this report count for its department and year. */
	letCount(id: string): Promise<void>;
	/** Removes a report, and its file when no other report is left of it. */
	remove(id: string): Promise<void>;
	close(): void;
}

/** Asks the browser not to clear this site's data when the disk runs short; it may say no. */
function askToStay(): void {
	const { navigator } = globalThis as { navigator?: { storage?: StorageManager } };
	navigator?.storage?.persist().catch(() => undefined);
}

const sameSlot = (a: StoredReport, b: StoredReport): boolean =>
	a.department.code === b.department.code && a.year === b.year && a.id !== b.id;

/** Opens the workspace, creating it at the first visit. Rejects where the browser forbids storage. */
export async function openWorkspace(name = 'jiheng'): Promise<Workspace> {
	const database: IDBPDatabase<Schema> = await openDB<Schema>(name, storeVersion, {
		upgrade(db) {
			db.createObjectStore('files', { keyPath: 'sha256' });
			db.createObjectStore('reports', { keyPath: 'id' });
		}
	});
	const change = () =>
		database.transaction(['files', 'reports'], 'readwrite', { durability: 'strict' });

	return {
		async reports() {
			const rows: unknown[] = await database.getAll('reports');
			return z.array(storedReportSchema).parse(rows);
		},
		async document(sha256) {
			const file: unknown = await database.get('files', sha256);
			return file === undefined ? null : storedFileSchema.parse(file).document;
		},
		async keep(files, reports) {
			const parsed = z.array(storedReportSchema).parse(reports);
			askToStay();
			const transaction = change();
			const [fileStore, reportStore] = [
				transaction.objectStore('files'),
				transaction.objectStore('reports')
			];
			const kept = await reportStore.getAll();
			const counting = parsed.filter((report) => report.counts);
			const aside = kept.filter((old) => old.counts && counting.some((now) => sameSlot(now, old)));
			await Promise.all([
				...files.map((file) => fileStore.put(file)),
				...aside.map((old) => reportStore.put({ ...old, counts: false })),
				...parsed.map((report) => reportStore.put(report)),
				transaction.done
			]);
		},
		async letCount(id) {
			const transaction = change();
			const store = transaction.objectStore('reports');
			const all = await store.getAll();
			const chosen = all.find((report) => report.id === id);
			if (chosen)
				await Promise.all(
					all
						.filter((report) => report.id === id || sameSlot(report, chosen))
						.map((report) => store.put({ ...report, counts: report.id === id }))
				);
			await transaction.done;
		},
		async remove(id) {
			const transaction = change();
			const store = transaction.objectStore('reports');
			const all = await store.getAll();
			const gone = all.find((report) => report.id === id);
			if (gone) {
				await store.delete(id);
				const left = all.filter((report) => report.id !== id);
				if (!left.some((report) => report.sha256 === gone.sha256))
					await transaction.objectStore('files').delete(gone.sha256);
				const successor = left
					.filter((report) => sameSlot(report, gone))
					.sort((a, b) => b.importedAt.localeCompare(a.importedAt))[0];
				if (gone.counts && successor) await store.put({ ...successor, counts: true });
			}
			await transaction.done;
		},
		close: () => database.close()
	};
}
