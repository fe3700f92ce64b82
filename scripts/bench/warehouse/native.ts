import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Parameter } from '$lib/warehouse/connector';
import { run } from '../../tooling/processes.mjs';
import { cacheDir } from '../../tooling/project.mjs';

/** The DuckDB that duckdb-wasm 1.32.0 holds. A lock file cannot carry it: CONTRIBUTING.md. */
const nativeVersion = '1.4.3-r.3';

/** What is used of @duckdb/node-api. */
interface NativeConnection {
	run(sql: string, values?: readonly Parameter[]): Promise<unknown>;
	runAndReadAll(
		sql: string,
		values?: readonly Parameter[]
	): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
	closeSync(): void;
}
interface NativeModule {
	DuckDBInstance: {
		create(path: string, options: Record<string, string>): Promise<NativeInstance>;
	};
}
interface NativeInstance {
	connect(): Promise<NativeConnection>;
	closeSync(): void;
}

/** Native DuckDB on one thread, with an empty database in memory. */
export interface Native {
	run(sql: string, values?: readonly Parameter[]): Promise<void>;
	rows(sql: string, values?: readonly Parameter[]): Promise<Record<string, unknown>[]>;
	close(): void;
}

/**
 * Starts native DuckDB, installed for this alone where it is not yet. Null where the registry has
 * none for this machine.
 */
export async function openNative(signal: AbortSignal): Promise<Native | null> {
	const folder = join(cacheDir, `native-duckdb-${nativeVersion}`);
	const entry = join(folder, 'node_modules/@duckdb/node-api/lib/index.js');
	if (!existsSync(entry)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
		const { code } = await run(
			'npm',
			['install', '--no-audit', '--no-fund', `@duckdb/node-api@${nativeVersion}`],
			{ signal, cwd: folder }
		);
		if (code !== 0 || !existsSync(entry)) return null;
	}
	const module = (await import(pathToFileURL(entry).href)) as NativeModule;
	const instance = await module.DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	return {
		async run(sql, values) {
			await connection.run(sql, values);
		},
		rows: async (sql, values) => (await connection.runAndReadAll(sql, values)).getRowObjectsJS(),
		close() {
			connection.closeSync();
			instance.closeSync();
		}
	};
}
