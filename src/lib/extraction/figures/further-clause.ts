import type { Basis } from '$lib/domain/basis';
import { furtherWords, labels, type Topic } from '../lexicon';
import { yearOf } from './phrase';

/** The words before an amount, all of them known: 2023年 “三公”经费 支出预算 → a topic, a stage. */
export interface Clause {
	topic: Topic | null;
	stage: Basis['stage'];
	/** Says that money was spent, in whatever words. */
	spent: boolean;
	fund: Basis['fund'];
	entity: Basis['entity'];
	year: number | null;
	otherYear: boolean;
	/** Names the whole department's total. */
	whole: boolean;
	/** Tells of a difference, a share or a rate. */
	change: boolean;
}

type Meaning =
	| { kind: 'topic'; topic: Topic }
	| { kind: 'stage'; stage: Basis['stage'] }
	| { kind: 'fund'; fund: Basis['fund'] }
	| { kind: 'entity'; entity: Basis['entity'] }
	| { kind: 'change' | 'otherYear' | 'whole' | 'neutral' };

/** Every known word by its first character, longest first; of equal words the first meaning counts. */
function wordsByStart(): Map<string, [string, Meaning][]> {
	const all: [string, Meaning][] = [];
	const add = (words: readonly string[], meaning: Meaning): void =>
		words.forEach((word) => all.push([word, meaning]));
	for (const { topic, words } of furtherWords.topics) add(words, { kind: 'topic', topic });
	for (const { stage, words } of furtherWords.stages) add(words, { kind: 'stage', stage });
	add(furtherWords.changes, { kind: 'change' });
	add(furtherWords.whole, { kind: 'whole' });
	add(labels.otherYear, { kind: 'otherYear' });
	for (const { fund, words } of labels.funds) add(words, { kind: 'fund', fund });
	for (const { entity, words } of labels.entities) add(words, { kind: 'entity', entity });
	for (const words of [furtherWords.neutral, labels.neutral, labels.connectors])
		add(words, { kind: 'neutral' });
	const known = new Map<string, [string, Meaning][]>();
	for (const one of all) {
		const start = one[0].charAt(0);
		known.set(start, [...(known.get(start) ?? []), one]);
	}
	for (const list of known.values()) list.sort(([a], [b]) => b.length - a.length);
	return known;
}
const known = wordsByStart();

const years = /(?:20\d\d|二〇[〇一二三四五六七八九]{2})年度?/y;
const marks = /[“”"'‘’「」『』\s、-]/;
const numbering = /^(?:\d{1,2}[.、]|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|、))/;

/** More than any label needs. */
const longest = 60;

/**
 * Reads a clause whose every word is known; null where one is not, where two topics or two years
 * meet, or a budget and the final accounts. Brackets are to be taken out before.
 */
export function clauseOf(text: string, agency: string | null): Clause | null {
	if (text.length > longest + (agency?.length ?? 0)) return null;
	if (furtherWords.refused.some((word) => text.includes(word))) return null;
	const clause: Clause = {
		topic: null,
		stage: null,
		spent: false,
		fund: null,
		entity: null,
		year: null,
		otherYear: false,
		whole: false,
		change: false
	};
	const rest = agency ? text.replace(agency, '') : text;
	let at = numbering.exec(rest)?.[0].length ?? 0;
	while (at < rest.length) {
		if (marks.test(rest.charAt(at))) {
			at++;
			continue;
		}
		years.lastIndex = at;
		const year = years.exec(rest)?.[0];
		if (year) {
			const said = yearOf(year);
			if (clause.year !== null && clause.year !== said) return null;
			clause.year = said;
			at += year.length;
			continue;
		}
		const word = (known.get(rest.charAt(at)) ?? []).find(([one]) => rest.startsWith(one, at));
		if (!word || !takes(clause, word[1])) return null;
		at += word[0].length;
	}
	return clause;
}

/** Adds what a word means; false where it contradicts what was said. */
function takes(clause: Clause, word: Meaning): boolean {
	if (word.kind === 'topic') {
		if (clause.topic !== null && clause.topic !== word.topic) return false;
		clause.topic = word.topic;
	} else if (word.kind === 'stage') {
		if (word.stage === null) clause.spent = true;
		else if (clause.stage !== null && clause.stage !== word.stage) return false;
		else clause.stage = word.stage;
	} else if (word.kind === 'fund') clause.fund ??= word.fund;
	else if (word.kind === 'entity') clause.entity ??= word.entity;
	else if (word.kind === 'otherYear') clause.otherYear = true;
	else if (word.kind === 'whole') clause.whole = true;
	else if (word.kind === 'change') clause.change = true;
	return true;
}
