import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from './finding';
import { standings, type Standing } from './settlement';
import { byWeight, findingWeight, type Weighed } from './finding-weight';

const wan = (amount: number): number => amount * 1_000_000;
const finding = (rule: string, more: Partial<Weighed> = {}): Weighed => ({
	reportId: 'a',
	rule,
	severity: 'warn',
	figures: [],
	expenditure: wan(999),
	unsure: false,
	standing: 'open',
	...more
});
const weighed = fc.record({
	severity: fc.constantFrom(...severities),
	expenditure: fc.option(fc.integer({ min: 0, max: wan(1_000_000) })),
	unsure: fc.boolean()
});

describe('the weight of a finding', () => {
	it('is severity × money × doubt', () => {
		const plain = { severity: 'warn', expenditure: wan(999), unsure: false } as const;
		expect(findingWeight(plain, 0)).toBeCloseTo(3 * 4 * 1, 12);
		expect(findingWeight({ ...plain, severity: 'error' }, 1)).toBeCloseTo(9 * 4 * 1.5, 12);
		expect(findingWeight({ ...plain, severity: 'note', unsure: true }, 5)).toBeCloseTo(4 * 2.5, 12);
		expect(findingWeight({ ...plain, expenditure: null }, 0)).toBe(3);
	});

	it('never falls with more money, more doubt or a graver finding', () => {
		fc.assert(
			fc.property(weighed, fc.nat(4), fc.nat(wan(1000)), (one, others, more) => {
				const weight = findingWeight(one, others);
				expect(weight).toBeGreaterThanOrEqual(1);
				const richer = { ...one, expenditure: (one.expenditure ?? 0) + more };
				expect(findingWeight(richer, others)).toBeGreaterThanOrEqual(weight);
				expect(findingWeight(one, others + 1)).toBeGreaterThanOrEqual(weight);
				expect(findingWeight({ ...one, unsure: true }, others)).toBeGreaterThanOrEqual(weight);
				expect(findingWeight({ ...one, severity: 'error' }, others)).toBeGreaterThanOrEqual(weight);
			})
		);
	});

	it('puts an error of the smallest agency before a note of the largest in equal doubt', () => {
		const small = findingWeight({ severity: 'error', expenditure: wan(10), unsure: false }, 0);
		const large = findingWeight({ severity: 'note', expenditure: wan(1e7), unsure: false }, 0);
		expect(small).toBeGreaterThan(large);
	});
});

describe('findings by weight', () => {
	it('count other checks of the same figure of the same report, each once, and no notes', () => {
		const total = ['totalExpenditure'] as const;
		const rows = byWeight([
			finding('K7', { figures: ['executionRate'] }),
			finding('K8', { figures: total }),
			finding('K2', { figures: total, severity: 'note' }),
			finding('K11', { figures: [...total, 'totalIncome'] }),
			finding('K11', { figures: total }),
			finding('K8', { figures: total, reportId: 'b' })
		]);
		expect(rows.map(({ rule, reportId, weight }) => [rule, reportId, weight])).toEqual([
			['K8', 'a', 18],
			['K11', 'a', 18],
			['K11', 'a', 18],
			['K7', 'a', 12],
			['K8', 'b', 12],
			['K2', 'a', 8]
		]);
	});

	it('count nothing that was settled, but for what is wrong in the report', () => {
		const total = ['totalExpenditure'] as const;
		const weightBeside = (standing: Standing) =>
			byWeight([
				finding('K8', { figures: total }),
				finding('K11', { figures: total, standing })
			]).find(({ rule }) => rule === 'K8')?.weight;
		expect(standings.map(weightBeside)).toEqual([18, 18, 12, 12, 12]);
		const settled = byWeight([
			finding('K8', { figures: total }),
			finding('K11', { figures: total, standing: 'explained' })
		]);
		expect(settled.map(({ rule, weight }) => [rule, weight])).toEqual([
			['K11', 18],
			['K8', 12]
		]);
	});

	it('are all there, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(weighed), (some) => {
				const rows = byWeight(some.map((one, index) => finding(`K${index % 3}`, one)));
				expect(rows).toHaveLength(some.length);
				const weights = rows.map(({ weight }) => weight);
				expect([...weights].sort((a, b) => b - a)).toEqual(weights);
			})
		);
	});
});
