import type { FindingRow } from '$lib/analysis/findings';
import type { Evidence } from '$lib/domain/provenance';
import { sharedBetween, type Span } from '$lib/domain/shingle';

/** A part of a quote, and whether the quote beside it has the same words. */
export interface Segment {
	readonly text: string;
	readonly same: boolean;
}

function cut(text: string, spans: readonly Span[]): Segment[] {
	const segments: Segment[] = [];
	let at = 0;
	for (const [from, to] of spans) {
		segments.push({ text: text.slice(at, from), same: false });
		segments.push({ text: text.slice(from, to), same: true });
		at = to;
	}
	segments.push({ text: text.slice(at), same: false });
	return segments.filter(({ text: part }) => part !== '');
}

/**
 * The quotes of a finding, of its own report first, then of the other, cut at the words that are the
 * same: K21 holds passage by passage against the other report's.
 */
export function sameWords({
	rule,
	places,
	other
}: Pick<FindingRow, 'rule' | 'places' | 'other'>): Segment[][] {
	const others = other?.places ?? [];
	const beside = (own: Evidence, its: Evidence | undefined): Segment[] =>
		cut(own.quote, rule === 'K21' && its ? sharedBetween(own.quote, its.quote).first : []);
	return [
		...places.map((own, at) => beside(own, others[at])),
		...others.map((own, at) => beside(own, places[at]))
	];
}
