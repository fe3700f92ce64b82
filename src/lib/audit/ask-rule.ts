import { thresholdFor } from '$lib/domain/threshold';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import type { Scope } from './prepare-rules';
import type { Objection, Rule } from './rule';

/** The values that thresholds take, each with the reports for which they are those. */
function settings(thresholds: Rule['thresholds'], scopes: readonly Scope[]) {
	const all = new Map<string, { values: number[]; reports: Set<string> }>();
	for (const { reportId, template, year } of scopes) {
		const values = Object.values(thresholds).map((one) => thresholdFor(one, template, year));
		const key = values.join();
		const known = all.get(key);
		if (known) known.reports.add(reportId);
		else all.set(key, { values, reports: new Set([reportId]) });
	}
	return [...all.values()];
}

/**
 * What a rule objects to in the reports of the scopes, after `prepareRules`. Its statement runs once for all reports that
 * have the same thresholds, over the whole district; what it says of others is left to their run.
 */
export async function askRule(
	connector: Connector,
	{ sql, thresholds, words, row, objections }: Rule,
	scopes: readonly Scope[],
	signal: AbortSignal | undefined
): Promise<Objection[]> {
	const found: Objection[] = [];
	const sought = words ? [listParameter(words)] : [];
	for (const { values, reports } of settings(thresholds, scopes)) {
		const rows = await connector.query(sql, [...values, ...sought], { schema: row, signal });
		found.push(...objections(rows).filter(({ report }) => reports.has(report)));
	}
	return found;
}
