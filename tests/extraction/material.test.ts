import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '$lib/document/read';
import { contractFigureIds, type FigureId } from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import { fillsFigures } from '$lib/extraction/kind';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';

const folder = process.env.JIHENG_MATERIAL ?? join(import.meta.dirname, '../../../shared/reports');
const present = existsSync(folder);
const at = (name: string) => join(folder, name);
const linesOf = (name: string): unknown[] =>
	readFileSync(at(name), 'utf8')
		.trim()
		.split('\n')
		.map((line): unknown => JSON.parse(line));

const value = z.union([z.number(), z.string(), z.null()]);
const basisSchema = z.record(z.string(), z.string().nullable());
const truthFigure = z.object({
	value,
	alt: z.array(value).nullish(),
	basis: basisSchema.nullish(),
	basisAlt: z.record(z.string(), z.array(z.string().nullable())).nullish()
});
type TruthFigure = z.infer<typeof truthFigure>;
const figuresIn = (truth: Record<string, unknown>) => (id: FigureId) =>
	truthFigure.nullish().parse(truth[id]);

function said(report: Report, id: FigureId): number | string | null {
	const figure = report.figures[id];
	if (figure.state === 'missing') return null;
	if (figure.value.kind === 'money') return Number(decimalFromFen(figure.value.fen, '万元'));
	if (figure.value.kind === 'rate') return figure.value.percent;
	return figure.value.kind === 'score' ? figure.value.points : figure.value.grade;
}

const unrated: FigureId[] = ['selfScore', 'selfGrade', 'satisfaction'];

function basisFits(report: Report, id: FigureId, truth: TruthFigure): boolean {
	const figure = report.figures[id];
	if (figure.state === 'missing' || !truth.basis || unrated.includes(id)) return true;
	return (['stage', 'fund', 'entity', 'denominator'] as const).every((key) => {
		const own = figure.basis[key];
		return own === truth.basis?.[key] || (truth.basisAlt?.[key]?.includes(own) ?? false);
	});
}

interface Tally {
	right: number;
	all: number;
	wrong: string[];
	otherBasis: string[];
}

const emptyTally = (): Tally => ({ right: 0, all: 0, wrong: [], otherBasis: [] });

function weigh(
	tally: Tally,
	name: string,
	report: Report,
	truthOf: (id: FigureId) => TruthFigure | null | undefined,
	accepted: Record<string, (number | string | null)[]> = {}
): void {
	for (const id of contractFigureIds) {
		const truth = truthOf(id);
		const wanted = truth?.value ?? null;
		const got = said(report, id);
		if (wanted !== null) tally.all++;
		if (got === null) continue;
		if (![wanted, ...(truth?.alt ?? []), ...(accepted[id] ?? [])].includes(got))
			tally.wrong.push(`${name} ${id}`);
		else if (wanted !== null) {
			tally.right++;
			if (truth && !basisFits(report, id, truth)) tally.otherBasis.push(`${name} ${id}`);
		}
	}
}

const unspaced = (text: string): string => text.replace(/\s/g, '');

const seedSchema = z.object({
	file: z.string(),
	agency: z.string(),
	year: z.number(),
	kind: z.string(),
	truth: z.looseObject({
		indicators: z.array(
			z.object({
				level1: z.string().nullable(),
				level2: z.string().nullable(),
				name: z.string(),
				single: z.string().nullable(),
				unit: z.string().nullable(),
				direction: z.string(),
				singleValue: z.number().optional()
			})
		),
		projects: z.array(z.string()),
		performanceTargetsCount: z.number(),
		functionsCount: z.number(),
		problems: z.array(z.object({ text: z.string() })),
		measures: z.array(z.object({ text: z.string(), problem: z.number() }))
	}),
	missing: z.record(z.string(), z.string())
});

const reason = present ? '' : ' (skipped: no material in JIHENG_MATERIAL)';

