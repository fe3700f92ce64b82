import type { ClaimedYear } from '$lib/domain/document-checks';
import type { Evidence } from '$lib/domain/provenance';
import type { Report } from '$lib/domain/report';
import { yearForm, yearOf } from '../figures/phrase';
import type { Grid } from '../tables/grid';
import { evidenceIn, evidenceOf, wordsOf, type Reading } from '../text/reading';
import type { Title } from '../titles';

const years = new RegExp(yearForm, 'g');

/** The one year that a text names; null where it names none or several. */
function onlyYear(text: string): { year: number; at: number; length: number } | null {
	const all = [...text.matchAll(years)];
	const [first] = all;
	const year = first ? yearOf(first[0]) : null;
	if (!first || year === null) return null;
	if (all.some((one) => yearOf(one[0]) !== year)) return null;
	return { year, at: first.index, length: first[0].length };
}

function inTitle(reading: Reading, title: Title | null): ClaimedYear | null {
	const year = title?.year ?? null;
	if (!title || year === null) return null;
	const from = reading.blocks.indexOf(title.block);
	const said = from < 0 ? null : yearForm.exec(reading.text.slice(from));
	if (!said || yearOf(said[0]) !== year) return null;
	const at = from + said.index;
	return { source: 'title', year, ...evidenceOf(reading, at, at + said[0].length) };
}

/** How far above its table a caption stands, and how long one is at most. */
const linesAbove = 3;
const longestCaption = 40;
const ofResults = /(?:自评|评价|评分|得分|收支|收入|支出|决算|执行|完成)[^，。；]{0,12}[表况]）?$/;
const bracketed = /^（(?:20\d\d|二〇[〇一二三四五六七八九]{2})年度?）$/;
const ofAnother = /上年|去年|往年|对比|比较|同期|申报|计划|次年|下年/;

/** The year in the caption of a table of results, as 2023年度部门整体支出绩效自评表 or （2023年度）. */
function overTable({ document, block }: Grid, title: Title | null): ClaimedYear | null {
	for (let at = block - 1; at >= Math.max(0, block - linesAbove); at--) {
		const one = document.blocks[at];
		if (!one || one.kind === 'table') return null;
		if (title && at >= title.block && at < title.block + title.lines) return null;
		const words = wordsOf(one);
		const isCaption = words.length <= longestCaption && !ofAnother.test(words);
		if (!isCaption || !(ofResults.test(words) || bracketed.test(words))) continue;
		const said = onlyYear(words);
		if (!said) continue;
		const printed = one.text.search(yearForm);
		const found = yearForm.exec(one.text);
		const evidence =
			printed < 0 || !found
				? evidenceIn(document, at, 0, one.text.length)
				: evidenceIn(document, at, printed, printed + found[0].length);
		return { source: 'table', year: said.year, ...evidence };
	}
	return null;
}

/** What a sentence gives an amount of, in the words by which it is told. */
const topics = [
	/三公["”]?经费/,
	/机关运行经费/,
	/政府采购/,
	/(?:本年|年度|部门)?收入(?:合计|总计|总额)?/,
	/(?:本年|年度|部门)?支出(?:合计|总计|总额)?/,
	/自评(?:总)?得分/
];
const amount = /\d(?:亿元|万元|元|分)/;
const besides =
	/[与较比同自从截至到于][^，。；]{0,4}$|对比$|相比$|以前年度$|上年$|去年$|结转$|截至$|自$/;
const elsewhere = /上年结转|以前年度|历年|近[两三二]年|计划|拟|预计|下一?年|项目/;

interface Told {
	readonly year: number | null;
	readonly from: number;
	readonly to: number;
}

/** The sentences that give an amount of a topic, with the year that they give it for. */
function toldOf(reading: Reading, topic: RegExp): Told[] {
	const told: Told[] = [];
	let start = 0;
	for (const sentence of reading.text.split(/(?<=[。\n；])/)) {
		const named = topic.exec(sentence);
		if (named && amount.test(sentence.slice(named.index))) {
			const all = [...sentence.matchAll(years)];
			const [said] = all;
			const year =
				said &&
				said.index < named.index &&
				all.length === 1 &&
				named.index - said.index <= 24 &&
				!besides.test(sentence.slice(0, said.index)) &&
				!elsewhere.test(sentence)
					? yearOf(said[0])
					: null;
			const at = start + (said?.index ?? 0);
			told.push({ year, from: at, to: at + (said?.[0].length ?? 0) });
		}
		start += sentence.length;
	}
	return told;
}

/**
 * The years for which the text gives its amounts: the report's own, and one beside it where it is the
 * only one for which an amount is given, and every mention of that amount gives it for that year.
 */
function inText(reading: Reading, own: number | null): ClaimedYear[] {
	const claimed: ClaimedYear[] = [];
	for (const topic of topics) {
		const told = toldOf(reading, topic);
		const [first] = told;
		const agreed = told.every(({ year }) => year === first?.year);
		const one = told.find(({ year }) => year === own) ?? (agreed ? first : undefined);
		if (one?.year)
			claimed.push({ source: 'body', year: one.year, ...evidenceOf(reading, one.from, one.to) });
	}
	return claimed;
}

/** 对2023年度部门整体支出绩效进行了自评: what was evaluated, and no notice or plan that names it. */
const evaluated = new RegExp(
	String.raw`(?<!关于)对(${yearForm.source})[^，。；：\n\d《》]{0,10}整体[^，。；：\n\d《》]{0,10}(?:进行|开展)(?:了|的)?[^，。；：\n\d《》]{0,6}(?:自评|评价)`,
	'g'
);

const inOpening = (reading: Reading): ClaimedYear[] =>
	[...reading.text.matchAll(evaluated)].flatMap((match) => {
		const printed = match[1] ?? '';
		const year = yearOf(printed);
		const from = match.index + 1;
		return year === null
			? []
			: [{ source: 'body', year, ...evidenceOf(reading, from, from + printed.length) }];
	});

const sourceOf = ({ place }: Evidence, title: Title | null): ClaimedYear['source'] => {
	if (place.table !== undefined) return 'table';
	const inTitleLines =
		title !== null && place.block >= title.block && place.block < title.block + title.lines;
	return inTitleLines ? 'title' : 'body';
};

/**
 * The years that a report claims to be about (DOMAIN C3, K12), each once by its source: that of its
 * title, those over its tables, the one that was evaluated, those for which its text gives amounts. Comparisons, plans and what
 * is carried over from other years claim nothing.
 */
export function claimedYearsIn(
	reading: Reading,
	title: Title | null,
	grids: readonly Grid[],
	year: Report['year']
): ClaimedYear[] {
	const own = year && { source: sourceOf(year, title), ...year };
	const all = [
		inTitle(reading, title),
		own,
		...grids.map((grid) => (grid.table < 0 ? null : overTable(grid, title))),
		...inOpening(reading),
		...inText(reading, year?.year ?? null)
	];
	const found = new Map<string, ClaimedYear>();
	for (const one of all) {
		const key = one && `${one.source} ${one.year}`;
		if (one && key !== null && !found.has(key)) found.set(key, one);
	}
	return [...found.values()];
}
