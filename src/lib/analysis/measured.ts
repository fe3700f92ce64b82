import { z } from 'zod';
import { measureIdSchema, measureReasonSchema, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import ofAgenciesSql from './measured-of-agencies.sql?raw';
import sql from './measured.sql?raw';

/**
 * A measure of one report as every question gives it. `value` is 分 for money, points for scores
 * and a ratio (1 = 100 %) for the rest; null exactly where `numerator` is null, and then `reason`
 * says why. A reason beside a value keeps it out of rankings, medians and sums. `denominator` is
 * null for money. `basis` is `fund/entity/denominator`, `-` for unknown, null where none applies.
 */
export const measuredShape = {
	numerator: z.int().nullable(),
	denominator: z.int().nullable(),
	value: z.number().nullable(),
	reason: measureReasonSchema.nullable(),
	basis: z.string().nullable()
};

const measuredRow = z.strictObject({
	code: z.string(),
	year: z.int(),
	measure: measureIdSchema,
	...measuredShape,
	/** How many findings dispute it. */
	disputes: z.int()
});
export type MeasuredRow = z.infer<typeof measuredRow>;

export interface MeasuredQuestion {
	readonly measures: readonly MeasureId[];
	readonly years: readonly number[];
	/** Of agencies; null for all. */
	readonly codes: readonly string[] | null;
	/** Whether what a finding disputes is left out: it keeps its value, with the reason `disputed`. */
	readonly undisputed?: boolean;
}

/**
 * Some measures of the reports of some agencies and years, in no order: what was not filed has no
 * row.
 */
export async function askMeasured(
	connector: Connector,
	{ measures, years, codes, undisputed = false }: MeasuredQuestion,
	signal?: AbortSignal
): Promise<MeasuredRow[]> {
	const parameters = [listParameter(measures), listParameter(years)];
	const options = { schema: measuredRow, signal };
	// Of a statement for both, the list of agencies would be planned where there is none.
	const rows = codes
		? await connector.query(ofAgenciesSql, [...parameters, listParameter(codes)], options)
		: await connector.query(sql, parameters, options);
	return undisputed ? rows.map(withoutDispute) : rows;
}

const withoutDispute = (row: MeasuredRow): MeasuredRow =>
	row.disputes > 0 && row.reason === null ? { ...row, reason: 'disputed' } : row;

/** Finds the row of an agency, a year and a measure; undefined where it was not filed. */
export function measuredBy(
	rows: readonly MeasuredRow[]
): (code: string, year: number, measure: MeasureId) => MeasuredRow | undefined {
	const found = new Map(rows.map((row) => [`${row.code} ${row.year} ${row.measure}`, row]));
	return (code, year, measure) => found.get(`${code} ${year} ${measure}`);
}
