import { z } from 'zod';
import type { Moved } from '$lib/domain/moved';
import { thresholdsOf } from '$lib/domain/threshold';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import amountsGone from './amounts-gone.sql?raw';
import layAmounts from './amounts.sql?raw';
import layMoving from './moving.sql?raw';
import scopesSql from './scopes.sql?raw';
import countShingles from './shingles-count.sql?raw';
import shinglesGone from './shingles-gone.sql?raw';
import layShingles from './shingles.sql?raw';
import layTouched from './touched.sql?raw';
import layTouchedBeside from './touched-beside.sql?raw';

/** What decides whether a rule runs for a report, and with which thresholds. */
const scopeRow = z.strictObject({
	reportId: z.string(),
	/** The code of its agency, and the short name. */
	agency: z.string(),
	name: z.string(),
	template: z.string(),
	year: z.int()
});
export type Scope = z.infer<typeof scopeRow>;

const nothing = { schema: z.unknown() };

/** By how many agencies words may be said and still count, by any setting. */
const mostAgencies = Object.values(thresholdsOf('K21', 'agencies')).map(({ value, overrides }) =>
	Math.max(value, ...overrides.map((one) => one.value))
);

async function lay(connector: Connector): Promise<void> {
	await connector.query(layAmounts, [], nothing);
	await connector.query(layShingles, [], nothing);
}

async function layAll(connector: Connector): Promise<void> {
	await connector.run(
		`DELETE FROM amount;
		DELETE FROM shingle;
		DELETE FROM moving;
		DELETE FROM touched;
		INSERT INTO moving (report_id) SELECT id FROM report;
		INSERT INTO touched (department_code, weight) SELECT DISTINCT department_code, 2 FROM report;`
	);
	await lay(connector);
}

/** What the reports that moved say, in place of what they said. */
async function layMoved(connector: Connector, { reports, agencies }: Moved): Promise<void> {
	await connector.run('DELETE FROM moving; DELETE FROM touched;');
	await connector.query(layMoving, [listParameter(reports)], nothing);
	await connector.query(layTouched, [listParameter(agencies)], nothing);
	await connector.query(amountsGone, [], nothing);
	await connector.query(shinglesGone, [], nothing);
	await lay(connector);
	const most = Math.max(...mostAgencies) + agencies.length;
	await connector.query(layTouchedBeside, [most], nothing);
	await connector.query('DELETE FROM shingle WHERE gone;', [], nothing);
}

/**
 * Lays out what several rules read, the amounts and the words that passages are found again by: of all
 * reports or, where some moved since the rules ran last, of those. Returns the reports that there
 * are. Where it throws, or the rules do after it, they must run for all reports next.
 */
export async function prepareRules(
	connector: Connector,
	signal?: AbortSignal,
	moved: Moved | null = null
): Promise<Scope[]> {
	const [counted] =
		moved === null
			? []
			: await connector.query(countShingles, [], { schema: z.strictObject({ rows: z.int() }) });
	if (moved !== null && counted && counted.rows > 0 && moved.reports.length > 0)
		await layMoved(connector, moved);
	else await layAll(connector);
	return connector.query(scopesSql, [], { schema: scopeRow, signal });
}
