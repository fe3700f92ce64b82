import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import type { Expected, ExpectedIndicator } from '../../scripts/accuracy/expected';
import { judgeIndicators, quantityFits } from '../../scripts/accuracy/judge-indicators';
import { expected, expectedIndicator, indicator, outcomes, quantity } from './sample';

const judged = (
	truths: ExpectedIndicator[],
	read: Indicator[],
	unlabelledIndicators: Expected['unlabelledIndicators'] = 'nothing'
): string[] =>
	outcomes(judgeIndicators(expected({ indicators: truths, unlabelledIndicators }), read));

describe('an indicator', () => {
	it('is right as stated, white space aside', () => {
		expect(judged([expectedIndicator({})], [indicator({ name: '巡查 次数' })])).toEqual([
			'x/indicator/1/name right',
			'x/indicator/1/values right'
		]);
	});
	it('may have another name that is accepted', () => {
		const truth = expectedIndicator({ names: ['巡查次数', '巡查'] });
		expect(judged([truth], [indicator({ name: '巡查' })])).toContain('x/indicator/1/name right');
	});
	it('is missed with its values, and another is unasked', () => {
		expect(judged([expectedIndicator({})], [indicator({ name: '检查次数' })])).toEqual([
			'x/indicator/1/name missed',
			'x/indicator/1/values missed',
			'x/indicator/+1/name unasked'
		]);
	});
	it('may be left out where it is optional', () => {
		expect(judged([expectedIndicator({ optional: true })], [])).toEqual([]);
	});
	it('has wrong values where target, result or status differs', () => {
		const values = (over: Partial<Indicator>) =>
			judged([expectedIndicator({})], [indicator(over)])[1];
		expect(values({ target: null })).toBe('x/indicator/1/values otherwise');
		expect(values({ actual: quantity('12次', 12) })).toBe('x/indicator/1/values otherwise');
		expect(values({ direction: 'lower' })).toBe('x/indicator/1/values otherwise');
		expect(values({ single: quantity('120次', 120) })).toBe('x/indicator/1/values otherwise');
	});
	it('may have other values that are accepted, as a whole', () => {
		const own = { target: null, actual: null, single: { printed: '120次' } };
		const truth = expectedIndicator({
			values: {
				value: { ...own, status: 'not_computable' },
				others: [{ ...own, target: { printed: '120次' }, single: null, status: 'not_computable' }]
			}
		});
		const read = { target: null, actual: null, single: null };
		const values = (over: Partial<Indicator>) =>
			judged([truth], [indicator({ ...read, ...over })])[1];
		expect(values({ single: quantity('120次', 120) })).toBe('x/indicator/1/values right');
		expect(values({ target: quantity('120次', 120) })).toBe('x/indicator/1/values right');
		expect(values({ target: quantity('120次', 120), single: quantity('120次', 120) })).toBe(
			'x/indicator/1/values otherwise'
		);
	});
	it('is found among several of one name by its values', () => {
		const reads = [indicator({ target: quantity('≥80次', 80) }), indicator({})];
		const other = expectedIndicator({
			values: {
				value: { target: { printed: '≥80次' }, actual: { printed: '120次' }, single: null },
				others: []
			}
		});
		expect(
			judged([expectedIndicator({}), other], reads).filter((one) => !one.endsWith('right'))
		).toEqual([]);
	});
});

describe('the other fields of an indicator', () => {
	const rest = (truth: Partial<ExpectedIndicator>, read: Partial<Indicator>) =>
		judged([expectedIndicator(truth)], [indicator(read)]).slice(2);

	it('are judged where they are labelled', () => {
		const all: Partial<ExpectedIndicator> = {
			direction: { value: 'higher', others: [] },
			points: { weight: 10, score: 8 },
			attainment: 1.2004,
			unit: { value: '人', others: ['次'] },
			levels: ['产出指标', null],
			reason: { value: '受天气影响', others: [] }
		};
		const right = { weight: 10, score: 8, level1: '产出指标', reason: '受天气影响，有所延后' };
		expect(rest(all, right)).toEqual([
			'x/indicator/1/direction right',
			'x/indicator/1/points right',
			'x/indicator/1/attainment right',
			'x/indicator/1/unit right',
			'x/indicator/1/levels right',
			'x/indicator/1/reason right'
		]);
		expect(rest({ ...all, attainment: 1.202 }, { weight: 10, unit: null })).toEqual([
			'x/indicator/1/direction right',
			'x/indicator/1/points otherwise',
			'x/indicator/1/attainment otherwise',
			'x/indicator/1/unit missed',
			'x/indicator/1/levels missed',
			'x/indicator/1/reason missed'
		]);
	});
	it('are unasked where the truth has none', () => {
		expect(
			rest(
				{ points: { weight: null, score: null }, reason: { value: null, others: [] } },
				{ weight: 5, reason: '受天气影响' }
			)
		).toEqual(['x/indicator/1/points unasked', 'x/indicator/1/reason unasked']);
	});
	it('leave attainment alone where another status was read', () => {
		expect(rest({ attainment: 1.2 }, { actual: quantity('90次', 90) })).toEqual([]);
	});
});

describe('indicators that are not labelled', () => {
	const lone = indicator({ name: '检查次数', target: null });
	const execution = indicator({ name: '预算执行率' });
	const whole = indicator({ name: '检查次数' });

	it('are unasked in a truth that has all', () => {
		expect(judged([], [lone, execution])).toHaveLength(2);
	});
	it('are left alone without a target, or as the row of execution, where the truth allows', () => {
		expect(judged([], [lone, execution, whole], 'without_target')).toEqual([
			'x/indicator/+3/name unasked'
		]);
	});
	it('are not judged where none are labelled', () => {
		expect(outcomes(judgeIndicators(expected({}), [whole]))).toEqual([]);
	});
});

describe('a quantity', () => {
	it('fits as a number, in ten thousands or multiplied out', () => {
		const truth = { number: 1.2, unit: '万人' };
		expect(quantityFits(truth, { ...quantity('1.2万人', 1.2), unit: '万人' })).toBe(true);
		expect(quantityFits(truth, { ...quantity('1.2万人', 12000), unit: '人' })).toBe(true);
		expect(quantityFits(truth, { ...quantity('1.2人', 1.2), unit: '人' })).toBe(false);
	});
	it('fits as a date', () => {
		const read = { ...quantity('11月底前'), date: '2023-11-30' };
		expect(quantityFits({ date: '2023-11-30' }, read)).toBe(true);
		expect(quantityFits({ date: '2023-12-31' }, read)).toBe(false);
	});
	it('fits where there is none', () => {
		expect(quantityFits(null, null)).toBe(true);
		expect(quantityFits(null, quantity('5'))).toBe(false);
		expect(quantityFits({ printed: '5' }, null)).toBe(false);
	});
});
