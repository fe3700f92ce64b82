import type { SourceDocument } from '$lib/domain/document';
import type { FigureId } from '$lib/domain/figure';
import type { Evidence } from '$lib/domain/provenance';
import type { Report } from '$lib/domain/report';
import { figuresFrom, noFigures } from './choice';
import { derivedBasic } from './derived';
import { gridsOf, type Grid } from './grid';
import { agencyOf, partsOf, yearOfReport } from './identity';
import { fillsFigures, kindOf } from './kind';
import { gradeCandidates, satisfactionCandidates, scoreCandidates } from './merit';
import { outlineOf } from './outline';
import {
	baseFromChapter,
	namedAfterwards,
	proseCandidates,
	unnamedBudgets,
	whollyFiscal,
	type Context
} from './prose-figures';
import { evidenceOf, readingOf } from './reading';
import { tableCandidates } from './table-figures';

/**
 * The reports that a document holds, one for each whole-department title, else one. Pure, and the
 * same for the same document. Every fact quotes the document: the quote is the text of its place.
 */
export function extractReports(document: SourceDocument): Report[] {
	const parts = partsOf(document);
	return parts.map((part, at) => {
		const reading = readingOf(document, part.from, part.to);
		const grids = gridsOf(document, part.from, part.to);
		const kind = kindOf(reading, part.title, grids);
		const agency = agencyOf(reading, part.title);
		const year = yearOfReport(reading, part.title);
		const context: Context = {
			reading,
			sections: outlineOf(reading),
			agency: agency?.name ?? null,
			year: year?.year ?? null,
			stage: kind === 'budget' ? 'initial' : 'final',
			entity:
				/单位(?:决算|预算)/.test(reading.text) && !/部门(?:决算|预算)/.test(reading.text)
					? 'unit'
					: 'department'
		};
		return {
			kind,
			part: parts.length > 1 ? at + 1 : null,
			agency,
			year,
			figures: fillsFigures(kind) ? figuresIn(context, grids) : noFigures(),
			indicators: [],
			projects: [],
			functions: [],
			objectives: [],
			problems: [],
			measures: []
		};
	});
}

function figuresIn(context: Context, grids: readonly Grid[]): Report['figures'] {
	const { reading } = context;
	const prose = proseCandidates(context);
	const money = [
		...prose,
		...whollyFiscal(context, prose),
		...namedAfterwards(context, prose),
		...tableCandidates(context, grids)
	];
	baseFromChapter(context, money);
	const all = [
		...money,
		...derivedBasic(money, reading),
		...scoreCandidates(context),
		...gradeCandidates(context),
		...satisfactionCandidates(context)
	];
	const doubts: Partial<Record<FigureId, Evidence>> = {};
	const unnamed = unnamedBudgets(context)[0];
	if (unnamed)
		doubts.budgetAdjusted = evidenceOf(reading, unnamed.from, unnamed.to, unnamed.to - 1);
	return figuresFrom(all, doubts);
}
