import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '$lib/domain/comparison';
import { fen } from '$lib/domain/money';
import { CrossChecker, type Found } from '../../scripts/extract/cross-check';
import { wan } from '../warehouse/a-filing';
import { blankReport } from './make-report';
import { extract } from './run-extract';

const name = '某市某区园林管理中心';

/** A report for 2023, or of 2022 with what it states. */
const reportOf = (year: number, spent: string, more = ''): string =>
	`${name}${year}年度部门整体支出绩效自评报告\n一、基本情况\n${year}年我单位支出${spent}万元${more}。\n` +
	'二、存在问题\n（一）行道树补植进度落后于年初安排，部分路段缺株时间超过一个季度。\n';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'jiheng-'));
	await mkdir(join(folder, 'library'));
	await writeFile(join(folder, 'own.txt'), reportOf(2023, '520.50', '，比上年增加20.50万元'));
	await writeFile(join(folder, 'library', 'own.txt'), reportOf(2023, '1.00'));
	await writeFile(join(folder, 'library', 'before.txt'), reportOf(2022, '510.00'));
	await writeFile(join(folder, 'library', 'broken.pdf'), '%PDF-1.7\n');
});
afterAll(() => rm(folder, { recursive: true }));

const across = ['K20', 'K21'];

test(
	'the command holds files against the reports of a folder, and prints none of these',
	{ timeout: 120_000 },
	async () => {
		const { code, lines, output } = await extract(folder, 'own.txt', '--library', 'library');
		expect(code).toBe(0);
		expect(output).toContain(join('library', 'broken.pdf'));
		expect(lines.map(({ file }) => file)).toEqual(['own.txt']);
		const found = lines[0]?.findings?.filter(({ rule }) => across.includes(rule)) ?? [];
		expect(found.map(({ rule, other }) => [rule, other])).toEqual([
			['K20', expect.objectContaining({ file: join('library', 'before.txt'), part: null })],
			['K21', expect.objectContaining({ file: join('library', 'before.txt'), part: null })]
		]);
		expect(found[0]?.message).toContain('20.5');
		for (const { places, other } of found)
			expect([places.length, other?.places.length]).toEqual([1, 1]);
	}
);

test('without a library it holds none against another', { timeout: 120_000 }, async () => {
	const { lines } = await extract(folder, 'own.txt', join('library', 'before.txt'));
	expect(lines).toHaveLength(2);
	const found = lines.flatMap(({ findings }) => findings ?? []);
	expect(found.filter(({ rule }) => across.includes(rule))).toEqual([]);
	expect(found.filter((one) => 'other' in one)).toEqual([]);
});

describe('the checks', { timeout: 60_000 }, () => {
	const told: Comparison = {
		figure: 'totalExpenditure',
		told: 'level',
		year: 2022,
		value: { kind: 'money', fen: fen(40_000_000_00), decimals: 2 },
		unit: '万元',
		printed: '4000.00万元',
		approximation: null,
		basis: { stage: 'final', fund: 'all', entity: 'department', denominator: null },
		quote: '上年为4000.00万元',
		place: { block: 1, span: [0, 13] }
	};
	const evidence = { quote: name, place: { block: 0, span: [0, 1] as [number, number] } };
	const found = (file: string, year: number, amount: number, comparisons: Comparison[]): Found => ({
		source: { file, format: 'txt' },
		report: {
			...blankReport,
			agency: { name, ...evidence },
			year: { year, ...evidence },
			figures: { ...blankReport.figures, totalExpenditure: wan(amount) },
			comparisons
		}
	});
	const rulesOf = async (library: Found[] | null, named: Found[]) => {
		const checker = new CrossChecker(library);
		const checked = await checker.check(named);
		await checker.close();
		return checked.map((one) =>
			one instanceof Error ? [one.message] : one.map(({ rule, other }) => [rule, other?.file])
		);
	};

	test('take the file that is named in place of the one of the library', async () => {
		const library = [found('old', 2023, 9, []), found('before', 2022, 500, [])];
		expect(await rulesOf(library, [found('new', 2023, 520, [told])])).toEqual([
			[['K20', 'before']]
		]);
	});

	test('hold two files for one agency and year each by itself', async () => {
		const twins = [found('a', 2023, 520, [told]), found('b', 2023, 520, [told])];
		const checked = await rulesOf([found('before', 2022, 500, [])], twins);
		expect(checked).toEqual([[['K20', 'before']], []]);
	});

	test('hold the files against each other only beside a library', async () => {
		const files = [found('a', 2022, 500, []), found('b', 2023, 520, [told])];
		expect(await rulesOf(null, files)).toEqual([[], []]);
		expect(await rulesOf([], files)).toEqual([[], [['K20', 'a']]]);
	});
});
