import { attainmentOf } from '$lib/domain/attainment';
import { departmentNamed } from '$lib/domain/department';
import {
	figureIds,
	figureKinds,
	type Figure,
	type FigureId,
	type FigureValue,
	type Reading
} from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import type { Indicator } from '$lib/domain/indicator';
import { lastDigitFen, mostFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import type { Comparison } from '$lib/domain/comparison';
import type { Evidence } from '$lib/domain/provenance';
import { fingerprintOf, shingleLength } from '$lib/domain/shingle';
import { spreadPoints, templateOf } from '$lib/domain/template';
import { checkRowsOf } from './check-rows';
import { integer, scaledOf } from './scaled';
import type { ReportTable, Row, TableRows } from './tables';

const mostDecimals = 12;
const mostPoints = 1e6;

/** Points that an indicator may carry; what is beyond every marking scheme is not points. */
const points = (value: number | null): number | null =>
	value !== null && Math.abs(value) <= mostPoints ? value : null;

type Values = Pick<
	Row<'figure'>,
	'fen' | 'scaled' | 'scale' | 'text' | 'decimals' | 'last_digit_fen'
>;
const noValues: Values = {
	fen: null,
	scaled: null,
	scale: null,
	text: null,
	decimals: null,
	last_digit_fen: null
};

/** The cells of a value; null where it does not fit them, so that it can't be read. */
function valuesOf(value: FigureValue, unit: string | null): Values | null {
	if (value.kind === 'grade') return { ...noValues, text: value.grade };
	const { decimals } = value;
	if (decimals > mostDecimals) return null;
	if (value.kind === 'money' && Math.abs(value.fen) > mostFen) return null;
	if (value.kind === 'money')
		return { ...noValues, fen: value.fen, decimals, last_digit_fen: lastDigitFen(unit, decimals) };
	const number = value.kind === 'rate' ? value.percent : value.points;
	const scaled = scaledOf(number, decimals);
	return scaled && { ...noValues, ...scaled, decimals };
}

const evidenceCells = (evidence: Evidence) => ({
	quote: evidence.quote,
	place: JSON.stringify(evidence.place)
});

function figureRow(report_id: string, id: FigureId, figure: Figure): Row<'figure'> {
	const row = { report_id, figure: id, kind: figureKinds[id] };
	const alternatives = figure.alternatives.length;
	const values =
		figure.state === 'found' && figure.value.kind === figureKinds[id]
			? valuesOf(figure.value, figure.unit)
			: null;
	if (figure.state === 'missing' || values === null) {
		const evidence = figure.state === 'missing' ? figure.evidence : figure;
		return {
			...row,
			...noValues,
			unit: null,
			printed: null,
			approximation: null,
			stage: null,
			fund: null,
			entity: null,
			denominator: null,
			derived: false,
			confidence: null,
			signs: '',
			alternatives,
			missing_reason: figure.state === 'missing' ? figure.reason : 'unreadable',
			quote: null,
			place: null,
			...(evidence && evidenceCells(evidence))
		};
	}
	return {
		...row,
		...values,
		unit: figure.unit,
		printed: figure.printed,
		approximation: figure.approximation,
		...figure.basis,
		derived: figure.derived,
		confidence: figure.confidence,
		signs: figure.signs.join(','),
		alternatives,
		missing_reason: null,
		...evidenceCells(figure)
	};
}

function amountOf({ value, unit }: Reading): Pick<Row<'reading'>, 'fen' | 'last_digit_fen'> {
	const { fen, last_digit_fen } = (value.kind === 'money' && valuesOf(value, unit)) || noValues;
	return { fen, last_digit_fen };
}

function readingRows(report_id: string, id: FigureId, figure: Figure): Row<'reading'>[] {
	const row = (reading: Reading, seq: number): Row<'reading'> => ({
		report_id,
		figure: id,
		seq,
		...amountOf(reading),
		approximation: reading.approximation,
		stage: reading.basis.stage,
		fund: reading.basis.fund,
		entity: reading.basis.entity,
		confidence: reading.confidence,
		signs: reading.signs.join(','),
		block: integer(reading.place.block),
		span_from: integer(reading.place.span[0]),
		...evidenceCells(reading)
	});
	const others = figure.alternatives.map((reading, index) => row(reading, index + 1));
	return figure.state === 'found' ? [row(figure, 0), ...others] : others;
}

/**
 * Whether an indicator counts in 应考核数 (DOMAIN C4): it has a target that is a number, a range or
 * a date, whatever was reported. Single values and texts have nothing to be held against.
 */
function isDue({ target }: Indicator): boolean {
	return target !== null && (target.number ?? target.range ?? target.date) !== null;
}

function indicatorRow(
	report_id: string,
	indicator: Indicator,
	index: number,
	spread: number | null
): Row<'indicator'> {
	const attainment = attainmentOf(indicator);
	return {
		report_id,
		seq: index + 1,
		level1: indicator.level1,
		level2: indicator.level2,
		name: indicator.name,
		target: indicator.target?.printed ?? null,
		actual: indicator.actual?.printed ?? null,
		single: indicator.single?.printed ?? null,
		target_number: indicator.target?.number ?? null,
		actual_number: indicator.actual?.number ?? null,
		unit: indicator.unit,
		direction: indicator.direction,
		weight: points(indicator.weight),
		spread,
		score: points(indicator.score),
		...attainment,
		due: isDue(indicator),
		recognised: indicator.recognised ?? false,
		reason: indicator.reason,
		suggestions: JSON.stringify(
			indicator.suggestions.map(({ quantity, ...evidence }) => ({
				printed: quantity.printed,
				...evidence
			}))
		),
		...evidenceCells(indicator)
	};
}

function templateCells({ template }: Report) {
	const { id, fullMark } = templateOf(template?.id ?? null);
	return { template: id, full_mark: fullMark };
}

/** Functions are laid down by others and stay from year to year: they are held against none. */
function fingerprintCells(kind: string, text: string) {
	const { letters, whole, shingles } = fingerprintOf(text);
	return kind === 'function' || letters < 2 * shingleLength
		? { letters: null, fingerprint: null, shingles: null }
		: { letters: integer(letters), fingerprint: whole, shingles: shingles.join(' ') };
}

function passageRows({ id, report }: Filing): Row<'passage'>[] {
	const rows = (
		kind: string,
		passages: readonly (Evidence & { text: string; problem?: number | null })[]
	): Row<'passage'>[] =>
		passages.map((passage, index) => ({
			report_id: id,
			kind,
			seq: index + 1,
			text: passage.text,
			linked_to: passage.problem ? integer(passage.problem) : null,
			...fingerprintCells(kind, passage.text),
			...evidenceCells(passage)
		}));
	return [
		...rows('function', report.functions),
		...rows('objective', report.objectives),
		...rows('effectiveness', report.effectiveness),
		...rows('efficiency', report.efficiency),
		...rows('problem', report.problems),
		...rows('measure', report.measures)
	];
}

function subScoreRows({ id, report }: Filing): Row<'sub_score'>[] {
	return report.subScores.flatMap(({ name, weight, score, ...evidence }, index) => {
		const given = points(score);
		if (given === null) return [];
		return {
			report_id: id,
			seq: index + 1,
			name,
			weight: points(weight),
			score: given,
			...evidenceCells(evidence)
		};
	});
}

function projectRows({ id, report }: Filing): Row<'project'>[] {
	return report.projects.map((project, index) => ({
		report_id: id,
		seq: index + 1,
		name: project.name,
		...evidenceCells(project)
	}));
}

/** What does not fit its cells is left out. */
function toldRow(
	report_id: string,
	{ figure, told, year, value, unit, approximation, basis, printed, ...evidence }: Comparison,
	index: number
): Row<'told'>[] {
	const percent = value.kind === 'rate' ? value.percent : null;
	const fen = value.kind === 'money' ? value.fen : null;
	if ((percent ?? fen) === null || value.kind === 'grade') return [];
	if (value.decimals > mostDecimals || Math.abs(fen ?? 0) > mostFen) return [];
	const { stage, fund, entity } = basis;
	return [
		{
			report_id,
			seq: index + 1,
			figure,
			told,
			year: year === null ? null : integer(year),
			fen,
			percent,
			decimals: value.decimals,
			last_digit_fen: fen === null ? null : lastDigitFen(unit, value.decimals),
			approximation,
			stage,
			fund,
			entity,
			printed,
			...evidenceCells(evidence)
		}
	];
}

function correctionRows(filing: Filing): Row<'correction'>[] {
	const { agency, year } = filing.report;
	const said = { report_id: filing.id, corrected_at: filing.importedAt };
	const rows: Row<'correction'>[] = [];
	if (!agency || !departmentNamed(agency.name, [filing.department]))
		rows.push({ ...said, field: 'agency', was: agency?.name ?? null, now: filing.department.name });
	if (year?.year !== filing.year)
		rows.push({
			...said,
			field: 'year',
			was: year ? String(year.year) : null,
			now: String(filing.year)
		});
	return rows;
}

function reportRow(filing: Filing): Row<'report'> {
	const { id, department, year, origin, file, format, report } = filing;
	return {
		id,
		department_code: department.code,
		year,
		origin,
		file,
		format,
		kind: report.kind,
		...templateCells(report),
		version: filing.version,
		versions: filing.versions,
		imported_at: filing.importedAt,
		missing_sections: report.checks.missingSections.join(',')
	};
}

/** The rows of the reports that count. A value that does not fit is missing, unreadable. */
export function reportRowsOf(filings: readonly Filing[]): Pick<TableRows, ReportTable> {
	const figures = filings.flatMap(({ id, report }) =>
		figureIds.map((figure) => ({ id, figure, value: report.figures[figure] }))
	);
	return {
		report: filings.map(reportRow),
		correction: filings.flatMap(correctionRows),
		...checkRowsOf(filings),
		figure: figures.map(({ id, figure, value }) => figureRow(id, figure, value)),
		reading: figures.flatMap(({ id, figure, value }) => readingRows(id, figure, value)),
		indicator: filings.flatMap(({ id, report }) => {
			const spread = spreadPoints(templateOf(report.template?.id ?? null), report.indicators);
			return report.indicators.map((indicator, index) =>
				indicatorRow(id, indicator, index, spread[index] ?? null)
			);
		}),
		sub_score: filings.flatMap(subScoreRows),
		passage: filings.flatMap(passageRows),
		project: filings.flatMap(projectRows),
		told: filings.flatMap(({ id, report }) =>
			report.comparisons.flatMap((one, index) => toldRow(id, one, index))
		)
	};
}
