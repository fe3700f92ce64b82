import type { Category } from '$lib/domain/department';

/** A way of writing a report. */
export const voices = [
	'guangdong',
	'score_first',
	'form',
	'brief',
	'scheme',
	'accounts',
	'narrative',
	'adjusted_form',
	'web'
] as const;
export type Voice = (typeof voices)[number];

export const reportFormats = ['docx', 'xlsx', 'html', 'pdf', 'txt'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * What one report says of itself and its money: amounts in 万元 with at most two decimals, rates in
 * percent, scores in points, all as plain decimals; null where the report does not say.
 */
export interface TruthReport {
	readonly code: string;
	readonly year: number;
	readonly voice: Voice;
	readonly format: ReportFormat;
	readonly file: string;
	/** Whether a 自评表 with the indicators is appended to the prose. */
	readonly appendix: boolean;
	/** Which of several wordings the voice takes, from 0. */
	readonly wording: number;
	readonly totalIncome: string;
	readonly fiscalAppropriationIncome: string | null;
	readonly totalExpenditure: string;
	/** The same once more, in another place. */
	readonly totalRestated: string | null;
	readonly fiscalAppropriationExpenditure: string | null;
	readonly basicExpenditure: string;
	readonly projectExpenditure: string;
	readonly personnelExpenditure: string | null;
	readonly operatingExpenditure: string | null;
	readonly carryOverIn: string | null;
	readonly carryOverOut: string | null;
	readonly incomeWithCarryOver: string | null;
	readonly expenditureWithCarryOver: string | null;
	readonly threePublicBudget: string | null;
	readonly threePublicExpenditure: string | null;
	readonly agencyOperatingFunds: string | null;
	readonly procurementExpenditure: string | null;
	readonly basicShare: string | null;
	readonly projectShare: string | null;
	readonly budgetInitial: string | null;
	readonly budgetAdjusted: string | null;
	/** What was added to the budget in the year, and what was taken from it. */
	readonly budgetSupplement: string | null;
	readonly budgetReduction: string | null;
	/** The two parts of each budget, where the form asks for them. */
	readonly basicInitial: string | null;
	readonly projectInitial: string | null;
	readonly basicAdjusted: string | null;
	readonly projectAdjusted: string | null;
	readonly executionRate: string | null;
	readonly executionBase: 'adjusted' | 'initial' | 'not_stated';
	readonly selfScore: string | null;
	/** Points for execution, of 10. */
	readonly executionScore: string | null;
	readonly selfGrade: string | null;
	readonly satisfaction: string | null;
	/** Why execution was low. */
	readonly executionReason: string | null;
	/** Last year's total expenditure as told this year. */
	readonly lastYearTotal: string | null;
}

/** One indicator, as printed. `single` is a sentence with its only number, neither target nor result. */
export interface TruthIndicator {
	readonly seq: number;
	readonly level1: string;
	readonly level2: string;
	readonly name: string;
	readonly unit: string | null;
	readonly operator: '≥' | '≤' | '=' | '定性' | '';
	readonly target: string | null;
	readonly actual: string | null;
	readonly single: string | null;
	readonly weight: string | null;
	readonly score: string | null;
	readonly reason: string | null;
	/** How a satisfaction was found out; tables alone have a place for it. */
	readonly survey: string | null;
}

export interface TruthProblem {
	readonly problem: string;
	readonly detail: string;
	readonly measure: string;
}

export interface TruthProject {
	readonly name: string;
	readonly use: string;
	/** Spent on it in the year, in 万元; null where the report does not say. */
	readonly spent: string | null;
}

/** Points that a branch of the marking scheme was given, of how many. */
export interface TruthSubScore {
	readonly name: string;
	readonly weight: string;
	readonly score: string;
}

/** Something wrong that was put into a report on purpose. */
export interface Planted {
	readonly code: string;
	readonly year: number;
	/** The cross-check of DOMAIN C3 that should find it. */
	readonly rule: string;
	/** A field of TruthReport, `year`, `growth`, `indicator:名称:score`, `subScore:名称`, `problem:1` or a section's name. */
	readonly field: string;
	readonly printed: string;
	readonly truth: string;
	readonly note: string;
}

/** The agency as it was called in the year of the report. */
export interface NamedThen {
	readonly code: string;
	readonly name: string;
	readonly shortName: string;
	readonly category: Category;
	readonly staff: number | null;
}

/**
 * A slip of the pen that changes no figure: a percentage without its sign, the year before in place of
 * the report's own, parts of the expenditure told under the income, problems that are said not to be.
 */
export type Lapse =
	| 'share_without_sign'
	| 'growth_without_sign'
	| 'other_year'
	| 'parts_under_income'
	| 'no_problems';

/** All that one report says, as printed: planted errors are laid over the truth. */
export interface Filed {
	readonly department: NamedThen;
	readonly report: TruthReport;
	readonly indicators: readonly TruthIndicator[];
	readonly subScores: readonly TruthSubScore[];
	readonly problems: readonly TruthProblem[];
	readonly projects: readonly TruthProject[];
	readonly functions: readonly string[];
	readonly objectives: readonly string[];
	readonly work: readonly string[];
	readonly lapses: readonly Lapse[];
	/** Sections of the usual outline that this report leaves out. */
	readonly omitted: readonly ('problems' | 'measures' | 'objectives' | 'functions')[];
	readonly planted: readonly Planted[];
}
