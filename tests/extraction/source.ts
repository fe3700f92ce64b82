import type { Block, Cell, SourceDocument, Table } from '$lib/domain/document';

/** A cell of a test table: its text, or its text with the rows and columns that it covers. */
export type CellText = string | { text: string; rows?: number; columns?: number };

/** A table block: each row lists its own cells; those merged down from above are left out. */
export function tableOf(rows: CellText[][]): Table {
	const taken = new Set<string>();
	const cells: Cell[] = [];
	let text = '';
	let columns = 0;
	rows.forEach((row, r) => {
		if (r > 0) text += '\n';
		let column = 0;
		row.forEach((cell, at) => {
			while (taken.has(`${r}:${column}`)) column++;
			if (at > 0) text += '\t';
			const {
				text: words,
				rows: rowSpan = 1,
				columns: columnSpan = 1
			} = typeof cell === 'string' ? { text: cell } : cell;
			const from = text.length;
			text += words;
			cells.push({ row: r, column, rowSpan, columnSpan, span: [from, text.length] });
			for (let y = r; y < r + rowSpan; y++)
				for (let x = column; x < column + columnSpan; x++) taken.add(`${y}:${x}`);
			column += columnSpan;
			columns = Math.max(columns, column);
		});
	});
	return { kind: 'table', rows: rows.length, columns, cells, text, origin: {} };
}

/** A document of paragraphs and tables, in order. */
export function documentOf(...parts: (string | Table)[]): SourceDocument {
	const blocks = parts.map((part): Block =>
		typeof part === 'string' ? { kind: 'paragraph', text: part, origin: {} } : part
	);
	return { format: 'docx', blocks };
}

export const title = '青桐市云岭区文化馆2023年度部门整体支出绩效自评报告';

/** A whole-department report of 2023 whose chapter on money holds these paragraphs. */
export const reportWith = (...parts: (string | Table)[]): SourceDocument =>
	documentOf(title, '一、收支情况', ...parts);
