import { mostSuggestions, type Indicator, type Suggestion } from '$lib/domain/indicator';
import type { Grid } from '../tables/grid';
import { pairsIn, rateHead, shareOf } from './indicator-name';
import { normalise } from '../text/normalise';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';
import { kindOf, toldInProse, toldInTables, type Told } from './suggestion-passages';

/** An indicator without a result of its own, and the words to know its result by. */
interface Wanting {
	indicator: Indicator;
	kind: string;
	number: number | null;
	words: ReadonlySet<string>;
	/** What it is a rate of: words that no passage may lack. */
	head: string | null;
}

const counting =
	/(?:[人场户家件项个份批期班台套篇条])?(?:次?数量?|次|量|率)$|(?<=满意)度$|(?:完成|实施)?情况$/;

/** What a name counts: 科普, 参加 of 科普活动参加人数（人）. */
function wordsOf(name: string): ReadonlySet<string> {
	const plain = normalise(name).text.replace(/（[^（）]{0,24}）/g, '');
	const words = pairsIn(plain.replace(counting, ''));
	return words.size > 0 ? words : pairsIn(plain);
}

/** No more indicators of one report are answered. */
const mostWanting = 120;

function wantingOf(indicators: readonly Indicator[]): Wanting[] {
	return indicators
		.flatMap((indicator) => {
			const { single, target, actual, unit, name } = indicator;
			const value = single ?? (actual ? null : target);
			const counted = value && (value.number !== null || value.range || value.date);
			const kind = counted ? kindOf(value, unit) : null;
			const words = wordsOf(name);
			return kind === null || words.size === 0
				? []
				: [{ indicator, kind, number: value?.number ?? null, words, head: rateHead(name) }];
		})
		.slice(0, mostWanting);
}

/** In how many passages each word stands: what all of them hold tells little. */
function rarities(wanting: readonly Wanting[], told: readonly Told[]): Map<string, number> {
	const words = new Set(wanting.flatMap((one) => [...one.words]));
	const seen = new Map<string, number>();
	for (const { around } of told)
		for (const pair of new Set(
			Array.from({ length: around.length }, (_, at) => around.slice(at, at + 2))
		))
			if (words.has(pair)) seen.set(pair, (seen.get(pair) ?? 0) + 1);
	return new Map(
		[...words].map((pair) => [pair, 1 / (1 + Math.log(Math.max(1, seen.get(pair) ?? 1)))])
	);
}

/** Whether the passage belongs to another indicator: one that has its result, or is called otherwise. */
function isTaken({ indicator, words }: Wanting, { owner }: Told): boolean {
	if (owner === null) return false;
	if (owner === indicator || (owner.target && owner.actual)) return true;
	const value = owner.single ?? owner.target ?? owner.actual;
	const isText = value?.number === null && !value.range && !value.date;
	if (isText) return false;
	const others = wordsOf(owner.name);
	return Math.min(shareOf(words, others), shareOf(others, words)) < 0.6;
}

/** Results are not that small a part of what was aimed at, nor so many times as much. */
const farApart = 1 / 20;

/** The smaller number as a part of the larger, 0 to 1. */
function sizes(one: number | null, other: number | null): number {
	const [small, large] = [Math.abs(one ?? 0), Math.abs(other ?? 0)].sort((a, b) => a - b);
	return small && large ? small / large : 1;
}

/** From which part of an indicator's words on a passage may be about it. */
const enough = 0.3;

/**
 * How alike a passage is to an indicator, 0 to 1: the part of its words, rare ones first, that stand
 * in the clause of the quantity, half of it for its sentence; less, the more the sizes differ.
 */
function likeness(one: Wanting, told: Told, rarity: ReadonlyMap<string, number>): number {
	if (one.head && !told.near.includes(one.head)) return 0;
	let all = 0;
	let shared = 0;
	for (const pair of one.words) {
		const weight = rarity.get(pair) ?? 1;
		all += weight;
		if (told.near.includes(pair)) shared += weight;
		else if (told.around.includes(pair)) shared += weight / 2;
	}
	const share = shared / all;
	const near = sizes(one.number, told.quantity.number);
	return share < enough || near < farApart ? 0 : share * (0.6 + 0.4 * near);
}

const sameValue = (one: Suggestion, other: Suggestion): boolean =>
	one.quantity.number === other.quantity.number && one.quantity.date === other.quantity.date;

function suggestionsFor(
	one: Wanting,
	told: readonly Told[],
	rarity: ReadonlyMap<string, number>
): Suggestion[] {
	const ranked = told
		.filter((passage) => passage.kind === one.kind && !isTaken(one, passage))
		.map((passage) => ({ passage, likeness: likeness(one, passage, rarity) }))
		.filter((match) => match.likeness > 0)
		.sort((a, b) => b.likeness - a.likeness)
		.map(({ passage }): Suggestion => ({ quantity: passage.quantity, ...passage.evidence }));
	return ranked
		.filter((match, at) => ranked.findIndex((other) => sameValue(other, match)) === at)
		.slice(0, mostSuggestions);
}

/**
 * The indicators, those without a result of their own with the passages of the same report that may
 * hold it: quantities of a like unit, told as facts, among words that the indicator counts. Nothing
 * else of an indicator changes. The text is looked through once, and in bounds.
 */
export function withSuggestions(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[],
	indicators: readonly Indicator[],
	year: number | null
): Indicator[] {
	const wanting = wantingOf(indicators);
	if (wanting.length === 0) return [...indicators];
	const kinds = new Set(wanting.map(({ kind }) => kind));
	const ahead = sections.filter(
		({ meaning }) => meaning === 'problems' || meaning === 'measures' || meaning === 'objectives'
	);
	const told = [
		...toldInProse(reading, ahead, year, indicators),
		...toldInTables(grids, year, indicators)
	].filter(({ kind }) => kinds.has(kind));
	const rarity = rarities(wanting, told);
	const found = new Map(wanting.map((one) => [one.indicator, suggestionsFor(one, told, rarity)]));
	return indicators.map((one) => ({ ...one, suggestions: found.get(one) ?? [] }));
}
