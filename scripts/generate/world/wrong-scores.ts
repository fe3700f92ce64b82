import type { Filed, TruthIndicator } from '../filed';
import type { Dice } from './dice';
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

/** Met, but not so far that the target may be held too low. */
function met(row: TruthIndicator): boolean {
	const [target, actual] = [Number(row.target), Number(row.actual)];
	if (!isNumber(row.target) || !isNumber(row.actual) || missed(row)) return false;
	return (row.operator === '≤' ? target / actual : actual / target) < 1.3;
}

/** Points taken off where the target was met, and from the score with them. */
const lost: Wrong = (filed, dice) => {
	const rows = filed.indicators.filter(
		(row) => met(row) && row.score !== null && row.score === row.weight && Number(row.weight) >= 5
	);
	if (rows.length === 0 || filed.subScores.length > 0) return null;
	const { name, score } = dice.pick(rows);
	if (score === null) return null;
	const less = 100 + dice.below(3) * 50;
	const errors = withScore(filed, (scoreOf(filed) ?? 0) - less, 'K15');
	const printed = decimalOf(Math.round(Number(score) * 100) - less);
	return (
		errors &&
		laidOver(filed, '已达目标却扣分，未说明原因', [
			{ rule: 'K15', field: `indicator:${name}:score`, printed, truth: score },
			...errors
		])
	);
};

/** More points to earn than there are, in a form that prints those for execution too. */
const weights: Wrong = (filed, dice) => {
	const rows = filed.indicators.filter((row) => missed(row) && row.weight !== null);
	if (filed.report.executionScore === null || rows.length === 0) return null;
	const { name, weight } = dice.pick(rows);
	if (weight === null) return null;
	const printed = String(Number(weight) + dice.pick([2, 5, 10]));
	return laidOver(filed, '各项分值之和不是一百分', [
		{ rule: 'K14', field: `indicator:${name}:weight`, printed, truth: weight }
	]);
};

const branches: Wrong = (filed, dice) => {
	if (filed.subScores.length === 0) return null;
	const { name, score } = dice.pick(filed.subScores);
	const printed = decimalOf(Math.round(Number(score) * 100) - 100 - dice.below(4) * 50);
	return laidOver(filed, '各部分得分之和与自评得分不符', [
		{ rule: 'K14', field: `subScore:${name}`, printed, truth: score }
	]);
};

const unexplained: Wrong = (filed, dice) => {
	const rows = filed.indicators.filter(
		(row) => missed(row) && row.reason !== null && row.weight !== null && row.survey === null
	);
	if (rows.length === 0) return null;
	const { name, reason } = dice.pick(rows);
	return laidOver(filed, '未完成目标，未说明原因', [
		{ rule: 'K16', field: `indicator:${name}:reason`, printed: '', truth: reason ?? '' }
	]);
};

/** A little short of the target, in whole things where they are counted; above what must not be passed. */
function short({ operator, target, unit }: TruthIndicator, dice: Dice): string {
	const aim = Math.round(Number(target) * 100);
	const step = aim % 100 === 0 && unit !== '%' ? 100 : 1;
	const away = Math.max(step, Math.round((aim * dice.between(0.06, 0.18)) / step) * step);
	return decimalOf(operator === '≤' ? aim + away : Math.max(0, aim - away));
}

/** Not one target in numbers is met, each with its reason, and the grade is the best. */
const allMissed: Wrong = (filed, dice, all) => {
	const { indicators, report } = filed;
	const numeric = indicators.filter(({ target }) => isNumber(target));
	const isPlain = indicators.every(
		({ target, operator, single, weight }) =>
			single === null && weight === null && (operator === '定性' || isNumber(target))
	);
	if (report.selfGrade !== '优' || !isPlain || numeric.length < 3) return null;
	const said = new Set(indicators.map(({ reason }) => reason));
	const reasonFor = (level2: string): string | null => {
		const reasons = all
			.flatMap((one) => one.indicators)
			.flatMap((row) => (row.level2 === level2 && row.reason !== null ? [row.reason] : []))
			.filter((reason) => !said.has(reason));
		if (reasons.length === 0) return null;
		const reason = dice.pick([...new Set(reasons)]);
		said.add(reason);
		return reason;
	};
	const errors = numeric
		.filter((row) => !missed(row))
		.flatMap((row): Slip[] => {
			const actual = short(row, dice);
			const field = `indicator:${row.name}`;
			const slips = [
				{ rule: 'K18', field: `${field}:actual`, printed: actual, truth: row.actual ?? '' }
			];
			if (row.level1 === '满意度指标')
				slips.push({
					rule: 'K18',
					field: 'satisfaction',
					printed: actual,
					truth: report.satisfaction ?? ''
				});
			if (row.reason !== null) return slips;
			const printed = reasonFor(row.level2) ?? '';
			return [...slips, { rule: 'K18', field: `${field}:reason`, printed, truth: '' }];
		});
	if (errors.some(({ printed }) => printed === '')) return null;
	return laidOver(filed, '等级为优，量化指标无一完成', errors);
};

export const wrongScores = {
	grade,
	total,
	full,
	low,
	lost,
	weights,
	branches,
	unexplained,
	allMissed
} satisfies Record<string, Wrong>;
