import type { Connector } from '$lib/warehouse/connector';
import { askMeasured, measuredBy } from './measured';
import { accountsIn, askRegister } from './register';

export interface Neighbour {
	readonly code: string;
	readonly distance: number;
}

export interface NeighboursQuestion {
	readonly code: string;
	readonly year: number;
	/** How many others, at most. */
	readonly nearest: number;
}

/** What an agency is like in a year; null where it is not known. */
interface Shape {
	readonly code: string;
	/** The logarithms of total expenditure and staff, the basic and the fiscal share. */
	readonly traits: readonly (number | null)[];
}

const logarithm = (value: number | null): number | null =>
	value !== null && value > 0 ? Math.log(value) : null;

const mean = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / values.length;

/** In standard deviations of all; a trait that does not vary tells nobody apart and is not known. */
function standardised(shapes: readonly Shape[]): Shape[] {
	const spreads = (shapes[0]?.traits ?? []).map((_, at) => {
		const known = shapes.flatMap(({ traits }) => traits[at] ?? []);
		const middle = mean(known);
		return Math.sqrt(mean(known.map((one) => (one - middle) ** 2)));
	});
	return shapes.map(({ code, traits }) => ({
		code,
		traits: traits.map((one, at) => {
			const spread = spreads[at] ?? 0;
			return one === null || !(spread > 1e-12) ? null : one / spread;
		})
	}));
}

/** The root mean square over what is known of both; 0 where nothing tells them apart. */
function distanceOf(one: Shape, other: Shape): number {
	const squares = one.traits.flatMap((trait, at) => {
		const theirs = other.traits[at] ?? null;
		return trait === null || theirs === null ? [] : [(trait - theirs) ** 2];
	});
	return squares.length === 0 ? 0 : Math.sqrt(mean(squares));
}

/**
 * The agency itself (distance 0) and the departments nearest to it in size and structure in a year,
 * nearest first, ties by code (DOMAIN D). The distance is the root mean square of the differences
 * in the logarithm of total expenditure, the basic share, the fiscal share and the logarithm of
 * staff, each in standard deviations over the departments that account for the year; the last two
 * count where both have them. Only comparable figures are taken; an agency without total or basic
 * share is nobody's neighbour, and asked for itself it has no rows.
 */
export async function askNeighbours(
	connector: Connector,
	{ code, year, nearest }: NeighboursQuestion,
	signal?: AbortSignal
): Promise<Neighbour[]> {
	const measures = ['totalExpenditure', 'basicShare', 'fiscalShare'] as const;
	const [register, rows] = await Promise.all([
		askRegister(connector, signal),
		askMeasured(connector, { measures, years: [year], codes: null }, signal)
	]);
	const rowOf = measuredBy(rows);
	const shapes = register.departments
		.filter((one) => accountsIn(one, year))
		.flatMap((agency): Shape[] => {
			const [total, basic, fiscal] = measures.map((measure) => {
				const row = rowOf(agency.code, year, measure);
				return row?.reason === null ? row.value : null;
			});
			const size = logarithm(total ?? null);
			if (size === null || basic === null || basic === undefined) return [];
			return [
				{ code: agency.code, traits: [size, basic, fiscal ?? null, logarithm(agency.staff)] }
			];
		});
	const placed = standardised(shapes);
	const own = placed.find((one) => one.code === code);
	if (!own) return [];
	const others = placed
		.filter((one) => one !== own)
		.map((one) => ({ code: one.code, distance: distanceOf(own, one) }))
		.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
	return [{ code, distance: 0 }, ...others.slice(0, nearest)];
}
