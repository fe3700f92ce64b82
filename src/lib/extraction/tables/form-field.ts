import type { Grid, GridCell } from './grid';
import { numberedItems, sentences, type Item } from '../text/items';
import { isPrompt } from '../lexicon';
import { normalise } from '../text/normalise';
import type { Reading } from '../text/reading';

/** A cell's text as a reading of its own, its lines kept apart. */
export function cellReading(grid: Grid, cell: GridCell): Reading {
	const source = grid.document.blocks[cell.block ?? grid.block]?.text ?? '';
	let text = '';
	const blocks: number[] = [];
	const offsets: number[] = [];
	let at = cell.span[0];
	for (const line of source.slice(cell.span[0], cell.span[1]).split('\n')) {
		const clean = normalise(line);
		if (clean.text !== '') {
			if (text !== '') {
				text += '\n';
				blocks.push(-1);
				offsets.push(0);
			}
			text += clean.text;
			for (const offset of clean.offsets) {
				blocks.push(cell.block ?? grid.block);
				offsets.push(at + offset);
			}
		}
		at += line.length + 1;
	}
	const within =
		cell.block === undefined ? { table: grid.table, row: cell.row, column: cell.column } : {};
	return {
		document: grid.document,
		text,
		blocks: Int32Array.from(blocks),
		offsets: Int32Array.from(offsets),
		within
	};
}

/** The answer to a form's field: the cell below its label, or right of it where nothing is below. */
export function formField(grids: readonly Grid[], label: RegExp): Reading | null {
	for (const grid of grids)
		for (const cell of grid.cells) {
			if (cell.text.length > 16 || !label.test(cell.text)) continue;
			const answers = [
				grid.at(cell.row, cell.column + cell.columnSpan),
				grid.at(cell.row + cell.rowSpan, cell.column)
			];
			const answer = answers.find((one) => one && one !== cell && one.text.length > 8);
			if (answer && !isPrompt(answer.text)) return cellReading(grid, answer);
		}
	return null;
}

/** The items of a cell: its list, else its sentences. */
export function cellItems(reading: Reading): Item[] {
	const items = numberedItems(reading, 0, reading.text.length);
	return items.length > 0 ? items : sentences(reading, 0, reading.text.length);
}
