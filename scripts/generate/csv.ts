import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Reads a CSV file with a heading line, every row checked by the schema. Throws where a row does
 * not fit, naming the file and the line.
 */
export function readCsv<Row extends z.ZodType>(path: string, schema: Row): z.infer<Row>[] {
	const rows: unknown[] = parse(readFileSync(path), { columns: true, bom: true });
	return rows.map((row, at) => {
		const result = schema.safeParse(row);
		if (!result.success)
			throw new Error(`${path}, line ${at + 2}: ${z.prettifyError(result.error)}`);
		return result.data;
	});
}

/** A cell that is blank where nothing is stated. */
export const blank = z.string().transform((text) => (text === '' ? null : text));
