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

/** Rows as rows.sql makes them. */
export function indicatorRows(count: number): RowOf<typeof indicatorColumns>[] {
	const departments = Math.max(Math.floor(count / 72), 1);
	return Array.from({ length: count }, (_, i) => {
		const report = Math.floor(i / 12);
		const department = report % departments;
		const untold = i % 30 === 7 || i % 20 === 3;
		return {
			report,
			department,
			year: 2019 + Math.min(Math.floor(report / departments), 5),
			category: department % 7,
			direction: i % 3,
			status: untold ? 2 : (i * 7919) % 100 < 88 ? 0 : 1,
			due: i % 30 !== 7,
			ratio: untold ? null : ((i * 104729) % 1500) / 1000,
			weight: 1 + (i % 10)
		};
	});
}
