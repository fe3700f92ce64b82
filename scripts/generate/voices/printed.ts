import type { TruthReport, Voice } from '../filed';

const all = [
	'totalIncome',
	'totalExpenditure',
	'basicExpenditure',
	'projectExpenditure'
] as const satisfies readonly (keyof TruthReport)[];
const budgets = ['budgetInitial', 'budgetAdjusted', 'executionRate'] as const;
const shares = ['basicShare', 'projectShare'] as const;
const result = ['selfScore', 'selfGrade'] as const;
const changes = ['budgetSupplement', 'budgetReduction'] as const;
const budgetParts = ['basicInitial', 'projectInitial', 'basicAdjusted', 'projectAdjusted'] as const;
const basicParts = ['personnelExpenditure', 'operatingExpenditure'] as const;
export const carried = [
	'carryOverIn',
	'carryOverOut',
	'incomeWithCarryOver',
	'expenditureWithCarryOver'
] as const;
const fiscal = ['fiscalAppropriationIncome', 'fiscalAppropriationExpenditure'] as const;

/**
 * The fields of a report that each voice prints where they are not null. The satisfaction is always
 * told by the indicators.
 */
export const printedBy: Readonly<Record<Voice, readonly (keyof TruthReport)[]>> = {
	guangdong: [...all, ...fiscal, ...shares, ...budgets, ...changes, ...result, 'executionReason'],
	score_first: [
		...all,
		'fiscalAppropriationIncome',
		...shares,
		...budgets,
		...result,
		'executionScore',
		'executionReason'
	],
	form: [
		...all,
		'fiscalAppropriationIncome',
		...budgets,
		...budgetParts,
		...result,
		'executionScore',
		'executionReason'
	],
	brief: [...all, ...budgets, ...changes, ...result, 'executionReason'],
	scheme: [...all, ...basicParts, ...fiscal, ...budgets, ...changes, ...result, 'executionReason'],
	accounts: [
		...all,
		...fiscal,
		...shares,
		...budgets,
		...result,
		'totalRestated',
		...basicParts,
		...carried,
		'threePublicBudget',
		'threePublicExpenditure',
		'agencyOperatingFunds',
		'procurementExpenditure',
		'lastYearTotal',
		'executionReason'
	],
	narrative: [...all, ...fiscal, ...shares, 'executionRate', ...result, 'executionReason'],
	adjusted_form: [
		...all,
		'fiscalAppropriationIncome',
		...budgets,
		...budgetParts,
		...result,
		'executionScore',
		'executionReason'
	],
	web: [
		...all,
		'totalRestated',
		...carried,
		...fiscal,
		...shares,
		...budgets,
		...result,
		'executionReason'
	]
};
