import {
	Bool,
	Field,
	Float64,
	Int32,
	Int64,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Utf8,
	makeData,
	tableToIPC,
	type Data
} from 'apache-arrow';
import type { Cell, ColumnKind, Columns, RowOf } from './tables';

const types = {
	text: () => new Utf8(),
	integer: () => new Int32(),
	big: () => new Int64(),
	double: () => new Float64(),
	flag: () => new Bool()
} satisfies Record<ColumnKind, () => unknown>;

function packed(bits: readonly boolean[]): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(bits.length / 64) * 8);
	bits.forEach((bit, index) => {
		if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
	});
	return bytes;
}

function textData(cells: readonly Cell[], nulls: Nulls): Data {
	const encoder = new TextEncoder();
	const texts = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
	// A UTF-16 unit takes at most three bytes.
	const buffer = new Uint8Array(texts.reduce((sum, text) => sum + text.length * 3, 0));
	const valueOffsets = new Int32Array(texts.length + 1);
	let end = 0;
	texts.forEach((text, index) => {
		if (text !== '') end += encoder.encodeInto(text, buffer.subarray(end)).written;
		valueOffsets[index + 1] = end;
	});
	const data = buffer.slice(0, end);
	return makeData({ type: new Utf8(), length: cells.length, valueOffsets, data, ...nulls });
}

interface Nulls {
	readonly nullCount: number;
	readonly nullBitmap: Uint8Array;
}

function columnData(kind: ColumnKind, cells: readonly Cell[]): Data {
	const present = cells.map((cell) => cell !== null);
	const nulls: Nulls = {
		nullCount: present.filter((one) => !one).length,
		nullBitmap: packed(present)
	};
	const length = cells.length;
	if (kind === 'text') return textData(cells, nulls);
	if (kind === 'flag') {
		const data = packed(cells.map((cell) => cell === true));
		return makeData({ type: new Bool(), length, data, ...nulls });
	}
	const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : 0));
	if (kind === 'big') {
		const data = BigInt64Array.from(numbers, BigInt);
		return makeData({ type: new Int64(), length, data, ...nulls });
	}
	return kind === 'integer'
		? makeData({ type: new Int32(), length, data: Int32Array.from(numbers), ...nulls })
		: makeData({ type: new Float64(), length, data: Float64Array.from(numbers), ...nulls });
}

/**
 * Rows as an Arrow IPC *stream* (the file format inserts nothing, silently). Builds each column
 * from typed arrays: arrow's builders need `new Function`, which the content security policy
 * forbids. Throws a RangeError on a `big` or `integer` cell that is not a whole number in range.
 */
export function ipcStream<C extends Columns>(
	columns: C,
	rows: readonly RowOf<C>[]
): Uint8Array<ArrayBuffer> {
	const names = Object.keys(columns);
	const fields = names.map((name) => new Field(name, types[columns[name] ?? 'text'](), true));
	const children = names.map((name) => {
		const kind = columns[name] ?? 'text';
		const cells = rows.map((row) => row[name as keyof C]);
		for (const cell of cells) assertFits(name, kind, cell);
		return columnData(kind, cells);
	});
	const schema = new Schema(fields);
	const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
	return new Uint8Array(tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream'));
}

function assertFits(name: string, kind: ColumnKind, cell: Cell): void {
	if (typeof cell !== 'number' || kind === 'double') {
		if (typeof cell === 'number' && !Number.isFinite(cell))
			throw new RangeError(`${name}: ${cell} is not a finite number`);
		return;
	}
	const fits = kind === 'big' ? Number.isSafeInteger(cell) : (cell | 0) === cell;
	if (!fits) throw new RangeError(`${name}: ${cell} is not a whole number that fits`);
}
