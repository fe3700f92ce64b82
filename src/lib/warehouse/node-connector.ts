import { createRequire } from 'node:module';
import type * as DuckDB from '@duckdb/duckdb-wasm/blocking';
import type { Connector } from './connector';
import { connectorOver } from './duckdb-connector';

const require = createRequire(import.meta.url);
const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof DuckDB;

/**
 * DuckDB on Node for tests and the command line: the same engine as the browser's, in this thread.
 * The browser's build must not import this module.
 */
export async function openNodeConnector(): Promise<Connector> {
	const part = (name: string): string => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
	const bundles = {
		mvp: { mainModule: part('duckdb-mvp.wasm'), mainWorker: '' },
		eh: { mainModule: part('duckdb-eh.wasm'), mainWorker: '' }
	};
	const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await database.instantiate(() => undefined);
	database.open({ query: { castBigIntToDouble: false } });
	return connectorOver(database.connect(), () => database.reset());
}
