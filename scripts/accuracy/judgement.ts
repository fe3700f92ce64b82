import { figureIds, type FigureId, type Reading } from '$lib/domain/figure';
import type { Value } from './expected';

export type Confidence = Reading['confidence'];
export const confidences: readonly Confidence[] = ['certain', 'likely', 'doubtful'];

const otherFields = [
	'report',
	'kind',
	'agency',
	'year',
	'basis',
	'indicator name',
	'indicator values',
	'indicator direction',
	'indicator points',
	'indicator attainment',
	'indicator unit',
	'indicator levels',
	'indicator reason',
	'comparisons',
	'sub-scores',
	'projects',
	'functions',
	'objectives',
	'problems',
	'measures',
	'measure link'
] as const;
export type Field = FigureId | (typeof otherFields)[number];
export const fields: readonly Field[] = [...figureIds, ...otherFields];

/**
 * How one field came out. `otherwise`: stated and read as something else; `unasked`: read though it
 * is not stated; `missed`: stated and not read.
 */
export type Outcome = 'right' | 'otherwise' | 'unasked' | 'missed';

export interface Judgement {
	/** Report and field, as a02.pdf/indicator/3/values. */
	readonly id: string;
	readonly field: Field;
	readonly outcome: Outcome;
	/** Fit to be written down: never a sentence. */
	readonly stated: string;
	readonly read: string;
	/** Of a figure that was read. */
	readonly confidence: Confidence | null;
}

/** Null where there is nothing to count: the field was left out, and might be. */
export function outcomeOf(stated: boolean, read: boolean, fits: boolean): Outcome | null {
	if (fits) return read ? 'right' : null;
	if (!read) return 'missed';
	return stated ? 'otherwise' : 'unasked';
}

/** What is read otherwise than stated is both wrong and missed. */
export interface Tally {
	readonly right: number;
	readonly wrong: number;
	readonly missed: number;
}

export function tallyOf(judgements: readonly Judgement[]): Tally {
	const count = (...outcomes: Outcome[]): number =>
		judgements.filter(({ outcome }) => outcomes.includes(outcome)).length;
	return {
		right: count('right'),
		wrong: count('otherwise', 'unasked'),
		missed: count('otherwise', 'missed')
	};
}

const part = (of: number, all: number): number | null => (all === 0 ? null : of / all);

/** Of what was read, how much is right; null where nothing was read. */
export const precision = ({ right, wrong }: Tally): number | null => part(right, right + wrong);
/** Of what is stated, how much was read rightly; null where nothing is stated. */
export const recall = ({ right, missed }: Tally): number | null => part(right, right + missed);
export const f1 = ({ right, wrong, missed }: Tally): number | null =>
	part(2 * right, 2 * right + wrong + missed);

const longestShown = 12;
const number = /[\d〇零一二三四五六七八九十百千万]/;

/**
 * A value as it may be written into the project: numbers, names of ours, grades and units, short
 * words that hold a number. Any other text of a report is only said to be one.
 */
export function shown(value: Value): string {
	if (value === null) return '—';
	if (typeof value === 'number') return String(value);
	const text = unspaced(value);
	const short = text.length <= 3 || /^[a-z_]+$/.test(text);
	return short || (text.length <= longestShown && number.test(text)) ? text : '(text)';
}

/** Readers join lines, so texts are compared without white space. */
export const unspaced = (text: string): string => text.replace(/\s/g, '');
