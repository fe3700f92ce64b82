import type { SourceDocument } from '$lib/domain/document';
import type { FigureId } from '$lib/domain/figure';
import type { Evidence } from '$lib/domain/provenance';
import type { Report } from '$lib/domain/report';
import { figuresFrom, noFigures } from './figures/choice';
import { derivedBasic } from './figures/derived';
import { markRecognised, markRecognisedIndicators } from './figures/recognised';
import { flattenedGrids } from './tables/flattened';
import { formProse } from './tables/form-prose';
import { gridsOf, type Grid } from './tables/grid';
import { agencyOf, partsOf, yearOfReport } from './identity';
import { fillsFigures, kindOf } from './kind';
import { documentChecksOf } from './checks/document-checks';
import { gradeCandidates, scoreCandidates } from './figures/merit';
import { satisfactionCandidates, satisfactionInIndicators } from './figures/satisfaction';
import { answeredInProse } from './indicators/indicator-joined';
import { proseIndicators } from './indicators/indicator-prose';
import { beyondTables, runningIndicators } from './indicators/indicator-running';
import { tableIndicators } from './indicators/indicator-table';
import { analysesIn } from './passages/analyses';
import { comparisonsIn } from './told/comparisons';
import { furtherCandidates } from './figures/further-figures';
import { furtherInTables } from './figures/further-tables';
import { issuesIn } from './passages/issues';
import { functionsIn, objectivesIn } from './passages/passages';
import { projectsIn } from './passages/projects';
import type { Indicator } from '$lib/domain/indicator';
import { outlineOf } from './text/outline';
import {
	baseFromChapter,
	budgetsByNote,
	budgetsMoved,
	unnamedBudgets
} from './figures/budget-base';
import { namedAfterwards, whollyFiscal } from './figures/named-afterwards';
import type { Context } from './context';
import { proseCandidates } from './figures/prose-figures';
import { evidenceOf, readingOf } from './text/reading';
import { subScoresInProse, subScoresInTables } from './told/sub-scores';
import { withSuggestions } from './indicators/suggestions';
import { tableCandidates } from './figures/table-figures';
import { meritInTables } from './figures/table-merit';
import { templateIn } from './template';

/**
 * The reports that a document holds, one for each whole-department title, else one. Pure, and the
 * same for the same document. Every fact quotes the document: the quote is the text of its place.
 */
export function extractReports(document: SourceDocument): Report[] {
	const parts = partsOf(document);
	return parts.map((part, at) => {
		const tables = gridsOf(document, part.from, part.to);
		const grids = [...tables, ...flattenedGrids(document, part.from, part.to)];
		const inTables = new Map(
			tables.map((grid) => [grid.block, formProse(grid, part.title?.year ?? null)])
		);
		const reading = readingOf(document, part.from, part.to, inTables);
		const kind = kindOf(reading, part.title, grids);
		const agency = agencyOf(reading, part.title, grids);
		const year = yearOfReport(reading, part.title, grids);
		const context: Context = {
			reading,
			sections: outlineOf(reading),
			agency: agency?.name ?? null,
			year: year?.year ?? null,
			stage: kind === 'budget' ? 'initial' : 'final',
			entity:
				/(?<![本我各属级])单位(?:决算|预算)/.test(reading.text) &&
				!/部门(?:决算|预算)/.test(reading.text)
					? 'unit'
					: 'department'
		};
		const report = {
			kind,
			part: parts.length > 1 ? at + 1 : null,
			agency,
			year,
			template: templateIn(reading, grids),
			...contentOf(context, grids, kind)
		};
		const { sections } = context;
		return {
			...report,
			figures: markRecognised(report.figures, document),
			indicators: markRecognisedIndicators(report.indicators, document),
			checks: documentChecksOf({ reading, sections, title: part.title, tables }, report)
		};
	});
}

type Content = Omit<Report, 'kind' | 'part' | 'agency' | 'year' | 'template' | 'checks'>;

function contentOf(context: Context, grids: readonly Grid[], kind: Report['kind']): Content {
	const { reading, sections } = context;
	const tables = grids.flatMap((grid) => {
		const rows = tableIndicators(grid, context.year, kind === 'project_self_evaluation');
		return answeredInProse(reading, sections, context.year, rows);
	});
	const prose = beyondTables(proseIndicators(reading, sections, context.year), tables);
	const listed = [...tables, ...prose];
	const indicators = [...listed, ...runningIndicators(reading, sections, context.year, listed)];
	return {
		...(fillsFigures(kind)
			? figuresIn(context, grids, indicators)
			: { figures: noFigures(), comparisons: [] }),
		indicators: withSuggestions(reading, sections, grids, indicators, context.year),
		subScores: [...subScoresInProse(context), ...subScoresInTables(grids)],
		...analysesIn(reading, sections),
		projects: projectsIn(reading, sections, grids),
		functions: functionsIn(reading, sections),
		objectives: objectivesIn(reading, sections, grids),
		...issuesIn(reading, sections, grids)
	};
}

function figuresIn(
	context: Context,
	grids: readonly Grid[],
	indicators: readonly Indicator[]
): Pick<Report, 'figures' | 'comparisons'> {
	const { reading } = context;
	const prose = proseCandidates(context);
	const money = [
		...prose,
		...whollyFiscal(context, prose),
		...namedAfterwards(context, prose),
		...budgetsByNote(context),
		...budgetsMoved(context, prose),
		...tableCandidates(context, grids),
		...furtherCandidates(context),
		...furtherInTables(context, grids)
	];
	baseFromChapter(context, money);
	const all = [
		...money,
		...derivedBasic(money, reading),
		...scoreCandidates(context),
		...gradeCandidates(context),
		...satisfactionCandidates(context),
		...satisfactionInIndicators(context, indicators),
		...meritInTables(context, grids)
	];
	const doubts: Partial<Record<FigureId, Evidence>> = {};
	const unnamed = unnamedBudgets(context)[0];
	if (unnamed)
		doubts.budgetAdjusted = evidenceOf(reading, unnamed.from, unnamed.to, unnamed.to - 1);
	const figures = figuresFrom(all, doubts);
	return { figures, comparisons: comparisonsIn(context, all, figures, grids) };
}
