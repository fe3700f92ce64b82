import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchema, type Cell, type SourceDocument, type Table } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { fixtures } from '../../scripts/fixtures/truth';

export const bytesOf = (name: string): Uint8Array => readFileSync(join(fixtures, name));

export const readFixture = async (name: string): Promise<SourceDocument> =>
	documentSchema.parse(await readDocument(name, bytesOf(name)));

export const unspaced = (text: string): string => text.replace(/\s/g, '');

/** All that a document says, without white space. */
export const wordsOf = ({ blocks }: SourceDocument): string =>
	unspaced(blocks.map(({ text }) => text).join(''));

export function onlyTable({ blocks }: SourceDocument): Table {
	const tables = blocks.filter((block) => block.kind === 'table');
	if (tables.length !== 1 || !tables[0]) throw new Error(`${tables.length} tables`);
	return tables[0];
}

/** A cell as one line, without white space: `row,column rows×columns text`. */
const cellLine = ({ row, column, rowSpan, columnSpan }: Omit<Cell, 'span'>, text: string): string =>
	`${row},${column} ${rowSpan}×${columnSpan} ${unspaced(text)}`;

export const layoutOf = ({ cells, text }: Table): string[] =>
	cells.map((cell) => cellLine(cell, text.slice(...cell.span)));

export const truthLayout = (cells: readonly (Omit<Cell, 'span'> & { text: string })[]): string[] =>
	cells.map((cell) => cellLine(cell, cell.text));

/** How many characters must be put in, taken out or changed to make one text of the other. */
export function editDistance(one: string, other: string): number {
	const a = Array.from(one);
	const b = Array.from(other);
	while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
		a.pop();
		b.pop();
	}
	let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
	for (const [i, character] of a.entries()) {
		const next = new Uint32Array(b.length + 1);
		next[0] = i + 1;
		for (const [j, against] of b.entries()) {
			const changed = (row[j] ?? 0) + (character === against ? 0 : 1);
			next[j + 1] = Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
