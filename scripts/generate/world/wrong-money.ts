import type { Filed, TruthReport } from '../filed';
import type { Dice } from './dice';
import { laidOver, type Slip, type Wrong } from './slip';
import { decimalOf, rateOf } from './report';

/** An amount or a rate in hundredths; null where the report does not print it. */
export const hundredths = (text: string | null): number | null =>
	text === null ? null : Math.round(Number(text) * 100);

const moneyFields = [
	'totalIncome',
	'fiscalAppropriationIncome',
	'totalExpenditure',
	'fiscalAppropriationExpenditure',
	'basicExpenditure',
	'projectExpenditure',
	'personnelExpenditure',
	'operatingExpenditure',
	'budgetInitial',
	'budgetAdjusted'
] as const satisfies readonly (keyof TruthReport)[];

/** A slip of the hand: two figures change places, or one is read as another. */
export function misspelt(dice: Dice, amount: number): number {
	const step = dice.pick([900, 2700, 4500, 9000, 27000].filter((one) => one < amount / 4));
	return dice.chance(0.5) ? amount + step : amount - step;
}

const sum: Wrong = (filed, dice) => {
	const { projectExpenditure, totalExpenditure, projectShare } = filed.report;
	const truth = hundredths(projectExpenditure) ?? 0;
	if (truth < 4000) return null;
	const printed = misspelt(dice, truth);
	const error = {
		field: 'projectExpenditure',
		printed: decimalOf(printed),
		truth: projectExpenditure
	};
	const share = hundredths(projectShare);
	const total = hundredths(totalExpenditure) ?? 0;
	const shareToo = share !== null && Math.abs((printed / total) * 10000 - share) > 1;
	return laidOver(filed, '项目支出数字写错，与合计不符', [
		{ rule: 'K1', ...error },
		...(shareToo ? [{ rule: 'K2', ...error }] : [])
	]);
};

const share: Wrong = (filed, dice) => {
	const { basicShare, projectShare } = filed.report;
	const truth = hundredths(basicShare);
	if (truth === null || basicShare === null || projectShare === null) return null;
	const away = dice.pick([90, 180, 540, 900].filter((one) => one < Math.min(truth, 10000 - truth)));
	const printed = dice.chance(0.5) ? truth + away : truth - away;
	return laidOver(filed, '占比沿用旧稿，与金额不符', [
		{ rule: 'K2', field: 'basicShare', printed: decimalOf(printed), truth: basicShare },
		{ rule: 'K2', field: 'projectShare', printed: decimalOf(10000 - printed), truth: projectShare }
	]);
};

/** One of the two shares alone, so that they do not make up a whole. */
const oneShare: Wrong = (filed, dice) => {
	const { basicShare, projectShare } = filed.report;
	const truth = hundredths(projectShare);
	if (truth === null || basicShare === null || projectShare === null) return null;
	const away = dice.pick([110, 300, 630].filter((one) => one < truth / 2));
	const error = { field: 'projectShare', printed: decimalOf(truth - away), truth: projectShare };
	return laidOver(filed, '两项占比之和不是百分之百', [
		{ rule: 'K2', ...error },
		{ rule: 'K3', ...error }
	]);
};

const fiscal: Wrong = (filed, dice) => {
	const { totalIncome, fiscalAppropriationIncome: truth } = filed.report;
	const income = hundredths(totalIncome) ?? 0;
	if (truth === null || income < 20000) return null;
	const printed = Math.round(income * dice.between(1.01, 1.08));
	return laidOver(filed, '财政拨款收入大于收入合计', [
		{ rule: 'K5', field: 'fiscalAppropriationIncome', printed: decimalOf(printed), truth }
	]);
};

/** The rate is that against the initial budget, and is called that against the adjusted one. */
const base: Wrong = (filed) => {
	const { executionBase, executionRate, budgetInitial, budgetAdjusted } = filed.report;
	const initial = hundredths(budgetInitial);
	const truth = hundredths(executionRate);
	if (executionBase !== 'adjusted' || budgetAdjusted === null) return null;
	if (initial === null || truth === null || executionRate === null) return null;
	const printed = rateOf(hundredths(filed.report.totalExpenditure) ?? 0, initial);
	if (Math.abs(printed - truth) < 50) return null;
	return laidOver(filed, '以年初预算数为分母，却称全年预算执行率', [
		{ rule: 'K7', field: 'executionRate', printed: decimalOf(printed), truth: executionRate }
	]);
};

/** An adjusted budget that leaves out what was added late: more is spent than there was. */
const above: Wrong = (filed, dice) => {
	const { executionBase, executionRate, budgetAdjusted, totalExpenditure } = filed.report;
	const { basicAdjusted, budgetSupplement, budgetReduction } = filed.report;
	if (executionBase !== 'adjusted' || executionRate !== '100' || budgetAdjusted === null)
		return null;
	if ((basicAdjusted ?? budgetSupplement ?? budgetReduction) !== null) return null;
	const total = hundredths(totalExpenditure) ?? 0;
	const budget = Math.round(total / dice.between(1.01, 1.06));
	if (budget === hundredths(filed.report.budgetInitial)) return null;
	return laidOver(filed, '全年预算数漏计年底追加，执行率超过百分之百', [
		{ rule: 'K8', field: 'budgetAdjusted', printed: decimalOf(budget), truth: budgetAdjusted },
		{
			rule: 'K8',
			field: 'executionRate',
			printed: decimalOf(rateOf(total, budget)),
			truth: executionRate
		}
	]);
};

/** Whether the agency's next report tells of the total of this one. */
export const isRetold = ({ report }: Filed, all: readonly Filed[]): boolean =>
	all.some(
		({ report: { code, year, lastYearTotal } }) =>
			code === report.code && year === report.year + 1 && lastYearTotal !== null
	);

/** Amounts that no rule holds against those of other years: a slip of the unit leaves them alone. */
const unsteady = [
	'totalRestated',
	'budgetSupplement',
	'budgetReduction',
	'basicInitial',
	'carryOverIn'
] as const satisfies readonly (keyof TruthReport)[];

/** How many other reports of the agency print an amount, beside which one is seen to be too large. */
const besides = (all: readonly Filed[], { code, year }: TruthReport, field: keyof TruthReport) =>
	all.filter(({ report }) => report.code === code && report.year !== year && report[field] !== null)
		.length;

/**
 * Amounts in 元 that are called 万元, in a table or in prose, where no later report tells of them.
 * Accounts print too many others.
 */
const unit: Wrong = (filed, _, all) => {
	const { report } = filed;
	const printed = moneyFields.filter((field) => report[field] !== null);
	if (report.voice === 'accounts' || isRetold(filed, all)) return null;
	if (unsteady.some((field) => report[field] !== null)) return null;
	if (printed.some((field) => (hundredths(report[field]) ?? 0) > 1_000_000)) return null;
	if (printed.some((field) => besides(all, report, field) < 3)) return null;
	const errors = moneyFields.flatMap((field): Slip[] => {
		const truth = report[field];
		if (truth === null) return [];
		return [{ rule: 'K11', field, printed: String((hundredths(truth) ?? 0) * 100), truth }];
	});
	const { voice } = report;
	const inTable = voice === 'form' || voice === 'adjusted_form' || voice === 'web';
	const note = inTable ? '表头单位为万元，金额按元填列' : '正文写万元，金额按元填写';
	return laidOver(filed, note, errors);
};

export const wrongMoney = { sum, share, oneShare, fiscal, base, above, unit } satisfies Record<
	string,
	Wrong
>;
