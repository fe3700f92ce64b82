import { z } from 'zod';
import { figureIdSchema } from '$lib/domain/figure';
import { missingReasonSchema } from '$lib/domain/missing';

/** A figure as the warehouse holds it (schema.sql). */
export const figureColumns = {
	figure: figureIdSchema,
	kind: z.enum(['money', 'rate', 'score', 'grade']),
	fen: z.int().nullable(),
	scaled: z.int().nullable(),
	scale: z.int().nullable(),
	grade: z.string().nullable(),
	missingReason: missingReasonSchema.nullable(),
	disputed: z.boolean()
};

interface Stored {
	readonly kind: 'money' | 'rate' | 'score' | 'grade';
	readonly fen: number | null;
	readonly scaled: number | null;
	readonly scale: number | null;
}

/**
 * The same with its value: 分 for money, a ratio (1 = 100 %) for a rate, points for a score; null for
 * a grade, which stands in `grade`, and where it is missing, which `missingReason` explains.
 */
export function withValue<Row extends Stored>({
	fen,
	scaled,
	scale,
	...row
}: Row): Omit<Row, 'fen' | 'scaled' | 'scale'> & { readonly value: number | null } {
	if (row.kind === 'money') return { ...row, value: fen };
	if (scaled === null || scale === null) return { ...row, value: null };
	return { ...row, value: scaled / ((row.kind === 'score' ? 1 : 100) * 10 ** scale) };
}
