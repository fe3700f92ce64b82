import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import type { Native } from './native';

const columnRow = z.strictObject({ table: z.string(), column: z.string(), type: z.string() });
const anyRow = z.record(z.string(), z.unknown());

/** Copies every table of a loaded district into native DuckDB, under the same names and types. */
export async function copyDistrict(from: Connector, to: Native): Promise<void> {
	const columns = await from.query(
		`SELECT t.table_name AS "table", c.column_name AS "column", c.data_type AS "type"
		FROM information_schema.tables AS t
		INNER JOIN information_schema.columns AS c
			ON c.table_schema = t.table_schema AND c.table_name = t.table_name
		WHERE t.table_schema = 'main' AND t.table_type = 'BASE TABLE'
		ORDER BY t.table_name, c.ordinal_position`,
		[],
		{ schema: columnRow }
	);
	await to.run('CREATE OR REPLACE MACRO quantile_at(x, part) AS quantile_cont(x, part)');
	const folder = mkdtempSync(join(tmpdir(), 'jiheng-native-'));
	try {
		for (const table of new Set(columns.map((one) => one.table))) {
			const own = columns.filter((one) => one.table === table);
			const rows = await from.query(`SELECT * FROM "${table}"`, [], { schema: anyRow });
			const path = join(folder, `${table}.ndjson`);
			writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
			const types = own.map(({ column, type }) => `"${column}" ${type}`).join(', ');
			await to.run(`CREATE TABLE "${table}" (${types})`);
			if (rows.length === 0) continue;
			const shape = own.map(({ column, type }) => `"${column}": '${type}'`).join(', ');
			await to.run(
				`INSERT INTO "${table}" SELECT * FROM read_json('${path}', format = 'newline_delimited', columns = {${shape}})`
			);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}
