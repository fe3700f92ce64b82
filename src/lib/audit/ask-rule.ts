import { thresholdFor } from '$lib/domain/threshold';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import type { Scope } from './prepare-rules';
import type { Objection, Rule } from './rule';

/** The values that thresholds take, each with the reports for which they are those. */
function settings(thresholds: Rule['thresholds'], scopes: readonly Scope[]) {
	const all = new Map<string, { values: Record<string, number>; reports: Set<string> }>();
	for (const { reportId, template, year } of scopes) {
		const values = Object.fromEntries(
			Object.entries(thresholds).map(([name, one]) => [name, thresholdFor(one, template, year)])
		);
		const key = Object.values(values).join();
		const known = all.get(key);
		if (known) known.reports.add(reportId);
		else all.set(key, { values, reports: new Set([reportId]) });
	}
	return [...all.values()];
}

/**
 * What a rule objects to in the reports that `prepareRules` returned, or in `some` of them. Its
 * statement runs once for all reports that have the same thresholds, over the whole district; what it
 * says of others is left to their run.
 */
export async function askRule(
	connector: Connector,
	rule: Rule,
	scopes: readonly Scope[],
	signal: AbortSignal | undefined,
	some: readonly Scope[] = scopes
): Promise<Objection[]> {
	const { sql, thresholds, words, row } = rule;
	const found: Objection[] = [];
	const all = new Map(scopes.map((one) => [one.reportId, one]));
	const sought = words ? [listParameter(words)] : [];
	for (const { values, reports } of settings(thresholds, some)) {
		const parameters = [...Object.values(values), ...sought];
		const rows = await connector.query(sql, parameters, { schema: row, signal });
		const context = { reports: all, values };
		found.push(...rule.objections(rows, context).filter(({ report }) => reports.has(report)));
	}
	return found;
}
