import { z } from 'zod';
import { categorySchema } from '$lib/domain/department';
import { figureIdSchema } from '$lib/domain/figure';
import { findingSchema, otherReportSchema, severities, severitySchema } from '$lib/domain/finding';
import type { Connector } from '$lib/warehouse/connector';
import expendituresSql from './expenditures.sql?raw';
import placesSql from './finding-places.sql?raw';
import { commaColumn, jsonColumn } from './json-column';
import sql from './findings.sql?raw';

const listedRow = z.strictObject({
	key: z.string(),
	reportId: z.string(),
	code: z.string(),
	shortName: z.string(),
	category: categorySchema,
	/** Of the agency, in pinyin order. */
	place: z.int(),
	year: z.int(),
	rule: findingSchema.shape.rule,
	severity: severitySchema,
	figures: commaColumn(figureIdSchema),
	params: jsonColumn(findingSchema.shape.params)
});
const placesRow = z.strictObject({
	key: z.string(),
	places: jsonColumn(findingSchema.shape.places),
	other: jsonColumn(otherReportSchema).nullable()
});
const expenditureRow = z.strictObject({ reportId: z.string(), expenditure: z.int() });

/** A finding in a list: what it says, and not yet of which words. */
export type ListedFinding = Omit<z.infer<typeof listedRow>, 'place'>;

export interface FindingRow extends ListedFinding, Omit<z.infer<typeof placesRow>, 'key'> {
	/** 本年支出合计 of the report in 分; null where it states none. */
	readonly expenditure: number | null;
}

export interface FindingsQuestion {
	/** Null for all. */
	readonly year: number | null;
	/** Of an agency; null for all. */
	readonly code: string | null;
}

const textOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The findings of a year and of an agency, gravest first, then pinyin and rule. */
export async function askFindingList(
	connector: Connector,
	{ year, code }: FindingsQuestion,
	signal?: AbortSignal
): Promise<ListedFinding[]> {
	// Without parameters and order the engine plans the statement once for all who ask.
	const rows = await connector.query(sql, [], { schema: listedRow, signal });
	return rows
		.filter((row) => (year === null || row.year === year) && (code === null || row.code === code))
		.sort(
			(a, b) =>
				severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
				b.year - a.year ||
				a.place - b.place ||
				textOrder(a.rule, b.rule) ||
				textOrder(a.key, b.key)
		)
		.map(({ place: _, ...row }) => row);
}

/** As `askFindingList`, with the words that each finding is of. */
export async function askFindings(
	connector: Connector,
	question: FindingsQuestion,
	signal?: AbortSignal
): Promise<FindingRow[]> {
	const [rows, places, expenditures] = await Promise.all([
		askFindingList(connector, question, signal),
		connector.query(placesSql, [], { schema: placesRow, signal }),
		connector.query(expendituresSql, [], { schema: expenditureRow, signal })
	]);
	const placesOf = new Map(places.map(({ key, ...row }) => [key, row]));
	const spentBy = new Map(expenditures.map(({ reportId, expenditure }) => [reportId, expenditure]));
	return rows.flatMap((row) => {
		const words = placesOf.get(row.key);
		return words ? [{ ...row, ...words, expenditure: spentBy.get(row.reportId) ?? null }] : [];
	});
}
