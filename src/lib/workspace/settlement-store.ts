import type { IDBPDatabase } from 'idb';
import { z } from 'zod';
import { settlementSchema, type Settlement } from '$lib/domain/settlement';
import type { Schema } from './store-schema';

/**
 * What was said of findings, by their keys. It is kept when a report is read again or removed, and
 * holds once more when the same file comes back.
 */
export interface SettlementStore {
	/** Rows that do not fit their shape are left out. */
	all(): Promise<Settlement[]>;
	/**
	 * Keeps what is said of findings, each in place of what was said of it before, and takes back what
	 * was said of others, by their keys; all of it or nothing.
	 */
	change(said: readonly Settlement[], takenBack: readonly string[]): Promise<void>;
}

export function settlementStoreOn(database: IDBPDatabase<Schema>): SettlementStore {
	return {
		async all() {
			const rows = await database.getAll('settlements');
			return rows.flatMap((row) => settlementSchema.safeParse(row).data ?? []);
		},
		async change(said, takenBack) {
			const parsed = z.array(settlementSchema).parse(said);
			const transaction = database.transaction('settlements', 'readwrite', {
				durability: 'strict'
			});
			const { store } = transaction;
			await Promise.all([
				...parsed.map((one) => store.put(one)),
				...takenBack.map((key) => store.delete(key)),
				transaction.done
			]);
		}
	};
}
