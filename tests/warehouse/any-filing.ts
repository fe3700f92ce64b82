import fc from 'fast-check';
import { denominators, entities, funds, stages } from '$lib/domain/basis';
import { sectionIds, yearSources, type DocumentChecks } from '$lib/domain/document-checks';
import { approximations, figureIds, type Figure, type Reading } from '$lib/domain/figure';
import { filingSchema, type Filing } from '$lib/domain/filing';
import { directions, type Indicator, type Quantity } from '$lib/domain/indicator';
import { fen } from '$lib/domain/money';
import { missingReasons } from '$lib/domain/missing';
import type { Evidence } from '$lib/domain/provenance';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom('万元', '元', '%', '␟a␞b', 'a"b\n', '\0', '\ud800', '字'.repeat(600))
);
const name = text.filter((one) => one.length > 0);
const double = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer({ min: 0, max: 120 }),
	fc.constantFrom(98.5, 1e-7, 1e21, 33.333333333333336, 5e-324, Number.MAX_VALUE, -0)
);
const whole = fc.oneof(fc.nat({ max: 12 }), fc.nat(), fc.maxSafeNat());
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const evidence = fc.record({
	quote: text,
	place: fc.record({ block: whole, span: fc.tuple(whole, whole) })
}) as fc.Arbitrary<Evidence>;
const value = fc.oneof(
	fc.record({ kind: fc.constant('money' as const), fen: fc.maxSafeInteger(), decimals: whole }),
	fc.record({ kind: fc.constant('rate' as const), percent: double, decimals: whole }),
	fc.record({ kind: fc.constant('score' as const), points: double, decimals: whole }),
	fc.record({ kind: fc.constant('grade' as const), grade: name })
) as fc.Arbitrary<Reading['value']>;
const reading = fc
	.tuple(
		evidence,
		fc.record({
			value,
			unit: maybe(text),
			printed: text,
			approximation: fc.constantFrom(null, null, ...approximations),
			basis: fc.record({
				stage: fc.constantFrom(null, ...stages),
				fund: fc.constantFrom(null, ...funds),
				entity: fc.constantFrom(null, ...entities),
				denominator: fc.constantFrom(null, ...denominators)
			}),
			derived: fc.boolean(),
			confidence: fc.constant('likely' as const),
			signs: fc.constant<Reading['signs']>([])
		})
	)
	.map(([where, said]): Reading => ({ ...said, ...where }));
const figure: fc.Arbitrary<Figure> = fc.oneof(
	fc
		.tuple(reading, fc.array(reading, { maxLength: 2 }))
		.map(([one, alternatives]): Figure => ({ state: 'found', ...one, alternatives })),
	fc.record({
		state: fc.constant('missing' as const),
		reason: fc.constantFrom(...missingReasons),
		evidence: maybe(evidence),
		alternatives: fc.array(reading, { maxLength: 2 })
	})
);
const quantity: fc.Arbitrary<Quantity> = fc.record({
	printed: text,
	number: maybe(double),
	range: maybe(fc.tuple(double, double)),
	date: fc.constantFrom(null, null, '2023-12-31'),
	unit: maybe(fc.constantFrom('元', '%')),
	approximation: fc.constantFrom(null, null, ...approximations),
	decimals: whole
});
const indicator: fc.Arbitrary<Indicator> = fc
	.tuple(
		evidence,
		fc.record({
			level1: maybe(text),
			level2: maybe(text),
			name: text,
			target: maybe(quantity),
			actual: maybe(quantity),
			single: fc.option(quantity, { nil: null, freq: 1 }),
			unit: maybe(text),
			direction: fc.constantFrom(...directions),
			weight: maybe(double),
			score: maybe(double),
			reason: maybe(text),
			suggestions: fc.array(
				fc.tuple(evidence, quantity).map(([words, said]) => ({ quantity: said, ...words })),
				{ maxLength: 2 }
			)
		})
	)
	.map(([where, said]) => ({ ...said, ...where }));
const passage = fc.tuple(evidence, text).map(([where, words]) => ({ text: words, ...where }));

const amount = fc.maxSafeInteger().map((value) => fen(value));
const checks: fc.Arbitrary<DocumentChecks> = fc.record({
	claimedYears: fc.array(
		fc
			.tuple(evidence, fc.constantFrom(...yearSources), fc.integer({ min: 1990, max: 2100 }))
			.map(([where, source, year]) => ({ source, year, ...where })),
		{ maxLength: 2 }
	),
	tableSums: fc.array(
		fc
			.tuple(evidence, evidence, text, amount, amount, amount, whole)
			.map(([where, parts, name, stated, added, lastDigits, count]) => ({
				name,
				stated,
				added,
				lastDigits,
				addends: count + 1,
				parts,
				...where
			})),
		{ maxLength: 2 }
	),
	bareRates: fc.array(
		fc.tuple(evidence, text).map(([where, printed]) => ({ printed, ...where })),
		{ maxLength: 2 }
	),
	missingSections: fc.subarray([...sectionIds])
});

/** A filing of any figures, words and numbers that its schema lets through; `index` sets it apart. */
export const anyFiling = (index: number): fc.Arbitrary<Filing> =>
	fc
		.record({
			figures: fc.tuple(...figureIds.map(() => figure)),
			indicators: fc.array(indicator, { maxLength: 4 }),
			passages: fc.array(passage, { maxLength: 2 }),
			problem: maybe(whole.filter((one) => one > 0)),
			checks,
			words: name
		})
		.map(({ figures, indicators, passages, problem, checks, words }) =>
			filingSchema.parse({
				id: `report-${index}`,
				department: {
					code: `code-${index}`,
					name: words,
					shortName: words,
					otherNames: [],
					category: 'unknown',
					synthetic: false
				},
				year: 2023,
				origin: 'imported',
				version: 2,
				versions: 3,
				importedAt: '2024-05-06T07:08:09.000Z',
				file: words,
				format: 'docx',
				report: {
					kind: 'department_self_evaluation',
					part: null,
					agency: null,
					year: null,
					template: words ? { id: words, quote: words, place: { block: 0, span: [0, 1] } } : null,
					figures: Object.fromEntries(figureIds.map((id, at) => [id, figures[at]])),
					comparisons: [],
					indicators,
					subScores: [],
					effectiveness: [],
					efficiency: [],
					projects: passages.map(({ text: named, ...where }) => ({ ...where, name: named })),
					functions: passages,
					objectives: passages,
					problems: passages,
					measures: passages.map((one) => ({ ...one, problem })),
					checks
				}
			})
		);
