import { expect } from 'vitest';
import type { SourceDocument } from '$lib/domain/document';
import type { Evidence } from '$lib/domain/provenance';
import { reportSchema, type Report } from '$lib/domain/report';

/** Every passage that a report quotes. */
function quotesOf(report: Report): Evidence[] {
	const figures = Object.values(report.figures).flatMap((figure) => [
		...(figure.state === 'found' ? [figure] : figure.evidence ? [figure.evidence] : []),
		...figure.alternatives
	]);
	return [
		...figures,
		...(report.agency ? [report.agency] : []),
		...(report.year ? [report.year] : []),
		...report.comparisons,
		...report.indicators,
		...report.subScores,
		...report.effectiveness,
		...report.efficiency,
		...report.projects,
		...report.functions,
		...report.objectives,
		...report.problems,
		...report.measures,
		...report.checks.claimedYears,
		...report.checks.bareRates,
		...report.checks.tableSums,
		...report.checks.tableSums.map(({ parts }) => parts)
	];
}

export function expectTruePlaces(document: SourceDocument, reports: readonly Report[]): void {
	for (const report of reports) {
		reportSchema.parse(report);
		for (const { quote, place } of quotesOf(report)) {
			expect(quote).not.toBe('');
			expect(document.blocks[place.block]?.text.slice(...place.span)).toBe(quote);
		}
	}
}
