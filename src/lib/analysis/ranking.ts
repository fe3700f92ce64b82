import { z } from 'zod';
import { categorySchema, type Category } from '$lib/domain/department';
import { measureIdSchema, measures, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import accountable from './accountable.sql?raw';
import { listParameter } from './list-parameter';
import { measuredShape } from './measured';
import sql from './ranking.sql?raw';
import { standings, type RankingRow, type RankingValue } from './standings';
import { askSuccessions } from './successions';

/** A department (部门) that accounts for the year or, `accounts` being false, only for the one before. */
const accountableRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	synthetic: z.boolean(),
	accounts: z.boolean(),
	accountedBefore: z.boolean(),
	/** The initial budget by the bureau's own figures, in 分. */
	initialReference: z.int().nullable()
});
type AccountableRow = z.infer<typeof accountableRow>;

const valueRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	measure: measureIdSchema,
	reportId: z.string(),
	...measuredShape,
	disputes: z.int()
});
type ValueRow = z.infer<typeof valueRow>;

export interface RankingQuestion {
	readonly measure: MeasureId;
	readonly year: number;
	/** Only this group; null gives every category, each ranked within itself. */
	readonly category: Category | null;
	/** The codes of a group of the asker's own, ranked together, whatever their categories. */
	readonly members?: readonly string[] | null;
}

const comparable = (row: ValueRow | undefined): number | null =>
	row?.reason === null ? row.value : null;

/** What a rate may be stated over and still be 预算执行率: the adjusted budget, or nothing named. */
const overBudget = ({ basis }: ValueRow): boolean =>
	!['income', 'expenditure', 'initial'].includes(basis?.split('/').at(-1) ?? '');

function valueOf(
	{ accountedBefore, initialReference, ...agency }: AccountableRow,
	rows: readonly ValueRow[],
	{ measure, year }: RankingQuestion,
	reorganised: boolean
): RankingValue {
	const now = (id: MeasureId | undefined) =>
		rows.find((row) => row.measure === id && row.year === year);
	const [alternative, further] = measures[measure].alternatives;
	const own = now(measure);
	const before = rows.find((row) => row.measure === measure && row.year === year - 1);
	const stated = measure === 'executionRate' ? now('executionStated') : undefined;
	const initial = now('initialRatio');
	return {
		...agency,
		reportId: own?.reportId ?? null,
		numerator: own?.numerator ?? null,
		denominator: own?.denominator ?? null,
		value: own?.value ?? null,
		reason: own ? (own.reason ?? (reorganised ? 'reorganised' : null)) : 'not_filed',
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
				? initialReference
				: initial?.reason === null
					? initial.denominator
					: null
	};
}

/**
 * One row for each department that accounts for the year, filed or not (then reason `not_filed`),
 * ranked within its category or within `members`: the ranked first, by rank and then pinyin, after
 * them the others. A report on another basis than most of the year's has reason `basis_differs` and
 * keeps its value. An agency that began in the year, or whose tasks went to one that did, is not
 * ranked (`reorganised`, DOMAIN C5) and has no place of the year before.
 */
export async function askRanking(
	connector: Connector,
	question: RankingQuestion,
	signal?: AbortSignal
): Promise<RankingRow[]> {
	const { measure, year, category, members = null } = question;
	const needed: MeasureId[] = [measure, ...measures[measure].alternatives];
	if (measure === 'executionRate') needed.push('executionStated');
	const [agencies, rows, successions] = await Promise.all([
		connector.query(accountable, [year], { schema: accountableRow, signal }),
		connector.query(sql, [year, measure, listParameter(needed)], { schema: valueRow, signal }),
		askSuccessions(connector, signal)
	]);
	const byAgency = new Map<string, ValueRow[]>();
	for (const row of rows) {
		const own = byAgency.get(row.code);
		if (own) own.push(row);
		else byAgency.set(row.code, [row]);
	}
	const reorganised = new Set(
		successions.filter((one) => one.year === year).flatMap((one) => [one.code, one.predecessor])
	);
	const wanted = members && new Set(members);
	const values = agencies
		.filter((one) => category === null || one.category === category)
		.filter((one) => !wanted || wanted.has(one.code))
		.map((one) => valueOf(one, byAgency.get(one.code) ?? [], question, reorganised.has(one.code)));
	return standings(values, measures[measure], members === null);
}
