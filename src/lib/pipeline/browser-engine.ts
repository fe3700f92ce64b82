import { engineOn, type Engine } from './engine';

/** Starts DuckDB in a worker of this page; its code is fetched only now. */
export async function startBrowserEngine(): Promise<Engine> {
	const { openBrowserConnector } = await import('$lib/warehouse/browser-connector');
	return engineOn(await openBrowserConnector());
}
