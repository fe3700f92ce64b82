import { isProjectTable, type Grid, type GridCell } from './grid';
import { headOf } from '../indicators/indicator-table';
import { normalise } from '../text/normalise';
import { yearForm, yearOf } from '../figures/phrase';
import type { Line } from '../text/reading';

/** As long an answer is prose: 2023年收入合计…，其中…. */
const leastProse = 30;
const told = /^(?:其中[：:]?)?[^\d：]{3,20}[：:]?\d[\d，.]*(?:亿元|万元|元)$/;
const sentence = /[，。；]/;
/** What the goals of a form say is told by its own fields and by its indicators. */
const goals = /目标|预期|任务|完成情况/;
/** What speaks of another year, of one project or of a part of the department. */
const elsewhere =
	/上年|去年|下年|明年|次年|往年|以前年度|项目|专项|所属|下属|二级单位|偏差|附：|附件/;
const longestLabel = 24;

const isProse = ({ text }: GridCell): boolean =>
	(text.length >= leastProse && sentence.test(text)) || told.test(text);

function linesOf(grid: Grid, cell: GridCell): Line[] {
	const source = grid.document.blocks[grid.block]?.text ?? '';
	const lines: Line[] = [];
	let at = cell.span[0];
	for (const line of source.slice(cell.span[0], cell.span[1]).split('\n')) {
		const { text, offsets } = normalise(line);
		if (text !== '') lines.push({ text, offsets: offsets.map((offset) => at + offset) });
		at += line.length + 1;
	}
	return lines;
}

const isElsewhere = (label: string, year: number | null): boolean => {
	const told = yearForm.exec(label)?.[0];
	return (
		label.length <= longestLabel &&
		(elsewhere.test(label) || (told !== undefined && year !== null && yearOf(told) !== year))
	);
};

/** The cell at the left that was merged down from a row above. */
function bandOf(grid: Grid, row: number): GridCell | null {
	const cell = grid.at(row, 0);
	return cell && cell.row < row ? cell : null;
}

/**
 * What a form answers in whole sentences, line by line, each answer behind its label: the chapters of
 * a report that is written into a table. The rows of indicators and of goals are left out.
 */
export function formProse(grid: Grid, year: number | null): Line[] {
	if (isProjectTable(grid)) return [];
	const end = headOf(grid)?.top ?? grid.rows;
	const lines: Line[] = [];
	for (let row = 0; row < grid.rows; row++) {
		const cells = grid.own(row).filter(({ text }) => text !== '');
		cells.forEach((cell, at) => {
			const label = cells[at - 1];
			const wide = cell.columnSpan * 2 > grid.columns && cells.length <= 2;
			if (!isProse(cell) || (row >= end && !wide)) return;
			const labels = [...cells.slice(0, at), bandOf(grid, row)].filter((one) => one !== null);
			if (labels.some((one) => isElsewhere(one.text, year))) return;
			if (label && (goals.test(label.text) || isProse(label))) return;
			const named = label && label.text.length <= longestLabel && !/^[\d.，%]+$/.test(label.text);
			lines.push(...(named ? linesOf(grid, label) : []), ...linesOf(grid, cell));
		});
	}
	return lines;
}
