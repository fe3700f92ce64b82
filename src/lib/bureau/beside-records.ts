import type { ReferenceFigure } from '$lib/domain/reference';

/** An amount of an agency and a year, in 分. */
export interface Recorded {
	readonly code: string;
	readonly year: number;
	readonly figure: ReferenceFigure;
	readonly fen: number;
	/** The workbook that says it. */
	readonly file: string;
}

/**
 * What makes the amounts of a year doubtful beside those that the bureau has of other years.
 * `same`: they are the very amounts of the year `other`, `count` of `of`: the wrong year's workbook.
 * `scale`: in the median they are `times` as much as those of `other`, or that much less: the wrong
 * unit. `fewer`: `count` agencies of those that an imported workbook has for the year and the same
 * figures are not in this one, and would have none any more; `shorter`: likewise the roster of the
 * year, with `count` agencies where `of` are on it now.
 */
export type RecordDoubt =
	| {
			readonly kind: 'same';
			readonly year: number;
			readonly other: number;
			readonly count: number;
			readonly of: number;
	  }
	| {
			readonly kind: 'scale';
			readonly year: number;
			readonly other: number;
			readonly times: number;
	  }
	| {
			readonly kind: 'fewer' | 'shorter';
			readonly year: number;
			readonly count: number;
			readonly of: number;
	  };

/** What of a year is there already, and would be replaced. */
export interface Replaced {
	readonly year: number;
	readonly count: number;
	/** How many of them would change. */
	readonly changed: number;
}

/** Amounts of fewer agencies and figures tell nothing of a workbook. */
const leastCompared = 5;
/** What no district's money grows or shrinks by in a year: the least slip of a unit that is met. */
const leastScale = 100;

interface Pair {
	readonly now: number;
	readonly then: number;
}

const keyOf = ({ code, figure }: Recorded): string => `${figure} ${code}`;

function pairsOf(incoming: readonly Recorded[], there: readonly Recorded[]): Pair[] {
	const known = new Map(there.map((one) => [keyOf(one), one.fen]));
	return incoming.flatMap((one) => {
		const then = known.get(keyOf(one));
		return then === undefined ? [] : [{ now: one.fen, then }];
	});
}

const yearsOf = (amounts: readonly Recorded[]): number[] =>
	[...new Set(amounts.map(({ year }) => year))].sort((a, b) => b - a);

const ofYear = (amounts: readonly Recorded[], year: number): Recorded[] =>
	amounts.filter((one) => one.year === year);

function doubtOf(year: number, other: number, pairs: readonly Pair[]): RecordDoubt | null {
	const told = pairs.filter(({ now, then }) => now > 0 && then > 0);
	if (told.length < leastCompared) return null;
	const count = told.filter(({ now, then }) => now === then).length;
	if (count * 2 > told.length) return { kind: 'same', year, other, count, of: told.length };
	const ratios = told.map(({ now, then }) => now / then).sort((a, b) => a - b);
	const median = ratios[Math.floor(ratios.length / 2)] ?? 1;
	if (median < leastScale && median * leastScale > 1) return null;
	return { kind: 'scale', year, other, times: median };
}

/** The agencies of a year that lose a figure, where all of one figure is replaced. */
function fewer(own: readonly Recorded[], there: readonly Recorded[]): RecordDoubt[] {
	const [first] = own;
	const figures = new Set(own.map(({ figure }) => figure));
	const kept = new Set(own.map(keyOf));
	const of = there.filter(({ figure }) => figures.has(figure));
	const lost = of.filter((one) => !kept.has(keyOf(one)));
	if (!first || lost.length === 0) return [];
	const agencies = (some: readonly Recorded[]): number =>
		new Set(some.map(({ code }) => code)).size;
	return [{ kind: 'fewer', year: first.year, count: agencies(lost), of: agencies(of) }];
}

/**
 * What is doubtful of the amounts of each year beside those that are recorded. `imported` are the
 * names of the user's own workbooks: what comes with the district is replaced without a question.
 */
export function doubtsBeside(
	incoming: readonly Recorded[],
	recorded: readonly Recorded[],
	imported: ReadonlySet<string>
): RecordDoubt[] {
	return yearsOf(incoming).flatMap((year) => {
		const own = ofYear(incoming, year);
		const ownThere = ofYear(recorded, year).filter(({ file }) => imported.has(file));
		const others = yearsOf(recorded)
			.filter((other) => other !== year)
			.sort((a, b) => Math.abs(a - year) - Math.abs(b - year));
		const doubts = others.flatMap(
			(other) => doubtOf(year, other, pairsOf(own, ofYear(recorded, other))) ?? []
		);
		const doubt = doubts.find(({ kind }) => kind === 'same') ?? doubts[0];
		return [...(doubt ? [doubt] : []), ...fewer(own, ownThere)];
	});
}

/** The years of which a roster names fewer agencies than the one that counts now: `there`, by year. */
export function shorterRosters(
	incoming: readonly { readonly year: number }[],
	there: ReadonlyMap<number, number>
): RecordDoubt[] {
	const counts = new Map<number, number>();
	for (const { year } of incoming) counts.set(year, (counts.get(year) ?? 0) + 1);
	return [...counts].flatMap(([year, count]) => {
		const of = there.get(year) ?? 0;
		return count < of ? [{ kind: 'shorter', year, count, of }] : [];
	});
}

/** What is already recorded of the years and would be replaced, the latest first. */
export const replacedBy = (
	incoming: readonly Recorded[],
	recorded: readonly Recorded[]
): Replaced[] =>
	yearsOf(incoming).flatMap((year) => {
		const pairs = pairsOf(ofYear(incoming, year), ofYear(recorded, year));
		const changed = pairs.filter(({ now, then }) => now !== then).length;
		return pairs.length > 0 ? [{ year, count: pairs.length, changed }] : [];
	});
