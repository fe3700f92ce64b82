import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from './department';
import { peerPatterns, type PatternId, type PeerCount } from './peer-pattern';

const counts = (
	category: Category,
	pattern: PatternId,
	bins: readonly number[],
	year = 2023
): PeerCount[] =>
	bins.flatMap((count, bin) => (count > 0 ? [{ category, year, pattern, bin, count }] : []));

const even = Array.from({ length: 10 }, () => 30);

describe('what piles up in a group', () => {
	it('is told with its peers, where chance alone would hardly do it', () => {
		const all = [
			...counts('street', 'satisfactionFull', [2, 19]),
			...counts('party', 'satisfactionFull', [10, 2]),
			...counts('government', 'satisfactionFull', [21, 4])
		];
		const [told, ...more] = peerPatterns(all);
		expect(more).toEqual([]);
		expect(told).toMatchObject({
			category: 'street',
			year: 2023,
			pattern: 'satisfactionFull',
			digit: null,
			hits: 19,
			of: 21,
			peerHits: 6,
			peerOf: 37
		});
		expect(told?.p).toBeLessThan(1e-6);
	});

	it('names the digit that is most in excess', () => {
		const fives = even.map((count, digit) => (digit === 5 ? 90 : count));
		const told = peerPatterns([
			...counts('street', 'lastDigit', fives),
			...counts('party', 'lastDigit', even),
			...counts('mass', 'lastDigit', even)
		]);
		expect(told[0]).toMatchObject({ category: 'street', digit: 5, hits: 90, of: 360 });
	});

	it('is nothing where all groups are alike, however often it is', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.nat(200), (no, yes) => {
				const groups = (['street', 'party', 'mass'] as const).flatMap((category) => [
					...counts(category, 'executionFull', [no, yes]),
					...counts(category, 'lastDigit', even)
				]);
				expect(peerPatterns(groups)).toEqual([]);
			})
		);
	});

	it('is nothing in a group of fewer than five, or with too few digits', () => {
		expect(
			peerPatterns([
				...counts('congress', 'scoreAtBest', [0, 4]),
				...counts('street', 'scoreAtBest', [500, 0]),
				...counts('congress', 'lastDigit', [40, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
				...counts('street', 'lastDigit', even)
			])
		).toEqual([]);
	});

	it('is sought within each year, and one year among many has to be less likely', () => {
		const odd = [
			...counts('street', 'satisfactionFull', [4, 6]),
			...counts('party', 'satisfactionFull', [26, 4])
		];
		expect(peerPatterns(odd).map(({ year }) => year)).toEqual([2023]);
		const others = Array.from({ length: 30 }, (_, at) => [
			...counts('street', 'satisfactionFull', [5, 5], 1990 + at),
			...counts('party', 'satisfactionFull', [15, 15], 1990 + at)
		]).flat();
		expect(peerPatterns([...odd, ...others])).toEqual([]);
	});
});
