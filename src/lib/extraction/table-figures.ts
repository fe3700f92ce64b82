import type { FigureId } from '$lib/domain/figure';
import { decimalsOf, plainDecimal } from './amounts';
import { valueOf, type Candidate } from './candidate';
import { captionOf, evidenceOfCells, ownCells, type Grid, type GridCell } from './grid';
import { phraseBefore } from './phrase';
import type { Context } from './prose-figures';

const wholeRow =
	/^(?:一、)?(?:年度)?(?:资金)?(?:总额|合计|总计|资金总额|预算资金总额|部门整体支出|整体支出|部门预算|全年资金|金额|支出合计|本年支出合计)(?:（[^）]*）)?$/;
const unitIn = /(?:单位[：:]|（)(?:人民币)?(亿元|百万元|万元|千元|元)/;
const number = /^-?(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?$/;

interface Column {
	figure: FigureId | null;
	stage: 'initial' | 'adjusted' | 'final' | null;
	head: string;
}

function columnOf(head: string): Column {
	const figure: FigureId | null = /执行率|支出率|预算完成率/.test(head)
		? 'executionRate'
		: /年初/.test(head)
			? 'budgetInitial'
			: /调整|全年预算|全年可执行/.test(head)
				? 'budgetAdjusted'
				: /决算|执行数|实际支出|支出数|全年支出/.test(head)
					? 'totalExpenditure'
					: null;
	const stage =
		figure === 'budgetInitial'
			? 'initial'
			: figure === 'budgetAdjusted'
				? 'adjusted'
				: figure
					? 'final'
					: null;
	return { figure, stage, head };
}

/** The head over a column: the text of the cells above that are no numbers, top first. */
function headOver(grid: Grid, row: number, column: number): string {
	const words: string[] = [];
	let last: GridCell | null = null;
	for (let at = 0; at < row; at++) {
		const cell = grid.at(at, column);
		if (!cell || cell === last || number.test(cell.text)) continue;
		words.push(cell.text);
		last = cell;
	}
	return words.join('\n');
}

const isProjectTable = (grid: Grid): boolean =>
	/项目(?:支出)?(?:绩效)?自评表|项目名称/.test(captionOf(grid)) ||
	grid.cells.some((cell) => /^项目名称/.test(cell.text) && cell.row < 4);

/**
 * Figures in tables: the row of the whole (总额, 合计 …) of a table with 年初预算数, 调整后预算数,
 * 决算数 and 执行率; and rows whose label is a figure's own (本年收入合计, 基本支出 …). Tables that
 * belong to one project are passed over.
 */
export function tableCandidates(context: Context, grids: readonly Grid[]): Candidate[] {
	const found: Candidate[] = [];
	let order = context.reading.text.length;
	for (const grid of grids) {
		if (isProjectTable(grid)) continue;
		if (grid.cells.some((cell) => /三级指标|指标名称|绩效指标/.test(cell.text))) continue;
		const caption = unitIn.exec(captionOf(grid))?.[1] ?? null;
		const corner = grid.cells
			.map((cell) => /^单位[：:]/.test(cell.text) && unitIn.exec(cell.text)?.[1])
			.find(Boolean);
		let wholeTaken = false;
		for (let row = 0; row < grid.rows; row++) {
			const cells = ownCells(grid, row);
			const label = cells.find((cell) => cell.text !== '' && !number.test(cell.text));
			if (!label) continue;
			const whole = !wholeTaken && wholeRow.test(label.text);
			const phrase = phraseBefore(
				label.text.replace(/^其中[：:]/, '').replace(/（[^）]*）$/, ''),
				context.agency
			);
			if (!whole && !phrase) continue;
			for (const cell of cells) {
				const printed = cell.text.replace(/%$/, '');
				if (cell === label || !number.test(printed)) continue;
				const column = columnOf(headOver(grid, row, cell.column));
				if (/上年|去年|增减|分值|得分|权重/.test(column.head)) continue;
				const percent = cell.text.endsWith('%') || column.figure === 'executionRate';
				const unit = percent
					? '%'
					: (unitIn.exec(column.head)?.[1] ??
						unitIn.exec(label.text)?.[1] ??
						corner ??
						caption ??
						null);
				const figure = figureIn(column, phrase?.figure ?? null, whole, phrase?.fund ?? null);
				if (!figure || !unit || (figure === 'executionRate') !== percent) continue;
				if (whole) wholeTaken = true;
				const decimal = plainDecimal(printed);
				found.push({
					figure,
					value: valueOf(figure, { decimal, decimals: decimalsOf(decimal), unit }),
					unit,
					printed: cell.raw,
					approximation: null,
					basis: {
						stage: column.stage ?? phrase?.stage ?? context.stage,
						fund: phrase?.fund ?? 'all',
						entity: phrase?.entity ?? context.entity,
						denominator: figure === 'executionRate' ? denominatorIn(grid, row) : null
					},
					evidence: evidenceOfCells(grid, label, cell),
					rank: whole ? 2 : (phrase?.rank ?? 2),
					derived: false,
					underIncome: false,
					fromTable: true,
					unitFromHeading: !percent,
					from: order,
					to: order++
				});
			}
		}
	}
	return found;
}

function denominatorIn(grid: Grid, row: number): 'adjusted' | 'initial' | 'not_stated' {
	const heads = Array.from({ length: grid.columns }, (_, column) => headOver(grid, row, column));
	if (heads.some((head) => /调整|全年预算/.test(head))) return 'adjusted';
	return heads.some((head) => /年初/.test(head)) ? 'initial' : 'not_stated';
}

function figureIn(
	column: Column,
	label: string | null,
	whole: boolean,
	fund: string | null
): FigureId | null {
	if (whole) return column.figure;
	if (fund === 'general' || fund === 'government_fund' || fund === 'state_capital') return null;
	const total = label === 'totalExpenditure';
	if (fund === 'fiscal') {
		if (column.stage === 'initial' || column.stage === 'adjusted') return null;
		if (label === 'totalIncome') return 'fiscalAppropriationIncome';
		return total ? 'fiscalAppropriationExpenditure' : null;
	}
	if (total && column.figure) return column.figure;
	if (
		column.stage === 'initial' ||
		column.stage === 'adjusted' ||
		column.figure === 'executionRate'
	)
		return null;
	const known: FigureId[] = [
		'totalIncome',
		'totalExpenditure',
		'basicExpenditure',
		'projectExpenditure',
		'personnelExpenditure',
		'operatingExpenditure',
		'budgetInitial',
		'budgetAdjusted',
		'incomeWithCarryOver',
		'expenditureWithCarryOver',
		'carryOverIn',
		'carryOverOut'
	];
	return known.find((one) => one === label) ?? null;
}
