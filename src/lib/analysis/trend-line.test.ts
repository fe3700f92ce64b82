import { describe, expect, it } from 'vitest';
import type { MeasureId } from '$lib/domain/measure';
import type { Succession } from '$lib/domain/succession';
import { trendLine } from './trend-line';

const years = [2021, 2022, 2023, 2024];

interface Told {
	readonly numerator: number;
	readonly denominator?: number;
	readonly basis?: string;
	readonly reason?: string;
}

/** 甲2021 → what 甲 states for 2021. */
function line(
	code: string,
	told: Record<string, Told>,
	successions: readonly Succession[] = [],
	measure: MeasureId = 'executionRate'
) {
	const cellOf = (of: string, year: number) => {
		const cell = told[`${of}${year}`];
		if (!cell) return undefined;
		const {
			numerator,
			denominator = null,
			basis = 'all/department/adjusted',
			reason = null
		} = cell;
		const value = denominator === null ? numerator : numerator / denominator;
		return { numerator, denominator, value, reason, basis };
	};
	return trendLine(measure, code, years, cellOf, successions);
}

const half: Told = { numerator: 50, denominator: 100 };

describe('the line of an agency', () => {
	it('is its own where it always was', () => {
		expect(line('甲', { 甲2022: half, 甲2023: { numerator: 3, denominator: 4 } })).toEqual([
			{ year: 2021, value: null, of: 'own', turn: null },
			{ year: 2022, value: 0.5, of: 'own', turn: null },
			{ year: 2023, value: 0.75, of: 'own', turn: null },
			{ year: 2024, value: null, of: 'own', turn: null }
		]);
	});

	it('breaks where the basis is another', () => {
		const points = line('甲', {
			甲2022: half,
			甲2023: { ...half, basis: 'fiscal/department/adjusted' }
		});
		expect(points[2]?.turn).toEqual({ kind: 'basis', joined: false, others: [] });
	});

	it('leaves out what is not comparable', () => {
		expect(line('甲', { 甲2022: { ...half, reason: 'approximate' } })[1]?.value).toBeNull();
	});

	const merged: Succession[] = [
		{ code: '丙', predecessor: '甲', year: 2023, kind: 'merged' },
		{ code: '丙', predecessor: '乙', year: 2023, kind: 'merged' }
	];

	it('goes on from the sum of those that were merged', () => {
		const points = line(
			'丙',
			{ 甲2022: half, 乙2022: { numerator: 300, denominator: 300 }, 丙2023: half },
			merged
		);
		expect(points[1]).toEqual({ year: 2022, value: 350 / 400, of: 'predecessors', turn: null });
		expect(points[2]).toEqual({
			year: 2023,
			value: 0.5,
			of: 'own',
			turn: { kind: 'merged', joined: true, others: ['甲', '乙'] }
		});
	});

	it('does not sum where one of them is missing, stands on another basis, or has no sum', () => {
		expect(line('丙', { 甲2022: half, 丙2023: half }, merged)[1]?.value).toBeNull();
		const other = { ...half, basis: 'general/department/adjusted' };
		const mixed = line('丙', { 甲2022: half, 乙2022: other, 丙2023: half }, merged);
		expect(mixed[1]?.value).toBeNull();
		expect(mixed[2]?.turn).toMatchObject({ kind: 'merged', joined: false });
		const all = { 甲2022: half, 乙2022: half, 丙2023: half };
		expect(line('丙', all, merged, 'satisfaction')[1]?.value).toBeNull();
	});

	it('breaks where an agency was split, and where one is new', () => {
		const split: Succession[] = [
			{ code: '乙', predecessor: '甲', year: 2023, kind: 'split' },
			{ code: '丙', predecessor: '甲', year: 2023, kind: 'split' }
		];
		const points = line('乙', { 甲2022: half, 乙2023: half }, split);
		expect(points[1]?.value).toBeNull();
		expect(points[2]?.turn).toEqual({ kind: 'split', joined: false, others: ['甲'] });
		const fresh: Succession[] = [{ code: '甲', predecessor: null, year: 2022, kind: 'new' }];
		expect(line('甲', { 甲2022: half }, fresh)[1]?.turn).toEqual({
			kind: 'new',
			joined: false,
			others: []
		});
	});

	it('breaks where an agency that goes on gave tasks away', () => {
		const given: Succession[] = [{ code: '乙', predecessor: '甲', year: 2023, kind: 'split' }];
		expect(line('甲', { 甲2022: half, 甲2023: half }, given)[2]?.turn).toEqual({
			kind: 'gave',
			joined: false,
			others: ['乙']
		});
	});

	it('goes through one who succeeded one who succeeded another', () => {
		const chain: Succession[] = [
			{ code: '丙', predecessor: '乙', year: 2024, kind: 'succeeded' },
			{ code: '乙', predecessor: '甲', year: 2023, kind: 'succeeded' }
		];
		const points = line('丙', { 甲2022: half, 乙2023: half, 丙2024: half }, chain);
		expect(points.map((point) => point.value)).toEqual([null, 0.5, 0.5, 0.5]);
		expect(points.map((point) => point.turn?.joined ?? null)).toEqual([null, null, true, true]);
	});

	it('ends where a roster goes in circles', () => {
		const circle: Succession[] = [
			{ code: '甲', predecessor: '乙', year: 2023, kind: 'succeeded' },
			{ code: '乙', predecessor: '甲', year: 2023, kind: 'succeeded' }
		];
		expect(line('甲', { 甲2023: half }, circle)[2]?.value).toBe(0.5);
	});
});
