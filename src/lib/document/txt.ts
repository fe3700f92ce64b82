import type { Block, SourceDocument } from '$lib/domain/document';
import { limits } from './limits';
import { numberedHeadingLevel } from './numbered-heading';
import { cellTextOf, tableBlock } from './table';
import { decodeText } from './text-encoding';

/** As many cells in a line, and some in another, are no mere indentation or page number. */
const fewestColumns = 3;

/** Whether lines that follow one another, each with a tab, are rows of a table copied as text. */
function areRows(lines: readonly string[]): boolean {
	const tabs = lines.map((line) => line.length - line.replaceAll('\t', '').length);
	const cells = tabs.reduce((sum, n) => sum + n + 1, 0);
	if (tabs.some((n) => n >= limits.tableColumns) || cells > limits.tableCells) return false;
	const filled = lines.map((line) => line.split('\t').filter((cell) => cell.trim() !== '').length);
	return filled.some((n) => n >= fewestColumns) && filled.filter((n) => n > 1).length > 1;
}

/** The cells of lines between tabs; what is merged cannot be told, and stands blank. */
function tableOf(lines: readonly string[], paragraph: number): Block {
	const rows = lines.map((line) => line.split('\t'));
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const cells = rows.flatMap((row, r) =>
		row.map((text, column) => ({
			...{ row: r, column, rowSpan: 1, columnSpan: 1 },
			text: cellTextOf([text])
		}))
	);
	return tableBlock({ rows: rows.length, columns, cells }, { paragraph });
}

function lineBlock(text: string, paragraph: number): Block {
	const level = numberedHeadingLevel(text);
	const origin = { paragraph };
	return level === null
		? { kind: 'paragraph', text, origin }
		: { kind: 'heading', level, text, origin };
}

/**
 * One block for each line that is not blank, exactly as it stands but for the line's end; and one
 * for lines that follow one another with their cells between tabs.
 */
export function readTxt(bytes: Uint8Array): SourceDocument {
	const lines = decodeText(bytes)
		.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
		.filter((line) => line.trim() !== '');
	const blocks: Block[] = [];
	for (let from = 0, to = 0; from < lines.length; from = to) {
		while (lines[to]?.includes('\t')) to++;
		const tabbed = lines.slice(from, to);
		if (areRows(tabbed)) blocks.push(tableOf(tabbed, from + 1));
		else tabbed.forEach((line, i) => blocks.push(lineBlock(line, from + i + 1)));
		for (let line = lines[to]; line !== undefined && !line.includes('\t'); line = lines[to])
			blocks.push(lineBlock(line, ++to));
	}
	return { format: 'txt', blocks };
}
