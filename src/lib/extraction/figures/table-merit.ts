import { decimalsOf } from '../text/amounts';
import { inTable, noBasis, valueOf, type Candidate } from './candidate';
import {
	evidenceOfCells,
	filledAfter,
	isProjectTable,
	type Grid,
	type GridCell
} from '../tables/grid';
import { headOf } from '../indicators/indicator-table';
import { grades } from './merit';
import type { Context } from '../context';

const scoreRow =
	/^(?:[一二三四五六七八九十]+、)?(?:部门|整体|绩效)*(?:自评)?(?:总得?分|总分|自评得分|综合得分)(?:（分）)?$/;
const gradeCell =
	/^(?:[一二三四五六七八九十]+、)?(?:部门|整体|绩效)*(?:自评|评价)(?:等级|等次|结果|结论)$/;
const graded = new RegExp(`^[“"]?(${grades})[”"]?$`);

/** One grade of several, by the box that is ticked: ☑优 □良 □中 □差. */
const ticked = new RegExp(String.raw`[☑✓√■]\s*(${grades})`, 'g');

function gradeIn(text: string): string | undefined {
	const [one, ...others] = text.matchAll(ticked);
	return one && others.length === 0 ? one[1] : graded.exec(text)?.[1];
}

function fact(context: Context, grid: Grid, first: GridCell, last: GridCell, order: number) {
	return {
		printed: last.raw,
		approximation: null,
		basis: { ...noBasis, entity: context.entity },
		evidence: evidenceOfCells(grid, first, last, last),
		...inTable(order)
	};
}

/** Score and grade in tables: the row of the total score, and 自评等级 with its grade beside it. */
export function meritInTables(context: Context, grids: readonly Grid[]): Candidate[] {
	const found: Candidate[] = [];
	let order = context.reading.text.length * 3;
	for (const grid of grids) {
		if (isProjectTable(grid)) continue;
		const score = headOf(grid)?.columns.score;
		for (let row = 0; row < grid.rows; row++) {
			const cells = grid.own(row);
			cells.forEach((cell, at) => {
				const next = gradeCell.test(cell.text) ? filledAfter(cells, at) : undefined;
				const grade = next ? gradeIn(next.text) : undefined;
				if (next && grade)
					found.push({
						figure: 'selfGrade',
						value: { kind: 'grade', grade },
						unit: null,
						rank: 2,
						...fact(context, grid, cell, next, order++),
						printed: grade
					});
				if (!scoreRow.test(cell.text)) return;
				const numbers = cells
					.slice(at + 1)
					.filter((one) => /^\d{1,3}(?:\.\d{1,2})?分?$/.test(one.text));
				const own = score === undefined ? undefined : grid.at(row, score);
				const ofYear = numbers.filter((one) =>
					grid.at(0, one.column)?.text.startsWith(`${context.year}年`)
				);
				const [only, ...further] = ofYear.length > 0 ? ofYear : numbers;
				const value = own && numbers.includes(own) ? own : further.length === 0 ? only : undefined;
				if (!value) return;
				const decimal = value.text.replace(/分$/, '');
				if (Number(decimal) > 120) return;
				found.push({
					figure: 'selfScore',
					value: valueOf('selfScore', { decimal, decimals: decimalsOf(decimal), unit: '分' }),
					unit: '分',
					rank: cell.text.includes('自评') ? 2 : 1,
					...fact(context, grid, cell, value, order++)
				});
			});
		}
	}
	return found;
}
