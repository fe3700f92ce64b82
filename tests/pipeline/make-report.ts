import type { SourceDocument } from '$lib/domain/document';
import { noDocumentChecks } from '$lib/domain/document-checks';
import { figureIds, type Figures } from '$lib/domain/figure';
import type { Report } from '$lib/domain/report';

/** A report that states nothing. */
export const blankReport: Report = {
	kind: 'department_self_evaluation',
	part: null,
	agency: null,
	year: null,
	template: null,
	figures: Object.fromEntries(
		figureIds.map((id) => [
			id,
			{ state: 'missing', reason: 'not_stated', evidence: null, alternatives: [] }
		])
	) as unknown as Figures,
	comparisons: [],
	indicators: [],
	subScores: [],
	effectiveness: [],
	efficiency: [],
	projects: [],
	functions: [],
	objectives: [],
	problems: [],
	measures: [],
	checks: noDocumentChecks
};

export const lineDocument = (text: string): SourceDocument => ({
	format: 'txt',
	blocks: [{ kind: 'paragraph', text, origin: { paragraph: 1 } }]
});
