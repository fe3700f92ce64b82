import type { TruthReport, TruthSubScore } from '../filed';
import { carried, printedBy } from '../voices/printed';
import { diceOf, type Dice } from './dice';
import { isGiven } from './given';
import type { YearIndicators } from './indicators';
import type { YearMoney } from './money';
import type { Plan } from './plan';

/** Hundredths as a plain decimal: 45862 → 458.62. */
export const decimalOf = (hundredths: number): string => String(hundredths / 100);

/** A ratio in percent with two decimals, in hundredths of a percent. */
export const rateOf = (part: number, whole: number): number => Math.round((part / whole) * 10000);

/** The grade of a score in hundredths (DOMAIN A3). */
export const gradeOf = (score: number): string =>
	score >= 9000 ? '优' : score >= 8000 ? '良' : score >= 6000 ? '中' : '差';

interface Made {
	readonly seed: number;
	readonly code: string;
	readonly year: number;
	readonly plan: Plan;
	readonly money: YearMoney;
	readonly indicators: YearIndicators;
	/** Why execution was low, if it was. */
	readonly executionReason: string;
}

/** Who was given more in the year, and spent it, names the adjusted budget. */
function baseOf(made: Made): TruthReport['executionBase'] {
	const { seed, code, year, money } = made;
	const { voice } = made.plan;
	if (isGiven(code, year) || voice === 'narrative') return 'not_stated';
	const dice = diceOf(seed, 'base', code, year);
	if (voice === 'guangdong' && dice.chance(0.15)) return 'not_stated';
	const free = voice === 'guangdong' || voice === 'score_first' || voice === 'brief';
	const within = money.total <= money.budgetInitial;
	return free && within && dice.chance(0.1) ? 'initial' : 'adjusted';
}

const untoldChanges = {
	budgetSupplement: null,
	budgetReduction: null,
	basicInitial: null,
	projectInitial: null,
	basicAdjusted: null,
	projectAdjusted: null
} as const satisfies Partial<TruthReport>;

const unlessZero = (hundredths: number) => (hundredths === 0 ? null : decimalOf(hundredths));

/** What became of the budget in the year: some tell what was added and taken, some its two parts. */
function changes(
	dice: Dice,
	{ budgetInitial: initial, budgetAdjusted: adjusted, total, basic }: YearMoney
) {
	const both = dice.chance(0.5) ? 0 : Math.round(initial * dice.between(0.002, 0.02));
	const basicInitial = Math.min(
		Math.round(basic * dice.between(0.97, 1.01)),
		Math.round(initial * 0.97)
	);
	const basicAdjusted = Math.min(
		Math.round(basic * dice.between(1, 1.01)),
		basic + adjusted - total
	);
	return {
		budgetSupplement: unlessZero(Math.max(0, adjusted - initial) + both),
		budgetReduction: unlessZero(Math.max(0, initial - adjusted) + both),
		basicInitial: decimalOf(basicInitial),
		projectInitial: decimalOf(initial - basicInitial),
		basicAdjusted: decimalOf(basicAdjusted),
		projectAdjusted: decimalOf(adjusted - basicAdjusted)
	};
}

/** The budgets that go with the base of the rate: who names none prints none. */
function execution(money: YearMoney, made: Made) {
	const { budgetInitial, budgetAdjusted, total } = money;
	const base = baseOf(made);
	const dice = diceOf(made.seed, 'changes', made.code, made.year);
	const tellsChanges = base === 'adjusted' && dice.chance(0.5);
	return {
		...(tellsChanges ? changes(dice, money) : untoldChanges),
		executionBase: base,
		rate: rateOf(total, base === 'initial' ? budgetInitial : budgetAdjusted),
		budgetInitial: base === 'not_stated' ? null : decimalOf(budgetInitial),
		budgetAdjusted: base === 'adjusted' ? decimalOf(budgetAdjusted) : null
	};
}

