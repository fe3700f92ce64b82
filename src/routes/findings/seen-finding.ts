import type { FindingRow } from '$lib/analysis/findings';
import type { Said, Standing } from '$lib/domain/settlement';

/** A finding as the page shows it: with its weight, and what was said of it. */
export interface SeenFinding extends FindingRow {
	readonly weight: number;
	readonly standing: Standing;
	/** What was said of it, whether that holds or not. */
	readonly settlement: Said | null;
}
