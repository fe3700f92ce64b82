import { measures, type MeasureBasis, type MeasureId } from '$lib/domain/measure';
import type { Succession, SuccessionKind } from '$lib/domain/succession';

/** One measure of one agency for one year, as the trend question gives it. */
interface Cell {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly reason: string | null;
	readonly basis: string | null;
}

/** Why a line is not drawn on from the year before, or what happened where it is. */
export type TurnKind = SuccessionKind | 'gave' | 'basis';

export interface Turn {
	readonly kind: TurnKind;
	readonly joined: boolean;
	/** Those out of which the agency came that began, or to which this one gave; empty where none did. */
	readonly others: readonly string[];
}

export interface TrendPoint {
	readonly year: number;
	/** Null where nothing comparable is there. */
	readonly value: number | null;
	/** Whose value it is: the agency's own, or that of those whose tasks it took over, summed. */
	readonly of: 'own' | 'predecessors';
	/** What lies between the year before and this one; null where nothing does. */
	readonly turn: Turn | null;
}

/** What the sum over agencies is not that of one agency made of them: no Σ and no Σ/Σ. */
const notSummable: readonly MeasureBasis[] = ['rates', 'stated', 'previous'];

const comparable = (cell: Cell | undefined): cell is Cell & { readonly value: number } =>
	cell !== undefined &&
	cell.value !== null &&
	(cell.reason === null || cell.reason === 'coverage_low');

/** All of one basis as one agency; null where one has no comparable value, or another basis. */
function together(measure: MeasureId, cells: readonly (Cell | undefined)[]): Cell | null {
	const [first] = cells;
	if (!comparable(first)) return null;
	if (cells.length === 1) return first;
	if (notSummable.includes(measures[measure].basis)) return null;
	let numerator = 0;
	let denominator: number | null = first.denominator === null ? null : 0;
	for (const cell of cells) {
		if (!comparable(cell) || cell.numerator === null || cell.basis !== first.basis) return null;
		numerator += cell.numerator;
		if (denominator !== null) denominator += cell.denominator ?? Number.NaN;
	}
	if (denominator === null) return { ...first, numerator, value: numerator };
	return denominator > 0
		? { ...first, numerator, denominator, value: numerator / denominator }
		: null;
}

/**
 * The line of one agency over the years, through the beginnings of agencies. Before its first year
 * stand those whose tasks it took over, in turn with theirs: one predecessor as it is, several as
 * their sum where the measure has one, all are comparable and on one basis. The line is broken
 * where a predecessor was split (what of it went where is not known), where the agency is new or gave
 * tasks away, and where the basis is another than the year before (DOMAIN C5). A rename changes nothing.
 */
export function trendLine(
	measure: MeasureId,
	code: string,
	years: readonly number[],
	cellOf: (code: string, year: number) => Cell | undefined,
	successions: readonly Succession[]
): TrendPoint[] {
	const beginnings = new Map<string, Succession[]>();
	for (const one of successions)
		beginnings.set(one.code, [...(beginnings.get(one.code) ?? []), one]);

	/** The agencies that did in `year` what this one does, and what kinds of beginning lie between. */
	function doers(of: string, year: number, passed: ReadonlySet<string>): string[] | null {
		const began = beginnings.get(of) ?? [];
		const [first] = began;
		if (!first || year >= first.year || passed.has(of)) return [of];
		if (began.some(({ kind }) => kind === 'new' || kind === 'split')) return null;
		const before = began.map(({ predecessor }) =>
			predecessor === null ? null : doers(predecessor, year, new Set([...passed, of]))
		);
		return before.includes(null) ? null : [...new Set(before.flatMap((some) => some ?? []))];
	}

	const beginningIn = (year: number): readonly Succession[] => {
		const chain = [code];
		for (const one of chain) {
			const began = beginnings.get(one) ?? [];
			if (began[0]?.year === year) return began;
			for (const { predecessor } of began)
				if (predecessor !== null && !chain.includes(predecessor)) chain.push(predecessor);
		}
		return [];
	};

	const points: TrendPoint[] = [];
	let before: Cell | null = null;
	for (const year of years) {
		const who = doers(code, year, new Set());
		const cell =
			who &&
			together(
				measure,
				who.map((one) => cellOf(one, year))
			);
		const began = beginningIn(year);
		const otherBasis = before !== null && cell !== null && before.basis !== cell.basis;
		const heirs = successions.filter((one) => one.predecessor === code && one.year === year);
		const kind: TurnKind | null =
			began[0]?.kind ?? (heirs.length > 0 ? 'gave' : otherBasis ? 'basis' : null);
		const joined = before !== null && cell !== null && !otherBasis;
		points.push({
			year,
			value: cell?.value ?? null,
			of: who?.length === 1 && who[0] === code ? 'own' : 'predecessors',
			turn: kind && {
				kind,
				joined: joined && (kind === 'merged' || kind === 'succeeded'),
				others:
					began.length > 0
						? began.flatMap(({ predecessor }) => predecessor ?? [])
						: heirs.map((one) => one.code)
			}
		});
		before = cell;
	}
	return points;
}
