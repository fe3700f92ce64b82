import { join } from 'node:path';
import { z } from 'zod';
import type { Department } from '$lib/domain/department';
import { blank, readCsv } from './csv';

const level1s = ['产出指标', '效益指标', '满意度指标'] as const;
const level2s = [
	'数量指标',
	'质量指标',
	'时效指标',
	'成本指标',
	'社会效益指标',
	'经济效益指标',
	'生态效益指标',
	'可持续影响指标',
	'服务对象满意度指标'
] as const;

const positive = z
	.string()
	.regex(/^\d+(\.\d+)?$/)
	.transform(Number);

/**
 * What an agency typically aims at: a number in the indicator's unit; words with those for a result
 * that falls short; or a day of the year by which something is due.
 */
const typicalSchema = z.string().transform((text, context) => {
	if (/^\d+(\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) } as const;
	const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
	if (month && day) return { kind: 'date', month: Number(month), day: Number(day) } as const;
	const [, reached, partly] = /^([^|\d]+)\|([^|\d]+)$/.exec(text) ?? [];
	if (reached && partly) return { kind: 'words', reached, partly } as const;
	context.addIssue(`${text} is no number, no 12月31日 and no pair like 健全|基本健全`);
	return z.NEVER;
});

/** A code of the roster, a category, or `*` for every agency. */
const scope = z.string().min(1);

/**
 * One indicator as agencies of a scope set it. Targets of different agencies lie within `typical`
 * ÷ and × `spread`; results usually lie `overshoot` percent on the better side of the target, with
 * `decimals` decimals. A share in % that is typically below 100 is never more, target or result. A
 * date is due by the day (≤).
 */
const indicatorSchema = z
	.strictObject({
		scope,
		level1: z.enum(level1s),
		level2: z.enum(level2s),
		name: z.string().min(1),
		unit: blank,
		operator: z.enum(['≥', '≤', '=', '定性']),
		typical: typicalSchema,
		spread: positive.pipe(z.number().min(1)),
		decimals: positive.pipe(z.int().max(2)),
		overshoot: positive
	})
	.refine(
		({ operator, typical: { kind } }) =>
			kind === 'number' ? operator !== '定性' : operator === (kind === 'date' ? '≤' : '定性'),
		'words are 定性, a date is ≤, a number is ≥, ≤ or ='
	)
	.refine(
		({ unit, typical }) => (unit === null) === (typical.kind !== 'number'),
		'numbers have a unit, words and dates none'
	);
export type MaterialIndicator = z.infer<typeof indicatorSchema>;

const textKinds = ['function', 'objective', 'work'] as const;
const textSchema = z.strictObject({
	code: scope,
	kind: z.enum(textKinds),
	text: z.string().min(1)
});

const projectSchema = z.strictObject({
	code: scope,
	name: z.string().min(1),
	use: z.string().min(1)
});

const problemSchema = z.strictObject({
	code: scope,
	problem: z.string().min(1),
	detail: z.string().min(1),
	measure: z.string().min(1)
});

/** Why targets of a second level were missed, or budgets spent slowly, which have no level. */
const reasonSchema = z
	.strictObject({
		kind: z.enum(['execution', 'indicator']),
		level2: blank.pipe(z.enum(level2s).nullable()),
		text: z.string().min(1)
	})
	.refine(
		({ kind, level2 }) => (kind === 'indicator') === (level2 !== null),
		'reasons of an indicator have a second level, those of slow spending none'
	);

/**
 * What an agency may say: its own rows first, then those of its category, then those for all. In
 * `work`, `{year}` stands for the year of the report and `{n}` for a count between 12 and 96.
 */
export interface AgencyMaterial {
	readonly indicators: readonly MaterialIndicator[];
	readonly functions: readonly string[];
	readonly objectives: readonly string[];
	readonly work: readonly string[];
	readonly projects: readonly { readonly name: string; readonly use: string }[];
	readonly problems: readonly {
		readonly problem: string;
		readonly detail: string;
		readonly measure: string;
	}[];
}

export type IndicatorReasons = Readonly<Record<MaterialIndicator['level2'], readonly string[]>>;

export interface Material {
	readonly of: (department: Pick<Department, 'code' | 'category'>) => AgencyMaterial;
	/** Every code, category or `*` that a row is written for. */
	readonly scopes: ReadonlySet<string>;
	/** Why a budget was spent slowly. */
	readonly executionReasons: readonly string[];
	/** Why targets of each second level were missed. */
	readonly indicatorReasons: IndicatorReasons;
}

/** Reads the tables of what agencies do, aim at and complain of. Throws where a row does not fit. */
export function readMaterial(folder: string): Material {
	const at = (name: string) => join(folder, `${name}.csv`);
	const indicators = readCsv(at('indicators'), indicatorSchema);
	const texts = readCsv(at('texts'), textSchema);
	const projects = readCsv(at('projects'), projectSchema);
	const problems = readCsv(at('problems'), problemSchema);
	const reasons = readCsv(at('reasons'), reasonSchema);
	const reasonsFor = (level2: MaterialIndicator['level2'] | null) =>
		reasons.filter((row) => row.level2 === level2).map((row) => row.text);
	return {
		of({ code, category }) {
			const pool = <Row>(rows: readonly Row[], scopeOf: (row: Row) => string) =>
				[code, category, '*'].flatMap((one) => rows.filter((row) => scopeOf(row) === one));
			const said = (kind: (typeof textKinds)[number]) =>
				pool(texts, (row) => row.code)
					.filter((row) => row.kind === kind)
					.map((row) => row.text);
			return {
				indicators: pool(indicators, (row) => row.scope),
				functions: said('function'),
				objectives: said('objective'),
				work: said('work'),
				projects: pool(projects, (row) => row.code),
				problems: pool(problems, (row) => row.code)
			};
		},
		scopes: new Set([
			...indicators.map((row) => row.scope),
			...[...texts, ...projects, ...problems].map((row) => row.code)
		]),
		executionReasons: reasonsFor(null),
		indicatorReasons: {
			数量指标: reasonsFor('数量指标'),
			质量指标: reasonsFor('质量指标'),
			时效指标: reasonsFor('时效指标'),
			成本指标: reasonsFor('成本指标'),
			社会效益指标: reasonsFor('社会效益指标'),
			经济效益指标: reasonsFor('经济效益指标'),
			生态效益指标: reasonsFor('生态效益指标'),
			可持续影响指标: reasonsFor('可持续影响指标'),
			服务对象满意度指标: reasonsFor('服务对象满意度指标')
		}
	};
}
