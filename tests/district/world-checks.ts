import type { Filed, TruthIndicator } from '../../scripts/generate/filed';

const near = 1e-9;
const number = (text: string | null): number | null => (text === null ? null : Number(text));
const both = (a: number | null, b: number | null): [number, number] | null =>
	a === null || b === null ? null : [a, b];

function shareIsOff(share: string | null, part: string, total: string): boolean {
	const printed = number(share);
	const computed = (Number(part) / Number(total)) * 100;
	return printed !== null && Math.abs(printed - computed) > 0.01 + near;
}

/** Whether a target in numbers was reached; null where it is in words or is not told. */
export const isMet = ({ operator, target, actual }: TruthIndicator): boolean | null => {
	const pair = both(number(target), number(actual));
	if (!pair || pair.some(Number.isNaN)) return null;
	return operator === '≤' ? pair[1] <= pair[0] : pair[1] >= pair[0];
};

const isFullThoughMissed = (row: TruthIndicator): boolean =>
	isMet(row) === false && row.score !== null && Number(row.score) >= Number(row.weight);

const isFarAbove = (row: TruthIndicator): boolean =>
	(row.operator === '≥' || row.operator === '=') &&
	isMet(row) === true &&
	row.weight !== null &&
	row.reason === null &&
	Number(row.actual) / Number(row.target) >= 1.3;

function ratesOff({ report }: Filed): string[] {
	const { executionBase: base, executionRate, budgetInitial, budgetAdjusted } = report;
	const budget = number(base === 'initial' ? budgetInitial : budgetAdjusted);
	const rate = number(executionRate);
	if (rate === null || budget === null) return [];
	const computed = (Number(report.totalExpenditure) / budget) * 100;
	return [
		...(Math.abs(rate - computed) > 0.1 + near ? ['K7'] : []),
		...(base === 'adjusted' && computed > 100 + near ? ['K8'] : [])
	];
}

function scoresOff({ report, indicators, subScores }: Filed): string[] {
	const score = number(report.selfScore);
	if (score === null) return [];
	const least = score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差';
	const execution = number(report.executionScore);
	const parts =
		subScores.length > 0
			? subScores.reduce((sum, one) => sum + Number(one.score), 0)
			: execution === null || indicators.some((row) => row.score === null)
				? null
				: indicators.reduce((sum, row) => sum + Number(row.score), execution);
	const isOff = score > 100 || (parts !== null && Math.abs(parts - score) > 1e-6);
	return [
		...(isOff ? ['K14'] : []),
		...(report.selfGrade !== null && score <= 100 && report.selfGrade !== least ? ['K13'] : [])
	];
}

/** The cross-checks of DOMAIN C3 that the printed numbers of one report fail, worked out anew. */
export function failing(filed: Filed): Set<string> {
	const { report, indicators } = filed;
	const { totalExpenditure: total, basicExpenditure: basic, projectExpenditure: project } = report;
	const sum = Number(basic) + Number(project);
	const fiscal = number(report.fiscalAppropriationIncome);
	return new Set([
		...(Math.abs(sum - Number(total)) > 1e-6 ? ['K1'] : []),
		...(shareIsOff(report.basicShare, basic, total) ? ['K2'] : []),
		...(shareIsOff(report.projectShare, project, total) ? ['K2'] : []),
		...(fiscal !== null && fiscal > Number(report.totalIncome) ? ['K5'] : []),
		...ratesOff(filed),
		...scoresOff(filed),
		...(indicators.some(isFullThoughMissed) ? ['K15'] : []),
		...(indicators.some(isFarAbove) ? ['K16'] : [])
	]);
}
