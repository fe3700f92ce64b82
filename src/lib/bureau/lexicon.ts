import { z } from 'zod';
import { checked } from '$lib/domain/data-file';
import bureauData from '$data/lexicon/bureau.json';

const words = z.array(z.string().min(1)).min(1);

/** Columns that one heading names; amounts are named by stage and part together. */
const plainColumns = ['code', 'name', 'year', 'unit', 'required', 'exemption', 'due'] as const;
const stages = ['initial', 'adjusted', 'final'] as const;
const parts = ['total', 'basic', 'project'] as const;
export type AmountStage = (typeof stages)[number];
export type AmountPart = (typeof parts)[number];

const keyed = <Key extends string>(keys: readonly Key[]) => z.record(z.enum(keys), words);

const meaningOnce = (
	groups: Readonly<Record<string, readonly string[]>>
): Map<string, readonly string[]> => {
	const where = new Map<string, string[]>();
	for (const [key, list] of Object.entries(groups))
		for (const word of list) where.set(word, [...(where.get(word) ?? []), key]);
	return where;
};
const unambiguous = <T extends Readonly<Record<string, readonly string[]>>>({
	value,
	issues
}: z.core.ParsePayload<T>): void => {
	for (const [word, keys] of meaningOnce(value))
		if (keys.length > 1)
			issues.push({
				code: 'custom',
				input: word,
				message: `「${word}」 stands here twice (${keys.join(', ')}): keep it where it belongs`
			});
};

/**
 * The words of the bureau's workbooks. A heading is one of `columns`, or is made wholly of words of
 * `stages`, `parts` and `neutral`. `titles` tell what a workbook is where its columns do not.
 */
const bureauSchema = z.strictObject({
	columns: keyed(plainColumns).check(unambiguous),
	stages: keyed(stages).check(unambiguous),
	parts: keyed(parts).check(unambiguous),
	neutral: words,
	titles: keyed(['roster', 'reference']),
	totals: words,
	notes: words,
	yes: words,
	no: words,
	blank: words
});

export const bureauWords = checked('bureau.json', bureauSchema, bureauData);
