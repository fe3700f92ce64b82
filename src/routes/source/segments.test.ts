import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments';

describe('the lit words of a source', () => {
	it('are cut out of their text', () => {
		const lits = [
			{ span: [2, 4], lighting: 'chosen' },
			{ span: [3, 6], lighting: 'other' }
		] as const;
		expect(segmentsOf('支出合计为八', 0, lits)).toEqual([
			{ text: '支出', lighting: null },
			{ text: '合计', lighting: 'chosen' },
			{ text: '为八', lighting: 'other' }
		]);
	});

	it('are stronger where they belong to what was chosen', () => {
		const lits = [
			{ span: [0, 6], lighting: 'other' },
			{ span: [2, 4], lighting: 'beside' },
			{ span: [3, 4], lighting: 'chosen' }
		] as const;
		expect(segmentsOf('支出合计为八', 0, lits).map((one) => one.lighting)).toEqual([
			'other',
			'beside',
			'chosen',
			'other'
		]);
	});

	it('are found in a cell by the offset of its text', () => {
		expect(segmentsOf('乙', 2, [{ span: [2, 3], lighting: 'chosen' }])).toEqual([
			{ text: '乙', lighting: 'chosen' }
		]);
		expect(segmentsOf('甲', 0, [{ span: [2, 3], lighting: 'chosen' }])).toEqual([
			{ text: '甲', lighting: null }
		]);
	});

	it('never lose or add a word', () => {
		const lit = fc.record({
			span: fc.tuple(fc.nat(30), fc.nat(30)),
			lighting: fc.constantFrom('chosen' as const, 'beside' as const, 'other' as const)
		});
		fc.assert(
			fc.property(fc.string(), fc.nat(10), fc.array(lit), (text, offset, lits) => {
				const parts = segmentsOf(text, offset, lits).map((segment) => segment.text);
				expect(parts.join('')).toBe(text);
			})
		);
	});
});
