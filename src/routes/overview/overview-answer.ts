import { askFindings, type FindingRow } from '$lib/analysis/findings';
import { askOverview, type OverviewRow } from '$lib/analysis/overview';
import { askRanking, type RankingRow } from '$lib/analysis/ranking';
import type { MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';

/** All that the overview shows of one year, so that no two cards are of different years. */
export interface OverviewAnswer {
	readonly year: number;
	readonly groups: readonly OverviewRow[];
	readonly execution: readonly RankingRow[];
	readonly totals: readonly RankingRow[];
	readonly projects: readonly RankingRow[];
	readonly scores: readonly RankingRow[];
	readonly reached: readonly RankingRow[];
	readonly findings: readonly FindingRow[];
}

export async function askOverviewAnswer(
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<OverviewAnswer> {
	const ranking = (measure: MeasureId) =>
		askRanking(connector, { measure, year, category: null }, signal);
	const [groups, execution, totals, projects, scores, reached, findings] = await Promise.all([
		askOverview(connector, { year }, signal),
		ranking('executionRate'),
		ranking('totalExpenditure'),
		ranking('projectExpenditure'),
		ranking('selfScore'),
		ranking('reachedShare'),
		askFindings(connector, { year, code: null }, signal)
	]);
	return { year, groups, execution, totals, projects, scores, reached, findings };
}
