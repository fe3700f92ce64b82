import type { Filed, TruthIndicator } from '../generate/filed';

const near = 1e-9;
const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** Numbers of the printed report, where all of them are printed. */
function all(...texts: readonly (string | null)[]): number[] | null {
	const numbers = texts.map(number);
	return numbers.every((one): one is number => one !== null && !Number.isNaN(one)) ? numbers : null;
}

const differ = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6;

/** Whether amounts that are all printed do not add up to a total that is. */
function sumIsOff(total: string | null, ...parts: readonly (string | null)[]): boolean {
	const [whole = 0, ...addends] = all(total, ...parts) ?? [];
	return (
		addends.length > 0 &&
		differ(
			addends.reduce((sum, one) => sum + one, 0),
			whole
		)
	);
}

function shareIsOff(share: string | null, part: string, total: string): boolean {
	const printed = number(share);
	const computed = (Number(part) / Number(total)) * 100;
	return printed !== null && Math.abs(printed - computed) > 0.01 + near;
}

/** Whether a target in numbers was reached; null where it is in words or is not told. */
export const isMet = ({ operator, target, actual }: TruthIndicator): boolean | null => {
	const [aim = 0, result] = all(target, actual) ?? [];
	if (result === undefined) return null;
	return operator === '≤' ? result <= aim : result >= aim;
};

/** K15: full points though missed, or points lost though met. */
const isScoredAmiss = (row: TruthIndicator): boolean => {
	const [score = 0, weight] = all(row.score, row.weight) ?? [];
	if (weight === undefined) return false;
	const [target, actual] = [Number(row.target), Number(row.actual)];
	// A result far beyond its target may cost points: the target was too low (DOMAIN A2).
	const isFarBeyond = (row.operator === '≤' ? target / actual : actual / target) >= 1.3;
	return (
		(isMet(row) === false && score >= weight) ||
		(isMet(row) === true && score < weight && !isFarBeyond)
	);
};

/** K16: far above the target, or below it, and no word on why, in a form that asks for it. */
const isUnexplained = (row: TruthIndicator): boolean => {
	if (row.reason !== null) return false;
	if (isMet(row) === false) return row.weight !== null;
	const isFarAbove =
		(row.operator === '≥' || row.operator === '=') &&
		isMet(row) === true &&
		Number(row.actual) / Number(row.target) >= 1.3;
	return isFarAbove && row.weight !== null;
};

/** Expenditure as a part of the adjusted budget, in percent; null where no such budget is told. */
function spentOf({ report: { budgetAdjusted, totalExpenditure } }: Filed): number | null {
	const budget = number(budgetAdjusted);
	return budget === null ? null : (Number(totalExpenditure) / budget) * 100;
}

/** The same, or the rate that the report states, unless that is one of the initial budget. */
const executionOf = (filed: Filed): number | null =>
	spentOf(filed) ??
	(filed.report.executionBase === 'initial' ? null : number(filed.report.executionRate));

function ratesOff(filed: Filed): string[] {
	const { executionBase: base, executionRate, budgetInitial, totalExpenditure } = filed.report;
	const initial = number(budgetInitial);
	const spent = spentOf(filed);
	const execution = executionOf(filed);
	const toInitial = initial === null ? null : (Number(totalExpenditure) / initial) * 100;
	const computed = base === 'initial' ? toInitial : spent;
	const rate = number(executionRate);
	const score = number(filed.report.selfScore);
	return [
		...(rate !== null && computed !== null && Math.abs(rate - computed) > 0.1 + near ? ['K7'] : []),
		...(spent !== null && spent > 100 + near ? ['K8'] : []),
		...(execution !== null && score !== null && score > execution * 1.05 + near ? ['K23'] : []),
		...(spent !== null && spent < 80 - near ? ['K24'] : [])
	];
}

/** The points that make up the score, where all are printed. */
function pointsOf({ report, indicators, subScores }: Filed): number | null {
	if (subScores.length > 0) return subScores.reduce((sum, one) => sum + Number(one.score), 0);
	const points = all(report.executionScore, ...indicators.map(({ score }) => score));
	return points?.reduce((sum, one) => sum + one, 0) ?? null;
}

