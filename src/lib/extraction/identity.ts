import type { SourceDocument, Table } from '$lib/domain/document';
import type { Evidence } from '$lib/domain/provenance';
import type { Report } from '$lib/domain/report';
import { evidenceOfCells, filledAfter, type Grid } from './tables/grid';
import { normalise } from './text/normalise';
import { yearForm, yearOf } from './figures/phrase';
import { evidenceOf, rawOf, wordsOf, type Reading } from './text/reading';
import { cut, isAgencyName, suffix, titlesOf, type Title } from './titles';

const keyOf = ({ agency, year }: Title): string => `${agency} ${year}`;

/** Blocks below a title in which it is said whose report it is. */
const blocksBelow = 8;

/** Less than this under a title is no report but an entry of a contents page. */
const leastProse = 8;

/** Whether the next title follows on this one with hardly a word between them. */
function isListed(document: SourceDocument, next: Title | undefined, one: Title): boolean {
	const from = one.block + one.lines;
	if (!next || next.block - from > blocksBelow) return false;
	const between = document.blocks.slice(from, next.block);
	const length = between.reduce((sum, block) => sum + wordsOf(block).length, 0);
	return length < leastProse && between.every(({ kind }) => kind !== 'table');
}

/** Titles that name nobody, with the agency that the form field below them names. */
function titlesByForm(document: SourceDocument, titles: readonly Title[]): Title[] {
	return titles.flatMap((title, at) => {
		const end = titles[at + 1]?.block ?? document.blocks.length;
		const from = title.block + title.lines;
		const below = document.blocks.slice(from, Math.min(end, from + blocksBelow));
		const words = below.map(wordsOf).find((text) => labelled.test(text));
		const name = cut((words && labelled.exec(words)?.[1]) ?? '');
		const tables = below.filter((block) => block.kind === 'table');
		const agency =
			title.agency ??
			(isAgencyName(name) ? name : null) ??
			tables.map(agencyInTable).find((one) => one !== null) ??
			null;
		return agency ? [{ ...title, agency }] : [];
	});
}

/** The answer to the field of a form that asks for the agency, in the rows at its top. */
function agencyInTable(table: Table): string | null {
	const cells = table.cells.map((cell) => ({
		row: cell.row,
		text: cell.row < headRows ? normalise(table.text.slice(...cell.span)).text : ''
	}));
	const at = cells.findIndex(({ text }) => nameLabels.some((label) => label.test(text)));
	const answer = cells.find(
		({ text, row }, index) => index > at && text !== '' && row === cells[at]?.row
	);
	return at >= 0 && answer && isAgencyName(answer.text) ? answer.text : null;
}

/**
 * Where the reports of a file begin and end. A new report begins at a title that names another
 * agency, or the same agency and another year.
 */
export function partsOf(
	document: SourceDocument
): { from: number; to: number; title: Title | null }[] {
	const titles = titlesOf(document);
	const named = titles.filter((one) => one.agency && one.year);
	const candidates = named.length > 0 ? named : titlesByForm(document, titles);
	const last = new Map(candidates.map((one) => [keyOf(one), one]));
	const after = new Map(titles.map((one, at) => [one.block, titles[at + 1]]));
	const known = candidates.filter(
		(one) => last.get(keyOf(one)) === one || !isListed(document, after.get(one.block), one)
	);
	const starts = known.filter((one, at) => {
		const before = known[at - 1];
		return !before || keyOf(before) !== keyOf(one);
	});
	const all = document.blocks.length;
	if (starts.length < 2) return [{ from: 0, to: all, title: named[0] ?? titles[0] ?? null }];
	return starts.map((title, at) => ({
		from: at === 0 ? 0 : title.block,
		to: starts[at + 1]?.block ?? all,
		title
	}));
}

const labelled =
	/(?:填报单位|单位名称|部门名称|编制部门|编制单位|预算部门|部门（单位）名称|部门（单位）)(?:（[^）]{0,30}）)?[：:]([\u4e00-\u9fff（）]{3,30}?)(?=填报|日期|评价|自评|年度|（|[\d\n，。；]|$)/;
