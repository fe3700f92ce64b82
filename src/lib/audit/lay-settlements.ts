import { z } from 'zod';
import { isDoubted, type Settlement } from '$lib/domain/settlement';
import type { Connector } from '$lib/warehouse/connector';
import { askDisputing, gravelyDisputed, layDisputes, subjectsOf } from './disputes';
import withheldSql from './withheld.sql?raw';

const withheldRow = z.strictObject({
	report: z.string(),
	measure: z.string(),
	/** The agency's report of the year before. */
	previous: z.string().nullable()
});

/**
 * Lays what was said of findings over what they dispute: one that was read wrongly, was explained or
 * is let pass disputes nothing any more. `remeasure` makes the measures anew within a transaction;
 * it is called only where a measure that was withheld is so no longer. Returns what a report error
 * disputes, as `subjectsOf` names it. Where it throws, the tables stay as they were.
 */
export async function laySettlements(
	connector: Connector,
	settlements: readonly Settlement[],
	remeasure: () => Promise<void>
): Promise<ReadonlySet<string>> {
	const verdicts = new Map(settlements.map(({ key, verdict }) => [key, verdict]));
	const findings = await askDisputing(connector);
	const withheld = await connector.query(withheldSql, [], { schema: withheldRow });
	const doubted = findings.filter(({ key }) => isDoubted(verdicts.get(key) ?? 'open'));
	const stays = new Set(gravelyDisputed(doubted));
	// A growth is withheld by the amount of the year before as well.
	const freed = withheld.some(
		({ report, measure, previous }) =>
			!stays.has(`${report}␟${measure}`) &&
			!(measure === 'growth' && stays.has(`${previous}␟totalExpenditure`))
	);
	await connector.run('BEGIN TRANSACTION');
	try {
		if (freed) await remeasure();
		await layDisputes(connector, doubted);
		await connector.run('COMMIT');
	} catch (error) {
		await connector.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
	const wrong = findings.filter(({ key }) => verdicts.get(key) === 'reportError');
	return new Set(wrong.flatMap(subjectsOf));
}
