import { describe, expect, it } from 'vitest';
import { attainmentOf } from './attainment';
import type { Approximation } from './figure';
import type { Direction, Quantity } from './indicator';

function quantity(number: number | null, more: Partial<Quantity> = {}): Quantity {
	return {
		printed: String(number),
		number,
		range: null,
		date: null,
		unit: null,
		approximation: null,
		decimals: 0,
		...more
	};
}
const bounded = (number: number, approximation: Approximation) =>
	quantity(number, { approximation });
const outcome = (
	direction: Direction,
	target: Quantity | null,
	actual: Quantity | null,
	name = '某项指标'
) => {
	const { status, numerator, denominator, note } = attainmentOf({
		name,
		target,
		actual,
		single: null,
		direction
	});
	const ratio = numerator === null || denominator === null ? null : numerator / denominator;
	return { status, ratio, note };
};

describe('attainment (DOMAIN C4)', () => {
	it.each([
		['higher', 95, 97.2, 'reached', 97.2 / 95],
		['higher', 95, 94.9, 'not_reached', 94.9 / 95],
		['lower', 10, 8, 'reached', 10 / 8],
		['lower', 10, 12, 'not_reached', 10 / 12],
		['lower', 0, 0, 'reached', 1],
		['lower', 5, 0, 'reached', 1],
		['lower', 0, 2, 'not_reached', 0],
		['equal', 100, 100, 'reached', 1],
		['equal', 100, 98, 'not_reached', 0.98],
		['higher', 0, 5, 'reached', null],
		['higher', -2, -3, 'not_reached', null]
	] as const)('%s: target %s, actual %s is %s', (direction, target, actual, status, ratio) => {
		const found = outcome(direction, quantity(target), quantity(actual));
		expect(found.status).toBe(status);
		if (ratio === null) expect(found.ratio).toBeNull();
		else expect(found.ratio).toBeCloseTo(ratio, 12);
	});

	it.each([
		['higher', bounded(100_000, 'at_least'), 105_000, 'undetermined'],
		['higher', bounded(110_000, 'at_least'), 105_000, 'reached'],
		['higher', bounded(90, 'at_most'), 95, 'not_reached'],
		['higher', bounded(96, 'at_most'), 95, 'undetermined'],
		['lower', bounded(8, 'at_most'), 10, 'reached'],
		['lower', bounded(12, 'at_least'), 10, 'not_reached'],
		['lower', bounded(8, 'at_least'), 10, 'undetermined']
	] as const)('%s: a bound %o against %s is %s', (direction, actual, target, status) => {
		expect(outcome(direction, quantity(target), actual).status).toBe(status);
	});

	it('leaves 约 undetermined only just below the target', () => {
		const about = bounded(12_000, 'about');
		expect(outcome('higher', about, quantity(11_400)).status).toBe('undetermined');
		expect(outcome('higher', about, quantity(11_399)).status).toBe('not_reached');
		expect(outcome('higher', about, quantity(12_000)).status).toBe('reached');
	});

	it('forgives only what the result was rounded by', () => {
		const to = (number: number, decimals: number) => quantity(number, { decimals });
		expect(outcome('equal', to(100, 0), to(99.6, 1)).status).toBe('not_reached');
		expect(outcome('equal', to(97.35, 2), to(97, 0)).status).toBe('reached');
		expect(outcome('equal', to(97.35, 2), to(96, 0)).status).toBe('not_reached');
	});

	it('holds a standard to its amount, either way', () => {
		const yuan = (number: number) => quantity(number, { unit: '元' });
		expect(outcome('equal', yuan(500), yuan(500), '补助标准').status).toBe('reached');
		expect(outcome('equal', yuan(500), yuan(600), '补助标准').status).toBe('not_reached');
		expect(outcome('equal', yuan(500), yuan(600)).status).toBe('reached');
		const percent = (number: number) => quantity(number, { unit: '%' });
		expect(outcome('equal', percent(90), percent(95)).status).toBe('reached');
	});

	it('compares ranges and dates without a ratio outside', () => {
		const range = quantity(null, { range: [10, 20] });
		expect(outcome('range', range, quantity(15))).toMatchObject({ status: 'reached', ratio: 1 });
		expect(outcome('range', range, quantity(25))).toMatchObject({
			status: 'not_reached',
			ratio: null
		});
		const day = (date: string) => quantity(null, { date });
		expect(outcome('lower', day('2023-12-31'), day('2023-11-30')).status).toBe('reached');
		expect(outcome('lower', day('2023-12-31'), day('2024-01-02')).status).toBe('not_reached');
	});

	it.each([
		['not_reported', quantity(5), null],
		['no_target', null, quantity(5)],
		['text', quantity(5), quantity(null)],
		['unit_differs', quantity(5, { unit: '场' }), quantity(5, { unit: '人' })]
	] as const)('is not computable: %s', (note, target, actual) => {
		expect(outcome('higher', target, actual)).toEqual({
			status: 'not_computable',
			ratio: null,
			note
		});
	});

	it('never takes a single value for target or result', () => {
		const single = attainmentOf({
			name: '某项指标',
			target: null,
			actual: null,
			single: quantity(48),
			direction: 'higher'
		});
		expect(single).toMatchObject({ status: 'not_computable', note: 'single_value' });
	});
});
