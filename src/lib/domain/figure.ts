import { z } from 'zod';
import { basisSchema } from './basis';
import { fenSchema } from './money';
import { missingReasonSchema } from './missing';
import { evidenceSchema } from './provenance';

/** The figures of a report and what kind of value each holds. The first fourteen are the contract's. */
export const figureKinds = {
	totalIncome: 'money',
	totalExpenditure: 'money',
	fiscalAppropriationIncome: 'money',
	fiscalAppropriationExpenditure: 'money',
	basicExpenditure: 'money',
	projectExpenditure: 'money',
	basicShare: 'rate',
	projectShare: 'rate',
	executionRate: 'rate',
	budgetInitial: 'money',
	budgetAdjusted: 'money',
	selfScore: 'score',
	selfGrade: 'grade',
	satisfaction: 'rate',
	fiscalIncomeShare: 'rate',
	fiscalExpenditureShare: 'rate',
	personnelExpenditure: 'money',
	operatingExpenditure: 'money',
	businessExpenditure: 'money',
	paymentsToSuperiors: 'money',
	subsidiesToAffiliates: 'money',
	incomeWithCarryOver: 'money',
	expenditureWithCarryOver: 'money',
	carryOverIn: 'money',
	carryOverOut: 'money',
	threePublicExpenditure: 'money',
	threePublicBudget: 'money',
	agencyOperatingFunds: 'money',
	procurementExpenditure: 'money',
	/** What was added to the budget in the year, and what was taken from it: never a level. */
	budgetSupplement: 'money',
	budgetReduction: 'money',
	/** What the report itself says was left of the budget. */
	unspentBudget: 'money'
} as const;
export type FigureId = keyof typeof figureKinds;
export const figureIds = Object.keys(figureKinds) as [FigureId, ...FigureId[]];
export const figureIdSchema = z.enum(figureIds);
export type FigureKind = (typeof figureKinds)[FigureId];

/** The fourteen names that the extract command prints, in its order. */
export const contractFigureIds = figureIds.slice(0, 14);

/**
 * A value as read: money in 分; a rate in percent (57.24); a score in 分 of the marking scheme;
 * a grade as printed. `decimals` is how many decimal places the report printed, in its own unit.
 */
export const figureValueSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('money'), fen: fenSchema, decimals: z.int().nonnegative() }),
	z.strictObject({ kind: z.literal('rate'), percent: z.number(), decimals: z.int().nonnegative() }),
	z.strictObject({ kind: z.literal('score'), points: z.number(), decimals: z.int().nonnegative() }),
	z.strictObject({ kind: z.literal('grade'), grade: z.string().min(1) })
]);
export type FigureValue = z.infer<typeof figureValueSchema>;

/** A bound in the words around a number: 约, 以上/≥/余/多, 近/不到/≤, or lo–hi. */
export const approximations = ['about', 'at_least', 'at_most', 'range'] as const;
export const approximationSchema = z.enum(approximations);
export type Approximation = z.infer<typeof approximationSchema>;

const confidences = ['certain', 'likely', 'doubtful'] as const;
export const confidenceSchema = z.enum(confidences);

/** What was matched, and so how sure the reading is. The words for each stand in messages/. */
const matchSigns = [
	'label',
	'unit',
	'section',
	'repeated',
	'sum_closes',
	'share_closes',
	'unit_from_heading',
	'derived_from_parts',
	/** A 总计, carried-over money included, stands in for a 合计 that is not printed. */
	'grand_total',
	'label_only',
	'rivals',
	/** Read off a picture, and so perhaps misread. */
	'recognised'
] as const;
export const matchSignSchema = z.enum(matchSigns);
export type MatchSign = z.infer<typeof matchSignSchema>;

/** One reading of a figure: the value, as printed, on which basis, from which words, and why. */
export const readingSchema = z.strictObject({
	value: figureValueSchema,
	unit: z.string().nullable(),
	printed: z.string(),
	approximation: approximationSchema.nullable(),
	basis: basisSchema,
	derived: z.boolean(),
	confidence: confidenceSchema,
	signs: z.array(matchSignSchema),
	...evidenceSchema.shape
});
export type Reading = z.infer<typeof readingSchema>;

/**
 * A figure of a report: found, with what else might have been taken; or missing with a reason, and
 * with the words that could not be read or did not suffice, where there are any.
 */
export const figureSchema = z.discriminatedUnion('state', [
	z.strictObject({
		state: z.literal('found'),
		...readingSchema.shape,
		alternatives: z.array(readingSchema)
	}),
	z.strictObject({
		state: z.literal('missing'),
		reason: missingReasonSchema,
		evidence: evidenceSchema.nullable(),
		alternatives: z.array(readingSchema)
	})
]);
export type Figure = z.infer<typeof figureSchema>;
export type FoundFigure = Extract<Figure, { state: 'found' }>;

export const figuresSchema = z.record(figureIdSchema, figureSchema);
export type Figures = z.infer<typeof figuresSchema>;
