import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askNeighbours } from '$lib/analysis/neighbours';
import { unbroken, type Department } from '$lib/domain/department';
import type { Figures } from '$lib/domain/figure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

interface Shape {
	readonly total: number;
	readonly basic: number;
	readonly fiscal: number | null;
	readonly staff: number | null;
}
const agency = (code: string, staff: number | null = null): Department => ({
	...department(code),
	staff
});
const figures = ({ total, basic, fiscal }: Shape): Partial<Figures> => ({
	totalExpenditure: wan(total),
	basicExpenditure: wan(basic),
	projectExpenditure: wan(total - basic),
	...(fiscal === null ? {} : { fiscalAppropriationExpenditure: wan(fiscal, { fund: 'fiscal' }) })
});
const load = (shapes: readonly Shape[]) =>
	loadDistrict(
		connector,
		districtOf(
			shapes.map(({ staff }, at) => agency(`d${at}`, staff)),
			shapes.map((shape, at) => filing(agency(`d${at}`), 2023, figures(shape)))
		)
	);
const near = (code: string, nearest = 10) =>
	askNeighbours(connector, { code, year: 2023, nearest });

/** The same once more, agency by agency. */
function expected(shapes: readonly Shape[], own: number, nearest: number) {
	const columns: ((shape: Shape) => number | null)[] = [
		(shape) => Math.log(shape.total * 1e6),
		(shape) => shape.basic / shape.total,
		(shape) => (shape.fiscal === null ? null : shape.fiscal / shape.total),
		(shape) => (shape.staff === null || shape.staff === 0 ? null : Math.log(shape.staff))
	];
	const standardised = columns.map((column) => {
		const known = shapes.map(column).filter((one) => one !== null);
		const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
		const spread = Math.sqrt(known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / known.length);
		return shapes.map((shape) => {
			const one = column(shape);
			return one === null || spread < 1e-9 ? null : (one - mean) / spread;
		});
	});
	const distances = shapes.map((_, at) => {
		const squares = standardised.flatMap((column) => {
			const [one, two] = [column[at] ?? null, column[own] ?? null];
			return one === null || two === null ? [] : [(one - two) ** 2];
		});
		return {
			code: `d${at}`,
			distance:
				squares.length === 0 ? 0 : Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length)
		};
	});
	return distances
		.filter((_, at) => at !== own)
		.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
		.slice(0, nearest);
}

describe('the nearest in size and structure', () => {
	it('stand by their distance in standard deviations, the agency itself first', async () => {
		// ln 100, ln 1000, ln 10 000: one deviation is 1.2247 of the steps between; shares all one half.
		await load([
			{ total: 100, basic: 50, fiscal: null, staff: null },
			{ total: 1000, basic: 500, fiscal: null, staff: null },
			{ total: 10000, basic: 5000, fiscal: null, staff: null }
		]);
		const rows = await near('d0');
		expect(rows.map(({ code }) => code)).toEqual(['d0', 'd1', 'd2']);
		expect(rows[0]?.distance).toBe(0);
		expect(rows[1]?.distance).toBeCloseTo(Math.sqrt(1.5), 9);
		expect(rows[2]?.distance).toBeCloseTo(2 * Math.sqrt(1.5), 9);
		expect((await near('d1', 1)).map(({ code }) => code)).toEqual(['d1', 'd0']);
	});

	it('are departments that account for the year and say total and basic share', async () => {
		const shape = { total: 100, basic: 50, fiscal: null, staff: null };
		const unit: Department = { ...agency('unit'), parent: 'a' };
		const gone: Department = { ...agency('gone'), life: { ...unbroken, lastYear: 2022 } };
		await loadDistrict(
			connector,
			districtOf(
				[agency('a'), agency('b'), agency('c'), unit, gone],
				[
					filing(agency('a'), 2023, figures(shape)),
					filing(agency('b'), 2023, figures(shape)),
					filing(agency('c'), 2023, { totalExpenditure: wan(100) }),
					filing(unit, 2023, figures(shape)),
					filing(gone, 2023, figures(shape))
				]
			)
		);
		expect((await near('a')).map(({ code }) => code)).toEqual(['a', 'b']);
		expect(await near('c')).toEqual([]);
		expect(await near('nobody')).toEqual([]);
		expect(await askNeighbours(connector, { code: 'a', year: 2022, nearest: 5 })).toEqual([]);
	});

	it('agree with distances computed agency by agency', async () => {
		const anyShape = fc
			.record({
				total: fc.integer({ min: 50, max: 400_000 }),
				part: fc.integer({ min: 0, max: 10 }),
				own: fc.option(fc.integer({ min: 0, max: 10 })),
				staff: fc.option(fc.integer({ min: 0, max: 900 }))
			})
			.map(({ total, part, own, staff }) => ({
				total,
				basic: (total * part) / 10,
				fiscal: own === null ? null : (total * own) / 10,
				staff
			}));
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyShape, { minLength: 2, maxLength: 12 }),
				fc.integer({ min: 1, max: 12 }),
				async (shapes, nearest) => {
					await load(shapes);
					const [first, ...rows] = await near('d1', nearest);
					expect(first).toEqual({ code: 'd1', distance: 0 });
					const others = expected(shapes, 1, shapes.length);
					expect(rows).toHaveLength(Math.min(nearest, others.length));
					rows.forEach((row, at) => {
						// Distances that differ in their last bits alone may stand in either order.
						expect(row.distance).toBeCloseTo(others[at]?.distance ?? NaN, 6);
						const same = others.find(({ code }) => code === row.code);
						expect(row.distance).toBeCloseTo(same?.distance ?? NaN, 6);
					});
				}
			),
			{ numRuns: 5, seed: 5 }
		);
	});
});
