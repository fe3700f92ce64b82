import { z } from 'zod';
import { fenSchema } from './money';
import { firstYear } from './slot';

/**
 * What the bureau's own system says of an agency (预算批复, 决算批复; DOMAIN D). The names are those of
 * the figures that reports state; `totalExpenditure` is 支出决算数.
 */
export const referenceFigures = [
	'budgetInitial',
	'budgetAdjusted',
	'totalExpenditure',
	'basicExpenditure',
	'projectExpenditure'
] as const;
export const referenceFigureSchema = z.enum(referenceFigures);
export type ReferenceFigure = z.infer<typeof referenceFigureSchema>;

/** One amount of the bureau's workbook, with the cell that it comes from. */
export const referenceAmountSchema = z.strictObject({
	/** Code of the agency (domain/department.ts). */
	code: z.string().min(1),
	year: z.int().min(firstYear).max(2100),
	figure: referenceFigureSchema,
	fen: fenSchema,
	/** As printed, and in which unit. */
	printed: z.string(),
	unit: z.string(),
	file: z.string(),
	sheet: z.string(),
	/** As a spreadsheet names it: C7. */
	cell: z.string()
});
export type ReferenceAmount = z.infer<typeof referenceAmountSchema>;
