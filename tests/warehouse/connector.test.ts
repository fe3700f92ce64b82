import fc from 'fast-check';
import { expect, it } from 'vitest';
import { named } from '$lib/warehouse/duckdb-connector';

it('lets a table of a schema and one of its own stand in a statement', () => {
	expect(named('report')).toEqual({ schema: 'main', name: 'report' });
	expect(named('incoming.former_name')).toEqual({ schema: 'incoming', name: 'former_name' });
});

it.each([
	'',
	'.',
	'a.',
	'.a',
	'a.b.c',
	'Report',
	'report1',
	'a b',
	'a"; DROP TABLE report; --',
	'"a"',
	'a\n',
	'报告'
])('refuses %j', (name) => {
	expect(() => named(name)).toThrow(TypeError);
});

it('lets nothing else through than letters and underscores', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			let parts: { schema: string; name: string };
			try {
				parts = named(name);
			} catch {
				return;
			}
			expect(`${parts.schema}${parts.name}`).toMatch(/^[a-z_]+$/);
		})
	);
});
