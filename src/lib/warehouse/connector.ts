import type { z } from 'zod';

/**
 * A value bound to a `?` of a statement. Money goes in as a whole number of 分. Numbers arrive as
 * DOUBLE, texts as VARCHAR: a statement that takes them for anything else, unless by a cast of the
 * cast, is planned anew each time.
 */
export type Parameter = string | number | boolean;

export interface QueryOptions<Row extends z.ZodType> {
	readonly schema: Row;
	readonly signal?: AbortSignal | undefined;
}

/**
 * The narrow door to a query engine. `query` binds the parameters, runs one statement and parses
 * every row by the schema (a row that does not fit throws); `load` replaces the rows of a table by
 * those of an Arrow IPC stream and throws where the counts do not agree.
 */
export interface Connector {
	query<Row extends z.ZodType>(
		sql: string,
		parameters: readonly Parameter[],
		options: QueryOptions<Row>
	): Promise<z.infer<Row>[]>;
	load(table: string, stream: Uint8Array, rows: number): Promise<void>;
	run(sql: string): Promise<void>;
	close(): Promise<void>;
}
