/** One cell of a table to be written; `rowSpan` and `columnSpan` default to 1. */
export interface CellText {
	readonly text: string;
	readonly rowSpan?: number;
	readonly columnSpan?: number;
}

/**
 * A table to be written. `widths` are the columns' shares of the text's width, equal where absent;
 * `heads` is how many rows at the top are a head.
 */
export interface TableBlock {
	readonly kind: 'table';
	readonly columns: number;
	readonly rows: readonly (readonly CellText[])[];
	readonly widths?: readonly number[];
	readonly heads?: number;
}

/**
 * What a report is made of before it becomes a file. The numbers of headings and items are not in
 * their text: the writer counts them, as Word's automatic numbering does. Items that follow one
 * another count on; `style` says how: 1、 or （1）. A heading that is `bare` has no number. A `sheet`
 * begins a new sheet of a workbook; other files do not show it.
 */
export type ReportBlock =
	| { readonly kind: 'title'; readonly text: string }
	| { readonly kind: 'note'; readonly text: string }
	| {
			readonly kind: 'heading';
			readonly level: 1 | 2;
			readonly text: string;
			readonly bare?: boolean;
			readonly onNewPage?: boolean;
	  }
	| { readonly kind: 'item'; readonly style: ItemStyle; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'sheet'; readonly name: string }
	| TableBlock;

export type ItemStyle = 'plain' | 'bracket';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese numerals, as section numbers are written. */
function chineseNumeral(value: number): string {
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	return (
		(tens > 1 ? (digits[tens] ?? '') : '') +
		(tens > 0 ? '十' : '') +
		(ones > 0 || tens === 0 ? (digits[ones] ?? '') : '')
	);
}

/** Gives every numbered block the number that it bears, in order. */
export function numbered(
	blocks: readonly ReportBlock[]
): { block: ReportBlock; number: string; list: number }[] {
	let section = 0;
	let part = 0;
	let item = 0;
	let list = 0;
	let previous: ReportBlock | null = null;
	return blocks.map((block) => {
		let number = '';
		if (block.kind === 'heading' && block.bare) number = '';
		else if (block.kind === 'heading' && block.level === 1) {
			part = 0;
			number = `${chineseNumeral(++section)}、`;
		} else if (block.kind === 'heading') number = `（${chineseNumeral(++part)}）`;
		else if (block.kind === 'item') {
			if (previous?.kind !== 'item' || previous.style !== block.style) {
				item = 0;
				list++;
			}
			item++;
			number = block.style === 'plain' ? `${item}、` : `（${item}）`;
		}
		previous = block;
		return { block, number, list };
	});
}

/** A cell at its place: row, column and spans, all counted from 0. */
export interface PlacedText {
	readonly text: string;
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
}

/** Where each cell of a table stands. Throws where a row has cells too few or to spare. */
export function placed({ columns, rows }: TableBlock): PlacedText[] {
	const below = Array.from({ length: columns }, () => 0);
	return rows.flatMap((cells, row) => {
		const waiting = [...cells];
		const found: PlacedText[] = [];
		for (let column = 0; column < columns;) {
			if ((below[column] ?? 0) > row) {
				column++;
				continue;
			}
			const cell = waiting.shift();
			if (!cell) throw new Error(`Row ${row} of the table is short of cells at column ${column}`);
			const { text, rowSpan = 1, columnSpan = 1 } = cell;
			found.push({ text, row, column, rowSpan, columnSpan });
			below.fill(row + rowSpan, column, column + columnSpan);
			column += columnSpan;
		}
		if (waiting.length > 0) throw new Error(`Row ${row} of the table has cells to spare`);
		return found;
	});
}

/** The columns' shares of the whole width, which sum to 1. */
export function shares({ columns, widths }: TableBlock): number[] {
	const own = widths ?? Array.from({ length: columns }, () => 1);
	const whole = own.reduce((sum, width) => sum + width, 0);
	return own.map((width) => width / whole);
}
