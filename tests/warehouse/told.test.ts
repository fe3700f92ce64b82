import { describe, expect, it } from 'vitest';
import type { Comparison } from '$lib/domain/comparison';
import { fen, mostFen } from '$lib/domain/money';
import { fingerprintOf } from '$lib/domain/shingle';
import { reportRowsOf } from '$lib/warehouse/rows';
import { department, filing } from './a-filing';

const one = filing(department('a'), 2023);
const level: Comparison = {
	figure: 'totalIncome',
	told: 'level',
	year: 2022,
	value: { kind: 'money', fen: fen(1_234_500), decimals: 1 },
	unit: '万元',
	printed: '1.2万元',
	approximation: null,
	basis: { stage: 'final', fund: 'all', entity: 'department', denominator: null },
	quote: '上年1.2万元',
	place: { block: 2, span: [0, 7] }
};
const rowsOf = (comparisons: Comparison[]) =>
	reportRowsOf([{ ...one, report: { ...one.report, comparisons } }]).told;

describe('what is told of other years', () => {
	it('is amounts in 分 with the worth of their last digit, and growth in percent', () => {
		const growth: Comparison = {
			...level,
			told: 'growth',
			unit: '%',
			value: { kind: 'rate', percent: -4.12, decimals: 2 }
		};
		expect(rowsOf([level, growth])).toMatchObject([
			{ seq: 1, told: 'level', fen: 1_234_500, percent: null, last_digit_fen: 100_000 },
			{ seq: 2, told: 'growth', fen: null, percent: -4.12, last_digit_fen: null }
		]);
	});

	it('leaves out what does not fit', () => {
		const other: Comparison[] = [
			{ ...level, value: { kind: 'grade', grade: '优' } },
			{ ...level, value: { kind: 'score', points: 9, decimals: 0 } },
			{ ...level, value: { kind: 'rate', percent: 1, decimals: 13 } },
			{ ...level, value: { kind: 'money', fen: (mostFen + 1) as never, decimals: 0 } }
		];
		expect(rowsOf([...other, level])).toMatchObject([{ seq: 5 }]);
	});
});

describe('passages', () => {
	const text = '部分路段养护责任划分不清，汛期积水点整治进度落后';
	const passage = (said: string) => ({
		text: said,
		quote: said,
		place: one.report.functions[0]!.place
	});
	const rows = reportRowsOf([
		{
			...one,
			report: {
				...one.report,
				functions: [passage(text)],
				problems: [passage(text), passage('进度偏慢')]
			}
		}
	]).passage;
	const of = (kind: string) => rows.filter((row) => row.kind === kind);

	it('carry what they are found again by', () => {
		const { letters, whole, shingles } = fingerprintOf(text);
		expect(of('problem')[0]).toMatchObject({
			letters,
			fingerprint: whole,
			shingles: shingles.join(' ')
		});
	});

	it('carry nothing where they are short, or say what the agency is for', () => {
		for (const row of [...of('function'), ...of('problem').slice(1)])
			expect([row.letters, row.fingerprint, row.shingles]).toEqual([null, null, null]);
	});
});
