import { tableFromIPC, type Table } from 'apache-arrow';
import type { z } from 'zod';
import type { Connector, Parameter, QueryOptions } from './connector';
import { plainRows } from './plain-rows';

type Soon<T> = T | Promise<T>;

interface Statement {
	query(...parameters: Parameter[]): Soon<Table>;
	close(): Soon<void>;
}

/** What the browser's connection (which answers later) and Node's (at once) have in common. */
export interface DuckDBLike {
	query(sql: string): Soon<Table>;
	prepare(sql: string): Soon<Statement>;
	insertArrowFromIPCStream(
		buffer: Uint8Array,
		options: { schema: string; name: string; create: false }
	): Soon<void>;
	close(): Soon<void>;
}

const settings = `
	SET autoload_known_extensions = false;
	SET autoinstall_known_extensions = false;
	SET ieee_floating_point_ops = false;
`;

/**
 * duckdb-wasm 1.32 passes parameters over the engine's stack of 5 MB at four bytes a character, and
 * more than fits is an access out of bounds that ends the engine.
 */
const mostParameterCharacters = 250_000;

/**
 * The one encoder of identifiers: the two parts of a table's name, of lower-case letters and
 * underscores alone, so that they may stand in a statement. Throws a TypeError on any other.
 */
export function named(table: string): { schema: string; name: string } {
	const match = /^(?:([a-z_]+)\.)?([a-z_]+)$/.exec(table);
	if (!match) throw new TypeError(`Not a table's name: ${table}`);
	return { schema: match[1] ?? 'main', name: match[2] ?? '' };
}

/**
 * Throws where a stream is not Arrow or has another number of rows. duckdb-wasm takes such a stream
 * in silence, and inserts nothing that comes after it.
 */
function assertRows(table: string, stream: Uint8Array, rows: number): void {
	let read: Table;
	try {
		read = tableFromIPC(stream);
	} catch (error) {
		throw new Error(`${table}: not an Arrow stream`, { cause: error });
	}
	if (read.numRows !== rows)
		throw new Error(`${table}: ${read.numRows} of ${rows} rows are in the stream`);
}

/**
 * A Connector over an open DuckDB connection; `end` gives back what lies behind it. An aborted
 * query rejects with the signal's reason: before it starts, nothing runs; once it runs it is not
 * cancelled (the engine cannot cancel a prepared statement), but its rows are dropped. Statements
 * are prepared once, since planning one takes longer than running it. Parameters beyond 250,000
 * characters are a RangeError.
 */
export async function connectorOver(
	connection: DuckDBLike,
	end: () => Soon<unknown>
): Promise<Connector> {
	await connection.query(settings);

	const prepared = new Map<string, Promise<Statement>>();

	function statementOf(sql: string): Promise<Statement> {
		const known = prepared.get(sql);
		if (known) return known;
		const statement = Promise.resolve(connection.prepare(sql));
		prepared.set(sql, statement);
		statement.catch(() => prepared.delete(sql));
		return statement;
	}

	async function answer(sql: string, parameters: readonly Parameter[]): Promise<Table> {
		if (JSON.stringify(parameters).length > mostParameterCharacters)
			throw new RangeError(`Parameters of more than ${mostParameterCharacters} characters`);
		return (await statementOf(sql)).query(...parameters);
	}

	async function query<Row extends z.ZodType>(
		sql: string,
		parameters: readonly Parameter[],
		{ schema, signal }: QueryOptions<Row>
	): Promise<z.infer<Row>[]> {
		signal?.throwIfAborted();
		const table = await answer(sql, parameters);
		signal?.throwIfAborted();
		return schema.array().parse(plainRows(table));
	}

	async function load(table: string, stream: Uint8Array, rows: number): Promise<void> {
		const { schema, name } = named(table);
		assertRows(table, stream, rows);
		await connection.query(`DELETE FROM "${schema}"."${name}"`);
		if (rows > 0)
			await connection.insertArrowFromIPCStream(stream, { schema, name, create: false });
		const counted = await connection.query(`SELECT count(*) AS rows FROM "${schema}"."${name}"`);
		const loaded = plainRows(counted)[0]?.rows;
		if (loaded !== rows) throw new Error(`${table}: ${String(loaded)} of ${rows} rows were loaded`);
	}

	return {
		query,
		load,
		run: async (sql) => {
			await connection.query(sql);
		},
		close: async () => {
			for (const statement of prepared.values()) await (await statement).close();
			await connection.close();
			await end();
		}
	};
}
