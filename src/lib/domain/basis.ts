import { z } from 'zod';

/** 口径: what an amount counts. Figures of different basis are never divided or ranked together. */
export const stages = ['initial', 'adjusted', 'final'] as const;
export const funds = ['all', 'fiscal', 'general', 'government_fund', 'state_capital'] as const;
export const entities = ['department', 'own_office', 'unit'] as const;
export const denominators = ['income', 'expenditure', 'initial', 'adjusted', 'not_stated'] as const;

export const basisSchema = z.strictObject({
	stage: z.enum(stages).nullable(),
	fund: z.enum(funds).nullable(),
	entity: z.enum(entities).nullable(),
	denominator: z.enum(denominators).nullable()
});
export type Basis = z.infer<typeof basisSchema>;
