import type { Category } from '$lib/domain/department';
import { measures, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from './list-parameter';
import { rankingValue, standings, type RankingRow } from './standings';
import sql from './ranking.sql?raw';

export interface RankingQuestion {
	readonly measure: MeasureId;
	readonly year: number;
	/** Only this group; null gives every category, each ranked within itself. */
	readonly category: Category | null;
	/** The codes of a group of the asker's own, ranked together, whatever their categories. */
	readonly members?: readonly string[] | null;
}

/**
 * One row for each department that accounts for the year, filed or not (then reason `not_filed`),
 * ranked within its category or within `members`: the ranked first, by rank and then pinyin, after
 * them the others. A report on another basis than most of the year's has reason `basis_differs` and
 * keeps its value.
 */
export async function askRanking(
	connector: Connector,
	{ measure, year, category, members = null }: RankingQuestion,
	signal?: AbortSignal
): Promise<RankingRow[]> {
	const [alternative = null, further = null] = measures[measure].alternatives;
	const needed = [measure, ...measures[measure].alternatives, 'executionStated', 'initialRatio'];
	const values = await connector.query(
		sql,
		[
			measure,
			alternative,
			further,
			listParameter([...new Set(needed)]),
			year,
			category,
			members && listParameter(members)
		],
		{ schema: rankingValue, signal }
	);
	return standings(values, measures[measure], members === null);
}
