import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Connector } from './connector';

/** Rejects when nothing has come of the download for this long: the engine itself never says so. */
const longestSilence = 60_000;

interface Watch {
	/** Only ever rejects: on an error of the worker, or after too long a silence. */
	readonly failed: Promise<never>;
	readonly heard: () => void;
	readonly end: () => void;
}

function watch(worker: Worker): Watch {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let fail: (error: Error) => void;
	const failed = new Promise<never>((_, reject) => {
		fail = reject;
		worker.addEventListener('error', (event) => {
			reject(new Error(event.message || 'The DuckDB worker did not start'));
		});
	});
	const end = (): void => {
		clearTimeout(timer);
	};
	const heard = (): void => {
		end();
		timer = setTimeout(() => {
			fail(new Error('The DuckDB engine did not answer'));
		}, longestSilence);
	};
	return { failed, heard, end };
}

async function assertThere(url: string): Promise<void> {
	const response = await fetch(url, { method: 'HEAD' });
	if (!response.ok) throw new Error(`The DuckDB engine is not there: ${response.status} ${url}`);
}

/**
 * Starts DuckDB in a worker of this page, from files of this site, and connects to an empty
 * database in memory. Throws where the worker or the engine does not start (or falls silent for a
 * minute while it does), and then leaves nothing running. Closing ends the worker.
 */
export async function openBrowserConnector(): Promise<Connector> {
	const engineUrl = new URL(wasmUrl, location.href).href;
	const [{ AsyncDuckDB, VoidLogger }, { connectorOver }] = await Promise.all([
		import('@duckdb/duckdb-wasm'),
		import('./duckdb-connector'),
		assertThere(engineUrl)
	]);
	const worker = new Worker(workerUrl);
	const { failed, heard, end } = watch(worker);
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	const start = async (): Promise<Connector> => {
		heard();
		await database.instantiate(engineUrl, null, heard);
		await database.open({ query: { castBigIntToDouble: false } });
		return connectorOver(await database.connect(), () => database.terminate());
	};
	try {
		return await Promise.race([start(), failed]);
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		end();
	}
}
