import type { Department } from '$lib/domain/department';
import { diceOf, exponential, type Dice } from './dice';
import { givenMoney } from './given';
import { anchorOf, commonGrowth, earnsMoney, knownShare, profileOf } from './profile';

/** Amounts of one agency and year in 百元: hundredths of 万元, the last digit that is printed. */
export interface YearMoney {
	readonly budgetInitial: number;
	readonly budgetAdjusted: number;
	readonly income: number;
	readonly total: number;
	readonly basic: number;
	readonly project: number;
	readonly personnel: number;
	readonly operating: number;
	readonly carryOverIn: number;
	readonly carryOverOut: number;
	readonly fiscalIncome: number;
	readonly fiscalExpenditure: number;
	readonly threePublicBudget: number;
	readonly threePublic: number;
	/** 机关运行经费; null for those that are no 机关. */
	readonly agencyFunds: number | null;
	readonly procurement: number;
	/** The year before; null where the agency did not exist. */
	readonly lastYearTotal: number | null;
	/** Whether spending lagged far behind the budget. */
	readonly slow: boolean;
}

/** The first year whose amounts are made, one before the first that is reported. */
const firstMoneyYear = 2018;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** What an agency spends in an ordinary year, in 百元, and how much of it is basic. */
function scaleOf(seed: number, department: Department) {
	const dice = diceOf(seed, 'scale', department.code);
	const { perHead, basicShare } = profileOf(department);
	const share = knownShare(department.code) ?? dice.between(...basicShare);
	const noise = exponential(0.1 * clamp(dice.normal(), -1.5, 1.5));
	const total = ((department.staff ?? 20) * dice.between(...perHead) * noise) / share;
	return { total: total * 100, share };
}

/** What a year of an agency is worth before what the year makes of it, in 百元. */
interface Level {
	readonly total: number;
	/** That of the people in post, whatever becomes of the projects. */
	readonly basic: number;
}

/** Levels from the first to the last year of an agency. */
function levelsOf(seed: number, department: Department, years: readonly number[]) {
	const { total: first, share } = scaleOf(seed, department);
	const levels = new Map<number, Level>();
	let [total, basic] = [first, first * share * 0.96];
	for (const year of years) {
		const dice = diceOf(seed, 'growth', department.code, year);
		const common = commonGrowth[year] ?? 0;
		if (levels.size > 0) {
			const own = (0.025 + 0.06 * (1 - share)) * dice.normal();
			total *= 1 + clamp(common + own, -0.25, 0.35);
			basic *= 1.008 + 0.3 * common;
		}
		levels.set(year, { total, basic: basic * dice.between(0.985, 1.015) });
	}
	const anchor = anchorOf(department.code);
	const known = anchor && levels.get(anchor.year);
	if (!anchor || !known) return { levels, share };
	const factor = (anchor.total * 100) / (known.total * 0.96);
	const basicFactor = (anchor.total * anchor.basicShare * 100) / known.basic;
	const scaled = [...levels].map(
		([year, one]) => [year, { total: one.total * factor, basic: one.basic * basicFactor }] as const
	);
	return { levels: new Map(scaled), share };
}

/** Spending as parts of the initial and of the adjusted budget (DOMAIN C6). */
function executionOf(dice: Dice, share: number) {
	const slow = dice.chance(share < 0.35 ? 0.2 : share < 0.5 ? 0.09 : 0.02);
	if (slow) {
		const adjusted = share < 0.5 ? dice.between(0.6, 0.85) : dice.between(0.82, 0.9);
		return { slow, adjusted, initial: adjusted * dice.between(0.95, 1.03) };
	}
	const added = dice.chance(0.13);
	const short = dice.unit();
	const adjusted = dice.chance(0.25) ? 1 : 1 - 0.05 * dice.unit() * dice.unit();
	if (added) return { slow, adjusted, initial: 1 + (share < 0.7 ? 0.2 : 0.1) * dice.unit() };
	return { slow, adjusted, initial: Math.min(adjusted, 0.98 - 0.13 * short * short) };
}

/** Basic expenditure is spent in any year; what is added or left over is that of the projects. */
function spending(dice: Dice, level: Level, share: number) {
	const execution = executionOf(dice, share);
	const rounded = dice.chance(0.35) ? 100 : 1;
	const budgetInitial = Math.round(level.total / rounded) * rounded;
	const basic = Math.round(Math.min(level.basic, budgetInitial * 0.95));
	const total = Math.max(Math.round(budgetInitial * execution.initial), Math.round(basic / 0.97));
	const budgetAdjusted = Math.max(total, Math.round(total / execution.adjusted));
	return { budgetInitial, budgetAdjusted, total, basic, slow: execution.slow };
}

function fundsOf(dice: Dice, code: string, income: number, total: number) {
	const part = earnsMoney(code)
		? dice.between(0.36, 0.52)
		: dice.chance(0.85)
			? 1
			: dice.between(0.88, 0.99);
	return { fiscalIncome: Math.round(income * part), fiscalExpenditure: Math.round(total * part) };
}

/** `steady` throws the same for every year of an agency. */
function smallPrint(
	dice: Dice,
	steady: Dice,
	{ category, staff }: Department,
	basic: number,
	project: number
) {
	const operating = Math.round(basic * steady.between(0.09, 0.19) * dice.between(0.97, 1.03));
	const perHead = steady.between(5, 20) * dice.between(0.92, 1.02);
	const threePublicBudget = Math.round((staff ?? 20) * perHead) + 100;
	const isAgency = category !== 'institution' && category !== 'education_health';
	const agencyFunds = Math.round(operating * dice.between(0.8, 1));
	return {
		personnel: basic - operating,
		operating,
		threePublicBudget,
		threePublic: Math.round(threePublicBudget * dice.between(0.35, 0.98)),
		agencyFunds: isAgency ? agencyFunds : null,
		procurement: Math.round(project * dice.between(0.04, 0.3))
	};
}

/**
 * The true amounts of one agency in each year of its life up to `lastYear`. Basic and project
 * expenditure make up the total; income and what was carried in make up the total and what is
 * carried out.
 */
export function moneyOf(
	seed: number,
	department: Department,
	lastYear: number
): Map<number, YearMoney> {
	const { life, code } = department;
	const years: number[] = [];
	const last = Math.min(lastYear, life.lastYear ?? lastYear);
	for (let year = Math.max(firstMoneyYear, life.firstYear ?? 0); year <= last; year++)
		years.push(year);
	const { levels, share } = levelsOf(seed, department, years);
	const money = new Map<number, YearMoney>();
	let carried = 0;
	for (const year of years) {
		const dice = diceOf(seed, 'money', code, year);
		const given = givenMoney(code, year);
		const spent = given ?? spending(dice, levels.get(year) ?? { total: 0, basic: 0 }, share);
		const { total, basic } = spent;
		const kept = given || dice.chance(0.5) ? 0 : Math.round(total * dice.between(0.001, 0.012));
		const income = total + kept;
		const project = total - basic;
		money.set(year, {
			...spent,
			project,
			income,
			carryOverIn: carried,
			carryOverOut: carried + kept,
			...(given
				? { fiscalIncome: income, fiscalExpenditure: total }
				: fundsOf(dice, code, income, total)),
			...smallPrint(dice, diceOf(seed, 'small print', code), department, basic, project),
			lastYearTotal: money.get(year - 1)?.total ?? null
		});
		carried += kept;
	}
	return money;
}
