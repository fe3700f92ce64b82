/** What a load changed: the reports that came or went, and the agencies whose they are, by code. */
export interface Moved {
	readonly reports: readonly string[];
	readonly agencies: readonly string[];
}
