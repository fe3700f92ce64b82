import type { Block } from '$lib/domain/document';
import { read } from './make-docx';

const encoder = new TextEncoder();

/** The document of a page given as text. */
export const readPage = (html: string) => read(encoder.encode(html), 'a.html');

export async function blocksOf(html: string): Promise<Block[]> {
	return (await readPage(`<!DOCTYPE html><body>${html}`)).blocks;
}

/** The texts of the blocks, a heading with its level before it. */
export async function textsOf(html: string): Promise<string[]> {
	return (await blocksOf(html)).map((block) =>
		block.kind === 'heading' ? `${block.level} ${block.text}` : block.text
	);
}

/** The cells of the first table as row, column, row span, column span and text. */
export async function cellsOf(html: string) {
	const table = (await blocksOf(html)).find((block) => block.kind === 'table');
	return table?.kind === 'table'
		? table.cells.map(({ row, column, rowSpan, columnSpan, span }) => [
				row,
				column,
				rowSpan,
				columnSpan,
				table.text.slice(...span)
			])
		: [];
}
