import { z } from 'zod';
import { checked, patternSchema } from '$lib/domain/data-file';
import { denominators, entities, funds, stages } from '$lib/domain/basis';
import { sectionIdSchema } from '$lib/domain/document-checks';
import { figureIds } from '$lib/domain/figure';
import { moneyUnits } from '$lib/domain/money';
import comparisonData from '$data/lexicon/comparison.json';
import furtherData from '$data/lexicon/further.json';
import labelData from '$data/lexicon/labels.json';
import sectionData from '$data/lexicon/sections.json';
import scoreData from '$data/lexicon/scores.json';
import sumData from '$data/lexicon/sums.json';
import traditionalData from '$data/lexicon/traditional.json';
import unitData from '$data/lexicon/units.json';

const listed = <T extends z.ZodType<string>>(word: T) => z.array(word).min(1);

/** What `normalise` never leaves in a text: a word that holds it would never be found. */
const unseen = /[\s\u3000(),:;％．０-９]/;
const written = z
	.string()
	.min(1)
	.refine((word) => !unseen.test(word), {
		error: ({ input }) =>
			`「${String(input)}」: no blanks, digits and % in half width, （），：； in full width`
	});
const words = listed(written);

/** Words that stand in two entries, of which only one could ever count. */
const repeated = (all: readonly string[]): string[] => [
	...new Set(all.filter((word, at) => all.indexOf(word) !== at))
];

const once =
	<T>(wordsOf: (data: T) => readonly string[]) =>
	({ value, issues }: z.core.ParsePayload<T>): void => {
		for (const word of repeated(wordsOf(value)))
			issues.push({
				code: 'custom',
				input: word,
				message: `「${word}」 stands here twice: keep it where it belongs`
			});
	};
const together = (entries: readonly { words: readonly string[] }[]): string[] =>
	entries.flatMap((entry) => entry.words);

/**
 * What a label names. Beside the figures: `both` is 收、支 with one amount, `fiscalGrant` a bare
 * 财政拨款, `budgetUnnamed` a 预算数 that does not say whether it is the initial or the adjusted one.
 */
const headFigures = [...figureIds, 'both', 'fiscalGrant', 'budgetUnnamed'] as const;

const labelsSchema = z.strictObject({
	heads: z
		.array(
			z.strictObject({
				words,
				figure: z.enum(headFigures),
				rank: z.int().min(0).max(3),
				stage: z.enum(stages).optional(),
				denominator: z.enum(denominators).optional()
			})
		)
		.check(once(together)),
	funds: z.array(z.strictObject({ words, fund: z.enum(funds) })).check(once(together)),
	entities: z.array(z.strictObject({ words, entity: z.enum(entities) })).check(once(together)),
	neutral: words,
	connectors: words,
	foreign: words,
	otherYear: words
});

export const meanings = [
	'functions',
	'tasks',
	'objectives',
	'finance',
	'conclusion',
	'performance',
	'problems',
	'measures',
	'problems_and_measures'
] as const;
export type Meaning = (typeof meanings)[number];

/** What a report analyses: how well the duties were performed, how well it was managed (DOMAIN A6). */
export const aspects = ['effectiveness', 'efficiency'] as const;
export type Aspect = (typeof aspects)[number];

const sectionsSchema = z.strictObject({
	sections: z.array(
		z.strictObject({
			meaning: z.enum(meanings),
			all: listed(patternSchema),
			not: patternSchema.optional()
		})
	),
	/** Headings of what is analysed, whatever else they mean. */
	aspects: z.array(
		z.strictObject({
			aspect: z.enum(aspects),
			all: listed(patternSchema),
			not: patternSchema.optional()
		})
	),
	prompts: words,
	/** The sections that reports of each template must have; those of `general` for all others. */
	asked: z.record(z.string(), z.array(sectionIdSchema))
});

