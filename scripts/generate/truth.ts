import { join } from 'node:path';
import { z } from 'zod';
import { denominators } from '$lib/domain/basis';
import { blank, decimal, readCsv, requiredDecimal, whole } from './csv';
import type { Filed, Planted, TruthReport as FiledReport } from './filed';
import { readRoster } from './roster';

const voices = ['guangdong', 'score_first', 'form', 'brief'] as const;

const reportSchema = z.strictObject({
	code: z.string(),
	year: whole,
	voice: z.enum(voices),
	format: z.enum(['docx', 'txt']),
	file: z.string().min(1),
	totalIncome: requiredDecimal,
	fiscalAppropriationIncome: decimal,
	totalExpenditure: requiredDecimal,
	fiscalAppropriationExpenditure: decimal,
	basicExpenditure: requiredDecimal,
	projectExpenditure: requiredDecimal,
	basicShare: decimal,
	projectShare: decimal,
	budgetInitial: decimal,
	budgetAdjusted: decimal,
	executionRate: requiredDecimal,
	executionBase: z.enum(denominators),
	selfScore: decimal,
	executionScore: decimal,
	selfGrade: blank,
	satisfaction: requiredDecimal,
	executionReason: blank
});
type TruthReport = z.infer<typeof reportSchema>;

const indicatorSchema = z.strictObject({
	code: z.string(),
	year: whole,
	seq: whole,
	level1: z.string(),
	level2: z.string(),
	name: z.string(),
	unit: blank,
	operator: z.enum(['≥', '≤', '=', '定性', '']),
	target: blank,
	actual: blank,
	single: blank,
	weight: decimal,
	score: decimal,
	reason: blank
});
type TruthIndicator = z.infer<typeof indicatorSchema>;

const problemSchema = z.strictObject({
	code: z.string(),
	year: whole,
	seq: whole,
	problem: z.string(),
	detail: z.string(),
	measure: z.string()
});

const projectSchema = z.strictObject({
	code: z.string(),
	seq: whole,
	name: z.string(),
	use: z.string()
});

const textSchema = z.strictObject({
	code: z.string(),
	kind: z.enum(['function', 'objective', 'work']),
	seq: whole,
	text: z.string()
});

const plantedSchema = z.strictObject({
	code: z.string(),
	year: whole,
	rule: z.string().regex(/^K\d+$/),
	field: z.string(),
	printed: requiredDecimal,
	truth: requiredDecimal,
	note: z.string()
});

/** What the tables do not know: no report of theirs tells of it. */
const untold = {
	appendix: false,
	personnelExpenditure: null,
	operatingExpenditure: null,
	carryOverIn: null,
	carryOverOut: null,
	incomeWithCarryOver: null,
	expenditureWithCarryOver: null,
	threePublicBudget: null,
	threePublicExpenditure: null,
	agencyOperatingFunds: null,
	procurementExpenditure: null,
	lastYearTotal: null
};

/** One table as the writers of files take it; its wordings are the two that it was written for. */
function filedReport(report: TruthReport): FiledReport {
	const { executionBase } = report;
	return {
		...report,
		...untold,
		executionBase:
			executionBase === 'initial' || executionBase === 'adjusted' ? executionBase : 'not_stated',
		wording: ((Number(report.code) + report.year) % 2) * 15
	};
}

const figureFields = reportSchema.keyof().options;

function planting(
	report: TruthReport,
	indicators: readonly TruthIndicator[],
	errors: readonly Planted[]
) {
	const printed = { ...report };
	const rows = indicators.map((row) => ({ ...row }));
	for (const error of errors) {
		const [head, name] = error.field.split(':');
		const row = rows.find((one) => head === 'indicator' && one.name === name);
		const field = figureFields.find((one) => one === error.field);
		const before = row ? row.score : field ? report[field] : undefined;
		if (before !== error.truth)
			throw new Error(`${error.code} ${error.year} ${error.field}: ${before}, not ${error.truth}`);
		if (row) row.score = error.printed;
		else if (field) Object.assign(printed, { [field]: error.printed });
	}
	return { report: printed, indicators: rows };
}

/**
 * Reads the truth tables below `data` and gives what each synthetic report prints. Throws where a
 * table does not fit its columns, names an unknown agency, or a planted error does not fit the truth.
 */
export function readTruth(data: string): Filed[] {
	const at = (name: string) => join(data, 'truth', `${name}.csv`);
	const roster = readRoster(join(data, 'departments.csv'));
	const indicators = readCsv(at('indicators'), indicatorSchema);
	const problems = readCsv(at('problems'), problemSchema);
	const projects = readCsv(at('projects'), projectSchema);
	const texts = readCsv(at('texts'), textSchema);
	const planted = readCsv(at('planted'), plantedSchema);
	return readCsv(at('reports'), reportSchema).map((truth) => {
		const department = roster.find((one) => one.code === truth.code);
		if (!department) throw new Error(`No agency ${truth.code} in departments.csv`);
		const ofReport = <Row extends { code: string; year: number }>(rows: readonly Row[]) =>
			rows.filter((row) => row.code === truth.code && row.year === truth.year);
		const said = (kind: (typeof texts)[number]['kind']) =>
			texts.filter((row) => row.code === truth.code && row.kind === kind).map((row) => row.text);
		const errors = ofReport(planted);
		const { report, indicators: rows } = planting(truth, ofReport(indicators), errors);
		return {
			department: { ...department, staff: null },
			report: filedReport(report),
			indicators: rows,
			subScores: [],
			omitted: [],
			problems: ofReport(problems),
			projects: projects
				.filter((row) => row.code === truth.code)
				.map((row) => ({ ...row, spent: null })),
			functions: said('function'),
			objectives: said('objective'),
			work: said('work'),
			planted: errors
		};
	});
}
