import type { Department } from './department';

/** How an agency began: out of several, as one of several out of one, one out of one, or of its own. */
export const successionKinds = ['merged', 'split', 'succeeded', 'new'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** That an agency began in `year`, with a predecessor whose tasks it took over, or with none. */
export interface Succession {
	readonly code: string;
	readonly predecessor: string | null;
	readonly year: number;
	readonly kind: SuccessionKind;
}

/**
 * How the agencies began whose first year is known: one entry for each predecessor, and one without
 * a predecessor for an agency that had none. A predecessor that has another heir, or that goes on
 * beside its heir, was split; an agency with such a one among several is no plain merger. A rename
 * is no beginning.
 */
export function successionsOf(departments: readonly Department[]): Succession[] {
	const lastYears = new Map(departments.map(({ code, life }) => [code, life.lastYear]));
	const heirs = new Map<string, number>();
	for (const predecessor of departments.flatMap(({ life }) => life.predecessors))
		heirs.set(predecessor, (heirs.get(predecessor) ?? 0) + 1);
	const wasSplit = (predecessor: string, year: number): boolean => {
		const lastYear = lastYears.get(predecessor);
		const goesOn = lastYear === null || (lastYear !== undefined && lastYear >= year);
		return goesOn || (heirs.get(predecessor) ?? 0) > 1;
	};
	return departments.flatMap(({ code, life: { firstYear: year, predecessors } }): Succession[] => {
		if (year === null) return [];
		if (predecessors.length === 0) return [{ code, predecessor: null, year, kind: 'new' }];
		const together = predecessors.some((one) => wasSplit(one, year)) ? 'split' : 'merged';
		return predecessors.map((predecessor) => {
			const alone = wasSplit(predecessor, year) ? 'split' : 'succeeded';
			return { code, predecessor, year, kind: predecessors.length > 1 ? together : alone };
		});
	});
}
