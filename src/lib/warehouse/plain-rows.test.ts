import {
	Bool,
	Int32,
	Int64,
	Table,
	Utf8,
	tableFromIPC,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainRows } from './plain-rows';

const overTheWire = (table: Table): Table => tableFromIPC(tableToIPC(table));
const texts = (values: readonly (string | null)[]): Table =>
	new Table({ text: vectorFromArray(values, new Utf8()) });

it('gives back every text as it was, whatever is in it', () => {
	const text = fc.option(fc.string({ unit: 'binary' }), { nil: null });
	fc.assert(
		fc.property(fc.array(text, { minLength: 1 }), fc.array(text), (first, second) => {
			const table = overTheWire(texts(first).concat(texts([...second, '末'])));
			expect(plainRows(table).map((row) => row.text)).toEqual([...first, ...second, '末']);
		})
	);
});

it('gives back texts that have a byte for each character', () => {
	const text = fc.option(fc.string({ unit: 'binary-ascii' }), { nil: null });
	fc.assert(
		fc.property(fc.array(text), (all) => {
			const table = texts([...all, 'a']).slice(1);
			const expected = [...all, 'a'].slice(1);
			expect(plainRows(table).map((row) => row.text)).toEqual(expected);
			expect(plainRows(overTheWire(table)).map((row) => row.text)).toEqual(expected);
		})
	);
});

it('keeps a byte order mark, and takes a slice for what it is', () => {
	const table = texts(['甲', '\u{FEFF}乙', '𠮷', null, '', '丙']);
	expect(plainRows(table.slice(1, 5)).map((row) => row.text)).toEqual([
		'\u{FEFF}乙',
		'𠮷',
		null,
		''
	]);
});

it('gives numbers, truth and what is missing', () => {
	const table = new Table({
		fen: vectorFromArray([1n, null], new Int64()),
		year: vectorFromArray([2023, null], new Int32()),
		listed: vectorFromArray([true, null], new Bool())
	});
	expect(plainRows(overTheWire(table))).toEqual([
		{ fen: 1, year: 2023, listed: true },
		{ fen: null, year: null, listed: null }
	]);
});

it('refuses a number that is not safe', () => {
	const table = new Table({ fen: vectorFromArray([2n ** 60n], new Int64()) });
	expect(() => plainRows(table)).toThrow(RangeError);
});
