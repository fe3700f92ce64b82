import type { Passage } from '$lib/domain/report';
import { numberedItems, passageOf, sentences } from '../text/items';
import { cellItems, formField } from '../tables/form-field';
import type { Grid } from '../tables/grid';
import { sectionOf, type Section } from '../text/outline';
import type { Reading } from '../text/reading';

/** A list where there is one, else the sentences: functions and objectives. */
function listed(reading: Reading, section: Section | null): Passage[] {
	if (!section) return [];
	const items = numberedItems(reading, section.from, section.to);
	if (items.length > 0) return items.map((item) => passageOf(reading, item));
	const lead = reading.text
		.slice(section.from, section.to)
		.search(/(?:职能|职责)(?:是|：|包括)+：?/);
	const from = lead < 0 ? section.from : section.from + lead;
	const skip =
		lead < 0
			? 0
			: (/^(?:职能|职责)(?:是|：|包括)+/.exec(reading.text.slice(from))?.[0].length ?? 0);
	return sentences(reading, from + skip, section.to).map((item) => passageOf(reading, item));
}

export const functionsIn = (reading: Reading, sections: readonly Section[]): Passage[] =>
	listed(reading, sectionOf(sections, 'functions'));

/** From the section of objectives, else from the 预期目标 of a form. */
export function objectivesIn(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[]
): Passage[] {
	const stated = listed(reading, sectionOf(sections, 'objectives'));
	if (stated.length > 0) return stated;
	const cell = formField(grids, /^(?:年度|年初)?(?:预期目标|绩效目标|总体目标|年度总体目标)$/);
	return cell ? cellItems(cell).map((item) => passageOf(cell, item)) : [];
}
