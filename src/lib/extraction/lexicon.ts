import { z } from 'zod';
import { denominators, entities, funds, stages } from '$lib/domain/basis';
import { figureIds } from '$lib/domain/figure';
import { moneyUnits } from '$lib/domain/money';
import labelData from '$data/lexicon/labels.json';
import sectionData from '$data/lexicon/sections.json';
import traditionalData from '$data/lexicon/traditional.json';
import unitData from '$data/lexicon/units.json';

const words = z.array(z.string().min(1)).min(1);

/**
 * What a label names. Beside the figures: `both` is 收、支 with one amount, `fiscalGrant` a bare
 * 财政拨款, `budgetUnnamed` a 预算数 that does not say whether it is the initial or the adjusted one.
 */
const headFigures = [...figureIds, 'both', 'fiscalGrant', 'budgetUnnamed'] as const;

export const labelsSchema = z.strictObject({
	heads: z.array(
		z.strictObject({
			words,
			figure: z.enum(headFigures),
			rank: z.int().min(0).max(3),
			stage: z.enum(stages).optional(),
			denominator: z.enum(denominators).optional()
		})
	),
	funds: z.array(z.strictObject({ words, fund: z.enum(funds) })),
	entities: z.array(z.strictObject({ words, entity: z.enum(entities) })),
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

export const sectionsSchema = z.strictObject({
	sections: z.array(
		z.strictObject({ meaning: z.enum(meanings), all: words, not: z.string().optional() })
	),
	prompts: words
});

export const unitsSchema = z.strictObject({
	money: z.record(z.string(), z.enum(moneyUnits)),
	counts: words,
	ratePattern: z.string(),
	lowerNames: words,
	handling: words,
	equalNames: words
});

export const traditionalSchema = z
	.strictObject({ from: z.string(), to: z.string() })
	.refine((map) => map.from.length === map.to.length);

export const labels = labelsSchema.parse(labelData);
export const sectionWords = sectionsSchema.parse(sectionData);
export const units = unitsSchema.parse(unitData);
const traditional = traditionalSchema.parse(traditionalData);

export type HeadFigure = (typeof headFigures)[number];
export type Head = (typeof labels.heads)[number];

/** Simplified form of each traditional character that the labels need. */
export const simplified: ReadonlyMap<string, string> = new Map(
	Array.from(traditional.from, (char, at) => [char, traditional.to.charAt(at)])
);

export const isPrompt = (text: string): boolean =>
	sectionWords.prompts.some((word) => text.includes(word));