function funds(money: YearMoney) {
	const { agencyFunds, lastYearTotal } = money;
	return {
		totalIncome: decimalOf(money.income),
		totalExpenditure: decimalOf(money.total),
		totalRestated: decimalOf(money.total),
		basicExpenditure: decimalOf(money.basic),
		projectExpenditure: decimalOf(money.project),
		fiscalAppropriationIncome: decimalOf(money.fiscalIncome),
		fiscalAppropriationExpenditure: decimalOf(money.fiscalExpenditure),
		personnelExpenditure: decimalOf(money.personnel),
		operatingExpenditure: decimalOf(money.operating),
		carryOverIn: decimalOf(money.carryOverIn),
		carryOverOut: decimalOf(money.carryOverOut),
		incomeWithCarryOver: decimalOf(money.income + money.carryOverIn),
		expenditureWithCarryOver: decimalOf(money.total + money.carryOverOut),
		threePublicBudget: decimalOf(money.threePublicBudget),
		threePublicExpenditure: decimalOf(money.threePublic),
		agencyOperatingFunds: agencyFunds === null ? null : decimalOf(agencyFunds),
		procurementExpenditure: decimalOf(money.procurement),
		lastYearTotal: lastYearTotal === null ? null : decimalOf(lastYearTotal)
	};
}

/** Shares that add up to 100; some accounts leave them out. */
function shares({ total, basic }: YearMoney, { seed, code, year, plan }: Made) {
	if (plan.voice === 'accounts' && diceOf(seed, 'shares', code, year).chance(0.5))
		return { basicShare: null, projectShare: null };
	const basicShare = rateOf(basic, total);
	return { basicShare: decimalOf(basicShare), projectShare: decimalOf(10000 - basicShare) };
}

/** Grade and score: some tell only the one or the other. */
function result(score: number, { seed, code, year, plan }: Made) {
	const dice = diceOf(seed, 'told', code, year);
	const hidesScore = isGiven(code, year) || (plan.voice === 'guangdong' && dice.chance(0.35));
	const hidesGrade = plan.voice !== 'guangdong' && dice.chance(0.04);
	return {
		selfScore: hidesScore ? null : decimalOf(score),
		selfGrade: hidesGrade ? null : gradeOf(score)
	};
}

/** Some pages tell of the total in a sentence too, and some of what is carried over. */
function untoldByWeb({ seed, code, year, plan }: Made): readonly (keyof TruthReport)[] {
	if (plan.voice !== 'web') return [];
	const dice = diceOf(seed, 'web', code, year);
	return [
		...(dice.chance(0.5) ? (['totalRestated'] as const) : []),
		...(dice.chance(0.5) ? carried : [])
	];
}

/** Leaves out what other voices print and this one does not. */
function asPrinted(report: TruthReport, untold: readonly (keyof TruthReport)[]): TruthReport {
	const kept = printedBy[report.voice].filter((field) => !untold.includes(field));
	const dropped = Object.values(printedBy)
		.flat()
		.filter((field) => !kept.includes(field))
		.map((field) => [field, null] as const);
	const blanks: Partial<TruthReport> = Object.fromEntries(dropped);
	return { ...report, ...blanks };
}

/**
 * The true report of an agency and year, as far as its voice prints it: shares and rates are those
 * of the amounts, the score is what indicators and execution earned.
 */
export function reportOf(made: Made): TruthReport {
	const { code, year, plan, money, indicators, executionReason } = made;
	const { rate, ...budgets } = execution(money, made);
	const executionScore = Math.min(1000, Math.round(rate / 10));
	const report: TruthReport = {
		code,
		year,
		voice: plan.voice,
		format: plan.format,
		file: plan.file,
		appendix: plan.appendix,
		wording: plan.wording,
		...funds(money),
		...shares(money, made),
		...budgets,
		executionRate: decimalOf(rate),
		executionScore: decimalOf(executionScore),
		...result(indicators.scored + executionScore, made),
		satisfaction: indicators.satisfaction,
		executionReason: rate < 9000 ? executionReason : null
	};
	return asPrinted(report, untoldByWeb(made));
}

/** The two branches of Guangzhou's marking scheme (DOMAIN A6), which make up the score. */
export function branchesOf(
	seed: number,
	{ code, year, voice, selfScore }: TruthReport
): TruthSubScore[] {
	if (voice !== 'scheme' || selfScore === null) return [];
	const lost = 10000 - Math.round(Number(selfScore) * 100);
	const duties = Math.round(lost * diceOf(seed, 'branches', code, year).between(0.5, 0.75));
	return [
		{ name: '履职效能', weight: '50', score: decimalOf(5000 - duties) },
		{ name: '管理效率', weight: '50', score: decimalOf(5000 - (lost - duties)) }
	];
}