/** With the ten for execution the weights make a hundred. */
const weightsAreOff = ({ report, indicators }: Filed): boolean =>
	report.executionScore !== null && sumIsOff('90', ...indicators.map(({ weight }) => weight));

function scoresOff(filed: Filed): string[] {
	const { selfScore, selfGrade } = filed.report;
	const score = number(selfScore);
	const parts = pointsOf(filed);
	const isOff = score !== null && (score > 100 || (parts !== null && differ(parts, score)));
	const due =
		score === null ? null : score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差';
	const hasWrongGrade = score !== null && score <= 100 && selfGrade !== null && selfGrade !== due;
	return [...(isOff || weightsAreOff(filed) ? ['K14'] : []), ...(hasWrongGrade ? ['K13'] : [])];
}

/** The best grade with no target in numbers met; that, or no problems, with a tenth of the budget left. */
function isTooContent(filed: Filed): boolean {
	const { report, indicators, lapses } = filed;
	const met = indicators.map(isMet).filter((one) => one !== null);
	const execution = executionOf(filed);
	const isBest = report.selfGrade === '优';
	return (
		(isBest && met.length > 0 && !met.includes(true)) ||
		((isBest || lapses.includes('no_problems')) && execution !== null && execution < 90)
	);
}

/** That everybody is content, and not a word on how many were asked, and how. */
function isBareSatisfaction({ report, work, indicators }: Filed): boolean {
	if (report.satisfaction !== '100' || work.some((text) => text.includes('问卷'))) return false;
	const row = indicators.find(({ level1 }) => level1 === '满意度指标');
	return row?.survey === null && !/测评|评议|评价/.test(row.name);
}

function budgetsOff({ report }: Filed): string[] {
	const { budgetInitial, budgetAdjusted, budgetSupplement, budgetReduction } = report;
	const isTold = budgetSupplement !== null || budgetReduction !== null;
	const taken = String(-Number(budgetReduction ?? '0'));
	return [
		...(isTold && sumIsOff(budgetAdjusted, budgetInitial, budgetSupplement ?? '0', taken)
			? ['K9']
			: []),
		...(sumIsOff(budgetInitial, report.basicInitial, report.projectInitial) ||
		sumIsOff(budgetAdjusted, report.basicAdjusted, report.projectAdjusted)
			? ['K22']
			: [])
	];
}

/**
 * The cross-checks of DOMAIN C3 that what one report prints fails, worked out from the truth of the
 * print and from nothing that the product reads or computes. Those that need other reports or the
 * bureau's workbook are not among them.
 */
export function failing(filed: Filed): Set<string> {
	const { report, indicators, lapses } = filed;
	const { totalExpenditure: total, basicExpenditure: basic, projectExpenditure: project } = report;
	const fiscal = number(report.fiscalAppropriationIncome);
	const rules: readonly (readonly [string, boolean])[] = [
		['K1', sumIsOff(total, basic, project)],
		['K2', shareIsOff(report.basicShare, basic, total)],
		['K2', shareIsOff(report.projectShare, project, total)],
		['K3', sumIsOff('100', report.basicShare, report.projectShare)],
		['K4', sumIsOff(basic, report.personnelExpenditure, report.operatingExpenditure)],
		['K5', fiscal !== null && fiscal > Number(report.totalIncome)],
		['K6', sumIsOff(report.incomeWithCarryOver, report.expenditureWithCarryOver)],
		['K10', sumIsOff(total, report.totalRestated)],
		['K12', lapses.includes('other_year')],
		['K15', indicators.some(isScoredAmiss)],
		['K16', indicators.some(isUnexplained)],
		['K17', isBareSatisfaction(filed)],
		['K18', isTooContent(filed)],
		['K19', lapses.some((one) => one.endsWith('_without_sign'))],
		['K25', lapses.includes('parts_under_income')]
	];
	return new Set([
		...rules.flatMap(([rule, fails]) => (fails ? [rule] : [])),
		...ratesOff(filed),
		...scoresOff(filed),
		...budgetsOff(filed)
	]);
}
