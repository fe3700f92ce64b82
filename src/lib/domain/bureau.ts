import { z } from 'zod';
import { referenceFigures } from './reference';

/**
 * What a workbook of the bureau holds: who should file (应报名单), or what its own system says of
 * the agencies' money (预算批复, 决算批复; DOMAIN D).
 */
export const bureauKinds = ['roster', 'reference'] as const;
export const bureauKindSchema = z.enum(bureauKinds);
export type BureauKind = z.infer<typeof bureauKindSchema>;

/** What a column of such a workbook means; `none` is not read. */
export const bureauColumns = [
	'code',
	'name',
	'year',
	'unit',
	'required',
	'exemption',
	'due',
	...referenceFigures,
	'none'
] as const;
export const bureauColumnSchema = z.enum(bureauColumns);
export type BureauColumn = z.infer<typeof bureauColumnSchema>;

/**
 * What is wrong with a workbook, and how far it reaches: `file` keeps the sheet from being read
 * until it is answered, `row` puts a row aside, `amount` one amount, `note` nothing.
 */
const troubles = {
	/** Neither codes nor names of agencies. */
	no_agency_column: 'file',
	no_amount_column: 'file',
	/** Two columns for one thing. */
	column_twice: 'file',
	year_unknown: 'file',
	/** The sheet's name and what stands above the table name different years. */
	year_differs: 'file',
	/** The file's name and its sheets name different years: last year's workbook, or a wrong name. */
	file_year_differs: 'file',
	/** Before 1990 or still to come. */
	year_out_of_range: 'file',
	unit_unknown: 'file',
	/** What stands above the table and its heading name different units. */
	unit_differs: 'file',
	no_agency: 'row',
	unknown_agency: 'row',
	/** The code is one agency's and the name another's. */
	code_of_another: 'row',
	/** The workbook gives one code to several names. */
	code_reused: 'row',
	agency_twice: 'row',
	row_year: 'row',
	required_unclear: 'row',
	required_and_exempt: 'row',
	amount_empty: 'amount',
	amount_negative: 'amount',
	amount_not_number: 'amount',
	/** The cell names another unit than its heading. */
	amount_unit_differs: 'amount',
	/** The row's own unit is none of money. */
	amount_unit_unknown: 'amount',
	amount_parts_of_fen: 'amount',
	amount_too_large: 'amount',
	/** The name is known, its code is not: filed by the name. */
	code_unknown: 'note',
	due_unclear: 'note',
	exempt_without_reason: 'note',
	/** The agency does not account for that year. */
	not_in_being: 'note',
	column_missing: 'note'
} as const satisfies Record<string, 'file' | 'row' | 'amount' | 'note'>;

export type TroubleCode = keyof typeof troubles;
export type TroubleReach = (typeof troubles)[TroubleCode];
const troubleCodes = Object.keys(troubles) as TroubleCode[];

export const reachOf = (code: TroubleCode): TroubleReach => troubles[code];

/**
 * One thing that is wrong, and where. `printed` is what stands there; `other` what it is held
 * against: other cells, another agency, another unit.
 */
export const bureauTroubleSchema = z.strictObject({
	code: z.enum(troubleCodes),
	sheet: z.string(),
	/** As a spreadsheet names it; null where it is no single cell's. */
	cell: z.string().nullable(),
	column: bureauColumnSchema.nullable(),
	printed: z.string(),
	other: z.string()
});
export type BureauTrouble = z.infer<typeof bureauTroubleSchema>;
