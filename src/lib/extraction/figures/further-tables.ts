import type { FigureId } from '$lib/domain/figure';
import { decimalsOf, plainDecimal } from '../text/amounts';
import { inTable, valueOf, type Candidate } from './candidate';
import { clauseOf, type Clause } from './further-clause';
import { furtherFigure, stageOf } from './further-figures';
import {
	type Grid,
	type GridCell,
	captionOf,
	evidenceOfCells,
	isProjectTable,
	number
} from '../tables/grid';
import { headOf } from '../indicators/indicator-table';
import { furtherWords } from '../lexicon';
import type { Context } from '../context';
import { headOver, labelOf, tableUnit, unitIn, wholeRow } from './table-figures';

const words = furtherWords.topics.flatMap((one) => one.words);
const passedOver = /上年|去年|增减|增幅|占比|比重|分值|得分|权重/;
const partOfThree = /出国|用车|接待|购置|运行维护|小计/;
const whole = /合计|总计|总额/;
const unitInBrackets = /（[^（）]*元）/g;
const leading =
	/^(?:其中[：:]?|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）)*/;

const plain = (text: string): string =>
	text.replace(unitInBrackets, '').replace(leading, '').replace(/\n/g, '');

/** A head or label in known words, with nothing of another year. */
function known(context: Context, text: string): Clause | null {
	const clause = clauseOf(plain(text), context.agency);
	if (!clause || clause.otherYear || clause.change) return null;
	const other = clause.year !== null && context.year !== null && clause.year !== context.year;
	return other ? null : clause;
}

/** How far above a number of such a table its heads may stand. */
const mostAbove = 12;

/** The lines of the heads over a cell, from the top down. */
function headsOver(grid: Grid, { row, column }: GridCell): string {
	const lines: string[] = [];
	for (let at = row - 1; at >= Math.max(0, row - mostAbove) && lines.length < 4; at--) {
		const cell = grid.at(at, column);
		if (cell?.row === at && cell.text !== '' && !number.test(cell.text)) lines.unshift(cell.text);
	}
	return lines.join('\n');
}

/** The whole of a table of 三公 spending: 合计 over or beside the number, under 预算数 or 决算数. */
function inThreePublicTable(context: Context, grid: Grid, cell: GridCell): FigureId | null {
	const heads = headsOver(grid, cell);
	const label = labelOf(grid, cell.row, cell.column)?.text ?? '';
	if (partOfThree.test(heads + label) || !whole.test(heads + label)) return null;
	if (passedOver.test(heads + label)) return null;
	const year = /(20\d\d)年/.exec(heads)?.[1];
	if (year && context.year && Number(year) !== context.year) return null;
	const spent = /决算|支出数|执行数|实际/.test(heads);
	const planned = /预算数|年初预算|全年预算/.test(heads);
	if (spent === planned) return null;
	return spent ? 'threePublicExpenditure' : 'threePublicBudget';
}

function figureOf(context: Context, grid: Grid, cell: GridCell, label: GridCell): FigureId | null {
	const head = headOver(grid, cell.row, cell.column);
	if (passedOver.test(head + label.text)) return null;
	const year = /(20\d\d)年/.exec(head)?.[1];
	if (year && context.year && Number(year) !== context.year) return null;
	const over = head.split('\n').findLast((line) => line !== '') ?? '';
	const column = known(context, over);
	if (wholeRow.test(label.text) && column?.topic) {
		const { topic } = column;
		const flow = topic === 'supplement' || topic === 'reduction' || topic === 'unspent';
		return flow ? furtherFigure(topic, 'adjusted', context.stage) : null;
	}
	const row = known(context, label.text);
	if (!row?.topic || (column?.topic && column.topic !== row.topic)) return null;
	const stage = column?.stage ?? (column?.spent ? 'final' : null) ?? stageOf(row, context.stage);
	return furtherFigure(row.topic, stage, context.stage);
}

/**
 * The further figures in tables: a row of its own (“三公”经费, 年中追加 …), a column of its own in the
 * row of the whole, and the 合计 of a table of 三公 spending.
 */
export function furtherInTables(context: Context, grids: readonly Grid[]): Candidate[] {
	const found: Candidate[] = [];
	let order = context.reading.text.length * 4;
	for (const grid of grids) {
		if (isProjectTable(grid)) continue;
		const caption = captionOf(grid);
		const ofThree =
			/三公["”]?经费/.test(caption) ||
			grid.cells.some(({ row, text }) => row < 1 && text.includes('三公'));
		if (!ofThree && !grid.cells.some(({ text }) => words.some((word) => text.includes(word))))
			continue;
		const end = headOf(grid)?.top ?? grid.rows;
		const common = tableUnit(grid);
		for (const cell of grid.cells) {
			if (cell.row >= end || !number.test(cell.text) || cell.text.endsWith('%')) continue;
			const label = labelOf(grid, cell.row, cell.column);
			const figure =
				(label ? figureOf(context, grid, cell, label) : null) ??
				(ofThree ? inThreePublicTable(context, grid, cell) : null);
			const head = headOver(grid, cell.row, cell.column);
			const unit = unitIn.exec(head)?.[1] ?? unitIn.exec(label?.text ?? '')?.[1] ?? common;
			if (!figure || !unit || cell.text.startsWith('-')) continue;
			const decimal = plainDecimal(cell.text);
			found.push({
				figure,
				value: valueOf(figure, { decimal, decimals: decimalsOf(decimal), unit }),
				unit,
				printed: cell.raw,
				approximation: null,
				basis: {
					stage: figure === 'threePublicBudget' ? 'initial' : stageIn(figure, context),
					fund: 'all',
					entity: context.entity,
					denominator: null
				},
				evidence: evidenceOfCells(grid, label ?? cell, cell, cell),
				rank: 2,
				...inTable(order)
			});
			order++;
		}
	}
	return found;
}

const stageIn = (figure: FigureId, context: Context) =>
	figure.startsWith('budget') || figure === 'unspentBudget' ? 'adjusted' : context.stage;
