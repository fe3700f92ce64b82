import { describe, expect, it } from 'vitest';
import { accountsFor, type Category, type Department } from '$lib/domain/department';
import { readRoster } from '../../scripts/generate/roster';

const departments = readRoster('data/departments.csv');
const agencies = departments.filter(({ parent }) => parent === null);
const years = [2019, 2020, 2021, 2022, 2023, 2024];
const byCode = new Map(departments.map((one) => [one.code, one]));
const successorsOf = ({ code }: Department) =>
	departments.filter(({ life }) => life.predecessors.includes(code));

describe('the roster of the district', () => {
	it('has some 98 agencies in each year, 21 of them streets', () => {
		for (const year of years) {
			const living = agencies.filter((one) => accountsFor(one.life, year));
			expect(living.length).toBeGreaterThanOrEqual(97);
			expect(living.length).toBeLessThanOrEqual(102);
			const many = (category: Category) => living.filter((one) => one.category === category).length;
			expect(many('street')).toBe(21);
			expect(many('congress')).toBe(2);
			for (const group of [
				'party',
				'mass',
				'government',
				'education_health',
				'institution'
			] as const)
				expect(many(group), `${group} ${year}`).toBeGreaterThanOrEqual(5);
		}
	});

	it('invents them all, each with a code, names and people of its own', () => {
		expect(byCode.size).toBe(departments.length);
		const owners = new Map<string, string>();
		for (const { code, name, shortName, otherNames, life, staff, synthetic } of departments) {
			expect(synthetic).toBe(true);
			expect(staff).toBeGreaterThan(0);
			const former = life.formerNames.flatMap((one) => [one.name, one.shortName]);
			for (const one of new Set([name, shortName, ...otherNames, ...former])) {
				expect(owners.get(one) ?? code, one).toBe(code);
				owners.set(one, code);
			}
		}
	});

	it('has units below departments, which do not file', () => {
		const units = departments.filter(({ parent }) => parent !== null);
		expect(units.length).toBeGreaterThanOrEqual(6);
		for (const { code, parent } of units) {
			expect(byCode.get(parent ?? '')?.parent).toBeNull();
			expect(code.startsWith(parent ?? '-')).toBe(true);
		}
	});

	it('has renames, mergers, a split, a succession and new agencies, and no gap between them', () => {
		for (const { life } of agencies)
			for (const code of life.predecessors)
				expect(byCode.get(code)?.life.lastYear).toBe((life.firstYear ?? 0) - 1);
		for (const one of agencies)
			if (one.life.lastYear !== null) expect(successorsOf(one).length, one.name).toBeGreaterThan(0);

		const within = (year: number | null) => year !== null && year >= 2019 && year < 2024;
		const renamed = agencies.filter(({ life }) =>
			life.formerNames.some(({ lastYear }) => within(lastYear))
		);
		const begun = agencies.filter(({ life }) => (life.firstYear ?? 0) >= 2019);
		const merged = begun.filter(({ life }) => life.predecessors.length > 1);
		const split = agencies.filter((one) => successorsOf(one).length > 1);
		const alone = begun.filter(({ life }) => life.predecessors.length === 1);
		const succeeded = alone.filter(({ life }) =>
			life.predecessors.every((code) => !split.some((one) => one.code === code))
		);
		expect(renamed.length).toBeGreaterThanOrEqual(3);
		expect(merged.length).toBeGreaterThanOrEqual(2);
		expect(split.length).toBeGreaterThanOrEqual(1);
		expect(succeeded.length).toBeGreaterThanOrEqual(1);
		expect(begun.filter(({ life }) => life.predecessors.length === 0).length).toBeGreaterThan(1);
		expect(new Set(begun.map(({ life }) => life.firstYear))).toEqual(
			new Set([2019, 2021, 2022, 2024])
		);
	});
});
