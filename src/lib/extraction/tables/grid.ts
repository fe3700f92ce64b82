import type { Cell, SourceDocument, Table } from '$lib/domain/document';
import type { Evidence } from '$lib/domain/provenance';
import { normalise } from '../text/normalise';
import { evidenceIn, wordsOf } from '../text/reading';

/** A cell that holds a number or a rate and nothing else. */
export const number = /^-?(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?%?$/;

export interface GridCell {
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
	/** In the matching form. */
	text: string;
	/** As printed, without surrounding white space. */
	raw: string;
	span: [number, number];
	/** The block that it is, where the table is none but its cells are paragraphs. */
	block?: number;
}

/** A table by position: the cell that covers each place, a merged cell at all of its places. */
export interface Grid {
	document: SourceDocument;
	block: number;
	/** Counted from 0 within the document. */
	table: number;
	rows: number;
	columns: number;
	at(row: number, column: number): GridCell | null;
	/** The cells of a row from left to right, each once, those merged down from above left out. */
	own(row: number): readonly GridCell[];
	cells: readonly GridCell[];
}

function gridCell(table: Table, cell: Cell): GridCell {
	const raw = table.text.slice(cell.span[0], cell.span[1]);
	return {
		row: cell.row,
		column: cell.column,
		rowSpan: cell.rowSpan,
		columnSpan: cell.columnSpan,
		text: normalise(raw).text,
		raw: raw.trim(),
		span: [cell.span[0], cell.span[1]]
	};
}

/** The tables of blocks [from, to). */
export function gridsOf(document: SourceDocument, from: number, to: number): Grid[] {
	const grids: Grid[] = [];
	let number = -1;
	document.blocks.forEach((block, index) => {
		if (block.kind !== 'table') return;
		number++;
		if (index < from || index >= to) return;
		const cells = block.cells.map((cell) => gridCell(block, cell));
		const places = new Map<number, GridCell>();
		const rows = new Map<number, GridCell[]>();
		for (const cell of cells) {
			const own = rows.get(cell.row);
			if (own) own.push(cell);
			else rows.set(cell.row, [cell]);
			for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
				for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
					places.set(row * block.columns + column, cell);
		}
		for (const own of rows.values()) own.sort((a, b) => a.column - b.column);
		grids.push({
			document,
			block: index,
			table: number,
			rows: block.rows,
			columns: block.columns,
			at: (row, column) =>
				column < 0 || column >= block.columns
					? null
					: (places.get(row * block.columns + column) ?? null),
			own: (row) => rows.get(row) ?? [],
			cells
		});
	});
	return grids;
}

/** The next cell with words in it: where a text writes merged cells, blank ones stand between. */
export function filledAfter(cells: readonly GridCell[], at: number): GridCell | undefined {
	for (let next = at + 1; next < cells.length; next++)
		if (cells[next]?.text !== '') return cells[next];
	return undefined;
}

/** Quotes from one cell to another of the same row; the place names `at`, the cell that it is about. */
export function evidenceOfCells(
	grid: Grid,
	first: GridCell,
	last: GridCell,
	at: GridCell = first
): Evidence {
	if (at.block !== undefined) return evidenceIn(grid.document, at.block, ...at.span);
	const from = Math.min(first.span[0], last.span[0]);
	const to = Math.max(first.span[1], last.span[1]);
	return evidenceIn(grid.document, grid.block, from, to, {
		table: grid.table,
		row: at.row,
		column: at.column
	});
}

/** The text of the blocks right before a table: its caption and, often, 单位：万元. */
export function captionOf(grid: Grid): string {
	const lines: string[] = [];
	for (let at = grid.block - 1; at >= Math.max(0, grid.block - 3); at--) {
		const block = grid.document.blocks[at];
		if (!block || block.kind === 'table') break;
		const text = wordsOf(block);
		if (text.length > 60) break;
		lines.unshift(text);
	}
	return lines.join('\n');
}

/** A table of one project, whose amounts and indicators are not the department's. */
export const isProjectTable = (grid: Grid): boolean =>
	/项目(?:支出)?(?:绩效)?自评表|项目名称/.test(captionOf(grid)) ||
	grid.cells.some((cell) => cell.text.startsWith('项目名称') && cell.row < 4);
