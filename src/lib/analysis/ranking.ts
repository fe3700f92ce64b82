import { z } from 'zod';
import { categorySchema, type Category } from '$lib/domain/department';
import { measures, smallestRankedGroup, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { measuredShape } from './measured';
import sql from './ranking.sql?raw';

/**
 * One agency in a ranking. `rank` is the competition rank (1, 2, 2, 4) among the `ranked` agencies
 * of the group, by the measure's better direction (higher first where neither is better), ties
 * being equal at two decimals of a percentage or to the 分; `tied` says how many share it. Both are
 * null where `reason` is set, where the measure is not rankable, and where fewer than
 * `smallestRankedGroup` could be ranked. `median`, `q1`, `q3` are those of the ranked values.
 * `previousValue` and `previousRank` are of the year before, in the same group and by the same
 * rules. `stated` is the rate that the report itself states, only for executionRate. `findings`
 * counts all findings of the report and `disputes` those of severity error or warn that cast
 * doubt on this measure.
 */
export const rankingRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	synthetic: z.boolean(),
	reportId: z.string().nullable(),
	...measuredShape,
	rank: z.int().nullable(),
	tied: z.int().nullable(),
	ranked: z.int(),
	median: z.number().nullable(),
	q1: z.number().nullable(),
	q3: z.number().nullable(),
	previousValue: z.number().nullable(),
	previousRank: z.int().nullable(),
	stated: z.number().nullable(),
	findings: z.int(),
	disputes: z.int(),
	disputed: z.boolean()
});
export type RankingRow = z.infer<typeof rankingRow>;

export interface RankingQuestion {
	readonly measure: MeasureId;
	readonly year: number;
	/** The group to rank within; null ranks everyone together. */
	readonly category: Category | null;
}

/**
 * One row for each agency of the group, filed or not (then reason `not_filed`): the ranked first,
 * by rank and then pinyin, after them the others. A report on another basis than most of the
 * year's has reason `basis_differs` and keeps its value.
 */
export const askRanking = (
	connector: Connector,
	{ measure, year, category }: RankingQuestion,
	signal?: AbortSignal
): Promise<RankingRow[]> =>
	connector.query(
		sql,
		[
			measure,
			year,
			category,
			measures[measure].better === 'lower' ? 1 : -1,
			measures[measure].rankable,
			smallestRankedGroup
		],
		{ schema: rankingRow, signal }
	);
