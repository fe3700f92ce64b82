import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CrossChecker, type Found } from '../../scripts/extract/cross-check';
import { rate, wan } from '../warehouse/a-filing';
import { blankReport } from './make-report';
import { extract, material, seed, type Line } from './run-extract';

const reportOf = (basic: string, project: string) =>
	`某某区图书馆2023年度部门整体支出绩效自评报告
一、基本情况
2023年本年收入合计500.00万元，本年支出合计500.00万元，其中基本支出${basic}万元，项目支出${project}万元。
`;
const planted = reportOf('300.00', '173.00');
const bare = (text: string) => text.replace(/\s/g, '');

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'jiheng-'));
	await writeFile(join(folder, 'clean.txt'), reportOf('300.00', '200.00'));
	await writeFile(join(folder, 'planted.txt'), planted);
	await writeFile(join(folder, 'again.txt'), `${planted}完。\n`);
	await writeFile(join(folder, 'notice.txt'), '关于报送材料的通知\n各单位：\n请按时报送。\n');
});
afterAll(() => rm(folder, { recursive: true }));

const errorsOf = ({ findings }: Line) =>
	findings?.filter(({ severity }) => severity === 'error') ?? [];

test(
	'a planted error is said, with its places; the others of the batch have none',
	{
		timeout: 60_000
	},
	async () => {
		const files = ['clean.txt', 'planted.txt', 'again.txt', 'notice.txt'];
		const { code, lines } = await extract(folder, ...files);
		expect(code).toBe(0);
		expect(lines.map(({ file }) => file)).toEqual(files);
		expect(lines.map((line) => errorsOf(line).map(({ rule }) => rule))).toEqual([
			[],
			['K1'],
			['K1'],
			[]
		]);
		const [finding] = lines[1] ? errorsOf(lines[1]) : [];
		expect(Object.keys(finding ?? {})).toEqual(['rule', 'severity', 'params', 'message', 'places']);
		expect(finding).toMatchObject({ params: { difference: '27' } });
		expect(finding?.message).toMatch(/基本支出.*27 ?万元/);
		expect(finding?.places).toHaveLength(3);
		for (const { quote } of finding?.places ?? []) expect(bare(planted)).toContain(bare(quote));
	}
);

const source = { file: 'a.txt', format: 'txt' } as const;
const wrong = {
	...blankReport.figures,
	totalExpenditure: wan(500),
	basicExpenditure: wan(300),
	projectExpenditure: wan(173)
};
const found = (figures: Partial<typeof wrong>, kind = blankReport.kind): Found => ({
	source,
	report: { ...blankReport, kind, figures: { ...wrong, ...figures } }
});
const rulesOf = (checked: Awaited<ReturnType<CrossChecker['check']>>) =>
	checked.map((one) => (one instanceof Error ? one.message : one.map(({ rule }) => rule)));

describe('without agency and year', { timeout: 60_000 }, () => {
	const checker = new CrossChecker();
	afterAll(() => checker.close());

	test('reports are checked all the same, and two of them do not meet', async () => {
		const checked = await checker.check([
			found({}),
			found({ projectExpenditure: wan(200) }),
			found({})
		]);
		expect(rulesOf(checked)).toEqual([['K1'], [], ['K1']]);
	});

	test('one that cannot be loaded does not keep the others from being checked', async () => {
		const broken = found({ totalExpenditure: undefined as never });
		expect(rulesOf(await checker.check([broken, found({})]))).toEqual([expect.any(String), ['K1']]);
	});

	test('a rate with more digits than fit keeps nothing from being checked', async () => {
		const long = found({ satisfaction: rate(98765432.12345679) });
		expect(rulesOf(await checker.check([long]))).toEqual([['K1']]);
	});

	test('documents of another kind have no findings', async () => {
		expect(await checker.check([found({}, 'final_accounts')])).toEqual([[]]);
	});
});

const seedPath = join(material, seed);
const reason = existsSync(seedPath) ? '' : ` (skipped: no ${seed} in JIHENG_MATERIAL)`;

test.skipIf(reason !== '')(
	`the seed has no finding that is an error${reason}`,
	{ timeout: 60_000 },
	async () => {
		const text = bare(await readFile(seedPath, 'utf8'));
		const { code, lines } = await extract(folder, seedPath);
		expect(code).toBe(0);
		expect(lines).toHaveLength(1);
		expect(lines.flatMap(errorsOf)).toEqual([]);
		const places = lines.flatMap(({ findings }) => findings ?? []).flatMap((one) => one.places);
		for (const { quote } of places) expect(text).toContain(bare(quote));
	}
);
