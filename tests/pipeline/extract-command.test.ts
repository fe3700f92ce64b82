import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractFigureIds } from '$lib/domain/figure';
import { makeDocx, p } from '../document/make-docx';
import { extract as extractIn, material, seed } from './run-extract';

let folder = '';
const extract = (...args: string[]) => extractIn(folder, ...args);
const report =
	'某某区图书馆2023年度部门整体支出绩效自评报告\n一、基本情况\n2023年本年收入合计458.62万元。\n';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'jiheng-'));
	await mkdir(join(folder, 'in/b'), { recursive: true });
	await Promise.all([
		writeFile(join(folder, 'in/c.txt'), report),
		writeFile(
			join(folder, 'in/b/a.docx'),
			makeDocx(
				report
					.trim()
					.split('\n')
					.map((s) => p(s))
					.join('')
			)
		),
		writeFile(join(folder, 'in/.hidden.txt'), report),
		writeFile(join(folder, 'in/~$c.docx'), 'lock'),
		writeFile(join(folder, 'cut.docx'), makeDocx(p('文')).subarray(0, 200)),
		writeFile(join(folder, 'empty.txt'), '')
	]);
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('the extract command', { timeout: 60_000 }, () => {
	test('a folder: all below it, sorted, one line for each report; status 0', async () => {
		const { code, lines } = await extract('in', '--no-ocr');
		expect(code).toBe(0);
		expect(lines.map(({ file, format }) => [file, format])).toEqual([
			['in/b/a.docx', 'docx'],
			['in/c.txt', 'txt']
		]);
		for (const line of lines) expect(Object.keys(line.figures ?? {})).toEqual(contractFigureIds);
	});

	test('bad files do not stop it, the order is that of the paths; status 1', async () => {
		const { code, lines } = await extract(
			'cut.docx',
			'in/c.txt',
			'none',
			'empty.txt',
			'--jobs',
			'1'
		);
		expect(code).toBe(1);
		expect(lines.map(({ file, error }) => [file, error?.code])).toEqual([
			['cut.docx', 'truncated'],
			['in/c.txt', undefined],
			['none', 'malformed'],
			['empty.txt', 'empty']
		]);
		for (const { error } of lines) if (error) expect(error.message).toMatch(/\p{Script=Han}/u);
	});

	test.each([
		['no path', []],
		['an unknown option', ['in', '--frobnicate']],
		['no jobs', ['in', '--jobs', '0']],
		['jobs that are no number', ['in', '--jobs', 'many']]
	])('wrong usage: %s; status 2', async (_, args) => {
		const { code, output, lines } = await extract(...args);
		expect(code).toBe(2);
		expect(lines).toEqual([]);
		expect(output).toContain('--jobs N');
	});
});

const seedPath = join(material, seed);
const truthPath = join(material, 'seed.truth.json');
const reason = existsSync(seedPath) ? '' : ` (skipped: no ${seed} in JIHENG_MATERIAL)`;

test.skipIf(reason !== '')(
	`the seed gives the figures of its truth${reason}`,
	{ timeout: 60_000 },
	async () => {
		const truth = JSON.parse(await readFile(truthPath, 'utf8')) as {
			agency: string;
			year: number;
			truth: Record<string, { value: unknown } | undefined>;
			missing: Record<string, string>;
		};
		await cp(seedPath, join(folder, seed));
		const { code, lines } = await extract(seed);
		expect(code).toBe(0);
		expect(lines).toHaveLength(1);
		const [line] = lines;
		expect(line).toMatchObject({ file: seed, agency: truth.agency, year: truth.year });
		expect(line?.missing).toEqual(truth.missing);
		for (const id of contractFigureIds)
			expect([id, line?.figures?.[id]?.value]).toEqual([id, truth.truth[id]?.value]);
	}
);
