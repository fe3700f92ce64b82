import type { SubScore } from '$lib/domain/report';
import type { Context } from '../context';
import { evidenceOfCells, isProjectTable, type Grid, type GridCell } from '../tables/grid';
import { headOf } from '../indicators/indicator-table';
import { anyOf, scoreWords } from '../lexicon';
import { pathAt } from '../text/outline';
import { yearForm, yearOf } from '../figures/phrase';
import { evidenceOf } from '../text/reading';
import { headOver, wholeRow } from '../figures/table-figures';

const points = (name: string): string => `(?<${name}>\\d{1,3}(?:\\.\\d{1,2})?)`;

const branch = `${anyOf(scoreWords.branches)}${anyOf(scoreWords.after)}?`;
const weight = `${anyOf(scoreWords.weight)}?(?:为|是|：)?`;
const got = `${anyOf(scoreWords.got)}(?:为|是|：)?`;

/** 履职效能（满分50分）得48.5分, 履职效能50分，得48.5分, 履职效能得48.5分（满分50分）, 履职效能得48.5分。 */
const proseForm = new RegExp(
	`(?<=^|其中|[，；。：、（\\n一二三四五六七八九十\\d.）年])(?<name>${branch})，?` +
		`(?:（?${weight}${points('before')}分）?，?)?${got}${points('score')}分` +
		`(?:（${weight}${points('after')}分）|/${points('of')}分)?`,
	'g'
);

/** Other years' and single projects' points. */
const notOwn = /上年|去年|上一年|项目/;

/** The points of branches that the prose gives; a score above its weight is none. */
export function subScoresInProse(context: Context): SubScore[] {
	const { reading, sections, year } = context;
	const { text } = reading;
	const found: SubScore[] = [];
	for (const match of text.matchAll(proseForm)) {
		const { name = '', before, after, of, score = '' } = match.groups ?? {};
		const printed = before ?? after ?? of;
		const most = printed === undefined ? null : Number(printed);
		if (most !== null && Number(score) > most) continue;
		const sentence = /[^。\n]{0,60}$/.exec(text.slice(Math.max(0, match.index - 60), match.index));
		const ahead = sentence?.[0] ?? '';
		const told = yearForm.exec(ahead)?.[0];
		if (notOwn.test(ahead) || (told && year && yearOf(told) !== year)) continue;
		if (pathAt(sections, match.index).some(({ title }) => title.includes('项目'))) continue;
		found.push({
			name,
			weight: most,
			score: Number(score),
			...evidenceOf(reading, match.index, match.index + match[0].length, match.index)
		});
	}
	return found;
}

const branchCell = new RegExp(
	`^(?:[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、])?(?<name>${branch})$`
);
const subtotal = new RegExp(`^${anyOf(scoreWords.subtotal)}$`);
const inBrackets = /（(?:满分|分值|权重)?(?<weight>\d{1,3}(?:\.\d{1,2})?)分?）/;
const pointsCell = /^(?<points>\d{1,3}(?:\.\d{1,2})?)分?$/;
const weightHead = /分值|权重|满分|标准分/;
const scoreHead = /^(?!.*(?:系数|上年|去年|复核|财政|抽查)).*(?:得分|自评分)/m;

const pointsOf = (cell: GridCell | null): number | null => {
	const printed = cell ? pointsCell.exec(cell.text)?.groups?.points : undefined;
	return printed === undefined ? null : Number(printed);
};

/**
 * The points of branches in marking tables: rows that name nothing but a branch, subtotals under
 * one, and the row of the budget's execution.
 */
export function subScoresInTables(grids: readonly Grid[]): SubScore[] {
	return grids.flatMap((grid) => {
		if (isProjectTable(grid)) return [];
		const head = headOf(grid);
		// What a form gives above the indicators is the money, with the points of its execution.
		const leafAt = (row: number) => (head && row >= head.top ? head.columns : undefined);
		return Array.from({ length: grid.rows }, (_, row) => inRow(grid, row, leafAt(row))).filter(
			(one) => one !== null
		);
	});
}

function inRow(
	grid: Grid,
	row: number,
	leaf: NonNullable<ReturnType<typeof headOf>>['columns'] | undefined
): SubScore | null {
	const cells = grid.own(row);
	const under = (head: RegExp): GridCell | null =>
		cells.findLast(
			(cell) => pointsOf(cell) !== null && head.test(headOver(grid, row, cell.column))
		) ?? null;
	const scored = under(scoreHead);
	const score = pointsOf(scored);
	if (!scored || score === null) return null;
	const named = nameOf(grid, row, cells, leaf);
	if (!named) return null;
	const most = pointsOf(under(weightHead)) ?? named.weight;
	if (most !== null && score > most) return null;
	return {
		name: named.name,
		weight: most,
		score,
		...evidenceOfCells(grid, named.cell, scored, scored)
	};
}

/** What a row of points is about, where it is a branch or the execution of the budget. */
function nameOf(
	grid: Grid,
	row: number,
	cells: readonly GridCell[],
	leaf: NonNullable<ReturnType<typeof headOf>>['columns'] | undefined
): { name: string; weight: number | null; cell: GridCell } | null {
	const words = cells.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
	const [first] = words;
	if (!first) return null;
	if (wholeRow.test(first.text)) {
		const rated = cells.some(({ column }) => headOver(grid, row, column).includes('执行率'));
		return rated && !leaf ? { name: '预算执行率', weight: null, cell: first } : null;
	}
	const bare = (text: string): string => text.replace(inBrackets, '');
	const names = words
		.filter(({ text }) => !subtotal.test(text))
		.map((cell) => ({ cell, name: branchCell.exec(bare(cell.text))?.groups?.name }));
	if (names.some(({ name }) => name === undefined)) return null;
	const isSubtotal = words.some(({ text }) => subtotal.test(text));
	const own = names.at(-1);
	const above = isSubtotal ? branchAbove(grid, row) : null;
	const named = own?.name ? { cell: own.cell, name: own.name } : above;
	if (!named) return null;
	const nameCell = leaf ? grid.at(row, leaf.name ?? -1) : null;
	const aboveName = leaf ? grid.at(row, leaf.level1 ?? leaf.level2 ?? -1) : null;
	const isLeaf = aboveName && nameCell?.row === row && nameCell.text && nameCell !== aboveName;
	if (isLeaf && !isSubtotal && !named.name.includes('预算执行')) return null;
	const printed = inBrackets.exec(named.cell.text)?.groups?.weight;
	return {
		name: named.name,
		weight: printed === undefined ? null : Number(printed),
		cell: own?.cell ?? first
	};
}

/** The branch whose merged cell a row of 小计 stands beside. */
function branchAbove(grid: Grid, row: number): { cell: GridCell; name: string } | null {
	for (let column = 0; column < Math.min(grid.columns, 3); column++) {
		const cell = grid.at(row, column);
		const name = cell
			? branchCell.exec(cell.text.replace(inBrackets, ''))?.groups?.name
			: undefined;
		if (cell && cell.row < row && name) return { cell, name };
	}
	return null;
}
