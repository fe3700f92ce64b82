import { describe, expect, it } from 'vitest';
import { decimalFromFen, fen, fenFromDecimal, type Fen } from '$lib/domain/money';
import { readRoster } from '../../scripts/generate/roster';
import type { Filed } from '../../scripts/generate/filed';
import { readTruth } from '../../scripts/generate/truth';

const filed = readTruth('data');
const roster = readRoster('data/departments.csv');

function inFen(wan: string | null): Fen {
	const result = fenFromDecimal(wan ?? '', '万元');
	if (!result.ok) throw new Error(`${wan}: ${result.reason}`);
	return result.fen;
}

/** The truth of a field that a planted error may hide. */
function trueValue({ report, planted }: Filed, field: keyof Filed['report']): string | null {
	const error = planted.find((one) => one.field === field);
	const value = error ? error.truth : report[field];
	return value === null ? null : String(value);
}

const percentOf = (part: Fen, whole: Fen) => Math.round((part / whole) * 10000) / 100;

describe('the roster', () => {
	it('holds twelve invented agencies and one real', () => {
		expect(roster.filter((one) => one.synthetic)).toHaveLength(12);
		expect(roster.filter((one) => !one.synthetic).map((one) => one.name)).toEqual([
			'广州市天河区科学技术协会'
		]);
	});

	it('gives every agency a code and names of its own', () => {
		const names = roster.flatMap((one) => [one.name, one.shortName, ...one.otherNames]);
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(roster.map((one) => one.code)).size).toBe(roster.length);
	});

	it('has groups large enough to rank within', () => {
		for (const category of ['government', 'street'])
			expect(roster.filter((one) => one.category === category).length).toBeGreaterThanOrEqual(5);
	});
});

describe('the truth tables', () => {
	it('cover three years, with two reports not filed', () => {
		const slots = new Set(filed.map((one) => `${one.department.code} ${one.report.year}`));
		expect(slots.size).toBe(filed.length);
		const synthetic = roster.filter((one) => one.synthetic);
		const missing = synthetic.flatMap((one) =>
			[2021, 2022, 2023].map((year) => `${one.code} ${year}`).filter((slot) => !slots.has(slot))
		);
		expect(missing).toEqual(['101 2023', '603 2021']);
	});

	it.each(filed.map((one) => [one.report.file, one] as const))('%s adds up', (_, one) => {
		const value = (field: keyof Filed['report']) => trueValue(one, field);
		const total = inFen(value('totalExpenditure'));
		const basic = inFen(value('basicExpenditure'));
		const project = inFen(value('projectExpenditure'));
		expect(decimalFromFen(fen(basic + project), '万元')).toBe(decimalFromFen(total, '万元'));
		expect(inFen(value('totalIncome'))).toBeGreaterThanOrEqual(total);
		const { basicShare, projectShare, executionRate } = {
			basicShare: value('basicShare'),
			projectShare: value('projectShare'),
			executionRate: Number(value('executionRate'))
		};
		if (basicShare !== null) expect(percentOf(basic, total)).toBeCloseTo(Number(basicShare), 1);
		if (projectShare !== null)
			expect(Number(basicShare) + Number(projectShare)).toBeCloseTo(100, 6);
		const base = one.report.executionBase;
		const budget = value(base === 'initial' ? 'budgetInitial' : 'budgetAdjusted');
		if (base !== 'not_stated') expect(percentOf(total, inFen(budget))).toBe(executionRate);
	});

	it('give scores that are the sum of their parts, where the parts are printed', () => {
		const scored = filed.filter((one) => one.report.executionScore !== null);
		expect(scored.length).toBeGreaterThan(10);
		for (const { report, indicators } of scored) {
			const parts = indicators.reduce((sum, row) => sum + Number(row.score), 0);
			expect(parts + Number(report.executionScore)).toBeCloseTo(Number(report.selfScore), 6);
			expect(indicators.reduce((sum, row) => sum + Number(row.weight), 0)).toBe(90);
		}
	});

	it('plant a handful of errors, each with its truth', () => {
		const planted = filed.flatMap((one) => one.planted);
		expect(new Set(planted.map((one) => one.rule))).toEqual(new Set(['K1', 'K2', 'K7', 'K15']));
		expect(planted.every((one) => one.printed !== one.truth)).toBe(true);
	});
});
