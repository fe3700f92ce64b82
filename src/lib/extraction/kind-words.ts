import { z } from 'zod';
import kindData from '$data/lexicon/kinds.json';
import { checked, patternSchema } from '$lib/domain/data-file';
import { documentKindSchema } from '$lib/domain/report';

const compiled = patternSchema.transform((pattern) => new RegExp(pattern));

/** Rules in order: the first of which one pattern is there, and `not` is not, tells the kind. */
const rules = z
	.array(
		z
			.strictObject({
				kind: documentKindSchema,
				any: z.array(compiled).min(1),
				not: compiled.optional()
			})
			.transform((rule) => ({ ...rule, not: rule.not ?? null }))
	)
	.min(1);

/** `titles` are held against one line, `heads` against the beginning, `bodies` against all words. */
const kindsSchema = z.strictObject({
	titles: rules,
	heads: rules,
	bodies: rules,
	blanks: z.array(compiled).min(1)
});

export const kindWords = checked('kinds.json', kindsSchema, kindData);
