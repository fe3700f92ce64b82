import { z } from 'zod';

/**
 * Why a fact is not there: the report does not state it; what it states fits no basis with
 * certainty; what it states cannot be read; the question does not apply to this document.
 */
export const missingReasons = [
	'not_stated',
	'not_certain',
	'unreadable',
	'not_applicable'
] as const;
export const missingReasonSchema = z.enum(missingReasons);
export type MissingReason = z.infer<typeof missingReasonSchema>;
