import type { FindingRow } from '$lib/analysis/findings';
import type { Evidence } from '$lib/domain/provenance';

/** One of the places that a finding quotes, and the report in which it stands. */
export interface QuotedPlace {
	readonly report: string;
	readonly evidence: Evidence;
}

/** All that a finding quotes: of its own report first, then of the other. */
export const quotedPlaces = ({
	reportId,
	places,
	other
}: Pick<FindingRow, 'reportId' | 'places' | 'other'>): QuotedPlace[] => [
	...places.map((evidence) => ({ report: reportId, evidence })),
	...(other?.places ?? []).map((evidence) => ({ report: other?.report ?? '', evidence }))
];
