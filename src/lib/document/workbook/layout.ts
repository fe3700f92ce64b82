import type { Block } from '$lib/domain/document';
import { isNumbered, numberedHeadingLevel } from '../numbered-heading';
import { cellLineSeparator, tableBlock, type GridCell } from '../table';
import { linesOf, tableLength, widthOf, type Line } from './lines';
import { regionsOf, type Placed, type Region } from './region';
import { rangeName, type Range, type Sheet } from './sheet';

const longestTitle = 60;
/** 附件1, 附表二: stands above a title and is none. */
const annex = /^附[件表录]?\s*[\d一二三四五六七八九十]*\s*[：:]?$/;

const isTitle = (text: string): boolean =>
	text.length <= longestTitle &&
	!annex.test(text) &&
	!isNumbered(text) &&
	!/[：:]|[。；;，,、]$/.test(text);

/** The name in the file of a cell that is shown. */
const cellName = (sheet: Sheet, row: number, column: number): string =>
	rangeName(sheet.inFile({ top: row, left: column, bottom: row, right: column }));

/** Puts what stands alone on a sheet as blocks: a line of a cell is one. */
class Writer {
	readonly blocks: Block[] = [];
	/** Whether a title may still come: none was there, nor a table or running text. */
	private untitled = true;

	constructor(private readonly sheet: Sheet) {}

	private line(text: string, cell: string): Block {
		const origin = { sheet: this.sheet.name, cell };
		if (this.untitled && isTitle(text)) {
			this.untitled = false;
			return { kind: 'heading', level: 0, text, origin };
		}
		const level = numberedHeadingLevel(text);
		if (level !== null || text.length > longestTitle) this.untitled = false;
		return level === null
			? { kind: 'paragraph', text, origin }
			: { kind: 'heading', level, text, origin };
	}

	texts({ filled }: Line): void {
		for (const { cell } of filled)
			for (const text of cell?.text.split(cellLineSeparator) ?? [])
				if (cell) this.blocks.push(this.line(text, cellName(this.sheet, cell.row, cell.column)));
	}

	table(region: Region, lines: readonly Line[]): void {
		this.untitled = false;
		this.blocks.push(tableOf(this.sheet, region, lines));
	}
}

function tableOf(sheet: Sheet, region: Region, lines: readonly Line[]): Block {
	const top = lines[0]?.top ?? region.top;
	const bottom = lines.at(-1)?.bottom ?? region.bottom;
	const [left, right] = widthOf(lines);
	const inside = (one: Placed): boolean =>
		one.bottom >= top && one.top <= bottom && one.right >= left && one.left <= right;
	const cells = region.placed.filter(inside).map((one): GridCell => {
		const row = Math.max(top, one.top);
		const column = Math.max(left, one.left);
		const { stored } = one.cell ?? {};
		return {
			row: row - top,
			column: column - left,
			rowSpan: Math.min(bottom, one.bottom) - row + 1,
			columnSpan: Math.min(right, one.right) - column + 1,
			text: one.cell?.text ?? '',
			origin: { sheet: sheet.name, cell: cellName(sheet, row, column) },
			...(stored === undefined ? {} : { stored })
		};
	});
	const grid = { rows: bottom - top + 1, columns: right - left + 1, cells };
	const range: Range = { top, left, bottom, right };
	return tableBlock(grid, { sheet: sheet.name, cell: rangeName(sheet.inFile(range)) });
}

/**
 * The blocks of a sheet in order. A table is a run of rows with several cells; a cell alone in its
 * row above or below is a heading or a paragraph, and so is each line of a report that is typed
 * one paragraph to a row. A sheet without a title is headed by its name where `named`.
 */
export function blocksOf(sheet: Sheet, named: boolean): Block[] {
	const writer = new Writer(sheet);
	for (const region of regionsOf(sheet)) {
		const lines = linesOf(region);
		for (let at = 0; at < lines.length;) {
			const line = lines[at];
			if (!line) break;
			if (line.kind === 'row') {
				const length = tableLength(lines, at);
				writer.table(region, lines.slice(at, at + length));
				at += length;
			} else {
				writer.texts(line);
				at++;
			}
		}
	}
	const { blocks } = writer;
	const titled = blocks.some((block) => block.kind === 'heading' && block.level === 0);
	const isOwnName = !/^(?:sheet|工作表|表)\s*\d*$/i.test(sheet.name.trim());
	if (!named || titled || blocks.length === 0 || !isOwnName) return blocks;
	const origin = { sheet: sheet.name };
	return [{ kind: 'heading', level: 0, text: sheet.name.trim(), origin }, ...blocks];
}
