import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { attainmentOf } from '$lib/domain/attainment';
import { contractFigureIds, figureIds, type Figure } from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import { answerTo, parseBytes } from '$lib/pipeline/parse';
import type { Parser } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { fixtures, report as reportTruth } from '../../scripts/fixtures/truth';

// A PDF takes a second or more where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });

const { truth } = reportTruth();

async function readReport(name: string, pictures = false): Promise<Report> {
	const result = await parseBytes(name, readFileSync(join(fixtures, name)), { pictures });
	if (!result.ok) throw new Error(`${name}: ${result.failure}`);
	const [report] = result.reports;
	if (!report || result.reports.length > 1) throw new Error(`${result.reports.length} reports`);
	return report;
}

function valueOf(figure: Figure): number | string | null {
	if (figure.state === 'missing') return null;
	const { value } = figure;
	switch (value.kind) {
		case 'money':
			return Number(decimalFromFen(value.fen, '万元'));
		case 'rate':
			return value.percent;
		case 'score':
			return value.points;
		case 'grade':
			return value.grade;
	}
}

/** What a report says, apart from where it says it and in which digits. */
const saidBy = (report: Report) => ({
	kind: report.kind,
	agency: report.agency?.name,
	year: report.year?.year,
	figures: Object.fromEntries(
		figureIds.map((id) => {
			const figure = report.figures[id];
			return [
				id,
				figure.state === 'missing'
					? figure.reason
					: { value: valueOf(figure), basis: figure.basis, confidence: figure.confidence }
			];
		})
	),
	projects: report.projects.map(({ name }) => name),
	functions: report.functions.map(({ text }) => text),
	objectives: report.objectives.map(({ text }) => text),
	problems: report.problems.map(({ text }) => text),
	measures: report.measures.map(({ text, problem }) => ({ text, problem }))
});

const indicatorsOf = (report: Report) =>
	report.indicators.map((indicator) => ({
		level1: indicator.level1,
		level2: indicator.level2,
		name: indicator.name,
		target: indicator.target?.printed,
		actual: indicator.actual?.printed,
		weight: indicator.weight,
		score: indicator.score,
		status: attainmentOf(indicator).status
	}));

const files = [
	'report.docx',
	'report.doc',
	'report.odt',
	'report.xlsx',
	'report.xls',
	'report.ods',
	'report.pdf',
	'report-printed.pdf',
	'report.ofd',
	'report-glyphs.ofd',
	'report.html',
	'report-site.html',
	'report.md',
	'report.utf-8.txt',
	'report.gb18030.txt'
];

describe('one report in all formats', () => {
	test('says what its truth says', async () => {
		const report = await readReport('report.docx');
		expect(report).toMatchObject({
			kind: truth.kind,
			agency: { name: truth.agency },
			year: { year: truth.year }
		});
		for (const id of contractFigureIds)
			expect(valueOf(report.figures[id]), id).toBe(truth.figures[id]);
		expect(report.projects.map(({ name }) => name)).toEqual(truth.projects);
		for (const key of ['functions', 'objectives', 'problems', 'measures'] as const) {
			expect(report[key], key).toHaveLength(truth[key].length);
			for (const [i, { text }] of report[key].entries())
				expect(text, key).toContain(truth[key][i]?.replace(/。$/, ''));
		}
	});

	test.each(files)('%s gives the same figures, projects and passages', async (name) => {
		expect(saidBy(await readReport(name))).toEqual(saidBy(await readReport('report.docx')));
	});

	test.each(files)('%s gives the same indicators', async (name) => {
		expect(indicatorsOf(await readReport(name))).toEqual(truth.indicators);
	});
});

describe('its clean scan', () => {
	let scan: Report;
	beforeAll(async () => {
		scan = await readReport('scan-report.pdf', true);
	}, 300_000);

	test('gives the same figures and projects, and says that they were read off a picture', async () => {
		const text = await readReport('report.docx');
		expect(scan).toMatchObject({
			kind: truth.kind,
			agency: { name: truth.agency },
			year: { year: truth.year }
		});
		expect(scan.projects.map(({ name }) => name)).toEqual(text.projects.map(({ name }) => name));
		for (const id of figureIds) {
			const [own, other] = [scan.figures[id], text.figures[id]];
			expect(valueOf(own), id).toBe(valueOf(other));
			if (own.state === 'missing' || other.state === 'missing') continue;
			expect(own.basis, id).toEqual(other.basis);
			expect(own.signs, id).toContain('recognised');
		}
	});

	test('takes no figure for certain that no sum, share or second mention bears out', () => {
		const borneOut = new Set(['repeated', 'sum_closes', 'share_closes']);
		for (const id of figureIds) {
			const figure = scan.figures[id];
			if (figure.state === 'missing' || figure.signs.some((sign) => borneOut.has(sign))) continue;
			expect(figure.confidence, id).toBe('doubtful');
		}
	});

	test('gives the same indicators, marked, with the numbers of their targets and results', async () => {
		const text = await readReport('report.docx');
		const numbers = ({ indicators }: Report) =>
			indicators.map(({ name, target, actual, weight, score }) => ({
				name,
				target: target?.number,
				actual: actual?.number,
				weight,
				score
			}));
		expect(numbers(scan)).toEqual(numbers(text));
		expect(scan.indicators.every(({ recognised }) => recognised)).toBe(true);
	});
});

test('a collection: folders, names in GBK and in UTF-8, formats by what the files hold', async () => {
	const bytes = readFileSync(join(fixtures, 'collection.zip'));
	const file = {
		path: 'collection.zip',
		size: bytes.length,
		bytes: (from: number, to: number) => Promise.resolve(new Uint8Array(bytes.subarray(from, to)))
	};
	const parser: Parser = { size: 1, parse: (request) => answerTo(request), close: () => undefined };
	const found: Record<string, string> = {};
	for await (const { path, result } of readFiles([file], { parser }, new AbortController().signal))
		found[path] = result.ok
			? `${result.document.format} ${result.reports[0]?.agency?.name}`
			: result.failure;
	expect(found).toEqual({
		'collection.zip!/云棠区/林业和园林局/自评报告.docx': `docx ${truth.agency}`,
		'collection.zip!/云棠区/林业和园林局/自评报告.txt': `txt ${truth.agency}`,
		'collection.zip!/云棠区/说明（勿作报告）.md': 'html 广州市云棠区园林绿化中心',
		'collection.zip!/云棠区/自评表.xls': 'xls 广州市云棠区园林绿化中心'
	});
});
