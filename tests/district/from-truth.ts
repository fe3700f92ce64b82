import type { MeasureId } from '$lib/domain/measure';
import { fenFromDecimal } from '$lib/domain/money';
import type { Filed, TruthIndicator } from '../../scripts/generate/filed';

/** An amount of the world in 分; null where the report does not state it. */
function inFen(wan: string | null): number | null {
	if (wan === null) return null;
	const amount = fenFromDecimal(wan, '万元');
	if (!amount.ok) throw new Error(`${wan}: ${amount.reason}`);
	return amount.fen;
}

const over = (upper: number | null, lower: number | null): number | null =>
	upper === null || lower === null || lower <= 0 ? null : upper / lower;

const isNumber = (text: string | null): text is string =>
	text !== null && /^-?\d+(\.\d+)?$/.test(text);

/** Whether a numeric target is met, by its operator; null where it is none, or nothing is told. */
function isReached({ operator, target, actual }: TruthIndicator): boolean | null {
	if (!isNumber(target) || !isNumber(actual)) return null;
	const [aim, result] = [Number(target), Number(actual)];
	if (operator === '≥') return result >= aim;
	if (operator === '≤') return result <= aim;
	return operator === '=' ? Math.abs(result - aim) < 1e-9 : null;
}

/** The part of its targets that a report met, where all of them are numbers or words. */
function reachedShare({ indicators }: Filed): number | null {
	const aims = indicators.filter(({ target, operator }) => target !== null && operator !== '定性');
	if (aims.length === 0 || aims.some(({ target }) => !isNumber(target))) return null;
	return aims.filter((row) => isReached(row) === true).length / aims.length;
}

/**
 * What the measures of a report must be, from the world that wrote it and nothing else: money in 分,
 * ratios as parts of one. Null where the report does not state what the measure needs.
 */
export function measuresOf(filed: Filed): Partial<Record<MeasureId, number | null>> {
	const { report } = filed;
	const total = inFen(report.totalExpenditure);
	const adjusted = inFen(report.budgetAdjusted);
	const satisfaction = report.satisfaction === null ? null : Number(report.satisfaction) / 100;
	return {
		totalExpenditure: total,
		totalIncome: inFen(report.totalIncome),
		basicExpenditure: inFen(report.basicExpenditure),
		projectExpenditure: inFen(report.projectExpenditure),
		basicShare: over(inFen(report.basicExpenditure), total),
		projectShare: over(inFen(report.projectExpenditure), total),
		fiscalShare: over(inFen(report.fiscalAppropriationExpenditure), total),
		executionRate: over(total, adjusted),
		initialRatio: over(total, inFen(report.budgetInitial)),
		unspent: total === null || adjusted === null ? null : adjusted - total,
		reachedShare: reachedShare(filed),
		satisfaction,
		selfScore: report.selfScore === null ? null : Number(report.selfScore)
	};
}
