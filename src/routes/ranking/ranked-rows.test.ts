import { describe, expect, it } from 'vitest';
import type { RankingRow } from '$lib/analysis/standings';
import { translator } from '$lib/messages/translate';
import { chosenIn, groupShown } from './choice';
import { aheadOf, rankedRows, unspentOf } from './ranked-rows';
import { tierWord } from './tier-word';

const row = (code: string, partial: Partial<RankingRow> = {}): RankingRow => ({
	code,
	name: code,
	shortName: code,
	category: 'mass',
	synthetic: true,
	filed: true,
	numerator: 9,
	denominator: 10,
	value: 0.9,
	reason: null,
	basis: null,
	disputes: 0,
	previousValue: null,
	stated: null,
	rank: 1,
	tied: 1,
	ranked: 5,
	rankBest: 1,
	rankWorst: 1,
	median: null,
	q1: null,
	q3: null,
	previousRank: null,
	cutToFull: false,
	farBelow: false,
	disputed: false,
	...partial
});

describe('the rows of a ranking', () => {
	it('say a tie and a tier once, where it begins', () => {
		const rows = rankedRows(
			[
				row('a', { value: 1, rank: 1, tied: 2 }),
				row('b', { value: 1, rank: 1, tied: 2 }),
				row('c', { value: 0.96, rank: 3 }),
				row('d', { value: 0.5, rank: 4 })
			],
			[98, 95, 90]
		);
		expect(rows.map(({ firstOfTie }) => firstOfTie)).toEqual([true, false, true, true]);
		expect(rows.map(({ tier }) => tier)).toEqual([
			{ at: 0, count: 2 },
			null,
			{ at: 1, count: 1 },
			{ at: 3, count: 1 }
		]);
	});

	it('have no tiers where there are no ranks or no thresholds', () => {
		const unranked = row('a', { rank: null, tied: null });
		expect(rankedRows([unranked], [98])[0]).toMatchObject({ tier: null, firstOfTie: true });
		expect(rankedRows([row('a')], [])[0]?.tier).toBeNull();
	});

	it('tell how much of the group is behind, ties apart', () => {
		expect(aheadOf(row('a'))).toBe(100);
		expect(aheadOf(row('a', { rank: 1, tied: 5 }))).toBe(0);
		expect(aheadOf(row('a', { rank: 2, tied: 2 }))).toBe(50);
		expect(aheadOf(row('a', { rank: 5 }))).toBe(0);
		expect(aheadOf(row('a', { rank: null, tied: null }))).toBeNull();
		expect(unspentOf(row('a'))).toBe(1);
		expect(unspentOf(row('a', { denominator: null }))).toBeNull();
	});

	it('have tiers in words', () => {
		const t = translator('zh-CN');
		expect([0, 1, 2].map((at) => tierWord(t, [98, 95], at))).toEqual([
			'98% 及以上',
			'95% 至 98%',
			'不足 95%'
		]);
	});
});

describe('what is shown', () => {
	const rows = [
		row('a', { ranked: 2 }),
		row('s', { category: 'street', ranked: 7, value: null, reason: 'not_filed' }),
		row('t', { category: 'street', ranked: 7 }),
		row('u', { category: 'street', ranked: 7, disputed: true })
	];

	it('is the group asked for, else that of the agency, else the largest', () => {
		expect(groupShown(rows, 'mass', 's')).toBe('mass');
		expect(groupShown(rows, 'party', 'a')).toBe('mass');
		expect(groupShown(rows, null, 'a')).toBe('mass');
		expect(groupShown(rows, null, null)).toBe('street');
		expect(groupShown([], null, null)).toBeNull();
	});

	it('is the agency asked for, else the first that is disputed, else the first', () => {
		expect(chosenIn(rows, 's')?.code).toBe('s');
		expect(chosenIn(rows, null)?.code).toBe('u');
		expect(chosenIn(rows.slice(1, 3), 'nobody')?.code).toBe('t');
		expect(chosenIn(rows.slice(1, 2), null)?.code).toBe('s');
		expect(chosenIn([], 'a')).toBeNull();
	});
});
