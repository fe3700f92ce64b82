import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { tables } from '$lib/warehouse/tables';
import { describedTables, warehousePage } from '../../scripts/warehouse/page';
import { districtOf } from './a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(connector, districtOf([], []));
});
afterAll(() => connector.close());

const described = describedTables();

describe('the description of the warehouse', () => {
	it('covers every table and column that the engine holds, in their order', async () => {
		const held = await connector.query(
			`SELECT t.table_name AS "table", c.column_name AS "column"
			FROM information_schema.tables AS t
			INNER JOIN information_schema.columns AS c
				ON c.table_schema = t.table_schema AND c.table_name = t.table_name
			WHERE t.table_schema = 'main' AND t.table_type = 'BASE TABLE'
			ORDER BY t.table_name, c.ordinal_position`,
			[],
			{ schema: z.strictObject({ table: z.string(), column: z.string() }) }
		);
		const told = [...described]
			.sort((a, b) => (a.name < b.name ? -1 : 1))
			.flatMap(({ name, columns }) =>
				columns.map((column) => ({ table: name, column: column.name }))
			);
		expect(told).toEqual(held);
	});

	it('says something of each', () => {
		for (const { name, says, columns } of described) {
			expect(says, name).not.toBe('');
			for (const column of columns) expect(column.says, `${name}.${column.name}`).not.toBe('');
		}
	});

	it('names the columns that a load fills as the load does', () => {
		for (const [name, columns] of Object.entries(tables))
			expect(described.find((one) => one.name === name)?.columns.map((one) => one.name)).toEqual(
				Object.keys(columns)
			);
	});

	it('is the page in data', () => {
		expect(readFileSync('data/warehouse.md', 'utf8')).toBe(warehousePage());
	});
});
