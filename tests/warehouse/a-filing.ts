import type { Basis } from '$lib/domain/basis';
import { noDocumentChecks } from '$lib/domain/document-checks';
import { unbroken, type Category, type Department } from '$lib/domain/department';
import {
	figureIds,
	type Approximation,
	type Figure,
	type Figures,
	type FigureValue,
	type Reading
} from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import type { DistrictContents } from '$lib/warehouse/contents';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import type { MissingReason } from '$lib/domain/missing';
import { fen } from '$lib/domain/money';
import type { Evidence } from '$lib/domain/provenance';

const at = (quote: string, block = 0, from = 0): Evidence => ({
	quote,
	place: { block, span: [from, from + quote.length] }
});

const basis: Basis = { stage: 'final', fund: 'all', entity: 'department', denominator: null };

interface ReadingOptions extends Partial<Basis> {
	approximation?: Approximation | null;
	block?: number;
	from?: number;
	alternatives?: Reading[];
	signs?: Reading['signs'];
}

export function reading(value: FigureValue, options: ReadingOptions = {}): Reading {
	const {
		approximation = null,
		block = 0,
		from = 0,
		signs = ['label', 'unit'],
		alternatives: _,
		...stated
	} = options;
	const printed = JSON.stringify(value);
	return {
		value,
		unit: value.kind === 'money' ? '万元' : null,
		printed,
		approximation,
		basis: { ...basis, ...stated },
		derived: false,
		confidence: 'certain',
		signs,
		...at(printed, block, from)
	};
}

export const found = (value: FigureValue, options: ReadingOptions = {}): Figure => ({
	state: 'found',
	...reading(value, options),
	alternatives: options.alternatives ?? []
});

/** Money in 万元 with two decimals as printed. */
export const wan = (amount: number, options?: ReadingOptions): Figure =>
	found({ kind: 'money', fen: fen(Math.round(amount * 1e6)), decimals: 2 }, options);
export const rate = (percent: number, options?: ReadingOptions): Figure =>
	found({ kind: 'rate', percent, decimals: 2 }, options);
export const score = (points: number): Figure => found({ kind: 'score', points, decimals: 1 });
export const grade = (text: string): Figure => found({ kind: 'grade', grade: text });
export const missing = (reason: MissingReason = 'not_stated'): Figure => ({
	state: 'missing',
	reason,
	evidence: null,
	alternatives: []
});

export const quantity = (
	number: number | null,
	printed = String(number),
	approximation: Approximation | null = null
): Quantity => ({
	printed,
	number,
	range: null,
	date: null,
	unit: null,
	approximation,
	decimals: 0
});

export const indicator = (partial: Partial<Indicator> = {}): Indicator => ({
	level1: '产出指标',
	level2: '数量指标',
	name: '活动场数',
	target: quantity(100),
	actual: quantity(100),
	single: null,
	unit: '场',
	direction: 'higher',
	weight: null,
	score: null,
	reason: null,
	suggestions: [],
	...at('活动场数'),
	...partial
});

export const department = (
	code: string,
	category: Category = 'mass',
	name = `部门${code}`
): Department => ({
	code,
	name,
	shortName: name,
	otherNames: [],
	category,
	parent: null,
	staff: null,
	life: unbroken,
	synthetic: true
});

export function filing(
	of: Department,
	year: number,
	figures: Partial<Figures> = {},
	indicators: Indicator[] = [],
	template: string | null = null
): Filing {
	const all = Object.fromEntries(figureIds.map((id) => [id, missing()])) as Figures;
	return {
		id: `${of.code}-${year}`,
		department: of,
		year,
		origin: 'carried',
		version: 1,
		versions: 1,
		importedAt: null,
		file: `${of.code}-${year}.docx`,
		format: 'docx',
		report: {
			kind: 'department_self_evaluation',
			part: null,
			agency: { name: of.name, ...at(of.name) },
			year: { year, ...at(String(year)) },
			template: template === null ? null : { id: template, ...at(template) },
			figures: { ...all, ...figures },
			comparisons: [],
			indicators,
			subScores: [],
			effectiveness: [{ text: '成效', ...at('成效') }],
			efficiency: [],
			projects: [{ name: '专项', ...at('专项') }],
			functions: [{ text: '职能', ...at('职能') }],
			objectives: [],
			problems: [{ text: '问题', ...at('一、问题') }],
			measures: [{ text: '措施', problem: 1, ...at('一、措施') }],
			checks: noDocumentChecks
		}
	};
}

/** A district of these agencies and filings alone. */
export const districtOf = (
	departments: readonly Department[],
	filings: readonly Filing[]
): DistrictContents => ({ carried: null, departments, filings, roster: [], reference: [] });