describe.skipIf(!present)(`the seed report${reason}`, async () => {
	const seed = present
		? seedSchema.parse(JSON.parse(readFileSync(at('seed.truth.json'), 'utf8')))
		: null;
	if (!seed) return;
	const document = await readDocument(seed.file, readFileSync(at(seed.file)));
	const reports = extractReports(document);
	const [report] = reports;
	if (!report) throw new Error('no report');
	const { truth } = seed;

	it('is one report of its agency and year', () => {
		expect(reports).toHaveLength(1);
		expect(report).toMatchObject({
			kind: seed.kind,
			part: null,
			agency: { name: seed.agency },
			year: { year: seed.year }
		});
	});
	it('gives every figure on its basis, and every missing one its reason', () => {
		for (const id of [
			...contractFigureIds,
			'fiscalIncomeShare',
			'fiscalExpenditureShare'
		] as const) {
			const name = id
				.replace('fiscalIncomeShare', 'fiscalAppropriationIncomeShare')
				.replace('fiscalExpenditureShare', 'fiscalAppropriationExpenditureShare');
			const wanted = truthFigure
				.extend({ printed: z.string(), quote: z.string(), derived: z.boolean() })
				.nullish()
				.parse(truth[name]);
			const figure = report.figures[id];
			if (!wanted) {
				expect(figure, id).toMatchObject({ state: 'missing', reason: seed.missing[id] });
				continue;
			}
			if (figure.state === 'missing') throw new Error(id);
			expect(said(report, id), id).toBe(wanted.value);
			expect([figure.printed, figure.derived], id).toEqual([wanted.printed, wanted.derived]);
			expect(basisFits(report, id, wanted), id).toBe(true);
			expect(figure.confidence, id).toBe('certain');
			const [own, its] = [unspaced(figure.quote), unspaced(wanted.quote)];
			expect(own.includes(its) || its.includes(own), id).toBe(true);
		}
	});
	it('gives six indicators with one value each', () => {
		expect(
			report.indicators.map((one) => ({
				level1: one.level1,
				level2: one.level2,
				name: one.name,
				target: one.target,
				actual: one.actual,
				single: unspaced(one.single?.printed ?? ''),
				number: one.single?.number ?? null,
				unit: one.unit,
				direction: one.direction
			}))
		).toEqual(
			truth.indicators.map((one) => ({
				level1: one.level1,
				level2: one.level2,
				name: one.name,
				target: null,
				actual: null,
				single: unspaced(one.single ?? ''),
				number: one.singleValue ?? null,
				unit: one.unit,
				direction: one.direction
			}))
		);
	});
	it('gives its projects, functions, objectives, problems and measures', () => {
		expect(report.projects.map((one) => one.name)).toEqual(truth.projects);
		expect(report.functions).toHaveLength(truth.functionsCount);
		expect(report.objectives).toHaveLength(truth.performanceTargetsCount);
		expect(report.problems).toHaveLength(truth.problems.length);
		truth.problems.forEach(({ text }, i) => {
			expect(report.problems[i]?.text).toContain(text);
		});
		expect(report.measures.map(({ text, problem }) => ({ text, problem }))).toEqual(
			truth.measures.map(({ text, problem }) => ({ text, problem }))
		);
	});
	it('quotes what stands there', () => {
		expectTruePlaces(document, reports);
	});
});

const excerptSchema = z.object({
	id: z.string(),
	text: z.string(),
	kind: z.string(),
	kindAlt: z.array(z.string()).nullish(),
	scope: z.string(),
	truth: z.record(z.string(), z.unknown())
});

/** As measured; to be raised with the rules, never lowered. */
const excerptRecall = 72 / 75;
const fullRecall = 138 / 138;

describe.skipIf(!present)(`the excerpts${reason}`, async () => {
	const tally = emptyTally();
	const kinds: string[] = [];
	for (const row of present ? linesOf('excerpts.jsonl') : []) {
		const excerpt = excerptSchema.parse(row);
		const document = await readDocument(
			`${excerpt.id}.txt`,
			new TextEncoder().encode(excerpt.text)
		);
		const reports = extractReports(document);
		expectTruePlaces(document, reports);
		const [report] = reports;
		if (!report || reports.length > 1) throw new Error(excerpt.id);
		if (![excerpt.kind, ...(excerpt.kindAlt ?? [])].includes(report.kind)) kinds.push(excerpt.id);
		if (excerpt.scope !== 'agency' && fillsFigures(report.kind)) tally.wrong.push(excerpt.id);
		weigh(tally, excerpt.id, report, figuresIn(excerpt.truth));
	}
	it('fill no figure wrongly, and none on another basis', () => {
		expect(tally).toMatchObject({ wrong: [], otherBasis: [] });
	});
	it('are read as far as was measured', () => {
		expect(tally.right / tally.all).toBeGreaterThanOrEqual(excerptRecall);
		expect(kinds).toEqual([]);
	});
});

const fullSchema = z.object({
	file: z.string(),
	part: z.number().nullable(),
	kind: z.string(),
	agency: z.string(),
	year: z.number(),
	yearAccept: z.array(z.number()).optional(),
	figures: z.record(z.string(), z.unknown()),
	acceptFigures: z.record(z.string(), z.array(value)).optional()
});

describe.skipIf(!present)(`the whole reports that can be read${reason}`, async () => {
	const rows = (present ? linesOf('full/truth.jsonl') : []).map((row) => fullSchema.parse(row));
	const files = [...new Set(rows.map((row) => row.file))].filter((file) =>
		/^[^!]*\.(docx|xlsx|xls|pdf|html|txt)$/.test(file)
	);
	const tally = emptyTally();
	const names: string[] = [];
	for (const file of files) {
		const document = await readDocument(file, readFileSync(at(join('full', file))));
		const reports = extractReports(document);
		expectTruePlaces(document, reports);
		const wanted = rows.filter((row) => row.file === file);
		wanted.forEach((row, i) => {
			const report = reports[i];
			if (!report || reports.length !== wanted.length) throw new Error(file);
			const years = [row.year, ...(row.yearAccept ?? [])];
			if (
				report.agency?.name !== row.agency ||
				!years.includes(report.year?.year ?? 0) ||
				report.part !== row.part
			)
				names.push(file);
			weigh(tally, file, report, figuresIn(row.figures), row.acceptFigures);
		});
	}
	it('name their agency and year, and fill no figure wrongly', () => {
		expect(names).toEqual([]);
		expect(tally.wrong).toEqual([]);
	});
	it('are read as far as was measured', () => {
		expect(tally.right / tally.all).toBeGreaterThanOrEqual(fullRecall);
	});
});
