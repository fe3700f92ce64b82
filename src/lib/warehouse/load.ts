import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { Connector } from './connector';
import materialise from './materialise.sql?raw';
import measures from './measures.sql?raw';
import { rowsOf } from './rows';
import schema from './schema.sql?raw';
import swap from './swap.sql?raw';
import { tables, type TableName } from './tables';

const lastLoad = new WeakMap<Connector, Promise<unknown>>();

/**
 * Loads the whole district: the agencies of the roster and every filing that counts, then their
 * measures; the findings are empty until the rules have run. Everything is filled and counted
 * apart and takes the old tables' place in one transaction, so that a load that throws leaves the
 * questions with what they had. Loads of one connector follow one another. An empty district is
 * an empty warehouse, ready to be asked. Throws a RangeError where two filings claim one id or one
 * department and year, or where a number does not fit.
 */
export function loadDistrict(
	connector: Connector,
	departments: readonly Department[],
	filings: readonly Filing[]
): Promise<void> {
	const before = lastLoad.get(connector) ?? Promise.resolve();
	const load = before.catch(() => undefined).then(() => loadNow(connector, departments, filings));
	lastLoad.set(connector, load);
	return load;
}

async function loadNow(
	connector: Connector,
	departments: readonly Department[],
	filings: readonly Filing[]
): Promise<void> {
	const rows = rowsOf(departments, filings);
	const { ipcStream } = await import('./arrow');
	const loadTable = (name: TableName): Promise<void> =>
		connector.load(`incoming.${name}`, ipcStream(tables[name], rows[name]), rows[name].length);

	await connector.run(schema);
	await connector.run(measures);
	for (const name of Object.keys(tables) as TableName[]) await loadTable(name);
	await connector.run(materialise);
	try {
		await connector.run(swap);
	} catch (error) {
		await connector.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
}
