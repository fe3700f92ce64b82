import { openDB, type IDBPDatabase } from 'idb';
import { z } from 'zod';
import type { SourceDocument } from '$lib/domain/document';
import type { BureauSide } from './bureau-rows';
import { bureauStoreOn, type BureauStore } from './bureau-store';
import { importStoreOn, type ImportStore } from './import-store';
import {
	mendedRow,
	fileBytesSchema,
	rereadFile,
	storedFileSchema,
	storedReportSchema,
	unreadRow,
	type Reader,
	type StoredFile,
	type StoredReport,
	type UnreadRow
} from './rows';
import { settlementStoreOn, type SettlementStore } from './settlement-store';
import { storeVersion, type Row, type Schema } from './store-schema';

/**
 * The user's files and reports, kept in IndexedDB. Every change is one transaction of strict
 * durability: it is on disk when the promise resolves, or nothing of it is.
 */
export interface Workspace {
	/**
	 * Every report there is. One of an older shape is read again from its file and kept so; `unread`
	 * are those for which that failed.
	 */
	reports(): Promise<{ reports: StoredReport[]; unread: UnreadRow[] }>;
	document(sha256: string): Promise<SourceDocument | null>;
	/** What a file was when it was imported. */
	bytes(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
	/** Adds files with their reports; a report that counts puts aside the others of its department and year. */
	keep(files: readonly StoredFile[], reports: readonly StoredReport[]): Promise<void>;
	/** Lets this report count for its department and year. */
	letCount(id: string): Promise<void>;
	/** Removes a report, and its file when no other report is left of it. */
	remove(id: string): Promise<void>;
	/** The workbooks of the bureau. */
	readonly bureau: BureauStore;
	/** Who should file and what the bureau's own system says, by the files that count. */
	bureauSide(): Promise<BureauSide>;
	/** What was said of findings. */
	readonly settlements: SettlementStore;
	/** What the last import brought. */
	readonly imports: ImportStore;
	close(): void;
}

export interface WorkspaceOptions {
	readonly name?: string;
	/** Starts what reads a file again. Closed after each use. */
	readonly startReader: () => Reader;
}

/** Asks the browser not to clear this site's data when the disk runs short; it may say no. */
function askToStay(): void {
	const { navigator } = globalThis as { navigator?: { storage?: StorageManager } };
	navigator?.storage?.persist().catch(() => undefined);
}

const sameSlot = (a: Row, b: Row): boolean =>
	a.department?.code !== undefined &&
	a.department.code === b.department?.code &&
	a.year === b.year &&
	a.id !== b.id;

const fileOf = (row: Row): string => row.sha256 ?? row.id.split('#')[0] ?? '';

/** Another window holds the store in an older shape, and does not let go of it. */
export class HeldElsewhereError extends Error {
	constructor() {
		super('Another window holds an older version of the store');
		this.name = 'HeldElsewhereError';
	}
}

/**
 * The store in its present shape. Lets go of it where a later version wants to change that. Rejects
 * with a HeldElsewhereError, or where the browser forbids storage.
 */
function openStore(name: string): Promise<IDBPDatabase<Schema>> {
	return new Promise((resolve, reject) => {
		let isLate = false;
		openDB<Schema>(name, storeVersion, {
			upgrade(db, from) {
				if (from < 1) {
					db.createObjectStore('files', { keyPath: 'sha256' });
					db.createObjectStore('reports', { keyPath: 'id' });
				}
				if (from < 2) {
					db.createObjectStore('bureauFiles', { keyPath: 'sha256' });
					db.createObjectStore('rosters', { keyPath: 'id' });
					db.createObjectStore('references', { keyPath: 'id' });
					db.createObjectStore('mappings', { keyPath: 'headings' });
				}
				if (from < 3) db.createObjectStore('settlements', { keyPath: 'key' });
				if (from < 4) db.createObjectStore('agencyAnswers', { keyPath: 'name' });
				if (from < 5) db.createObjectStore('imports', { keyPath: 'at' });
			},
			blocked() {
				isLate = true;
				reject(new HeldElsewhereError());
			},
			blocking: (_now, _next, event) => (event.target as IDBDatabase).close()
		}).then((database) => {
			if (isLate) database.close();
			else resolve(database);
		}, reject);
	});
}

/**
 * Opens the workspace, creating it at the first visit. Rejects where the browser forbids storage, and
 * with a HeldElsewhereError.
 */
export async function openWorkspace({
	name = 'jiheng',
	startReader
}: WorkspaceOptions): Promise<Workspace> {
	const database = await openStore(name);
	const bureau = bureauStoreOn(database);
	const change = () =>
		database.transaction(['files', 'reports'], 'readwrite', { durability: 'strict' });
	/** Files that said nothing when read again: they are not asked twice. */
	const silent = new Set<string>();

	async function mendFile(sha256: string, rows: readonly Row[], reader: Reader) {
		if (silent.has(sha256)) return [];
		const file = await database.get('files', sha256);
		const read = await rereadFile(file, reader);
		const mended = read ? rows.flatMap((row) => mendedRow(row, read) ?? []) : [];
		if (read && mended.length < rows.length) silent.add(sha256);
		if (read && mended.length > 0)
			await keepMended(sha256, mended, read.document).catch(() => undefined);
		return mended;
	}

	/** Keeps what was read again; what the user changed or removed meanwhile stays as it is now. */
	async function keepMended(
		sha256: string,
		mended: readonly StoredReport[],
		document: SourceDocument
	): Promise<void> {
		const transaction = change();
		const [files, store] = [transaction.objectStore('files'), transaction.objectStore('reports')];
		for (const one of mended) {
			const now = await store.get(one.id);
			if (now) await store.put({ ...one, counts: now.counts ?? one.counts });
		}
		const file = await files.get(sha256);
		if (file) await files.put({ ...file, document });
		await transaction.done;
	}

	async function mend(outdated: readonly Row[]): Promise<StoredReport[]> {
		if (outdated.length === 0) return [];
		const byFile = new Map<string, Row[]>();
		for (const row of outdated) byFile.set(fileOf(row), [...(byFile.get(fileOf(row)) ?? []), row]);
		const reader = startReader();
		try {
			const mended = [...byFile].map(([sha256, rows]) =>
				mendFile(sha256, rows, reader).catch(() => [])
			);
			return (await Promise.all(mended)).flat();
		} finally {
			reader.close();
		}
	}

	return {
		async reports() {
			const rows = await database.getAll('reports');
			const reports: StoredReport[] = [];
			const outdated: Row[] = [];
			for (const row of rows) {
				const parsed = storedReportSchema.safeParse(row);
				if (parsed.success) reports.push(parsed.data);
				else outdated.push(row);
			}
			const mended = await mend(outdated);
			const again = new Set(mended.map((one) => one.id));
			return {
				reports: [...reports, ...mended],
				unread: outdated.filter(({ id }) => !again.has(id)).map((row) => unreadRow(row.id, row))
			};
		},
		async document(sha256) {
			const file = await database.get('files', sha256);
			if (file === undefined) return null;
			const parsed = storedFileSchema.safeParse(file);
			if (parsed.success) return parsed.data.document;
			const reader = startReader();
			try {
				return (await rereadFile(file, reader))?.document ?? null;
			} finally {
				reader.close();
			}
		},
		async bytes(sha256) {
			const file = fileBytesSchema.safeParse(await database.get('files', sha256));
			return file.success ? file.data.bytes : null;
		},
		async keep(files, reports) {
			const parsed = z.array(storedReportSchema).parse(reports);
			askToStay();
			const transaction = change();
			const [fileStore, reportStore] = [
				transaction.objectStore('files'),
				transaction.objectStore('reports')
			];
			const before = await reportStore.getAll();
			const counting = parsed.filter((report) => report.counts);
			const aside = before.filter(
				(old) => old.counts && counting.some((now) => sameSlot(now, old))
			);
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
				if (!left.some((report) => fileOf(report) === fileOf(gone)))
					await transaction.objectStore('files').delete(fileOf(gone));
				const successor = left
					.filter((report) => sameSlot(report, gone))
					.sort((a, b) => (b.importedAt ?? '').localeCompare(a.importedAt ?? ''))[0];
				if (gone.counts && successor) await store.put({ ...successor, counts: true });
			}
			await transaction.done;
		},
		bureau,
		bureauSide: () => bureau.side(),
		settlements: settlementStoreOn(database),
		imports: importStoreOn(database),
		close: () => database.close()
	};
}
