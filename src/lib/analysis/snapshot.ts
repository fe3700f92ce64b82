import { z } from 'zod';
import type { Connector } from '$lib/warehouse/connector';
import { askOverviewAnswer, overviewAnswerSchema, type OverviewAnswer } from './overview-answer';
import { askYears, yearRow, type YearRow } from './years';

/** What the overview shows before the engine is up: the answers of its questions, for one year. */
export interface Snapshot {
	readonly years: YearRow[];
	readonly overview: OverviewAnswer;
}

/** Rows of one shape, with the names of their cells told once. */
const tableSchema = z.strictObject({
	names: z.array(z.string()),
	rows: z.array(z.array(z.unknown()))
});
type PackedTable = z.infer<typeof tableSchema>;

/** The rows of a table; null where it is none. */
function unpacked(value: unknown): Record<string, unknown>[] | null {
	const table = tableSchema.safeParse(value);
	if (!table.success) return null;
	const { names, rows } = table.data;
	return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
}

function packed(rows: readonly object[]): PackedTable {
	const names = Object.keys(rows[0] ?? {});
	return {
		names,
		rows: rows.map((row) => {
			const cells = new Map<string, unknown>(Object.entries(row));
			return names.map((name) => cells.get(name));
		})
	};
}

/** snapshot.json: small, since it is fetched before all else. */
export const snapshotSchema = z.strictObject({
	years: z.array(yearRow),
	overview: overviewAnswerSchema.extend({
		states: z.preprocess(unpacked, overviewAnswerSchema.shape.states),
		values: z.preprocess(unpacked, overviewAnswerSchema.shape.values)
	})
});

interface PackedSnapshot extends Omit<Snapshot, 'overview'> {
	readonly overview: Omit<OverviewAnswer, 'states' | 'values'> & {
		readonly states: PackedTable;
		readonly values: PackedTable;
	};
}

/** A snapshot as snapshot.json holds it. */
export const packedSnapshot = ({ overview, ...rest }: Snapshot): PackedSnapshot => ({
	...rest,
	overview: { ...overview, states: packed(overview.states), values: packed(overview.values) }
});

/** Asks for the latest year that has reports; null where none has. */
export async function askSnapshot(connector: Connector): Promise<Snapshot | null> {
	const years = await askYears(connector);
	const year = years.find(({ filed }) => filed > 0)?.year;
	if (year === undefined) return null;
	const overview = await askOverviewAnswer(connector, { year });
	return { years, overview };
}
