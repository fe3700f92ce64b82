import type { Basis } from '$lib/domain/basis';
import type { Comparison } from '$lib/domain/comparison';
import type { FigureId } from '$lib/domain/figure';

/** A value as the truth gives it: money in 万元, rates in percent, scores in 分, grades as printed. */
export type Value = number | string | null;

/**
 * What a report states for one field, and what else may be read for it. Null among the others means
 * that leaving it out is right as well.
 */
export interface Stated<T> {
	readonly value: T;
	readonly others: readonly T[];
}

/** For each part of a basis what may be read; a part that is not labelled is absent. */
export type ExpectedBasis = Readonly<Partial<Record<keyof Basis, readonly (string | null)[]>>>;

export interface ExpectedFigure extends Stated<Value> {
	readonly basis: ExpectedBasis | null;
}

/** A target or a result: as printed, or a number in a unit, or a deadline (ISO date). */
export type ExpectedQuantity =
	| { readonly printed: string }
	| { readonly number: number; readonly unit: string | null }
	| { readonly date: string };

/** What an indicator says as a whole. The status is absent where the truth gives none. */
export interface ExpectedValues {
	readonly target: ExpectedQuantity | null;
	readonly actual: ExpectedQuantity | null;
	readonly single: ExpectedQuantity | null;
	readonly status?: string;
}

/** One indicator. What is absent, but for its name, is not labelled and not judged. */
export interface ExpectedIndicator {
	readonly names: readonly string[];
	/** It may be left out. */
	readonly optional: boolean;
	readonly values?: Stated<ExpectedValues>;
	readonly direction?: Stated<string>;
	readonly points?: { readonly weight: number | null; readonly score: number | null };
	/** Within 0.001; judged where the status is the one stated. */
	readonly attainment?: number | null;
	readonly unit?: Stated<string | null>;
	/** First and second level as printed; the second is absent where it is not labelled. */
	readonly levels?: readonly [string | null, (string | null)?];
	readonly reason?: Stated<string | null>;
}

export interface ExpectedMeasure {
	readonly text: string;
	/** The problem that it answers, counted from 1; absent where it is not labelled. */
	readonly problem?: number | null;
}

/** What is told of another year: money in 万元, growth in percent, both negative for a decrease. */
export interface ExpectedComparison extends Pick<Comparison, 'figure' | 'told' | 'year'> {
	readonly value: number;
}

export interface ExpectedSubScore {
	readonly name: string;
	readonly weight: number | null;
	readonly score: number;
}

/** What a reader may list beyond the labelled indicators without being wrong. */
export type Tolerance = 'nothing' | 'without_target';

/**
 * One report as its truth has it. What is absent is not labelled and not judged. Of passages the
 * texts are the lead sentence or the whole item.
 */
export interface Expected {
	/** Names the report in every list: a file, a code with a year. */
	readonly id: string;
	readonly file: string;
	readonly part: number | null;
	readonly kind: Stated<string>;
	readonly agency?: string;
	readonly year?: Stated<number>;
	/** One of the fourteen that is absent or null is not stated; of the others one that is null. */
	readonly figures: Readonly<Partial<Record<FigureId, ExpectedFigure | null>>>;
	readonly indicators?: readonly ExpectedIndicator[];
	readonly unlabelledIndicators: Tolerance;
	readonly comparisons?: readonly ExpectedComparison[];
	readonly subScores?: readonly ExpectedSubScore[];
	readonly projects?: readonly string[];
	readonly functions?: readonly string[];
	readonly objectives?: readonly string[];
	readonly problems?: readonly string[];
	readonly measures?: readonly ExpectedMeasure[];
}
