import { sectionIds, type SectionId } from '$lib/domain/document-checks';
import { templateOf } from '$lib/domain/template';
import type { Report } from '$lib/domain/report';
import { isPrompt, sectionWords, type Meaning } from '../lexicon';
import { filledAfter, type Grid } from '../tables/grid';
import { meaningOf, type Section } from '../text/outline';
import type { Reading } from '../text/reading';

const meanings: Record<SectionId, readonly Meaning[]> = {
	functions: ['functions'],
	objectives: ['objectives'],
	problems: ['problems', 'problems_and_measures'],
	measures: ['measures', 'problems_and_measures']
};

/** Whether there are words that do not only ask for words. */
const answers = (text: string): boolean =>
	text.split('\n').some((line) => line !== '' && !isPrompt(line));

/** Whether a section of these meanings says anything, be it that there is nothing to say. */
const isHeaded = (
	{ text }: Reading,
	sections: readonly Section[],
	wanted: readonly Meaning[]
): boolean =>
	sections.some(
		({ meaning, from, to }) =>
			meaning !== null && wanted.includes(meaning) && answers(text.slice(from, to))
	);

/** Whether a form has an answer behind a label of these meanings. */
const isAnswered = (grids: readonly Grid[], wanted: readonly Meaning[]): boolean =>
	grids.some((grid) =>
		Array.from({ length: grid.rows }, (_, row) => grid.own(row)).some((cells) =>
			cells.some((cell, at) => {
				const meaning = meaningOf(cell.text);
				if (meaning === null || !wanted.includes(meaning)) return false;
				return answers(filledAfter(cells, at)?.text ?? '');
			})
		)
	);

/**
 * The sections that the report's template asks for (sections.json) and that are not there: nothing
 * was read of them, and no heading and no field of a form has more below or behind it than a prompt.
 */
export function missingSectionsIn(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[],
	report: Pick<Report, SectionId | 'template'>
): SectionId[] {
	const { id } = templateOf(report.template?.id ?? null);
	const asked = sectionWords.asked[id] ?? sectionWords.asked.general ?? [];
	return sectionIds.filter(
		(section) =>
			asked.includes(section) &&
			report[section].length === 0 &&
			!isHeaded(reading, sections, meanings[section]) &&
			!isAnswered(grids, meanings[section])
	);
}
