import type { FigureId } from '$lib/domain/figure';
import { decimalsOf, plainDecimal } from '../text/amounts';
import { adjustedByNote } from './budget-base';
import { inTable, valueOf, type Candidate } from './candidate';
import {
	type Grid,
	type GridCell,
	captionOf,
	evidenceOfCells,
	isProjectTable,
	number
} from '../tables/grid';
import { headOf } from '../indicators/indicator-table';
import { phraseBefore, type Phrase } from './phrase';
import type { Context } from '../context';

export const wholeRow =
	/^(?:一、)?(?:年度)?(?:资金)?(?:总金额|总额|合计|总计|资金总额|预算资金总额|部门整体支出总额|部门整体支出|整体支出|部门整体|部门预算|全年资金|金额|支出合计|本年支出合计)(?:（[^）]*）)?$/;
export const unitIn = /(?:单位[：:]|（)(?:人民币)?(亿元|百万元|万元|千元|元)/;

/** 97.48%/9.75 under 执行率/得分. */
const rateAndScore = /^(\d{1,3}(?:\.\d+)?%)\/\d+(?:\.\d+)?$/;

interface Column {
	figure: FigureId | null;
	stage: 'initial' | 'adjusted' | 'final' | null;
	head: string;
	/** What of the row's whole the column holds: 基本支出, 财政拨款收入. */
	part: FigureId | null;
}

function partOf(head: string): FigureId | null {
	const words = (head.split('\n').at(-1) ?? '')
		.replace(/^其中[：:]?/, '')
		.replace(/（[^（）]*）$/, '');
	const phrase = phraseBefore(words);
	if (!phrase || phrase.loose || phrase.stage) return null;
	return figureIn({ figure: null, stage: null, head: '', part: null }, phrase, false);
}

function columnOf(head: string, reading: Context['reading']): Column {
	if (/^预算数/m.test(head) && adjustedByNote(reading))
		return { figure: 'budgetAdjusted', stage: 'adjusted', head, part: null };
	if (/执行率|支出率|预算完成率|完成(?:调整|年初)预算/.test(head))
		return { figure: 'executionRate', stage: 'final', head, part: null };
	if (head.includes('年初')) return { figure: 'budgetInitial', stage: 'initial', head, part: null };
	if (/调整|全年预算|全年可执行/.test(head))
		return { figure: 'budgetAdjusted', stage: 'adjusted', head, part: null };
	if (/决算|执行数|实际支出|支出数|全年支出/.test(head))
		return { figure: 'totalExpenditure', stage: 'final', head, part: null };
	return { figure: null, stage: null, head, part: partOf(head) };
}

/** The head over a cell: the nearest words above it, and the words right above those. */
export function headOver(grid: Grid, row: number, column: number): string {
	const near = headsOf(grid, column)[row];
	if (!near) return '';
	const above = wordsAt(grid, near.row - 1, column);
	return above ? `${above.text}\n${near.text}` : near.text;
}

function wordsAt(grid: Grid, row: number, column: number): GridCell | null {
	const cell = grid.at(row, column);
	return cell && cell.text !== '' && !number.test(cell.text) ? cell : null;
}

const known = new WeakMap<Grid, Map<number, readonly (GridCell | null)[]>>();

/** For each row of a column the nearest words above it. */
function headsOf(grid: Grid, column: number): readonly (GridCell | null)[] {
	const columns = known.get(grid) ?? new Map<number, readonly (GridCell | null)[]>();
	known.set(grid, columns);
	const made = columns.get(column);
	if (made) return made;
	const heads: (GridCell | null)[] = [];
	let near: GridCell | null = null;
	for (let row = 0; row < grid.rows; row++) {
		heads.push(near);
		near = wordsAt(grid, row, column) ?? near;
	}
	columns.set(column, heads);
	return heads;
}

/** The nearest words to the left in the same row: what the number is. */
export function labelOf(grid: Grid, row: number, column: number): GridCell | null {
	for (let at = column - 1; at >= 0; at--) {
		const cell = grid.at(row, at);
		if (cell && cell.text !== '' && !number.test(cell.text)) return cell.row === row ? cell : null;
	}
	return null;
}

