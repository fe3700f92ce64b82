import { describe, expect, it } from 'vitest';
import { figureIds, type Figure, type Figures } from './figure';
import type { Indicator, Quantity } from './indicator';
import { fen } from './money';
import { figureChanges, indicatorChanges } from './version-change';

const place = { block: 0, span: [0, 1] } as never;
const money = (amount: number, printed: string): Figure => ({
	state: 'found',
	value: { kind: 'money', fen: fen(amount), decimals: 2 },
	unit: '万元',
	printed,
	approximation: null,
	basis: { stage: null, fund: null, entity: null, denominator: null },
	derived: false,
	confidence: 'certain',
	signs: [],
	quote: printed,
	place,
	alternatives: []
});
const missing: Figure = {
	state: 'missing',
	reason: 'not_stated',
	evidence: null,
	alternatives: []
};
const figures = (some: Partial<Figures>): Figures =>
	({ ...Object.fromEntries(figureIds.map((id) => [id, missing])), ...some }) as Figures;

const quantity = (printed: string): Quantity => ({
	printed,
	number: null,
	range: null,
	date: null,
	unit: null,
	approximation: null,
	decimals: 0
});
const indicator = (name: string, more: Partial<Indicator> = {}): Indicator => ({
	level1: null,
	level2: null,
	name,
	target: quantity('10 场'),
	actual: quantity('9 场'),
	single: null,
	unit: null,
	direction: 'higher',
	weight: 10,
	score: 9,
	reason: null,
	suggestions: [],
	quote: name,
	place,
	...more
});

describe('figures of two versions', () => {
	it('differ by what they say, not by how it is printed', () => {
		const before = figures({
			totalExpenditure: money(45_862_0000, '458.62'),
			basicExpenditure: money(26_251_0000, '262.51'),
			projectExpenditure: missing
		});
		const after = figures({
			totalExpenditure: money(45_862_0000, '4586200'),
			basicExpenditure: money(26_250_0000, '262.50'),
			projectExpenditure: money(19_612_0000, '196.12')
		});
		expect(figureChanges(before, after).map((one) => 'figure' in one && one.figure)).toEqual([
			'basicExpenditure',
			'projectExpenditure'
		]);
		expect(figureChanges(before, before)).toEqual([]);
	});
});

describe('indicators of two versions', () => {
	it('come, go, and are printed otherwise', () => {
		const before = [indicator('培训'), indicator('展览'), indicator('展览'), indicator('讲座')];
		const after = [
			indicator('培训', { actual: quantity('10 场'), score: 10 }),
			indicator('展览'),
			indicator('展览', { target: null }),
			indicator('走访')
		];
		expect(indicatorChanges(before, after)).toEqual([
			{ what: 'actual', name: '培训', was: '9 场', now: '10 场' },
			{ what: 'score', name: '培训', was: '9', now: '10' },
			{ what: 'target', name: '展览', was: '10 场', now: null },
			{ what: 'indicatorAdded', name: '走访' },
			{ what: 'indicatorRemoved', name: '讲座' }
		]);
		expect(indicatorChanges(before, before)).toEqual([]);
	});
});
