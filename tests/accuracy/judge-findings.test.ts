import { describe, expect, it } from 'vitest';
import { checksChapter, goalsOfChecks } from '../../scripts/accuracy/checks-report';
import type { ExpectedFindings } from '../../scripts/accuracy/expected-findings';
import { judgeFindings, sharesOf, type FoundFinding } from '../../scripts/accuracy/judge-findings';

const spoken = (code: string, rule: string) => ({ code, year: 2023, rule });
const found = (code: string, rule: string, over: Partial<FoundFinding> = {}): FoundFinding => ({
	...spoken(code, rule),
	severity: 'error',
	other: null,
	...over
});
const expected: ExpectedFindings = {
	planted: [spoken('1', 'K1'), spoken('2', 'K1'), spoken('3', 'K21')],
	natural: [spoken('4', 'K24')],
	allowed: [spoken('1', 'K22')]
};
const reports = { all: 10, wrong: new Set(['1-2023', '2-2023', '3-2023']) };
const judge = (...all: FoundFinding[]) => judgeFindings(all, expected, reports);

describe('what the cross-checks find', () => {
	it('counts once for a rule and a report, planted apart from natural', () => {
		const { rules, missed, others } = judge(
			found('1', 'K1'),
			found('1', 'K1'),
			found('1', 'K22'),
			found('4', 'K24', { severity: 'warn' })
		);
		expect(rules).toEqual([
			{ rule: 'K1', planted: 2, plantedFound: 1, natural: 0, naturalFound: 0, others: 0 },
			{ rule: 'K21', planted: 1, plantedFound: 0, natural: 0, naturalFound: 0, others: 0 },
			{ rule: 'K24', planted: 0, plantedFound: 0, natural: 1, naturalFound: 1, others: 0 }
		]);
		expect(missed).toEqual(['2-2023 K1', '3-2023 K21']);
		expect(others).toEqual([]);
		expect(sharesOf(rules)).toEqual({ precision: 1, recall: 0.5 });
	});

	it('may name either of two reports', () => {
		const other = { code: '3', year: 2023 };
		expect(judge(found('9', 'K21', { other })).others).toEqual([]);
		expect(judge(found('9', 'K21', { other })).missed).not.toContain('3-2023 K21');
		expect(judge(found('9', 'K21')).others).toEqual(['9-2023 K21']);
	});

	it('is a false error only in a report with nothing wrong, and at that severity', () => {
		const { others, falseErrors, clean } = judge(
			found('1', 'K4'),
			found('7', 'K4'),
			found('8', 'K17', { severity: 'note' })
		);
		expect(others).toEqual(['1-2023 K4', '7-2023 K4', '8-2023 K17']);
		expect(falseErrors).toEqual(['7-2023 K4']);
		expect(clean).toBe(7);
	});

	it('is told rule by rule, with what is missed and what else is found', () => {
		const carried = judge(found('1', 'K1'), found('7', 'K4'));
		const text = checksChapter({ carried, clean: carried });
		expect(text).toMatch(/\| K1 +\| +2 \| +1 \| +0 \| +0 \| +0 \| +1\.000 \| +0\.500 \|/);
		expect(text).toMatch(/\| all +\| +3 \| +1 \| +1 \| +0 \| +1 \| +0\.500 \| +0\.250 \|/);
		expect(text).toContain('- carried: 2-2023 K1 is not found\n');
		expect(text).toContain('- clean: 7-2023 K4 is found and should not be\n');
	});

	it('meets the goals or does not', () => {
		const all = judge(
			...[...expected.planted, ...expected.natural].map((one) => found(one.code, one.rule))
		);
		const holds = (checks: Parameters<typeof goalsOfChecks>[0]) =>
			goalsOfChecks(checks).map((goal) => goal.holds);
		expect(holds({ carried: all, clean: all })).toEqual([true, true, true]);
		const some = judge(found('1', 'K1'), found('7', 'K4'));
		expect(holds({ carried: some, clean: all })).toEqual([false, false, false]);
		expect(holds({ carried: all, clean: { ...some, clean: 493 } })).toEqual([true, true, true]);
	});
});
