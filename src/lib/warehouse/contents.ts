import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import type { CarriedTable } from './tables';

/** What is not of one report. Of several agencies with one code the last counts. */
export interface Frame {
	readonly departments: readonly Department[];
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly ReferenceAmount[];
}

/** A report of the carried district: its id, and for which agency and year it is. */
export interface CarriedReport {
	readonly id: string;
	readonly code: string;
	readonly year: number;
}

/** A district that comes as ready tables, with its measures and findings, which hold for its frame. */
export interface CarriedDistrict extends Frame {
	readonly reports: readonly CarriedReport[];
	/** How many rows each table has. */
	readonly rows: Readonly<Record<CarriedTable, number>>;
	/** Each table as an Arrow IPC stream. Every call gives buffers of its own: a load takes them away. */
	streams(): Promise<ReadonlyMap<CarriedTable, Uint8Array>>;
}

/**
 * What the warehouse is to hold: a carried district, unless it is hidden, and over it the `filings`
 * that were imported and count. One takes the place of the carried one of its agency and year. An
 * agency that `departments` lack is taken from its filing.
 */
export interface DistrictContents extends Frame {
	readonly carried: CarriedDistrict | null;
	readonly filings: readonly Filing[];
}