export const tableUnit = (grid: Grid): string | null =>
	grid.cells
		.map((cell) => (/单位[：:]/.test(cell.text) ? unitIn.exec(cell.text)?.[1] : undefined))
		.find((unit) => unit !== undefined) ??
	unitIn.exec(captionOf(grid))?.[1] ??
	null;

/**
 * Figures in tables: a row of the whole (总额, 合计 …) under 年初预算数, 调整后预算数, 决算数, 执行率;
 * and numbers right of a figure's own label (本年收入合计, 其中：基本支出 …). The rows of indicators
 * and the tables of one project are passed over.
 */
export function tableCandidates(context: Context, grids: readonly Grid[]): Candidate[] {
	const found: Candidate[] = [];
	let order = context.reading.text.length;
	for (const grid of grids) {
		if (isProjectTable(grid) || isApart(grid)) continue;
		const end = headOf(grid)?.top ?? grid.rows;
		const unit = tableUnit(grid);
		let wholeAt = -1;
		for (const cell of grid.cells) {
			if (cell.row >= end || !(number.test(cell.text) || rateAndScore.test(cell.text))) continue;
			const label = labelOf(grid, cell.row, cell.column);
			if (!label) continue;
			const whole = wholeRow.test(label.text) && (wholeAt < 0 || wholeAt === cell.row);
			const one = candidate(context, grid, cell, label, { whole, unit, order });
			if (!one) continue;
			if (whole && one.figure !== 'totalIncome' && !namesItself(label, one)) wholeAt = cell.row;
			found.push(one);
			order++;
		}
	}
	return found;
}

const apart =
	/(?:重点|主要|专项|二级)?项目(?:资金|支出|预算)(?:安排|使用|执行|明细|一览|汇总)*(?:情况)?表|政府采购|三公|固定资产|债务/;

/** A table whose caption says that it is of projects, procurement or the like, and not of the whole. */
const isApart = (grid: Grid): boolean => {
	const caption = captionOf(grid).split('\n').at(-1) ?? '';
	return apart.test(caption) && !/整体|部门收支|收入支出/.test(caption);
};

/** 部门整体支出总额 | 906.69: the label says all, no column does. */
const namesItself = (label: GridCell, one: Candidate): boolean =>
	phraseBefore(label.text.replace(/（[^（）]*）$/, ''))?.figure === one.figure;

interface Reach {
	whole: boolean;
	unit: string | null;
	order: number;
}

function candidate(
	context: Context,
	grid: Grid,
	cell: GridCell,
	label: GridCell,
	{ whole, unit: common, order }: Reach
): Candidate | null {
	const words = label.text.replace(/^其中[：:]?/, '').replace(/（(?:亿|百万|万|千)?元）$/, '');
	const phrase = phraseBefore(words, context.agency);
	if (!whole && !phrase && !sharedPart.test(words)) return null;
	const column = columnOf(headOver(grid, cell.row, cell.column), context.reading);
	const printed = rateAndScore.exec(cell.text)?.[1] ?? cell.text;
	const scored = printed !== cell.text && column.head.includes('执行率/得分');
	if (!scored && /上年|去年|增减|分值|得分|权重/.test(column.head)) return null;
	const yearOfColumn = /^(20\d\d)年(?!.*月)/m.exec(column.head)?.[1];
	if (yearOfColumn && context.year && Number(yearOfColumn) !== context.year) return null;
	if (phrase?.year && context.year && phrase.year !== context.year) return null;
	const share = printed.endsWith('%') ? shareOf(words, phrase, column.head) : null;
	const percent = printed.endsWith('%') || column.figure === 'executionRate';
	const unit = percent
		? '%'
		: (unitIn.exec(column.head)?.[1] ?? unitBeside(grid, cell.row, label) ?? common);
	const figure = share ?? figureIn(column, phrase, whole);
	if (!figure || !unit || (share !== null || figure === 'executionRate') !== percent) return null;
	const decimal = plainDecimal(printed.replace(/%$/, ''));
	return {
		figure,
		value: valueOf(figure, { decimal, decimals: decimalsOf(decimal), unit }),
		unit,
		printed: scored ? printed : cell.raw,
		approximation: null,
		basis: {
			stage: column.stage ?? phrase?.stage ?? context.stage,
			fund: phrase?.fund ?? 'all',
			entity: phrase?.entity ?? context.entity,
			denominator: share
				? 'expenditure'
				: figure === 'executionRate'
					? denominatorIn(grid, cell.row, context.reading)
					: null
		},
		evidence: evidenceOfCells(grid, label, cell, cell),
		rank: whole ? 2 : (phrase?.rank ?? 2),
		loose: phrase?.loose ?? false,
		...inTable(order),
		unitFromHeading: !percent
	};
}

