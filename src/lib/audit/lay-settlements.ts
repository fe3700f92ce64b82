import { z } from 'zod';
import { findingSchema, otherReportSchema } from '$lib/domain/finding';
import { digestOf } from '$lib/domain/finding-digest';
import { isDoubted, type Settlement } from '$lib/domain/settlement';
import type { Connector } from '$lib/warehouse/connector';
import { askDisputing, gravelyDisputed, layDisputes, subjectsOf } from './disputes';
import { portions } from './portions';
import saidSql from './said.sql?raw';
import withheldSql from './withheld.sql?raw';

const withheldRow = z.strictObject({ report: z.string(), measure: z.string() });

/** A finding that something was said of, and what it says now. */
const saidRow = z
	.strictObject({
		key: z.string(),
		params: z.string(),
		places: z.string(),
		other: z.string().nullable()
	})
	.transform(({ key, params, places, other }) => ({
		key,
		digest: digestOf({
			params: findingSchema.shape.params.parse(JSON.parse(params)),
			places: findingSchema.shape.places.parse(JSON.parse(places)),
			other: other === null ? null : otherReportSchema.parse(JSON.parse(other))
		})
	}));

/** The keys of the findings that say something else than when something was said of them. */
async function askOutdated(
	connector: Connector,
	settlements: readonly Settlement[]
): Promise<ReadonlySet<string>> {
	const then = new Map(settlements.map(({ key, digest }) => [key, digest]));
	const dated = settlements.flatMap(({ key, digest }) => (digest === null ? [] : [key]));
	const outdated = new Set<string>();
	for (const keys of portions(dated))
		for (const { key, digest } of await connector.query(saidSql, [keys], { schema: saidRow }))
			if (then.get(key) !== digest) outdated.add(key);
	return outdated;
}

/** What came of laying settlements over the findings. */
export interface Laid {
	/** What a report error disputes, as `subjectsOf` names it. */
	readonly wrong: ReadonlySet<string>;
	/** The keys of the findings that say something else now: what was said of them does not hold. */
	readonly outdated: ReadonlySet<string>;
}

/**
 * Lays what was said of findings over what they dispute: one that was read wrongly, was explained or
 * is let pass disputes nothing any more, as long as it says what it said then. `remeasure` makes the
 * measures anew within a transaction; it is called only where a measure that was withheld is so no
 * longer. Where it throws, the tables stay as they were.
 */
export async function laySettlements(
	connector: Connector,
	settlements: readonly Settlement[],
	remeasure: () => Promise<void>
): Promise<Laid> {
	const outdated = await askOutdated(connector, settlements);
	const holding = settlements.filter(({ key }) => !outdated.has(key));
	const verdicts = new Map(holding.map(({ key, verdict }) => [key, verdict]));
	const findings = await askDisputing(connector);
	const withheld = await connector.query(withheldSql, [], { schema: withheldRow });
	const doubted = findings.filter(({ key }) => isDoubted(verdicts.get(key) ?? 'open'));
	const stays = new Set(gravelyDisputed(doubted));
	const freed = withheld.some(({ report, measure }) => !stays.has(`${report}␟${measure}`));
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
	return { wrong: new Set(wrong.flatMap(subjectsOf)), outdated };
}
