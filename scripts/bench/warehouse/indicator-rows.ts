import type { Columns, RowOf } from '$lib/warehouse/tables';

/** The published shape of an indicator row at scale (table.sql). */
export const indicatorColumns = {
	report: 'integer',
	department: 'integer',
	year: 'integer',
	category: 'integer',
	direction: 'integer',
	status: 'integer',
	due: 'flag',
	ratio: 'double',
	weight: 'double'
} as const satisfies Columns;

/** Rows as rows.sql makes them, but for the results that are missing there. */
export const indicatorRows = (count: number): RowOf<typeof indicatorColumns>[] =>
	Array.from({ length: count }, (_, i) => ({
		report: Math.floor(i / 12),
		department: Math.floor(i / 72),
		year: 2019 + (Math.floor(i / 12) % 6),
		category: Math.floor(i / 72) % 7,
		direction: i % 3,
		status: (i * 7919) % 100 < 88 ? 0 : 1,
		due: true,
		ratio: ((i * 104729) % 1500) / 1000,
		weight: 1 + (i % 10)
	}));
