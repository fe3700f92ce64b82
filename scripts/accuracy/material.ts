import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contractFigureIds } from '$lib/domain/figure';
import type {
	Expected,
	ExpectedBasis,
	ExpectedFigure,
	ExpectedIndicator,
	ExpectedQuantity,
	ExpectedValues
} from './expected';

/** The folder of real and labelled reports, which are no part of the project; null where there is none. */
export function materialFolder(): string | null {
	const folder = process.env.JIHENG_MATERIAL ?? '../shared/reports';
	return existsSync(folder) ? folder : null;
}

const value = z.union([z.number(), z.string(), z.null()]);
const text = z.string().nullable();
const texts = z.array(text).nullish();

const figureSchema = z.object({
	value,
	alt: z.array(value).nullish(),
	basis: z.record(z.string(), text).nullish(),
	basisAlt: z.record(z.string(), texts).nullish()
});
type LabelledFigure = z.infer<typeof figureSchema>;

const valuesSchema = z.object({
	target: text,
	actual: text,
	single: text,
	status: z.string(),
	direction: text
});
const indicatorSchema = valuesSchema.extend({
	level1: text,
	level2: text,
	name: z.string(),
	unit: text,
	weight: z.number().nullable(),
	score: z.number().nullable(),
	attainment: z.number().nullable(),
	reason: text,
	nameAlso: z.array(z.string()).optional(),
	nameAlt: z.array(z.string()).optional(),
	unitAlso: texts,
	reasonAlso: texts,
	accept: z.array(valuesSchema.partial()).optional(),
	statusAlt: z.array(z.string()).optional(),
	directionAlt: z.array(z.string()).optional(),
	actualAlt: z.array(value).optional(),
	optional: z.boolean().optional(),
	damaged: z.boolean().optional()
});
type LabelledIndicator = z.infer<typeof indicatorSchema>;

const namelessFigures = ['selfScore', 'selfGrade', 'satisfaction'];

function expectedBasis({ basis, basisAlt }: LabelledFigure): ExpectedBasis | null {
	if (!basis) return null;
	const part = (key: keyof ExpectedBasis) => [basis[key] ?? null, ...(basisAlt?.[key] ?? [])];
	return {
		stage: part('stage'),
		fund: part('fund'),
		entity: part('entity'),
		denominator: part('denominator')
	};
}

function expectedFigures(
	labels: Readonly<Record<string, unknown>>,
	accepted: Readonly<Record<string, LabelledFigure['value'][]>> = {}
): Expected['figures'] {
	return Object.fromEntries(
		contractFigureIds.map((id): [string, ExpectedFigure | null] => {
			const label = figureSchema.nullish().parse(labels[id]);
			const others = [...(label?.alt ?? []), ...(accepted[id] ?? [])];
			if (!label && others.length === 0) return [id, null];
			// Score, grade and satisfaction have no basis.
			const basis = label && !namelessFigures.includes(id) ? expectedBasis(label) : null;
			return [id, { value: label?.value ?? null, others, basis }];
		})
	);
}

const quantity = (printed: number | string | null | undefined): ExpectedQuantity | null => {
	if (printed === null || printed === undefined) return null;
	return typeof printed === 'number' ? { number: printed, unit: null } : { printed };
};

function expectedValues(label: z.infer<typeof valuesSchema>): ExpectedValues {
	const { target, actual, single, status } = label;
	return { target: quantity(target), actual: quantity(actual), single: quantity(single), status };
}

function expectedIndicator(label: LabelledIndicator): ExpectedIndicator {
	const { name, nameAlso = [], nameAlt = [], accept = [], statusAlt = [], actualAlt = [] } = label;
	const {
		direction,
		directionAlt = [],
		unit,
		unitAlso,
		level1,
		level2,
		reason,
		reasonAlso
	} = label;
	const alternatives = [
		...accept.map((one) => expectedValues(valuesSchema.parse({ ...label, ...one }))),
		...statusAlt.map((status) => expectedValues({ ...label, status })),
		// A lone value that may as well be taken for the result.
		...actualAlt.map((actual) => ({
			...expectedValues({ ...label, single: null }),
			actual: quantity(actual)
		}))
	];
	const directions = [...accept.flatMap((one) => one.direction ?? []), ...directionAlt];
	return {
		names: [name, ...nameAlso, ...nameAlt],
		optional: label.optional ?? false,
		// Of a row that a scan has damaged the values cannot be known, only that it is there.
		...(label.damaged ? {} : { values: { value: expectedValues(label), others: alternatives } }),
		// A row without a target has no direction in the truth; a Report gives each row one.
		...(direction === null ? {} : { direction: { value: direction, others: directions } }),
		points: { weight: label.weight, score: label.score },
		...(label.damaged ? {} : { attainment: label.attainment }),
		unit: { value: unit, others: unitAlso ?? [] },
		levels: [level1, level2],
		reason: { value: reason, others: reasonAlso ?? [] }
	};
}

