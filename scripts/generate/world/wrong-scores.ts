import type { Filed, TruthIndicator } from '../filed';
import { laidOver, type Slip, type Wrong } from './slip';
import { decimalOf, gradeOf } from './report';

const isNumber = (text: string | null): text is string =>
	text !== null && /^\d+(\.\d+)?$/.test(text);

const scoreOf = ({ report: { selfScore } }: Filed): number | null =>
	selfScore === null ? null : Math.round(Number(selfScore) * 100);

/** A score that is changed may not change the grade, or another rule would find it. */
function withScore(filed: Filed, printed: number, rule: string): Slip[] | null {
	const truth = filed.report.selfScore;
	const before = scoreOf(filed);
	if (truth === null || before === null) return [];
	if (printed > 10000 || gradeOf(printed) !== gradeOf(before)) return null;
	return [{ rule, field: 'selfScore', printed: decimalOf(printed), truth }];
}

const grade: Wrong = (filed) => {
	const score = scoreOf(filed);
	const truth = filed.report.selfGrade;
	if (score === null || truth === null) return null;
	const printed = truth === '优' ? '良' : '优';
	return laidOver(filed, '自评等级与得分不对应', [
		{ rule: 'K13', field: 'selfGrade', printed, truth }
	]);
};

/** Either more than the full mark, or not the sum of the parts that the report prints. */
const total: Wrong = (filed, dice) => {
	const { selfScore, executionScore } = filed.report;
	const score = scoreOf(filed);
	if (score === null || selfScore === null || filed.subScores.length > 0) return null;
	if (executionScore === null) {
		if (filed.report.voice !== 'guangdong' || filed.report.appendix || score < 9000) return null;
		const printed = decimalOf(10050 + dice.below(5) * 50);
		return laidOver(filed, '自评得分超过满分', [
			{ rule: 'K14', field: 'selfScore', printed, truth: selfScore }
		]);
	}
	const errors = withScore(filed, score + 100 + dice.below(3) * 50, 'K14');
	return errors && laidOver(filed, '自评得分与各项得分之和不符', errors);
};

const missed = ({ operator, target, actual }: TruthIndicator): boolean => {
	if (!isNumber(target) || !isNumber(actual)) return false;
	return operator === '≤' ? Number(actual) > Number(target) : Number(actual) < Number(target);
};

const full: Wrong = (filed, dice) => {
	const { indicators, subScores } = filed;
	const rows = indicators.filter((row) => missed(row) && row.score !== null && row.weight !== null);
	if (rows.length === 0 || subScores.length > 0) return null;
	const { name, score, weight } = dice.pick(rows);
	if (score === null || weight === null) return null;
	const more = Math.round((Number(weight) - Number(score)) * 100);
	const errors = withScore(filed, (scoreOf(filed) ?? 0) + more, 'K15');
	return (
		errors &&
		laidOver(filed, '未达目标却记满分，总分随之多计', [
			{ rule: 'K15', field: `indicator:${name}:score`, printed: weight, truth: score },
			...errors
		])
	);
};

/** A target so low that the result is half as much again, without a word on why. */
const low: Wrong = (filed, dice) => {
	const rows = filed.indicators.filter(
		({ operator, unit, target, actual, weight, reason }) =>
			operator === '≥' &&
			unit !== '%' &&
			isNumber(target) &&
			isNumber(actual) &&
			Number(actual) >= Math.max(20, Number(target)) &&
			weight !== null &&
			reason === null
	);
	if (rows.length === 0) return null;
	const { name, target, actual } = dice.pick(rows);
	if (target === null || actual === null) return null;
	const least = Number(actual) / dice.between(1.45, 2.2);
	const step = least >= 1000 ? 100 : least >= 100 ? 10 : 1;
	const printed = String(Math.floor(least / step) * step);
	return laidOver(filed, '目标值设置过低，未说明原因', [
		{ rule: 'K16', field: `indicator:${name}:target`, printed, truth: target }
	]);
};

export const wrongScores = { grade, total, full, low } satisfies Record<string, Wrong>;
