import { Int64, Utf8, tableFromIPC, vectorFromArray, type Table } from 'apache-arrow';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ipcStream } from '$lib/warehouse/arrow';
import { districtRowsOf } from '$lib/warehouse/district-rows';
import { reportRowsOf } from '$lib/warehouse/rows';
import { filledTables, tables } from '$lib/warehouse/tables';
import { department, filing, indicator, wan } from './a-filing';

const real = globalThis.Function;
const refuse = (): never => {
	throw new EvalError('code from strings is refused');
};

beforeEach(() => {
	globalThis.Function = new Proxy(real, { construct: refuse, apply: refuse });
});
afterEach(() => {
	globalThis.Function = real;
});

const rowsBack = (table: Table): Record<string, unknown>[] =>
	Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(
			table.schema.fields.map(({ name }, column) => {
				const value: unknown = table.getChildAt(column)?.get(index);
				return [name, typeof value === 'bigint' ? Number(value) : value];
			})
		)
	);

it('stands in for a content security policy without unsafe-eval', () => {
	expect(() => vectorFromArray(['a', null], new Utf8())).toThrow(EvalError);
});

it('rows become Arrow and come back without code from strings', () => {
	const agency = department('a');
	const filings = [
		filing(agency, 2023, { totalExpenditure: wan(458.62) }, [indicator({ weight: 2.5 })])
	];
	const rows = { ...districtRowsOf([agency], [], []), ...reportRowsOf(filings) };
	for (const name of filledTables) {
		const stream = ipcStream<Record<string, 'text'>>(tables[name] as never, rows[name] as never);
		const back = tableFromIPC(stream);
		expect(back.numRows).toBe(rows[name].length);
		const plain = rowsBack(back);
		expect(plain).toEqual(rows[name]);
	}
});

it('keeps text beyond ASCII, nulls, signs and more than 64 rows', () => {
	const columns = { text: 'text', amount: 'big', flag: 'flag' } as const;
	const rows = Array.from({ length: 200 }, (_, index) => ({
		text: index % 3 === 0 ? null : `绩效𠮷${'字'.repeat(index % 7)}`,
		amount: index % 5 === 0 ? null : (index % 2 ? -1 : 1) * (Number.MAX_SAFE_INTEGER - index),
		flag: index % 7 === 0 ? null : index % 2 === 0
	}));
	const back = tableFromIPC(ipcStream(columns, rows));
	expect(back.schema.fields[1]?.type).toEqual(new Int64());
	expect(rowsBack(back)).toEqual(rows);
});

it('refuses numbers that do not fit', () => {
	for (const bad of [0.5, 2 ** 53, Number.NaN])
		expect(() => ipcStream({ amount: 'big' }, [{ amount: bad }])).toThrow(RangeError);
	expect(() => ipcStream({ seq: 'integer' }, [{ seq: 2 ** 31 }])).toThrow(RangeError);
	expect(() => ipcStream({ ratio: 'double' }, [{ ratio: Infinity }])).toThrow(RangeError);
});
