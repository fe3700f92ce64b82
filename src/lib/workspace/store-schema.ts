import type { DBSchema } from 'idb';
import type { ImportRecord } from '$lib/domain/import-record';
import type { Settlement } from '$lib/domain/settlement';
import type {
	AgencyAnswer,
	ColumnMapping,
	StoredBureauFile,
	StoredReference,
	StoredRoster
} from './bureau-rows';
import type { StoredFile } from './rows';

/** A row as it lies there: written by this version or an older one, so nothing of it is certain. */
export interface Row {
	readonly id: string;
	readonly sha256?: string;
	readonly department?: { readonly code?: string };
	readonly year?: number;
	readonly importedAt?: string;
	readonly counts?: boolean;
}

/** The stores of IndexedDB and what is written into them; what is read is parsed. */
export interface Schema extends DBSchema {
	files: { key: string; value: StoredFile };
	reports: { key: string; value: Row };
	bureauFiles: { key: string; value: StoredBureauFile };
	rosters: { key: string; value: StoredRoster };
	references: { key: string; value: StoredReference };
	mappings: { key: string; value: ColumnMapping };
	agencyAnswers: { key: string; value: AgencyAnswer };
	settlements: { key: string; value: Settlement };
	imports: { key: string; value: ImportRecord };
}

/** 1: files and reports. 2: the bureau's own side. 3: what was said of findings. 4: who agencies of the bureau's workbooks are. 5: what the last import brought. */
export const storeVersion = 5;
