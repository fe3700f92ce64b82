import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '$lib/pipeline/parse';
import { judgeFile } from '../../scripts/accuracy/judge';
import { carriedReport } from '../../scripts/accuracy/own-truth';
import { readCsv } from '../../scripts/generate/csv';
import { readTruth } from '../../scripts/generate/truth';

const missSchema = z.strictObject({
	file: z.string(),
	fact: z.string(),
	reason: z.string().min(1)
});
const known = readCsv('data/truth/known-misses.csv', missSchema);

async function reportsIn(file: string) {
	const bytes = new Uint8Array(readFileSync(`data/reports/${file}`));
	const result = await parseBytes(file, bytes);
	if (!result.ok) throw new Error(`${file}: ${result.failure}`);
	return result.reports;
}

describe('what is read of the carried reports is what the truth tables say', () => {
	for (const truth of readTruth('data').map(carriedReport)) {
		const { id, file } = truth;
		it(file, async () => {
			const expected = known.filter((miss) => miss.file === file).map((miss) => miss.fact);
			const misses = judgeFile([truth], await reportsIn(file))
				.filter(({ outcome }) => outcome !== 'right')
				.map((miss) => ({ ...miss, fact: miss.id.replace(`${id}/`, '') }));
			expect(misses.filter(({ fact }) => !expected.includes(fact))).toEqual([]);
			expect(misses.map(({ fact }) => fact).sort(), 'listed misses').toEqual(expected.sort());
		});
	}
});

describe('the retold report', () => {
	const file = '广州市天河区科学技术协会2023（转述）.txt';

	it('gives the figures of the published one', async () => {
		const [read] = await reportsIn(file);
		if (!read) throw new Error('no report');
		expect(read.agency?.name).toBe('广州市天河区科学技术协会');
		expect(read.year?.year).toBe(2023);
		const money = (fen: number) => ({ value: { kind: 'money', fen } });
		const rate = (percent: number) => ({ value: { kind: 'rate', percent } });
		const missing = { state: 'missing', reason: 'not_stated' };
		expect(read.figures).toMatchObject({
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

	it('gives its six indicators with one value each', async () => {
		const [read] = await reportsIn(file);
		expect(
			read?.indicators.map(({ name, target, single }) => [name, target, single?.number])
		).toEqual([
			['科普活动参加人数', null, 12000],
			['举办科普活动场数', null, 48],
			['科普活动质量', null, null],
			['科普活动宣传效果', null, null],
			['可持续性保障', null, null],
			['服务对象满意度', null, 100]
		]);
		expect(read?.problems).toHaveLength(2);
		expect(read?.measures).toHaveLength(2);
	});
});
