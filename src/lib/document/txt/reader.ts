import type { Block, SourceDocument } from '$lib/domain/document';
import { numberedHeadingLevel } from '../numbered-heading';
import { tableBlock } from '../table';
import { boxTable } from './box-table';
import { csvTable } from './csv-table';
import type { FoundTable } from './found-table';
import { pipeTable } from './pipe-table';
import { tabTable } from './tab-table';

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

const waysToShowTables = [boxTable, pipeTable, tabTable];

/** Looks for the table that begins with a line, once for each line and way to show one. */
function tableFinder(lines: readonly string[]): (at: number) => FoundTable | null {
	const proseUntil = waysToShowTables.map(() => 0);
	return (at) => {
		for (const [i, tableAt] of waysToShowTables.entries()) {
			if (at < (proseUntil[i] ?? 0)) continue;
			const found = tableAt(lines, at);
			if (found?.grid) return found;
			if (found) proseUntil[i] = at + found.lines;
		}
		return null;
	};
}

/**
 * The blocks of a text: its tables, and one for each other line that is not blank, exactly as it
 * stands but for the line's end. `paragraph` is the number of the line, or of the first line of a
 * table, among those that are not blank.
 */
export function blocksOfText(text: string): Block[] {
	const csv = csvTable(text);
	if (csv) return [tableBlock(csv, { paragraph: 1 })];
	const lines = text.split(lineEnd);
	const tableAt = tableFinder(lines);
	const blocks: Block[] = [];
	let paragraph = 0;
	for (let at = 0; at < lines.length;) {
		const line = lines[at] ?? '';
		const found = line.trim() === '' ? null : tableAt(at);
		if (found?.grid) {
			blocks.push(tableBlock(found.grid, { paragraph: paragraph + 1 }));
			paragraph += lines.slice(at, at + found.lines).filter((one) => one.trim() !== '').length;
			at += found.lines;
			continue;
		}
		at++;
		if (line.trim() === '') continue;
		const level = numberedHeadingLevel(line);
		const origin = { paragraph: ++paragraph };
		blocks.push(
			level === null
				? { kind: 'paragraph', text: line, origin }
				: { kind: 'heading', level, text: line, origin }
		);
	}
	return blocks;
}

/** Reads a plain text. */
export const readTxt = (text: string): SourceDocument => ({
	format: 'txt',
	blocks: blocksOfText(text)
});
