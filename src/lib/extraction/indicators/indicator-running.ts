import type { Indicator } from '$lib/domain/indicator';
import { joinedIndicators } from './indicator-joined';
import { lineIndicators } from './indicator-lines';
import { pairsIn, rateHead, shareOf } from './indicator-name';
import { sentencePairs } from './indicator-sentence';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';

const overlaps = (one: Indicator, other: Indicator): boolean =>
	one.place.block === other.place.block &&
	one.place.span[0] < other.place.span[1] &&
	other.place.span[0] < one.place.span[1];

/** Rates of different things, as 合规率 and 完成率. */
function ofDifferentThings(one: string, other: string): boolean {
	const [own, its] = [rateHead(one), rateHead(other)];
	return own !== null && its !== null && own !== its;
}

/**
 * Whether two indicators tell the same: the same target under a name that shares words, the fewer
 * the more else is the same.
 */
const same = (one: Indicator, other: Indicator, isListed = false): boolean =>
	!ofDifferentThings(one.name, other.name) &&
	one.target?.number === other.target?.number &&
	one.target?.date === other.target?.date &&
	Math.max(
		shareOf(pairsIn(one.name), pairsIn(other.name)),
		shareOf(pairsIn(other.name), pairsIn(one.name))
	) >= (!isListed && one.actual && one.actual.number === other.actual?.number ? 0.4 : 0.7);

/** What the tables do not list already: a form behind a report lists once more what its prose lists. */
export const beyondTables = (
	listed: readonly Indicator[],
	tables: readonly Indicator[]
): Indicator[] =>
	listed.filter((one) =>
		tables.every((row) => row.name !== one.name && !(one.target && same(one, row)))
	);

/** From so many lines on, a report lists its indicators. */
const fewest = 3;

/**
 * The indicators that running prose tells beside the report's lists and tables of them: targets
 * with their results in one sentence, and, where the report lists no indicators, targets that are
 * announced in one place and answered in another.
 */
export function runningIndicators(
	reading: Reading,
	sections: readonly Section[],
	year: number | null,
	listed: readonly Indicator[]
): Indicator[] {
	const kept = [...listed];
	const add = (more: readonly Indicator[], ofList: readonly Indicator[] = []) => {
		for (const one of more)
			if (
				!kept.some(
					(other) =>
						overlaps(one, other) || (one.target && same(one, other, ofList.includes(other)))
				)
			)
				kept.push(one);
	};
	const lines = lineIndicators(reading, sections, year);
	add(lines, lines);
	add(sentencePairs(reading, sections, year));
	if (listed.length === 0 && lines.length < fewest)
		add(joinedIndicators(reading, sections, year, kept));
	return kept
		.slice(listed.length)
		.sort((a, b) => a.place.block - b.place.block || a.place.span[0] - b.place.span[0]);
}
