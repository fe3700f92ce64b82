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

const codesOf = (text: string): Uint32Array =>
	Uint32Array.from(Array.from(text), (character) => character.codePointAt(0) ?? 0);

/** The distance of two texts if it is at most `most`, else more than that: only near pairs count. */
function distanceWithin(a: Uint32Array, b: Uint32Array, most: number): number {
	const far = most + 1;
	let row = new Uint32Array(b.length + 1).map((_, j) => Math.min(j, far));
	for (const [i, code] of a.entries()) {
		const next = new Uint32Array(b.length + 1).fill(far);
		const from = Math.max(0, i - most);
		if (from === 0) next[0] = Math.min(i + 1, far);
		for (let j = from; j < Math.min(b.length, i + most + 2); j++) {
			const changed = (row[j] ?? far) + (code === b[j] ? 0 : 1);
			next[j + 1] = Math.min(changed, (row[j + 1] ?? far) + 1, (next[j] ?? far) + 1, far);
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

/** How many characters must be put in, taken out or changed to make one text of the other. */
export function editDistance(one: string, other: string): number {
	const [a, b] = [codesOf(one), codesOf(other)];
	for (let most = 16; ; most *= 4) {
		const distance = distanceWithin(a, b, most);
		if (distance <= most) return distance;
	}
}