const unitsSchema = z.strictObject({
	money: z.record(z.string(), z.enum(moneyUnits)),
	counts: listed(written.regex(/^[^()[\]{}?*+|\\^$.]+$/)).check(once((units) => units)),
	alike: z.array(words).check(once((groups) => groups.flat())),
	ratePattern: patternSchema,
	lowerNames: words,
	handling: words,
	equalNames: words
});

const traditionalSchema = z
	.strictObject({ from: z.string(), to: z.string() })
	.refine((map) => map.from.length === map.to.length, {
		error: '"from" and "to" have as many characters each, one for one'
	});

/** What the amounts beside income and expenditure are about. */
const topics = [
	'three_public',
	'agency_operating',
	'procurement',
	'supplement',
	'reduction',
	'unspent'
] as const;
export type Topic = (typeof topics)[number];

/**
 * The words that hold a figure against another year: 比上年 … 增加 …. `more`, `less` and the nouns
 * `rise`, `fall` tell the sign; `level` may stand after the year, `filler` around them; `between`
 * opens what may stand between a figure and its comparison.
 */
const comparisonSchema = z.strictObject({
	yearBefore: words,
	against: words,
	level: words,
	more: words,
	less: words,
	rise: words,
	fall: words,
	filler: words,
	between: words
});

/**
 * The words of sub-scores: 履职效能（满分50分）得48.5分. `branches` are what is scored, with `after`
 * behind them, `weight` and `got` stand before the two numbers.
 */
const scoresSchema = z.strictObject({
	branches: words.check(once((names) => names)),
	after: words,
	weight: words,
	got: words,
	subtotal: words
});

/**
 * The words of the further figures. `stages` with null say that money was spent, unless a budget is
 * named too; `whole` is the department's own total, to which no area carries over; `changes` tell
 * of a difference, a share or a rate; `refused` make a clause unreadable.
 */
const furtherSchema = z.strictObject({
	topics: z.array(z.strictObject({ topic: z.enum(topics), words })).check(once(together)),
	stages: z
		.array(z.strictObject({ stage: z.enum(stages).nullable(), words }))
		.check(once(together)),
	neutral: words,
	whole: words,
	changes: words,
	refused: words
});

/**
 * What the amounts of a table sum to. A family is closed where all that is `needed` stands beside
 * its total; what is `optional` may be a part or a detail of one; one
 * that is `open` may have parts of other names. `plainTotals` sum any rows above them, `listedTotals` a list that counts 一、二、三. The columns of
 * a plain total hold money by their `moneyHeads`; under `otherHeads` nothing is summed.
 */
const sumsSchema = z.strictObject({
	families: z
		.array(
			z.strictObject({
				totals: words,
				needed: z.array(words).min(2),
				optional: z.array(words),
				open: z.literal(true).optional()
			})
		)
		.min(1),
	plainTotals: words,
	listedTotals: words,
	moneyHeads: words,
	otherHeads: words
});

export const labels = checked('labels.json', labelsSchema, labelData);
export const sectionWords = checked('sections.json', sectionsSchema, sectionData);
export const units = checked('units.json', unitsSchema, unitData);
export const furtherWords = checked('further.json', furtherSchema, furtherData);
export const comparisonWords = checked('comparison.json', comparisonSchema, comparisonData);
export const scoreWords = checked('scores.json', scoresSchema, scoreData);
export const sumWords = checked('sums.json', sumsSchema, sumData);
const traditional = checked('traditional.json', traditionalSchema, traditionalData);

export type HeadFigure = (typeof headFigures)[number];
export type Head = (typeof labels.heads)[number];

/** Simplified form of each traditional character that the labels need. */
export const simplified: ReadonlyMap<string, string> = new Map(
	Array.from(traditional.from, (char, at) => [char, traditional.to.charAt(at)])
);

/** Whether words only ask for content, as forms do: （100字以内）, 【请分条列示】. */
export const isPrompt = (text: string): boolean =>
	/^【[^【】]*】$/.test(text) || sectionWords.prompts.some((word) => text.includes(word));

/** A pattern for any of these words, the longest first. */
export const anyOf = (list: readonly string[]): string =>
	`(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;