const passageSchema = z.object({ text: z.string() });
const measureSchema = passageSchema.extend({ problem: z.number().nullable() });
const bodySchema = {
	indicators: z.array(indicatorSchema),
	projects: z.array(z.string()),
	problems: z.array(passageSchema),
	measures: z.array(measureSchema)
};

const seedSchema = z.object({
	file: z.string(),
	kind: z.string(),
	agency: z.string(),
	year: z.number(),
	truth: z.looseObject(bodySchema)
});

const alone = <T>(only: T) => ({ value: only, others: [] });

/** A published report. */
export function seed(folder: string): Expected[] {
	const label = seedSchema.parse(JSON.parse(readFileSync(join(folder, 'seed.truth.json'), 'utf8')));
	const { indicators, projects, problems, measures, ...figures } = label.truth;
	return [
		{
			id: 'seed',
			file: label.file,
			part: null,
			kind: alone(label.kind),
			agency: label.agency,
			year: alone(label.year),
			figures: expectedFigures(figures),
			indicators: indicators.map(expectedIndicator),
			unlabelledIndicators: 'nothing',
			projects,
			problems: problems.map(({ text: lead }) => lead),
			measures
		}
	];
}

const linesOf = (file: string): unknown[] =>
	readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line): unknown => JSON.parse(line));

const excerptSchema = z.object({
	id: z.string(),
	text: z.string(),
	kind: z.string(),
	kindAlt: z.array(z.string()).nullish(),
	truth: z.looseObject({ indicators: bodySchema.indicators })
});

/** A passage of a report with the text that it is. */
export interface Excerpt {
	readonly expected: Expected;
	readonly text: string;
}

/**
 * Passages of published documents. Agency and year are those of the source and often not in the
 * passage, so they are not judged.
 */
export const excerpts = (folder: string): Excerpt[] =>
	linesOf(join(folder, 'excerpts.jsonl')).map((line) => {
		const label = excerptSchema.parse(line);
		const { indicators, ...figures } = label.truth;
		const expected: Expected = {
			id: label.id,
			file: `${label.id}.txt`,
			part: null,
			kind: { value: label.kind, others: label.kindAlt ?? [] },
			figures: expectedFigures(figures),
			indicators: indicators.map(expectedIndicator),
			unlabelledIndicators: 'nothing'
		};
		return { expected, text: label.text };
	});

const wholeSchema = z.object({
	file: z.string(),
	part: z.number().nullable(),
	kind: z.string(),
	acceptKind: z.array(z.string()).optional(),
	agency: z.string(),
	year: z.number(),
	yearAccept: z.array(z.number()).optional(),
	figures: z.record(z.string(), z.unknown()),
	acceptFigures: z.record(z.string(), z.array(value)).optional(),
	...bodySchema
});

/** Whole invented reports; a file may hold several, and an archive other files. */
export const wholeReports = (folder: string): Expected[] =>
	linesOf(join(folder, 'truth.jsonl')).map((line) => {
		const label = wholeSchema.parse(line);
		const { file, part, kind, agency, year, projects, problems, measures } = label;
		return {
			id: part === null ? file : `${file}#${part}`,
			file,
			part,
			kind: { value: kind, others: label.acceptKind ?? [] },
			agency,
			year: { value: year, others: label.yearAccept ?? [] },
			figures: expectedFigures(label.figures, label.acceptFigures),
			indicators: label.indicators.map(expectedIndicator),
			unlabelledIndicators: 'without_target',
			projects,
			problems: problems.map(({ text: lead }) => lead),
			measures
		};
	});
