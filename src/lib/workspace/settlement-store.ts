import type { IDBPDatabase } from 'idb';
import { settlementSchema, type Settlement } from '$lib/domain/settlement';
import type { Schema } from './store-schema';

/**
 * What was said of findings, by their keys. It is kept when a report is read again or removed, and
 * holds once more when the same file comes back.
 */
export interface SettlementStore {
	/** Rows that do not fit their shape are left out. */
	all(): Promise<Settlement[]>;
	/** Takes the place of what was said of the same finding before. */
	settle(settlement: Settlement): Promise<void>;
	takeBack(key: string): Promise<void>;
}

export function settlementStoreOn(database: IDBPDatabase<Schema>): SettlementStore {
	const change = () => database.transaction('settlements', 'readwrite', { durability: 'strict' });
	return {
		async all() {
			const rows = await database.getAll('settlements');
			return rows.flatMap((row) => settlementSchema.safeParse(row).data ?? []);
		},
		async settle(settlement) {
			const parsed = settlementSchema.parse(settlement);
			const transaction = change();
			await Promise.all([transaction.store.put(parsed), transaction.done]);
		},
		async takeBack(key) {
			const transaction = change();
			await Promise.all([transaction.store.delete(key), transaction.done]);
		}
	};
}
