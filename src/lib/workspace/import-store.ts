import type { IDBPDatabase } from 'idb';
import { importRecordSchema, type ImportRecord } from '$lib/domain/import-record';
import type { Schema } from './store-schema';

/** What the last import brought. */
export interface ImportStore {
	/** Null before the first, and where it does not fit its shape. */
	last(): Promise<ImportRecord | null>;
	/** Takes the place of the one before. */
	keep(record: ImportRecord): Promise<void>;
}

export function importStoreOn(database: IDBPDatabase<Schema>): ImportStore {
	return {
		async last() {
			const [last] = await database.getAll('imports');
			return importRecordSchema.safeParse(last).data ?? null;
		},
		async keep(record) {
			const parsed = importRecordSchema.parse(record);
			const transaction = database.transaction('imports', 'readwrite', { durability: 'strict' });
			const { store } = transaction;
			await Promise.all([store.clear(), store.put(parsed), transaction.done]);
		}
	};
}
