import { anyOf, comparisonWords as words } from '../lexicon';
import { yearOf } from '../figures/phrase';

/** What the words right before an amount make of it, for a figure named before them. */
export type Told =
	| { kind: 'level'; year: string }
	| { kind: 'difference'; sign: 1 | -1; year: string | null }
	| { kind: 'between' };

const year = `(?<year>${anyOf(words.yearBefore)}|20\\d\\d年度?)`;
const filler = `${anyOf(words.filler)}{0,3}`;
const sign = `(?:(?<more>${anyOf([...words.more, ...words.rise])})|(?<less>${anyOf([...words.less, ...words.fall])}))`;
const open = '^）?[，；、（]?';

/** （而）上年（度决算数为）500万元, 比上年决算数500万元 */
const levelForm = new RegExp(
	`${open}(?:而)?${anyOf(words.against)}?${year}${anyOf(words.level)}{0,3}$`
);
/** 比上年（决算数）增加20万元, 与上年相比，减少20万元 */
const differenceForm = new RegExp(
	`${open}${anyOf(words.against)}${year}${anyOf(words.level)}{0,2}${anyOf(words.against)}?，?${filler}${sign}${filler}$`
);
/** 同比增长4% */
const alikeForm = new RegExp(`${open}同比${filler}${sign}${filler}$`);
/** ，增长4%: more of what was begun. */
const furtherForm = new RegExp(`${open}${filler}${sign}${filler}$`);
const betweenForm = new RegExp(`${open}${anyOf(words.between)}[^，；。、]{0,16}$`);

const signOf = (match: RegExpExecArray): 1 | -1 => (match.groups?.more ? 1 : -1);

/**
 * Reads the words between a figure and an amount after it, or, once a comparison has `begun`,
 * between two amounts of it. Null where they tell of something else.
 */
export function toldBy(between: string, begun: boolean): Told | null {
	if (between.length > 40) return null;
	const difference = differenceForm.exec(between);
	if (difference)
		return {
			kind: 'difference',
			sign: signOf(difference),
			year: difference.groups?.year ?? null
		};
	const level = levelForm.exec(between);
	if (level) return { kind: 'level', year: level.groups?.year ?? '' };
	const alike = alikeForm.exec(between);
	if (alike) return { kind: 'difference', sign: signOf(alike), year: words.yearBefore[0] ?? null };
	const further = begun ? furtherForm.exec(between) : null;
	if (further) return { kind: 'difference', sign: signOf(further), year: null };
	return !begun && betweenForm.test(between) ? { kind: 'between' } : null;
}

/** The year meant, in a report of `own`; null where it is not known. */
export const yearMeant = (printed: string, own: number | null): number | null =>
	words.yearBefore.includes(printed) ? (own === null ? null : own - 1) : yearOf(printed);

const lastYear = new RegExp(`^(?:其中：?)?(?<year>${anyOf(words.yearBefore)}|20\\d\\d年度?)`);

/** 上年收入 → the year and the label behind it; null where no other year opens the words. */
export function labelOfYear(text: string): { year: string; label: string } | null {
	const match = lastYear.exec(text);
	const printed = match?.groups?.year;
	return match && printed ? { year: printed, label: text.slice(match[0].length) } : null;
}

const anyYear = new RegExp(`${anyOf(words.yearBefore)}|20\\d\\d年度?`);

/** The year that a column's head names, 上年 or 2022年. */
export const yearIn = (head: string): string | null => anyYear.exec(head)?.[0] ?? null;
