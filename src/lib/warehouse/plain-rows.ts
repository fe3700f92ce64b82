import { DataType, type Data, type Table, type Utf8, type Vector } from 'apache-arrow';

/** A byte order mark is a character like any other. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of text that has a character for each byte. */
function asciiTexts(data: Data<Utf8>, all: string): (string | null)[] {
	const { valueOffsets: ends, length } = data;
	const first = ends[0] ?? 0;
	return Array.from({ length }, (_, index) =>
		data.getValid(index)
			? all.slice((ends[index] ?? first) - first, (ends[index + 1] ?? first) - first)
			: null
	);
}

/**
 * The texts of a piece of a column: decoded all at once and cut apart by counting, since a browser's
 * decoder takes longer to be called than to decode.
 */
function textsOf(data: Data<Utf8>): (string | null)[] {
	const { valueOffsets: ends, values, length } = data;
	let byte = ends[0] ?? 0;
	const all = decoder.decode(values.subarray(byte, ends[length]));
	if (all.length === (ends[length] ?? byte) - byte) return asciiTexts(data, all);
	let at = 0;
	return Array.from({ length }, (_, index) => {
		const from = at;
		for (const end = ends[index + 1] ?? byte; byte < end; byte++) {
			const value = values[byte] ?? 0;
			const begins = (value & 0b1100_0000) !== 0b1000_0000;
			// Four bytes are two units of a JavaScript string.
			if (begins) at += value >= 0b1111_0000 ? 2 : 1;
		}
		return data.getValid(index) ? all.slice(from, at) : null;
	});
}

function plain(value: unknown, column: string): unknown {
	if (typeof value !== 'bigint') return value ?? null;
	const number = Number(value);
	if (!Number.isSafeInteger(number))
		throw new RangeError(`${column}: ${value} is beyond a safe integer`);
	return number;
}

const ofTexts = (vector: Vector): vector is Vector<Utf8> => DataType.isUtf8(vector.type);

function valuesOf(vector: Vector, column: string): unknown[] {
	if (ofTexts(vector)) return vector.data.flatMap(textsOf);
	return Array.from(vector, (value: unknown) => plain(value, column));
}

/**
 * The rows of an Arrow table as plain objects: BIGINT as number where it is safe (a RangeError
 * where not), NULL as null. Throws a TypeError on DECIMAL and HUGEINT, whose scale is lost on the
 * way: the statement must cast them.
 */
export function plainRows(table: Table): Record<string, unknown>[] {
	const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}));
	table.schema.fields.forEach(({ name, type }, column) => {
		if (DataType.isDecimal(type)) throw new TypeError(`${name}: cast ${String(type)} in SQL`);
		const vector = table.getChildAt(column);
		const values = vector ? valuesOf(vector, name) : [];
		rows.forEach((row, index) => {
			row[name] = values[index] ?? null;
		});
	});
	return rows;
}
