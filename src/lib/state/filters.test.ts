import { describe, expect, it } from 'vitest';
import { Filters } from './filters.svelte';

function filtersAt(search: string): { filters: Filters; replaced: string[] } {
	const replaced: string[] = [];
	const address = {
		search: new URLSearchParams(search),
		replace: (next: string) => Promise.resolve(void replaced.push(next))
	};
	return { filters: new Filters(address), replaced };
}

describe('what the address says', () => {
	it('is read', () => {
		const { filters } = filtersAt('?year=2023&category=government&departments=A,B&years=2022,2023');
		expect(filters.year).toBe(2023);
		expect(filters.category).toBe('government');
		expect(filters.departments).toEqual(['A', 'B']);
		expect(filters.years).toEqual([2022, 2023]);
	});

	it('counts once, however often it is repeated', () => {
		const { filters } = filtersAt(
			'?years=2023,2023&measures=basicShare,selfScore,basicShare&departments=B,A,B'
		);
		expect(filters.years).toEqual([2023]);
		expect(filters.measures).toEqual(['basicShare', 'selfScore']);
		expect(filters.departments).toEqual(['B', 'A']);
	});

	it('falls back to the default where it makes no sense', () => {
		const { filters } = filtersAt(
			'?year=abc&category=%3Cscript%3E&measure=nope&years=2023,x&measures=nope&figure=1&department='
		);
		expect(filters.year).toBeNull();
		expect(filters.category).toBeNull();
		expect(filters.measure).toBe('executionRate');
		expect(filters.years).toBeNull();
		expect(filters.measures).toContain('executionRate');
		expect(filters.figure).toBeNull();
		expect(filters.department).toBeNull();
	});

	it('says which findings are shown, and whether what they dispute is left out', () => {
		const { filters, replaced } = filtersAt(
			'?by=rule&rule=K11&severity=warn&verdict=open&finding=K11%7Ca%231&leave=disputed'
		);
		expect([filters.by, filters.rule, filters.severity, filters.verdict]).toEqual([
			...['rule', 'K11', 'warn', 'open']
		]);
		expect([filters.finding, filters.undisputed]).toEqual(['K11|a#1', true]);
		filters.choose({ by: null, rule: null, severity: null, verdict: null, leave: null });
		expect(replaced).toEqual(['?finding=K11%7Ca%231']);
		const nonsense = filtersAt('?by=weight&rule=11&severity=bad&verdict=maybe&leave=all').filters;
		expect([nonsense.by, nonsense.rule, nonsense.severity, nonsense.verdict]).toEqual([
			...[null, null, null, null]
		]);
		expect([nonsense.finding, nonsense.undisputed]).toEqual([null, false]);
	});

	it('says whom an agency is ranked with', () => {
		const { filters, replaced } = filtersAt('?group=nearest&nearest=15&department=A');
		expect([filters.group, filters.nearest]).toEqual(['nearest', 15]);
		filters.choose({ nearest: 10 });
		filters.choose({ group: 'category', nearest: null });
		expect(replaced).toEqual(['?group=nearest&department=A', '?department=A']);
		const { filters: other } = filtersAt('?group=all&nearest=3');
		expect([other.group, other.nearest]).toEqual(['category', 10]);
	});

	it('is refused where it holds what parts the items of a question', () => {
		const { filters } = filtersAt(`?department=${encodeURIComponent('A␟B')}&departments=A,␟`);
		expect(filters.department).toBeNull();
		expect(filters.departments).toBeNull();
	});

	it('may say that nothing is chosen', () => {
		const { filters } = filtersAt('?departments=&years=&measures=');
		expect([filters.departments, filters.years, filters.measures]).toEqual([[], [], []]);
	});
});

describe('what is chosen', () => {
	it('is written beside what was there', () => {
		const { filters, replaced } = filtersAt('?category=government');
		filters.choose({ measure: 'basicShare', departments: ['A', 'B'] });
		expect(replaced).toEqual(['?category=government&measure=basicShare&departments=A%2CB']);
	});

	it('is not written where it is the default', () => {
		const { filters, replaced } = filtersAt('?measure=basicShare&measures=selfScore&year=2022');
		const { measures } = filtersAt('').filters;
		filters.choose({ measure: 'executionRate', measures, year: null });
		expect(replaced).toEqual(['']);
	});

	it('can leave the rest of the address behind', () => {
		const { filters } = filtersAt('?year=2022&category=party&measures=selfScore');
		expect(filters.searchWith({ department: 'A' }, ['year'])).toBe('?year=2022&department=A');
	});
});

describe('what was chosen before the address says it', () => {
	const late = () => {
		const address = {
			search: new URLSearchParams('?year=2023'),
			arrive: (): void => undefined,
			replace: (next: string) =>
				new Promise<void>((resolve) => {
					address.arrive = () => {
						address.search = new URLSearchParams(next);
						resolve();
					};
				})
		};
		return { address, filters: new Filters(address) };
	};

	it('counts at once, and what is chosen next builds on it', async () => {
		const { address, filters } = late();
		filters.choose({ finding: 'K1|a#1' });
		expect(filters.finding).toBe('K1|a#1');
		filters.choose({ severity: 'error' });
		expect(filters.searchWith({})).toBe('?year=2023&severity=error&finding=K1%7Ca%231');
		address.arrive();
		await Promise.resolve();
		expect(filters.severity).toBe('error');
	});

	it('is forgotten once the address has moved: what it says then counts', async () => {
		const { address, filters } = late();
		filters.choose({ finding: 'K1|a#1' });
		address.arrive();
		await new Promise((resolve) => setTimeout(resolve));
		address.search = new URLSearchParams('?finding=K2%7Cb%231');
		expect(new Filters(address).finding).toBe('K2|b#1');
		expect(filters.searchWith({})).toBe('?finding=K2%7Cb%231');
	});
});
