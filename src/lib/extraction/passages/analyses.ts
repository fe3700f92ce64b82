import type { Passage, Report } from '$lib/domain/report';
import { passageOf } from '../text/items';
import { isPrompt, sectionWords, type Aspect } from '../lexicon';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';

const matchers = sectionWords.aspects.map(({ aspect, all, not }) => ({
	aspect,
	all: all.map((pattern) => new RegExp(pattern)),
	not: not ? new RegExp(not) : null
}));

/** What a heading says is analysed; null where it is nothing of this kind. */
function aspectOf(title: string): Aspect | null {
	const bare = title.replace(/（[^（）]*）/g, '');
	const found = matchers.find(
		({ all, not }) => all.every((pattern) => pattern.test(bare)) && !not?.test(bare)
	);
	return found?.aspect ?? null;
}

/** A line that only names what follows. */
const mereTitle = /^[^，。；：]{0,20}$/;

const elsewhere = new Set(['problems', 'measures', 'problems_and_measures']);

/**
 * The paragraphs of the sections that analyse effectiveness and efficiency, in the report's order,
 * without headings and prompts. A paragraph belongs to the innermost section around it whose heading
 * names an aspect, and to none where it speaks of problems or measures.
 */
export function analysesIn(
	reading: Reading,
	sections: readonly Section[]
): Pick<Report, 'effectiveness' | 'efficiency'> {
	const found: Record<Aspect, Passage[]> = { effectiveness: [], efficiency: [] };
	const aspects = new Map(sections.map((section) => [section, aspectOf(section.title)]));
	const around: Section[] = [];
	let next = 0;
	let start = 0;
	for (const line of reading.text.split('\n')) {
		const end = start + line.length;
		while ((around.at(-1)?.to ?? Infinity) <= start) around.pop();
		let from = start;
		for (let one = sections[next]; one && one.start <= start; one = sections[++next]) {
			around.push(one);
			from = one.from;
		}
		const home = around.findLast((one) => aspects.get(one));
		const aspect = home && aspects.get(home);
		const apart = around.some(({ meaning }) => meaning !== null && elsewhere.has(meaning));
		const words = reading.text.slice(from, end);
		if (aspect && !apart && !mereTitle.test(words) && !isPrompt(words))
			found[aspect].push(passageOf(reading, { from, to: end, number: null }));
		start = end + 1;
	}
	return found;
}