/** The unit that the label names, or the band that it stands in, or the corner over the labels. */
export function unitBeside(grid: Grid, row: number, label: GridCell): string | undefined {
	const own = unitIn.exec(label.text)?.[1];
	if (own) return own;
	for (let at = label.column - 1; at >= 0; at--) {
		const band = unitIn.exec(grid.at(row, at)?.text ?? '')?.[1];
		if (band) return band;
	}
	return unitIn.exec(headOver(grid, row, label.column).split('\n').at(-1) ?? '')?.[1];
}

type Share = 'basicShare' | 'projectShare';
const sharedPart =
	/^(基本|项目)支出占(?:本年|全年|总|部门)?支出(?:合计|总额)?的?(?:比重|比例|比)?$/;

/** 基本支出占本年支出比重, or the row 基本支出 under 占比. */
function shareOf(words: string, phrase: Phrase | null, head: string): Share | null {
	const named = sharedPart.exec(words)?.[1];
	const under = /^(?:占比|比重|比例|占(?:本年|全年|总|部门)?支出)/m.test(head);
	const figure = phrase?.fund ? null : phrase?.figure;
	if (named === '基本' || (under && figure === 'basicExpenditure')) return 'basicShare';
	return named === '项目' || (under && figure === 'projectExpenditure') ? 'projectShare' : null;
}

function denominatorIn(
	grid: Grid,
	row: number,
	reading: Context['reading']
): 'adjusted' | 'initial' | 'not_stated' {
	const heads = Array.from({ length: grid.columns }, (_, column) => headOver(grid, row, column));
	if (heads.some((head) => /调整|全年预算/.test(head)) || adjustedByNote(reading))
		return 'adjusted';
	return heads.some((head) => head.includes('年初')) ? 'initial' : 'not_stated';
}

const plainFigures: readonly FigureId[] = [
	'totalIncome',
	'totalExpenditure',
	'basicExpenditure',
	'projectExpenditure',
	'personnelExpenditure',
	'operatingExpenditure',
	'businessExpenditure',
	'paymentsToSuperiors',
	'subsidiesToAffiliates',
	'budgetInitial',
	'budgetAdjusted',
	'executionRate',
	'incomeWithCarryOver',
	'expenditureWithCarryOver',
	'carryOverIn',
	'carryOverOut'
];

function figureIn(column: Column, phrase: Phrase | null, whole: boolean): FigureId | null {
	if (whole && column.figure) return column.figure;
	if (whole && column.part) return column.part;
	const label = phrase?.figure ?? null;
	const fund = phrase?.fund ?? null;
	if (fund === 'government_fund' || fund === 'state_capital' || fund === 'general') return null;
	if (label === 'totalExpenditure' && fund === null && column.figure) return column.figure;
	if (column.stage === 'initial' || column.stage === 'adjusted') return null;
	if (column.figure === 'executionRate' && label !== 'executionRate') return null;
	if (fund === 'fiscal') {
		if (label === 'totalIncome') return 'fiscalAppropriationIncome';
		return label === 'totalExpenditure' ? 'fiscalAppropriationExpenditure' : null;
	}
	return plainFigures.find((one) => one === label) ?? null;
}
