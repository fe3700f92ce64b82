import { figureIds, figureKinds, type FigureId } from '$lib/domain/figure';
import type { ReportTruth } from '../fixtures/truth';
import type { Filed, TruthIndicator, TruthReport } from '../generate/filed';
import { leavesToAppendix } from '../generate/voices/appendix';
import { printedBy } from '../generate/voices/printed';
import { changeSince, choose } from '../generate/wording';
import type {
	Expected,
	ExpectedComparison,
	ExpectedFigure,
	ExpectedIndicator,
	ExpectedQuantity
} from './expected';

const alone = <T>(value: T) => ({ value, others: [] });

/** The field of the truth that a figure is printed from; null where the voice does not print it. */
function fieldOf(id: FigureId, { voice }: TruthReport): keyof TruthReport | null {
	if (id === 'satisfaction') return id;
	return printedBy[voice].find((field) => field === id) ?? null;
}

function carriedFigure(id: FigureId, report: TruthReport): ExpectedFigure | null {
	const field = fieldOf(id, report);
	const printed = field === null ? null : report[field];
	if (printed === null) return null;
	const value = figureKinds[id] === 'grade' ? String(printed) : Number(printed);
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

/** A lone value: the number of its words, or the words where they hold none. */
function loneValue({ single, unit }: TruthIndicator): ExpectedQuantity | null {
	if (single === null) return null;
	const [, number] = /^[^\d]*(\d+(?:\.\d+)?)/.exec(single) ?? [];
	return number === undefined ? { printed: single } : { number: Number(number), unit };
}

const directions = {
	'≥': 'higher',
	'≤': 'lower',
	定性: 'qualitative',
	'=': null,
	'': null
} as const;

/** The first and second level where the voice tells them; the second is absent where it does not. */
function levelsOf(row: TruthIndicator, filed: Filed): ExpectedIndicator['levels'] {
	const { voice, appendix } = filed.report;
	const { level1, level2 } = row;
	if (leavesToAppendix(filed)) return [level1, level2];
	if (voice === 'form' || voice === 'score_first' || voice === 'scheme') return [level1, level2];
	if (voice === 'adjusted_form') return [null];
	// Running prose tells them in passing, and a table behind it tells them once more.
	return voice === 'narrative' || appendix ? undefined : [level1];
}

const inProse: readonly TruthReport['voice'][] = ['guangdong', 'brief', 'accounts', 'narrative'];

/** A table has no place for a lone value but the one for results. */
const inTable = ({ report }: Filed): boolean =>
	report.appendix || (!inProse.includes(report.voice) && report.format !== 'txt');

function carriedIndicator(row: TruthIndicator, filed: Filed): ExpectedIndicator {
	const { unit, operator, reason } = row;
	const { voice, appendix } = filed.report;
	const number = (text: string | null) => (text === null ? null : Number(text));
	const direction = row.single === null ? directions[operator] : null;
	const single = loneValue(row);
	const levels = levelsOf(row, filed);
	const isScored = !inProse.includes(voice) || appendix;
	return {
		names: [row.name],
		optional: false,
		values: alone({
			target: carriedQuantity(row.target, unit),
			actual: inTable(filed) && single ? single : carriedQuantity(row.actual, unit),
			single: inTable(filed) ? null : single
		}),
		...(direction === null ? {} : { direction: alone(direction) }),
		points: isScored
			? { weight: number(row.weight), score: number(row.score) }
			: { weight: null, score: null },
		...(levels === undefined ? {} : { levels }),
		...(reason === null ? {} : { reason: alone(reason) })
	};
}

/** What is told of the year before: each wording tells it in its own two or one. */
function comparisons(filed: Filed): ExpectedComparison[] {
	const { report } = filed;
	const change = report.voice === 'accounts' ? changeSince(report) : null;
	if (!change) return [];
	const sign = change.more ? 1 : -1;
	const told = {
		change: sign * Number(change.by),
		growth: sign * Number(change.percent),
		level: Number(report.lastYearTotal)
	};
	const kinds = choose<readonly (keyof typeof told)[]>(filed, [
		['change', 'growth'],
		['level', 'growth'],
		['change']
	]);
	const withoutSign = filed.lapses.includes('growth_without_sign');
	const read = kinds.filter((kind) => kind !== 'growth' || !withoutSign);
	return read.map((kind) => ({
		figure: 'totalExpenditure',
		told: kind,
		year: report.year - 1,
		value: told[kind]
	}));
}

/** Lists that a voice gives item by item; what it tells in passing is not judged. */
const listed: Readonly<
	Record<TruthReport['voice'], readonly ('functions' | 'objectives' | 'projects')[]>
> = {
	guangdong: ['functions', 'objectives', 'projects'],
	score_first: ['functions', 'objectives', 'projects'],
	accounts: ['functions', 'objectives', 'projects'],
	scheme: ['functions', 'objectives'],
	web: ['functions', 'objectives'],
	form: [],
	adjusted_form: [],
	brief: [],
	narrative: []
};

function lists(filed: Filed): Pick<Expected, 'functions' | 'objectives' | 'projects'> {
	const { omitted, functions, objectives, projects } = filed;
	const own = {
		functions: omitted.includes('functions') ? [] : functions,
		objectives: omitted.includes('objectives') ? [] : objectives,
		projects: projects.map(({ name }) => name)
	};
	return Object.fromEntries(listed[filed.report.voice].map((field) => [field, own[field]]));
}

/** What one of the carried reports says: its truth as printed, planted errors included. */
export function carriedReport(filed: Filed): Expected {
	const { department, report, indicators, problems, omitted, subScores } = filed;
	const hasProblems = !omitted.includes('problems');
	return {
		id: `${department.code}-${report.year}`,
		file: report.file,
		part: null,
		kind: alone('department_self_evaluation'),
		agency: department.name,
		year: alone(report.year),
		figures: Object.fromEntries(figureIds.map((id) => [id, carriedFigure(id, report)])),
		indicators: indicators.map((row) => carriedIndicator(row, filed)),
		unlabelledIndicators: 'nothing',
		comparisons: comparisons(filed),
		...(report.voice === 'scheme'
			? {
					subScores: subScores.map(({ name, weight, score }) => ({
						name,
						weight: Number(weight),
						score: Number(score)
					}))
				}
			: {}),
		problems: hasProblems ? problems.map(({ problem }) => problem) : [],
		measures: omitted.includes('measures')
			? []
			: problems.map(({ measure }, i) => ({
					text: measure,
					...(hasProblems ? { problem: i + 1 } : {})
				})),
		...lists(filed)
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