const opening = new RegExp(
	`(?:^|\\n|。)([\\u4e00-\\u9fff]{2,26}(?:${suffix}))(?:的?主要(?:职能|职责)|是[\\u4e00-\\u9fff]{1,12}(?:部门|机关|单位|团体|组织)|下设|内设)`
);
const ofAccounts = new RegExp(
	`(?:^|\\n|[、，。：分])(?:20\\d\\d年[，]?)?([\\u4e00-\\u9fff]{2,26}(?:${suffix}))(?:(?:20\\d\\d)年度?(?:部门|单位|收入|支出|机关|决算|预算|收支)|收入预算|支出预算)`
);

/** The agency of a report: from its title, else from a form field, the opening, or the accounts' words. */
export function agencyOf(
	reading: Reading,
	title: Title | null,
	grids: readonly Grid[]
): Report['agency'] {
	const at = (name: string, from: number) => {
		const printed = rawOf(reading, from, from + name.length).replace(/\s/g, '');
		return {
			name: printed.length === name.length ? printed : name,
			...evidenceOf(reading, from, from + name.length)
		};
	};
	const form = labelled.exec(reading.text);
	const inForm = form?.[1] && cut(form[1]);
	// A form gives the name in full, where a title leaves out the city.
	if (form && inForm && title?.agency && inForm.endsWith(title.agency) && isAgencyName(inForm))
		return at(inForm, form.index + form[0].indexOf(inForm));
	const fuller = title?.agency ? fullerName(reading, grids, title.agency) : null;
	if (fuller) return fuller;
	if (title?.agency) {
		const start = reading.blocks.indexOf(title.block);
		const from = reading.text.indexOf(title.agency, Math.max(0, start));
		if (from >= 0) return at(title.agency, from);
		return placedInTitle(reading, title, title.agency);
	}
	for (const label of nameLabels) {
		const answer = inForms(grids, label, nameInForm);
		if (answer) return answer;
	}
	const inCell = inLabelledCell(grids);
	if (inCell) return inCell;
	for (const pattern of [labelled, ofAccounts, opening]) {
		const match = pattern.exec(reading.text);
		const name = match?.[1] && cut(match[1]);
		if (!match || !name || !isAgencyName(name)) continue;
		return at(name, match.index + match[0].indexOf(name));
	}
	const lone = new RegExp(`(?:^|\\n)([\\u4e00-\\u9fff]{4,26}(?:${suffix}))(?=\\n|$)`).exec(
		reading.text
	);
	if (lone?.[1] && isAgencyName(lone[1])) return at(lone[1], lone.index + lone[0].indexOf(lone[1]));
	return null;
}

/** The name with its city or county, where a form or the opening of a sentence prints more than the title. */
function fullerName(reading: Reading, grids: readonly Grid[], name: string): Report['agency'] {
	const longer = (answer: string) => answer.length > name.length && answer.endsWith(name);
	for (const label of nameLabels) {
		const answer = inForms(grids, label, (text) => (longer(text) ? nameInForm(text) : null));
		if (answer) return answer;
	}
	const place = new RegExp(`(?<=^|[\\n，。；：])[\\u4e00-\\u9fff]{1,9}[省市州盟县旗区](?=${name})`);
	const found = place.exec(reading.text);
	if (!found || /[的为是在对由向]/.test(found[0])) return null;
	const full = found[0] + name;
	return isAgencyName(full)
		? { name: full, ...evidenceOf(reading, found.index, found.index + full.length) }
		: null;
}

/** 编制单位：某某局 in one cell at the top of a form. */
function inLabelledCell(grids: readonly Grid[]): Report['agency'] {
	for (const grid of grids)
		for (const cell of grid.cells) {
			if (cell.row >= headRows) break;
			const name = cut(labelled.exec(cell.text)?.[1] ?? '');
			if (isAgencyName(name)) return { name, ...evidenceOfCells(grid, cell, cell) };
		}
	return null;
}

/** Rows at the top of a form in which it says of whom and of when it is. */
const headRows = 6;

