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
const fiscal = ['fiscalAppropriationIncome', 'fiscalAppropriationExpenditure'] as const;

/**
 * The fields of a report that each voice prints where they are not null. The satisfaction is always
 * told by the indicators.
 */
export const printedBy: Readonly<Record<Voice, readonly (keyof TruthReport)[]>> = {
	guangdong: [...all, ...fiscal, ...shares, ...budgets, ...result, 'executionReason'],
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
		...result,
		'executionScore',
		'executionReason'
	],
	brief: [...all, ...budgets, ...result, 'executionReason'],
	scheme: [...all, ...fiscal, ...budgets, ...result, 'executionReason'],
	accounts: [
		...all,
		...fiscal,
		...shares,
		...budgets,
		...result,
		'personnelExpenditure',
		'operatingExpenditure',
		'carryOverIn',
		'carryOverOut',
		'incomeWithCarryOver',
		'expenditureWithCarryOver',
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
		...result,
		'executionScore',
		'executionReason'
	],
	web: [...all, ...fiscal, ...shares, ...budgets, ...result, 'executionReason']
};
