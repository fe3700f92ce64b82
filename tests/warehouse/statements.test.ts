import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connector, Parameter } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { statements } from './statements';
import { districtOf } from './a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(connector, districtOf([], []));
});
afterAll(() => connector.close());

const withoutComments = (sql: string): string => sql.replace(/--[^\n]*/g, '');
/**
 * The other scripts of the warehouse make and change tables, which EXPLAIN does not bind; every test
 * that loads runs them.
 */
const asked = Object.entries(statements).filter(
	([path]) => !path.includes('/warehouse/') || path.includes('/warehouse/ship-')
);

const values = { DOUBLE: 0, VARCHAR: '', BOOLEAN: false };
/** What is bound to each `?`; a parameter that the engine takes for another kind has it plan anew. */
const boundTo = (sql: string) =>
	Array.from(withoutComments(sql).matchAll(/(?:CAST\()?\?(?: AS (\w+)\))?/g), ([whole, type]) => {
		const value = values[type as keyof typeof values] as Parameter | undefined;
		if (value === undefined) throw new TypeError(`${whole} is neither a number nor a text`);
		return value;
	});

describe('every question and rule', () => {
	it('is found', () => {
		expect(asked.length).toBeGreaterThan(20);
	});

	it.each(asked)('%s binds', async (_, sql) => {
		const plan = await connector.query(`EXPLAIN ${sql}`, boundTo(sql), {
			schema: z.looseObject({})
		});
		expect(plan.length).toBeGreaterThan(0);
	});

	it.each(asked)('%s is one statement', (_, sql) => {
		expect(withoutComments(sql).trim().match(/;/g)).toEqual([';']);
		expect(withoutComments(sql).trim().endsWith(';')).toBe(true);
	});
});

const outsideSubset: [string, RegExp][] = [
	['PIVOT', /\bpivot\b/i],
	['EXCLUDE', /\bexclude\b/i],
	['try_cast', /\btry_cast\b/i],
	['arg_max', /\barg_(max|min)\b/i],
	['list', /\blist\s*\(/i],
	['strftime', /\bstrftime\b/i],
	['integer division', /\/\//],
	['COLLATE', /\bcollate\b/i],
	['DECIMAL', /\b(decimal|numeric)\b/i],
	['round', /\bround\s*\(/i],
	['a cast by ::', /::/]
];

describe('the subset of SQL', () => {
	const all = Object.entries(statements);
	it.each(all)('%s keeps within it', (_, sql) => {
		for (const [name, pattern] of outsideSubset)
			expect(pattern.test(withoutComments(sql)), name).toBe(false);
	});

	it.each(all)('%s divides by nothing that may be zero', (_, sql) => {
		const code = withoutComments(sql).replace(/'[^']*'/g, "''");
		const divisions = code.match(/\/\s*\S+/g) ?? [];
		for (const division of divisions) expect(division).toMatch(/^\/\s*NULLIF\(/);
	});

	it('names the quantile function in one place', () => {
		const naming = all.filter(([, sql]) => /quantile_cont|quantileExact|median\s*\(/.test(sql));
		expect(naming.map(([path]) => path.split('/').at(-1))).toEqual(['schema.sql']);
	});
});
