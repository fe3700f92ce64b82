import { numbered, placed, shares, type ReportBlock } from '../blocks';
import type { Sheet, SheetCell } from './sheet';

/** The width of a sheet in characters of half an em. */
const width = 108;
const firstSheet = '自评表';

/**
 * A report as sheets, one below the other: a table takes the columns of its sheet, which are those of
 * its first table, and any other block a row across all of them.
 */
export function sheetsOf(blocks: readonly ReportBlock[]): Sheet[] {
	const parts: { name: string; blocks: ReturnType<typeof numbered> }[] = [];
	for (const one of numbered(blocks)) {
		if (one.block.kind === 'sheet') parts.push({ name: one.block.name, blocks: [] });
		else if (parts.length === 0) parts.push({ name: firstSheet, blocks: [one] });
		else parts.at(-1)?.blocks.push(one);
	}
	return parts.map(({ name, blocks: own }) => sheetOf(name, own));
}

function sheetOf(name: string, blocks: ReturnType<typeof numbered>): Sheet {
	const table = blocks.find(({ block }) => block.kind === 'table')?.block;
	const across = table?.kind === 'table' ? shares(table) : [1];
	const cells: SheetCell[] = [];
	let row = 0;
	for (const { block, number } of blocks) {
		if (block.kind === 'sheet') continue;
		if (block.kind === 'table') {
			if (block.columns !== across.length)
				throw new Error(`The tables of the sheet ${name} have different columns`);
			const top = row;
			cells.push(
				...placed(block).map((one) => ({ ...one, row: one.row + top, look: 'cell' as const }))
			);
			row += block.rows.length;
			continue;
		}
		const look = block.kind === 'title' || block.kind === 'note' ? block.kind : 'text';
		const text = number + block.text;
		cells.push({ text, row: row++, column: 0, rowSpan: 1, columnSpan: across.length, look });
	}
	return { name, widths: across.map((share) => Math.round(share * width)), cells };
}
