import { noDocumentChecks, type DocumentChecks, type SectionId } from '$lib/domain/document-checks';
import type { Report } from '$lib/domain/report';
import { fillsFigures } from '../kind';
import type { Grid } from '../tables/grid';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';
import type { Title } from '../titles';
import { bareRatesIn } from './bare-rates';
import { claimedYearsIn } from './claimed-years';
import { missingSectionsIn } from './missing-sections';
import { tableSumsIn } from './table-sums';

/** What a document is looked through for, beside what was read of it. */
export interface Looked {
	readonly reading: Reading;
	readonly sections: readonly Section[];
	readonly title: Title | null;
	/** The tables of the document itself. */
	readonly tables: readonly Grid[];
}

/**
 * What of a document must agree with itself and is in no figure; nothing for a document that is not
 * about one whole agency, and its sections only for a self-evaluation.
 */
export function documentChecksOf(
	{ reading, sections, title, tables }: Looked,
	report: Pick<Report, SectionId | 'template' | 'kind' | 'year'>
): DocumentChecks {
	if (!fillsFigures(report.kind)) return noDocumentChecks;
	return {
		claimedYears: claimedYearsIn(reading, title, tables, report.year),
		tableSums: tableSumsIn(tables),
		bareRates: bareRatesIn(reading),
		missingSections:
			report.kind === 'department_self_evaluation'
				? missingSectionsIn(reading, sections, tables, report)
				: []
	};
}
