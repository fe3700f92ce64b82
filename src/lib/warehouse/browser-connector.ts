import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Connector } from './connector';

/**
 * Starts DuckDB in a worker of this page, from files of this site, and connects to an empty
 * database in memory. Throws where the worker or the engine does not start, and then leaves
 * nothing running. Closing ends the worker.
 */
export async function openBrowserConnector(): Promise<Connector> {
	const [{ AsyncDuckDB, VoidLogger }, { connectorOver }] = await Promise.all([
		import('@duckdb/duckdb-wasm'),
		import('./duckdb-connector')
	]);
	const worker = new Worker(workerUrl);
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) =>
			reject(new Error(event.message || 'The DuckDB worker did not start'))
		);
	});
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	const start = async (): Promise<Connector> => {
		await database.instantiate(new URL(wasmUrl, location.href).href);
		await database.open({ query: { castBigIntToDouble: false } });
		return connectorOver(await database.connect(), () => database.terminate());
	};
	try {
		return await Promise.race([start(), failed]);
	} catch (error) {
		worker.terminate();
		throw error;
	}
}
