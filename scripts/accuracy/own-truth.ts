import { contractFigureIds, figureKinds, type FigureId } from '$lib/domain/figure';
import type { ReportTruth } from '../fixtures/truth';
import type { Filed, TruthIndicator, TruthReport } from '../generate/truth';
import type { Expected, ExpectedFigure, ExpectedIndicator, ExpectedQuantity } from './expected';

const alone = <T>(value: T) => ({ value, others: [] });

function carriedFigure(id: FigureId, report: TruthReport): ExpectedFigure | null {
	const field = id in report ? report[id as keyof TruthReport] : null;
	if (field === null) return null;
	const value = figureKinds[id] === 'grade' ? String(field) : Number(field);
	const basis = id === 'executionRate' ? { denominator: [report.executionBase] } : null;
	return { ...alone(value), basis };
}

/** 2023年11月30日前 → 2023-11-30. */
function isoDate(text: string): string | null {
	const [, year, month = '', day = ''] = /^(\d{4})年(\d+)月(\d+)日前?$/.exec(text) ?? [];
	return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** The tables give plain numbers, which each voice writes in its own way. */
function carriedQuantity(text: string | null, unit: string | null): ExpectedQuantity | null {
	if (text === null) return null;
	const date = isoDate(text);
	if (date) return { date };
	return /^\d+(\.\d+)?$/.test(text) ? { number: Number(text), unit } : { printed: text };
}

const directions = {
	'≥': 'higher',
	'≤': 'lower',
	定性: 'qualitative',
	'=': null,
	'': null
} as const;

function carriedIndicator(row: TruthIndicator, voice: TruthReport['voice']): ExpectedIndicator {
	const { unit, operator, reason } = row;
	const number = (text: string | null) => (text === null ? null : Number(text));
	const [, lone = null] = /^[^\d]*(\d+(?:\.\d+)?)/.exec(row.single ?? '') ?? [];
	const direction = row.single === null ? directions[operator] : null;
	const withSecondLevel = voice === 'form' || voice === 'score_first';
	return {
		names: [row.name],
		optional: false,
		values: alone({
			target: carriedQuantity(row.target, unit),
			actual: carriedQuantity(row.actual, unit),
			single: carriedQuantity(lone, unit)
		}),
		...(direction === null ? {} : { direction: alone(direction) }),
		points: { weight: number(row.weight), score: number(row.score) },
		levels: withSecondLevel ? [row.level1, row.level2] : [row.level1],
		...(reason === null ? {} : { reason: alone(reason) })
	};
}

/** What one of the carried reports says: its truth as printed, planted errors included. */
export function carriedReport(filed: Filed): Expected {
	const { department, report, indicators, problems } = filed;
	const { voice } = report;
	return {
		id: `${department.code}-${report.year}`,
		file: report.file,
		part: null,
		kind: alone('department_self_evaluation'),
		agency: department.name,
		year: alone(report.year),
		figures: Object.fromEntries(contractFigureIds.map((id) => [id, carriedFigure(id, report)])),
		indicators: indicators.map((row) => carriedIndicator(row, voice)),
		unlabelledIndicators: 'nothing',
		problems: problems.map(({ problem }) => problem),
		measures: problems.map(({ measure }, i) => ({ text: measure, problem: i + 1 })),
		// The short voices tell neither of functions nor of objectives, and name projects in passing.
		...(voice === 'guangdong' || voice === 'score_first'
			? {
					functions: filed.functions,
					objectives: filed.objectives,
					projects: filed.projects.map(({ name }) => name)
				}
			: {})
	};
}

/** What the report of the fixtures says, in whatever file. */
export function fixtureReport(truth: ReportTruth, file: string): Expected {
	return {
		id: file,
		file,
		part: null,
		kind: alone(truth.kind),
		agency: truth.agency,
		year: alone(truth.year),
		figures: Object.fromEntries(
			Object.entries(truth.figures).map(([id, value]) => [id, { ...alone(value), basis: null }])
		),
		indicators: truth.indicators.map(({ name, target, actual, status, ...row }) => ({
			names: [name],
			optional: false,
			values: alone({
				target: { printed: target },
				actual: { printed: actual },
				single: null,
				status
			}),
			points: { weight: row.weight, score: row.score },
			levels: [row.level1, row.level2]
		})),
		unlabelledIndicators: 'nothing',
		projects: truth.projects,
		functions: truth.functions,
		objectives: truth.objectives,
		problems: truth.problems,
		measures: truth.measures.map((text) => ({ text }))
	};
}
