/** One cell of a table to be written; `rowSpan` and `columnSpan` default to 1. */
export interface CellText {
	readonly text: string;
	readonly rowSpan?: number;
	readonly columnSpan?: number;
}

/**
 * What a report is made of before it becomes a file. The numbers of headings and items are not in
 * their text: the writer counts them, as Word's automatic numbering does. Items that follow one
 * another count on; `style` says how: 1、 or （1） or 一是.
 */
export type ReportBlock =
	| { readonly kind: 'title'; readonly text: string }
	| { readonly kind: 'note'; readonly text: string }
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
	| { readonly kind: 'item'; readonly style: ItemStyle; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'table'; readonly columns: number; readonly rows: readonly CellText[][] };

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
		if (block.kind === 'heading' && block.level === 1) {
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
