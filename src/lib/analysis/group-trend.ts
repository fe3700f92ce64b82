import { z } from 'zod';
import type { Category } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import sql from './group-trend.sql?raw';

/**
 * A group in one year: `value` is Σ numerators ÷ Σ denominators (Σ for money) and `median` that of
 * the agencies' own values, over the `count` reports without a reason; null where there is none.
 */
export const groupTrendRow = z.strictObject({
	year: z.int(),
	numerator: z.int().nullable(),
	denominator: z.int().nullable(),
	value: z.number().nullable(),
	median: z.number().nullable(),
	count: z.int()
});
export type GroupTrendRow = z.infer<typeof groupTrendRow>;

/**
 * One measure of a category (null: of everyone), one row for each year with reports, in
 * order. `undisputed`: without what a finding disputes.
 */
export const askGroupTrend = (
	connector: Connector,
	{
		measure,
		category,
		undisputed = false
	}: { measure: MeasureId; category: Category | null; undisputed?: boolean },
	signal?: AbortSignal
): Promise<GroupTrendRow[]> =>
	connector.query(sql, [measure, category ?? '', undisputed], {
		schema: groupTrendRow,
		signal
	});
