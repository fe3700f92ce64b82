import type { Category } from '$lib/domain/department';
import { measures, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { accountableIn, type Accountable } from './accountable';
import { askInitialBudgets } from './initial-budgets';
import { askMeasured, measuredBy, type MeasuredRow } from './measured';
import { askRegister } from './register';
import { standings, type RankingRow, type RankingValue } from './standings';
import { askSuccessions, reorganisedIn } from './successions';

export interface RankingQuestion {
	readonly measure: MeasureId;
	readonly year: number;
	/** Only this group; null gives every category, each ranked within itself. */
	readonly category: Category | null;
	/** The codes of a group of the asker's own, ranked together, whatever their categories. */
	readonly members?: readonly string[] | null;
	/** Whether what a finding disputes is left out of it (reason `disputed`). */
	readonly undisputed?: boolean;
}

const comparable = (row: MeasuredRow | undefined): number | null =>
	row?.reason === null ? row.value : null;

/** What a rate may be stated over and still be 预算执行率: the adjusted budget, or nothing named. */
const overBudget = ({ basis }: MeasuredRow): boolean =>
	!['income', 'expenditure', 'initial'].includes(basis?.split('/').at(-1) ?? '');

function valueOf(
	agency: Accountable,
	rowOf: ReturnType<typeof measuredBy>,
	{ measure, year }: RankingQuestion,
	reorganised: boolean,
	budgets: ReadonlyMap<string, number>
): RankingValue {
	const { code, name, shortName, category, synthetic, accounts } = agency;
	const { accountedBefore, expected } = agency;
	const now = (id: MeasureId | undefined) => id && rowOf(code, year, id);
	const [alternative, further] = measures[measure].alternatives;
	const own = now(measure);
	const before = rowOf(code, year - 1, measure);
	const absent = expected ? 'not_filed' : 'not_due';
	const stated = measure === 'executionRate' ? now('executionStated') : undefined;
	const initial = now('initialRatio');
	return {
		code,
		name,
		shortName,
		category,
		synthetic,
		accounts,
		filed: own !== undefined,
		numerator: own?.numerator ?? null,
		denominator: own?.denominator ?? null,
		value: own?.value ?? null,
		reason: own ? (own.reason ?? (reorganised ? 'reorganised' : null)) : absent,
		basis: own?.basis ?? null,
		disputes: own?.disputes ?? 0,
		previousValue: accountedBefore ? comparable(before) : null,
		joined:
			!reorganised &&
			(own === undefined || own.value === null || (own.basis ?? '') === (before?.basis ?? '')),
		alternativeValue: reorganised ? null : comparable(now(alternative)),
		alternativeDisputes: now(alternative)?.disputes ?? 0,
		furtherValue: reorganised ? null : comparable(now(further)),
		furtherDisputes: now(further)?.disputes ?? 0,
		stated: stated && overBudget(stated) ? stated.value : null,
		initialBudget:
			measure === 'executionReference'
				? (budgets.get(code) ?? null)
				: initial?.reason === null
					? initial.denominator
					: null
	};
}

/**
 * One row for each department that accounts for the year, filed or not (then reason `not_filed`, or
 * `not_due` where the bureau's roster does not ask it to), ranked within its category or within `members`: the ranked first, by rank and then pinyin, after
 * them the others. A report on another basis than most of the year's has reason `basis_differs` and
 * keeps its value. An agency that began in the year, or whose tasks went to one that did, is not
 * ranked (`reorganised`, DOMAIN C5) and has no place of the year before.
 */
export async function askRanking(
	connector: Connector,
	question: RankingQuestion,
	signal?: AbortSignal
): Promise<RankingRow[]> {
	const { measure, year, category, members = null, undisputed = false } = question;
	const needed: MeasureId[] = [measure, ...measures[measure].alternatives];
	if (measure === 'executionRate') needed.push('executionStated');
	const [register, budgets, rows, successions] = await Promise.all([
		askRegister(connector, signal),
		measure === 'executionReference' ? askInitialBudgets(connector, { year }, signal) : new Map(),
		askMeasured(
			connector,
			{ measures: needed, years: [year - 1, year], codes: null, undisputed },
			signal
		),
		askSuccessions(connector, signal)
	]);
	const rowOf = measuredBy(rows);
	const reorganised = reorganisedIn(successions, year);
	const wanted = members && new Set(members);
	const values = accountableIn(register, year)
		.filter((one) => category === null || one.category === category)
		.filter((one) => !wanted || wanted.has(one.code))
		.map((one) => valueOf(one, rowOf, question, reorganised.has(one.code), budgets));
	return standings(values, measures[measure], members === null);
}
