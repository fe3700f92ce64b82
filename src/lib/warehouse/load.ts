import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import type { Connector } from './connector';
import { assertOnce, districtRowsOf } from './district-rows';
import materialise from './materialise.sql?raw';
import measures from './measures.sql?raw';
import { reportRowsOf } from './rows';
import schema from './schema.sql?raw';
import swap from './swap.sql?raw';
import { tables, type TableName } from './tables';

/** What the warehouse is to hold. An agency that `departments` lack is taken from its filing. */
export interface DistrictContents {
	readonly departments: readonly Department[];
	readonly filings: readonly Filing[];
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly ReferenceAmount[];
}

const lastLoad = new WeakMap<Connector, Promise<unknown>>();

/**
 * Loads the whole district: its agencies, every filing that counts, the roster and the bureau's own
 * amounts, then the measures; the findings are empty until the rules have run. Everything is filled and counted
 * apart and takes the old tables' place in one transaction, so that a load that throws leaves the
 * questions with what they had. Loads of one connector follow one another. An empty district is
 * an empty warehouse, ready to be asked. Throws a RangeError where two filings claim one id or one
 * department and year, or where a number does not fit.
 */
export function loadDistrict(connector: Connector, contents: DistrictContents): Promise<void> {
	const before = lastLoad.get(connector) ?? Promise.resolve();
	const load = before.catch(() => undefined).then(() => loadNow(connector, contents));
	lastLoad.set(connector, load);
	return load;
}

async function loadNow(
	connector: Connector,
	{ departments, filings, roster, reference }: DistrictContents
): Promise<void> {
	assertOnce(filings.map(({ id }) => id));
	assertOnce(filings.map(({ department, year }) => `${department.code} ${year}`));
	const agencies = [...filings.map(({ department }) => department), ...departments];
	const rows = { ...districtRowsOf(agencies, roster, reference), ...reportRowsOf(filings) };
	const { ipcStream } = await import('./arrow');
	const loadTable = (name: TableName): Promise<void> =>
		connector.load(`incoming.${name}`, ipcStream(tables[name], rows[name]), rows[name].length);

	await connector.run(schema);
	for (const name of Object.keys(tables) as TableName[]) await loadTable(name);
	try {
		await connector.run(['BEGIN TRANSACTION;', swap, measures, materialise, 'COMMIT;'].join('\n'));
	} catch (error) {
		await connector.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
}
