import { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBytes } from '$lib/pipeline/parse';
import type { Report } from '$lib/domain/report';
import { judgeFile } from '../../scripts/accuracy/judge';
import { carriedReport } from '../../scripts/accuracy/own-truth';
import { readCsv } from '../../scripts/generate/csv';
import { reportFilesOf } from '../../scripts/generate/district-files';
import { readWorld } from '../../scripts/generate/world/read-world';
import { readingsOf } from './world-files';

const missSchema = z.strictObject({
	file: z.string(),
	fact: z.string(),
	reason: z.string().min(1)
});
const known = readCsv('data/truth/known-misses.csv', missSchema);
const world = readWorld('data');
const files = reportFilesOf(world);

/** What is read of each file, by its name. */
let read: ReadonlyMap<string, readonly Report[]>;
beforeAll(async () => {
	const readings = await readingsOf(files);
	read = new Map([...readings].map(([name, { reports }]) => [name, reports]));
}, 300_000);

describe('what is read of the carried reports', () => {
	it('is what the world says, fact by fact, but for the listed misses', () => {
		const misses = world.filed.map(carriedReport).flatMap((truth) =>
			judgeFile([truth], read.get(truth.file) ?? [])
				.filter(({ outcome }) => outcome !== 'right')
				.map((miss) => `${truth.file} ${miss.id.replace(`${truth.id}/`, '')}`)
		);
		expect(misses.sort()).toEqual(known.map(({ file, fact }) => `${file} ${fact}`).sort());
	});

	it('is judged on enough of them', () => {
		const truths = world.filed.map(carriedReport);
		const facts = truths.flatMap((truth) => judgeFile([truth], read.get(truth.file) ?? []));
		expect(facts.length).toBeGreaterThan(40_000);
		expect(judgeFile(truths.slice(0, 1), read.get(truths[1]?.file ?? '') ?? [])).not.toEqual(
			judgeFile(truths.slice(0, 1), read.get(truths[0]?.file ?? '') ?? [])
		);
	});

	it('is what is read of the same bytes now', async () => {
		const some = files.filter((_, at) => at % 30 === 0);
		for (const { name, bytes } of some) {
			const result = await parseBytes(name, bytes.slice());
			expect(result.ok && result.reports, name).toEqual(read.get(name));
		}
	}, 120_000);
});

describe('the report that carries published figures', () => {
	const file = world.filed.find(({ report }) => report.code === '134' && report.year === 2023);
	const report = () => read.get(file?.report.file ?? '')?.[0];

	it('gives the figures of the published one', () => {
		const money = (fen: number) => ({ value: { kind: 'money', fen } });
		const rate = (percent: number) => ({ value: { kind: 'rate', percent } });
		const missing = { state: 'missing', reason: 'not_stated' };
		expect(report()?.agency?.name).toBe('广州市云棠区科学技术协会');
		expect(report()?.figures).toMatchObject({
			totalIncome: money(458620000),
			totalExpenditure: money(458620000),
			fiscalAppropriationIncome: money(458620000),
			fiscalAppropriationExpenditure: money(458620000),
			basicExpenditure: money(262520000),
			projectExpenditure: money(196100000),
			basicShare: rate(57.24),
			projectShare: rate(42.76),
			executionRate: { ...rate(100), basis: { denominator: 'not_stated' } },
			selfGrade: { value: { kind: 'grade', grade: '优' } },
			satisfaction: rate(100),
			selfScore: missing,
			budgetInitial: missing,
			budgetAdjusted: missing
		});
	});

	it('gives its six indicators with one value each', () => {
		const indicators = report()?.indicators ?? [];
		expect(indicators.map(({ target, single }) => [target, single?.number ?? null])).toEqual([
			[null, 12000],
			[null, 48],
			[null, null],
			[null, null],
			[null, null],
			[null, 100]
		]);
	});
});