/** What `read` makes of the answers to a form's field: the next filled cell right of its label. */
function inForms<T>(
	grids: readonly Grid[],
	label: RegExp,
	read: (answer: string) => T | null
): (T & Evidence) | null {
	for (const grid of grids)
		for (let row = 0; row < Math.min(grid.rows, headRows); row++) {
			const cells = grid.own(row);
			const at = cells.findIndex((cell) => label.test(cell.text));
			const answer = at < 0 ? undefined : filledAfter(cells, at);
			const found = answer ? read(answer.text) : null;
			if (answer && found) return { ...found, ...evidenceOfCells(grid, answer, answer) };
		}
	return null;
}

const yearLabel = /^(?:评价|自评|考核|报告)年度$/;

function yearInForm(answer: string): { year: number } | null {
	const year = /^(20\d\d)年?度?$/.exec(answer)?.[1];
	return year ? { year: Number(year) } : null;
}

/** Of whom a form is; in that of a whole department the 主管部门 is the department itself. */
const nameLabels = [
	/^(?:部门|单位|填报单位|预算单位|预算部门)(?:（单位）)?(?:名称)?$/,
	/^主管部门$/
];

const nameInForm = (answer: string): { name: string } | null =>
	isAgencyName(answer) ? { name: answer } : null;

/** A name broken over the lines of its title is quoted from the line that holds most of it. */
function placedInTitle(reading: Reading, title: Title, name: string): Report['agency'] {
	const flat = reading.text.replace(/\n/g, '');
	const found = flat.indexOf(name);
	const start = reading.blocks.indexOf(title.block);
	const from = found < 0 ? start : toUnflat(reading.text, found);
	const to = found < 0 ? start + 1 : toUnflat(reading.text, found + name.length - 1) + 1;
	return { name, ...evidenceOf(reading, from, to) };
}

function toUnflat(text: string, flat: number): number {
	let seen = 0;
	for (let at = 0; at < text.length; at++) {
		if (text.charAt(at) === '\n') continue;
		if (seen === flat) return at;
		seen++;
	}
	return text.length - 1;
}

const stated =
	/(20\d\d|二〇[〇一二三四五六七八九]{2})年度?，?(?:末|全年|本年|本单位|我单位|本部门|部门|全[局馆校街]|我[局委街会办]|一般公共|[\u4e00-\u9fff]{0,14})?(?:财政拨款)?(?:部门)?(?:整体)?(?:收入|支出|决算|总收入|总支出|绩效自评得|收支)/g;

/**
 * The year that the report is about: the title's, unless the statements of income, expenditure
 * and score speak of another one more often.
 */
export function yearOfReport(
	reading: Reading,
	title: Title | null,
	grids: readonly Grid[]
): Report['year'] {
	const inForm = inForms(grids, yearLabel, yearInForm);
	if (inForm && inForm.year !== title?.year) return inForm;
	const votes = new Map<number, { weight: number; from: number; to: number }>();
	const vote = (year: number | null, weight: number, from: number, to: number) => {
		if (year === null || year < 1990 || year > 2100) return;
		const seen = votes.get(year);
		if (seen) seen.weight += weight;
		else votes.set(year, { weight, from, to });
	};
	if (title) {
		const start = reading.blocks.indexOf(title.block);
		const match = yearForm.exec(reading.text.slice(start));
		if (match && title.year !== null)
			vote(title.year, 2.5, start + match.index, start + match.index + match[0].length);
	}
	for (const match of reading.text.matchAll(stated)) {
		const ahead = reading.text.slice(Math.max(0, match.index - 3), match.index);
		if (/[与较比于和]$/.test(ahead) || /三公|对比|相比/.test(match[0])) continue;
		const length = match[0].indexOf('年') + 1;
		vote(yearOf((match[1] ?? '') + '年'), 1, match.index, match.index + length);
	}
	if (votes.size === 0)
		for (const match of reading.text.matchAll(new RegExp(yearForm, 'g')))
			if (match[0].endsWith('度'))
				vote(yearOf(match[0]), 1, match.index, match.index + match[0].length);
	let best: { year: number; weight: number; from: number; to: number } | null = null;
	for (const [year, one] of votes) if (!best || one.weight > best.weight) best = { year, ...one };
	return best ? { year: best.year, ...evidenceOf(reading, best.from, best.to) } : null;
}
