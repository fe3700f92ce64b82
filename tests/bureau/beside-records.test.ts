import { describe, expect, it } from 'vitest';
import {
	doubtsBeside as doubts,
	replacedBy,
	shorterRosters,
	type Recorded
} from '$lib/bureau/beside-records';

/** Six agencies of a year, each spending some 万元 more than the one before. */
const spent = (year: number, amount: (at: number) => number): Recorded[] =>
	Array.from({ length: 6 }, (_, at) => ({
		code: String(201 + at),
		year,
		figure: 'totalExpenditure',
		fen: amount(at),
		file: `${year}.xlsx`
	}));
const doubtsBeside = (
	incoming: readonly Recorded[],
	recorded: readonly Recorded[],
	imported: readonly string[] = []
) => doubts(incoming, recorded, new Set(imported));
const usual = (at: number) => 1_000_000_000 + at * 7_000_000;
const grown = (at: number) => usual(at) + 31_000_000 + at * 100;

describe('amounts beside those of other years', () => {
	it('are not doubted where they are the year’s own', () => {
		expect(doubtsBeside(spent(2024, grown), spent(2023, usual))).toEqual([]);
		expect(doubtsBeside(spent(2023, usual), spent(2023, usual))).toEqual([]);
		expect(doubtsBeside(spent(2024, grown), [])).toEqual([]);
	});

	it('are those of another year, where most are the same to the cent', () => {
		const mostly = (at: number) => (at < 2 ? grown(at) : usual(at));
		const recorded = [...spent(2022, grown), ...spent(2023, usual)];
		expect(doubtsBeside(spent(2024, mostly), recorded)).toEqual([
			{ kind: 'same', year: 2024, other: 2023, count: 4, of: 6 }
		]);
		const half = (at: number) => (at < 3 ? grown(at) : usual(at));
		expect(doubtsBeside(spent(2024, half), spent(2023, usual))).toEqual([]);
	});

	it('are of another unit, where they are a hundred times those of another year', () => {
		const [doubt] = doubtsBeside(
			spent(2024, (at) => grown(at) * 10_000),
			spent(2023, usual)
		);
		expect(doubt).toMatchObject({ kind: 'scale', other: 2023 });
		expect(doubt?.kind === 'scale' && Math.round(doubt.times / 1000)).toBe(10);
		const less = doubtsBeside(
			spent(2024, (at) => grown(at) / 10_000),
			spent(2023, usual)
		);
		expect(less).toMatchObject([{ kind: 'scale' }]);
		expect(
			doubtsBeside(
				spent(2024, (at) => grown(at) * 99),
				spent(2023, grown)
			)
		).toEqual([]);
	});

	it('are too few to tell', () => {
		expect(doubtsBeside(spent(2024, usual).slice(2), spent(2023, usual))).toEqual([]);
	});
});

it('amounts that are recorded already are counted, with those that would change', () => {
	const recorded = spent(2024, (at) => (at === 0 ? 5 : grown(at)));
	expect(replacedBy(spent(2024, grown), recorded)).toEqual([{ year: 2024, count: 6, changed: 1 }]);
	expect(replacedBy(spent(2024, grown), spent(2023, usual))).toEqual([]);
});

describe('a workbook that has fewer agencies than one that was imported', () => {
	const some = spent(2023, grown).slice(0, 2);
	it('would drop the others', () => {
		expect(doubtsBeside(some, spent(2023, usual), ['2023.xlsx'])).toEqual([
			{ kind: 'fewer', year: 2023, count: 4, of: 6 }
		]);
	});

	it('drops nothing of other figures and years, nor of what comes with the district', () => {
		const budgets = spent(2023, usual).map((one) => ({ ...one, figure: 'budgetInitial' as const }));
		expect(doubtsBeside(some, budgets, ['2023.xlsx'])).toEqual([]);
		expect(doubtsBeside(some, spent(2022, usual), ['2022.xlsx'])).toEqual([]);
		expect(doubtsBeside(some, spent(2023, usual), ['other.xlsx'])).toEqual([]);
	});

	it('is told of rosters by their length', () => {
		const roster = [{ year: 2023 }, { year: 2023 }, { year: 2024 }];
		const there = new Map([
			[2023, 3],
			[2024, 1]
		]);
		expect(shorterRosters(roster, there)).toEqual([
			{ kind: 'shorter', year: 2023, count: 2, of: 3 }
		]);
	});
});
