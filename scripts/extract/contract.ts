import { attainmentOf } from '$lib/domain/attainment';
import type { Basis } from '$lib/domain/basis';
import type { DocumentFormat } from '$lib/domain/document';
import {
	contractFigureIds,
	type FigureId,
	type FigureValue,
	type FoundFigure
} from '$lib/domain/figure';
import type { Finding } from '$lib/domain/finding';
import type { Indicator } from '$lib/domain/indicator';
import type { MissingReason } from '$lib/domain/missing';
import { decimalFromFen } from '$lib/domain/money';
import type { Evidence } from '$lib/domain/provenance';
import { readErrorCodeOf, type ReadFailure } from '$lib/domain/read-failure';
import type { Report } from '$lib/domain/report';

/** A figure as the command prints it: money in 万元, rates in percent, grades as printed. */
export interface FigureLine extends Evidence {
	value: number | string;
	unit: string | null;
	printed: string;
	approximation: string | null;
	basis: Basis;
	derived: boolean;
	confidence: string;
	/** There where it was read off a picture. */
	recognised?: true;
}

/** Another report that a finding has to do with, and the places there. */
interface OtherLine {
	file: string;
	part: number | null;
	places: Finding['places'];
}

/** What a cross-check found, with its words for a person; `other` only where there is one. */
export interface FindingLine extends Omit<Finding, 'key' | 'report' | 'other'> {
	message: string;
	other?: OtherLine;
}

/** Which file a report stands in. `file` is the path as it was named. */
export interface Source {
	readonly file: string;
	readonly format: DocumentFormat;
	/** Its pages that are pictures and were not read; not there where there are none. */
	readonly unread?: readonly number[];
}

/** The exact decimal as a number: up to 15 digits, JSON prints a number as it was written. */
const inWan = (value: Extract<FigureValue, { kind: 'money' }>): number =>
	Number(decimalFromFen(value.fen, '万元'));

function valueAndUnit(value: FigureValue): { value: number | string; unit: string | null } {
	switch (value.kind) {
		case 'money':
			return { value: inWan(value), unit: '万元' };
		case 'rate':
			return { value: value.percent, unit: '%' };
		case 'score':
			return { value: value.points, unit: '分' };
		case 'grade':
			return { value: value.grade, unit: null };
	}
}

function figureLine(figure: FoundFigure): FigureLine {
	const { printed, approximation, basis, derived, confidence, quote, place } = figure;
	return {
		...valueAndUnit(figure.value),
		printed,
		approximation,
		basis,
		derived,
		confidence,
		...(figure.signs.includes('recognised') ? { recognised: true } : {}),
		quote,
		place
	};
}

function indicatorLine(indicator: Indicator) {
	const { level1, level2, name, target, actual, single, unit, direction } = indicator;
	const { status, numerator, denominator } = attainmentOf(indicator);
	const ratio = numerator !== null && denominator !== null ? numerator / denominator : null;
	return {
		level1,
		level2,
		name,
		target: target?.printed ?? null,
		actual: actual?.printed ?? null,
		single: single?.printed ?? null,
		unit,
		direction,
		weight: indicator.weight,
		score: indicator.score,
		attainment: ratio === null ? null : Number(ratio.toFixed(4)),
		status,
		reason: indicator.reason,
		...(indicator.recognised ? { recognised: indicator.recognised } : {}),
		quote: indicator.quote,
		place: indicator.place
	};
}

/**
 * One report as the command prints it: a projection of the Report, with all fourteen figures
 * always, and a reason for each that is null.
 */
export function reportLine(
	report: Report,
	{ file, format, unread }: Source,
	findings: readonly FindingLine[]
) {
	const figures: Partial<Record<FigureId, FigureLine | null>> = {};
	const missing: Partial<Record<FigureId, MissingReason>> = {};
	for (const id of contractFigureIds) {
		const figure = report.figures[id];
		figures[id] = figure.state === 'found' ? figureLine(figure) : null;
		if (figure.state === 'missing') missing[id] = figure.reason;
	}
	const { kind, part, agency, year, projects, functions, objectives, problems, measures } = report;
	return {
		file,
		part,
		format,
		...(unread ? { unread } : {}),
		kind,
		agency: agency?.name ?? null,
		year: year?.year ?? null,
		figures,
		missing,
		indicators: report.indicators.map(indicatorLine),
		projects,
		functions,
		objectives,
		problems,
		measures,
		findings
	};
}

/** A file that could not be read, with the words for a person. */
export const errorLine = (file: string, failure: ReadFailure, message: string) => ({
	file,
	error: { code: readErrorCodeOf(failure), message }
});
