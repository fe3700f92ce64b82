import type { Filed, TruthReport } from '../filed';
import type { Dice } from './dice';
import { decimalOf, rateOf } from './report';
import { laidOver, type Slip, type Wrong } from './slip';
import { hundredths, isRetold, misspelt } from './wrong-money';

type Amount = {
	[Field in keyof TruthReport]: TruthReport[Field] extends string | null ? Field : never;
}[keyof TruthReport];

/** One amount misspelt; null where it is not printed or too small for a slip to be one. */
function slipped(
	{ report }: Filed,
	dice: Dice,
	rule: string,
	field: Amount,
	least = 4000
): Slip | null {
	const truth = report[field];
	const amount = hundredths(truth);
	if (truth === null || amount === null || amount < least) return null;
	return { rule, field, printed: decimalOf(misspelt(dice, amount)), truth };
}

const alone = (filed: Filed, note: string, error: Slip | null): Filed | null =>
	error && laidOver(filed, note, [error]);

const parts: Wrong = (filed, dice) =>
	alone(
		filed,
		'人员经费数字写错，与基本支出不符',
		slipped(filed, dice, 'K4', 'personnelExpenditure')
	);

const totals: Wrong = (filed, dice) =>
	alone(filed, '支出总计与收入总计不符', slipped(filed, dice, 'K6', 'expenditureWithCarryOver'));

/** What was added or taken does not lead from the one budget to the other. */
const changes: Wrong = (filed, dice) => {
	const fields = ['budgetSupplement', 'budgetReduction'] as const;
	const error = fields
		.map((field) => slipped(filed, dice, 'K9', field, 4000))
		.find((one) => one !== null);
	return alone(filed, '追加、追减与年初、调整预算不衔接', error ?? null);
};

/** The total is told twice, and not as the same. */
const twice: Wrong = (filed, dice) =>
	alone(
		filed,
		filed.report.voice === 'web' ? '正文与表格的支出合计不一致' : '正文与预算执行表的支出不一致',
		slipped(filed, dice, 'K10', 'totalRestated')
	);

/** A row of the form does not make up the row above it with the other. */
const rows: Wrong = (filed, dice) => {
	const fields = ['projectInitial', 'projectAdjusted', 'basicInitial', 'basicAdjusted'] as const;
	const error = slipped(filed, dice, 'K22', dice.pick(fields));
	return alone(filed, '表中预算数的分项与合计不符', error);
};

/** Last year's total as told this year is not what the report of last year has. */
const before: Wrong = (filed, dice, all) => {
	const { code, year } = filed.report;
	const isThere = all.some(({ report }) => report.code === code && report.year === year - 1);
	if (!isThere) return null;
	return alone(filed, '上年数与上年报告不一致', slipped(filed, dice, 'K20', 'lastYearTotal'));
};

/** The initial budget is not that of the bureau; nothing else of the report hangs on it. */
function otherBudget(filed: Filed, dice: Dice): Filed | null {
	const { executionBase, budgetSupplement, budgetReduction, basicInitial } = filed.report;
	if (executionBase !== 'adjusted' || basicInitial !== null) return null;
	if (budgetSupplement !== null || budgetReduction !== null) return null;
	const error = slipped(filed, dice, 'K26', 'budgetInitial');
	return alone(filed, '年初预算数与批复不符', error);
}

/** Less is told of the projects than was spent, and all that hangs on it fits. */
function otherTotal(filed: Filed, dice: Dice): Filed | null {
	const { report } = filed;
	const { executionScore, totalRestated, expenditureWithCarryOver, executionBase } = report;
	if (executionScore !== null || totalRestated !== null || expenditureWithCarryOver !== null)
		return null;
	const [total, project, basic] = (
		['totalExpenditure', 'projectExpenditure', 'basicExpenditure'] as const
	).map((field) => hundredths(report[field]) ?? 0) as [number, number, number];
	const less = Math.round(project * dice.between(0.03, 0.09));
	if (less < 2000) return null;
	const now = total - less;
	const budget = hundredths(
		executionBase === 'initial' ? report.budgetInitial : report.budgetAdjusted
	);
	const share = rateOf(basic, now);
	const fiscal = hundredths(report.fiscalAppropriationExpenditure);
	const printed = {
		totalExpenditure: now,
		projectExpenditure: project - less,
		fiscalAppropriationExpenditure: fiscal === null ? null : fiscal - less,
		basicShare: report.basicShare === null ? null : share,
		projectShare: report.projectShare === null ? null : 10000 - share,
		executionRate: budget === null ? null : rateOf(now, budget)
	} as const;
	const errors = Object.entries(printed).flatMap(([field, value]): Slip[] => {
		const truth = report[field as keyof typeof printed];
		if (value === null || truth === null) return [];
		return [{ rule: 'K26', field, printed: decimalOf(value), truth }];
	});
	return laidOver(filed, '项目支出少报，与决算批复不符', errors);
}

const record: Wrong = (filed, dice, all) => {
	if (isRetold(filed, all)) return null;
	return dice.chance(0.5) ? otherBudget(filed, dice) : otherTotal(filed, dice);
};

export const wrongBudgets = {
	parts,
	totals,
	changes,
	twice,
	rows,
	before,
	record
} satisfies Record<string, Wrong>;
