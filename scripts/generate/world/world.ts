import { accountsFor, namesIn, type Category, type Department } from '$lib/domain/department';
import type { ReferenceFigure } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import type { Filed, NamedThen, Planted, TruthIndicator } from '../filed';
import type { Material } from '../material';
import { diceOf } from './dice';
import { givenIndicators, givenSatisfaction, isGiven } from './given';
import { indicatorsOf, type YearIndicators } from './indicators';
import { moneyOf, type YearMoney } from './money';
import { holdsForm, planOf, type Plan } from './plan';
import { plantErrors } from './planting';
import { branchesOf, decimalOf, reportOf } from './report';
import { rosterOf } from './roster';
import { noSurvey, surveyOf } from './survey';
import { textsOf } from './texts';

const lastYear = 2024;
export const worldYears: readonly number[] = [2019, 2020, 2021, 2022, 2023, lastYear];

/** What the bureau's own system holds of an agency and year: the truth, in 万元. */
export interface BureauRecord {
	readonly code: string;
	readonly year: number;
	/** As it was called that year. */
	readonly name: string;
	readonly category: Category;
	readonly amounts: Readonly<Record<ReferenceFigure, string>>;
}

export interface World {
	/** What was filed, by code and year, with its errors planted. */
	readonly filed: readonly Filed[];
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly BureauRecord[];
	readonly planted: readonly Planted[];
}

function namedIn(department: Department, year: number): NamedThen {
	const { code, category, staff } = department;
	const { name, shortName } = namesIn(department, year);
	return { code, name, shortName, category, staff };
}

const given: YearIndicators = {
	rows: givenIndicators.map(([level1, level2, name, unit, single], at) => ({
		seq: at + 1,
		level1,
		level2,
		name,
		unit,
		operator: unit === null ? '定性' : '≥',
		target: null,
		actual: null,
		single,
		weight: null,
		score: null,
		reason: null,
		survey: null
	})),
	scored: 9000,
	satisfaction: givenSatisfaction
};

/** Counts of which only the one value is told, neither target nor result. */
function inOneValue(row: TruthIndicator): TruthIndicator {
	const single = `共${row.actual ?? ''}${row.unit ?? ''}`;
	return { ...row, target: null, actual: null, single, reason: null };
}

/** Points where the report has a form; here and there a count in one value. */
function printedRows(seed: number, code: string, year: number, plan: Plan, rows: YearIndicators) {
	if (isGiven(code, year)) return rows.rows;
	const pointed = holdsForm(plan) || plan.voice === 'score_first';
	if (pointed && plan.voice !== 'scheme') return rows.rows;
	const plain = rows.rows.map((row) => ({ ...row, weight: null, score: null }));
	const dice = diceOf(seed, 'single', code, year);
	if (plan.voice !== 'guangdong' || !dice.chance(0.12)) return plain;
	return plain.map((row) =>
		row.level2 === '数量指标' && row.actual !== null && dice.chance(0.4) ? inOneValue(row) : row
	);
}

function filedBy(
	seed: number,
	department: Department,
	year: number,
	money: YearMoney,
	material: Material,
	said: Set<string>
): Filed {
	const { code } = department;
	const agency = namedIn(department, year);
	const plan = planOf(seed, agency, year);
	const own = material.of(department);
	const indicators = isGiven(code, year)
		? given
		: indicatorsOf(
				seed,
				department,
				year,
				{ material: own, reasons: material.indicatorReasons },
				money.slow
			);
	const report = reportOf({
		seed,
		code,
		year,
		plan,
		money,
		indicators,
		executionReason: diceOf(seed, 'reason', code, year).pick(material.executionReasons)
	});
	const texts = textsOf(seed, department, agency, year, own, said);
	const { satisfaction } = indicators;
	const survey = isGiven(code, year) ? noSurvey : surveyOf(seed, code, year, plan, satisfaction);
	const rows = printedRows(seed, code, year, plan, indicators);
	return {
		department: agency,
		report,
		indicators: rows.map((row) =>
			row.level1 === '满意度指标' ? { ...row, survey: survey.inTable } : row
		),
		subScores: branchesOf(seed, report),
		...texts,
		work: [...texts.work, ...survey.inProse],
		lapses: [],
		omitted: [],
		planted: []
	};
}

const bureauRecord = (department: Department, year: number, money: YearMoney): BureauRecord => ({
	code: department.code,
	year,
	name: namesIn(department, year).name,
	category: department.category,
	amounts: {
		budgetInitial: decimalOf(money.budgetInitial),
		budgetAdjusted: decimalOf(money.budgetAdjusted),
		totalExpenditure: decimalOf(money.total),
		basicExpenditure: decimalOf(money.basic),
		projectExpenditure: decimalOf(money.project)
	}
});

/** The district with every report as it should be, nothing made wrong. */
export function trueWorld(
	seed: number,
	departments: readonly Department[],
	material: Material
): World {
	const agencies = departments.filter((one) => one.parent === null);
	const { roster, filers } = rosterOf(seed, agencies, worldYears);
	const truths: Filed[] = [];
	const reference: BureauRecord[] = [];
	const said = new Set<string>();
	for (const department of agencies) {
		const money = moneyOf(seed, department, lastYear);
		for (const year of worldYears) {
			const amounts = money.get(year);
			if (!amounts || !accountsFor(department.life, year)) continue;
			reference.push(bureauRecord(department, year, amounts));
			if (filers.has(`${department.code} ${year}`))
				truths.push(filedBy(seed, department, year, amounts, material, said));
		}
	}
	return { filed: truths, roster, reference, planted: [] };
}

/**
 * The district of six years: what its agencies filed, who should have filed, what the bureau's own
 * system holds, and what was made wrong on purpose. The same seed and tables give the same world;
 * what is changed for one agency changes no other, beside where errors are planted and in which words
 * a problem is told that others have too.
 */
export function makeWorld(
	seed: number,
	departments: readonly Department[],
	material: Material
): World {
	const world = trueWorld(seed, departments, material);
	const filed = plantErrors(seed, world.filed);
	return { ...world, filed, planted: filed.flatMap((one) => one.planted) };
}
