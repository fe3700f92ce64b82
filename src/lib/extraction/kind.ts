import type { DocumentKind } from '$lib/domain/report';
import { amountsOf } from './text/amounts';
import type { Grid } from './tables/grid';
import { agencyOf } from './identity';
import { kindWords } from './kind-words';
import { isPrompt } from './lexicon';
import { wordsOf, type Reading } from './text/reading';
import { isAgencyName, type Title } from './titles';

/** Kinds that are about one whole agency and so fill figures (EXTRACT.md). */
export const fillsFigures = (kind: DocumentKind): boolean =>
	kind === 'department_self_evaluation' || kind === 'final_accounts' || kind === 'budget';

type Rules = readonly { kind: DocumentKind; any: readonly RegExp[]; not: RegExp | null }[];

const told = (rules: Rules, text: string): DocumentKind | null =>
	rules.find(({ any, not }) => any.some((one) => one.test(text)) && !not?.test(text))?.kind ?? null;

const numbered =
	/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、])/;
const attached = /^附[件表]\s*\d*[：:]/;
/** No title is longer, and none stands further down. */
const longest = 60;
const titleLines = 12;

interface Line {
	text: string;
	block: number;
}

/** The first lines of a report: its paragraphs as they were set, and the cells at the top of a table. */
function firstLines(reading: Reading, grids: readonly Grid[]): Line[] {
	const { blocks } = reading.document;
	const lines: Line[] = [];
	const from = Math.min(reading.blocks[0] ?? Infinity, grids[0]?.block ?? Infinity);
	for (let at = from; at < blocks.length && lines.length < titleLines; at++) {
		const grid = grids.find(({ block }) => block === at);
		const words = wordsOf(blocks[at]);
		if (words !== '') lines.push({ text: words, block: at });
		else if (grid)
			lines.push(
				...[0, 1].flatMap((row) => grid.own(row)).map(({ text }) => ({ text, block: at }))
			);
	}
	return lines.slice(0, titleLines);
}

/** The kind that the first title names: by one line, or by two that a long title was broken into. */
function kindByTitle(lines: readonly Line[]): { kind: DocumentKind; block: number } | null {
	for (const [at, { text, block }] of lines.entries()) {
		const line = text.replace(/（[^（）]*）$/, '');
		if (line === '' || line.length > longest || numbered.test(line) || attached.test(line))
			continue;
		const next = lines[at + 1]?.text ?? '';
		const broken = line.startsWith('关于') && next.length <= longest && !numbered.test(next);
		const kind =
			told(kindWords.titles, line) ?? (broken ? told(kindWords.titles, line + next) : null);
		if (kind) return { kind, block };
	}
	return null;
}

/** More agencies than one report is about stand in one column, and little else is said. */
const manyAgencies = 3;
const littleProse = 400;

const listsAgencies = (reading: Reading, grids: readonly Grid[]): boolean =>
	reading.text.length < littleProse &&
	grids.slice(0, 2).some((grid) => {
		const head = grid
			.own(0)
			.find((cell) => /^(?:部门|单位|预算部门|预算单位)(?:名称)?$/.test(cell.text));
		if (!head) return false;
		const names = grid.cells.filter(
			(cell) => cell.column === head.column && isAgencyName(cell.text)
		);
		return new Set(names.map(({ text }) => text)).size >= manyAgencies;
	});

/** Points that a form prints beforehand. */
const beforehand = /分值|权重|满分|序号|行次/;

/** Whether a form was left as it was handed out: blanks and prompts, no agency and no amount. */
function isUnfilled(reading: Reading, title: Title | null, grids: readonly Grid[]): boolean {
	if (amountsOf(reading).some(({ kind, decimal }) => kind === 'money' && decimal !== null))
		return false;
	const cells = grids.flatMap((grid) => grid.cells.map((cell) => ({ grid, cell })));
	const filled = cells.some(
		({ grid, cell }) =>
			/^-?\d[\d，.]*%?$/.test(cell.text) &&
			!Array.from({ length: cell.row }, (_, row) => grid.at(row, cell.column)).some(
				(above) => above && beforehand.test(above.text)
			)
	);
	if (filled) return false;
	const prose = reading.text.split('\n');
	const blank = (text: string): boolean =>
		isPrompt(text) || kindWords.blanks.some((pattern) => pattern.test(text));
	const left =
		prose.filter(blank).length +
		cells.filter(({ cell }) => cell.text === '' || blank(cell.text)).length;
	return left >= 2 && agencyOf(reading, title, grids) === null;
}

/** What a document is by its title, by the words at its head, or by those of its body. */
function named(reading: Reading, title: Title | null, grids: readonly Grid[]): DocumentKind {
	const cells = grids.slice(0, 2).map((grid) => grid.cells.map((cell) => cell.text).join('\n'));
	const words = [reading.text, ...cells].join('\n');
	const head = words.slice(0, 400);
	const first = kindByTitle(firstLines(reading, grids));
	if (first && (!title || first.block <= title.block)) return first.kind;
	if (title) return 'department_self_evaluation';
	if (listsAgencies(reading, grids)) return 'notice';
	return told(kindWords.heads, head) ?? told(kindWords.bodies, words) ?? 'other';
}

/** What kind of document this is. A self-evaluation that nobody filled in is a form. */
export function kindOf(
	reading: Reading,
	title: Title | null,
	grids: readonly Grid[]
): DocumentKind {
	const kind = named(reading, title, grids);
	const evaluates = kind === 'department_self_evaluation' || kind === 'project_self_evaluation';
	return evaluates && isUnfilled(reading, title, grids) ? 'form' : kind;
}
