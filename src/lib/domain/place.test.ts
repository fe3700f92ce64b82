import { describe, expect, it } from 'vitest';
import type { Block, SourceDocument } from './document';
import { linesOnPage, placeIn } from './place';

const documentOf = (...blocks: Block[]): SourceDocument => ({ format: 'pdf', blocks });

describe('a place on a page', () => {
	const paragraph: Block = {
		kind: 'paragraph',
		text: '支出ab合计518',
		origin: { page: 2, box: [100, 50, 160, 86] },
		pieces: [
			{ span: [0, 4], page: 2, box: [100, 50, 160, 62] },
			{ span: [4, 9], page: 3, box: [100, 40, 170, 52] }
		]
	};
	it('is the box of its words, Chinese characters twice as wide as others', () => {
		expect(placeIn(documentOf(paragraph), 0, 1, 3)).toEqual({
			block: 0,
			span: [1, 3],
			page: 2,
			box: [120, 50, 150, 62]
		});
	});
	it('is where the words begin, when they go on on the next page', () => {
		expect(placeIn(documentOf(paragraph), 0, 2, 6)).toMatchObject({
			page: 2,
			box: [140, 50, 160, 62]
		});
		expect(placeIn(documentOf(paragraph), 0, 6, 9)).toMatchObject({
			page: 3,
			box: [140, 40, 170, 52]
		});
	});
	it('is the box of the block where no piece holds the words', () => {
		const { pieces: _none, ...bare } = paragraph;
		expect(placeIn(documentOf(bare), 0, 1, 3)).toMatchObject({ page: 2, box: [100, 50, 160, 86] });
	});
});

describe('the lines of words on a page', () => {
	const block: Block = {
		kind: 'paragraph',
		text: '本年支出合计518万元',
		origin: { page: 1 },
		pieces: [
			{ span: [0, 2], page: 1, box: [480, 50, 500, 60] },
			{ span: [2, 6], page: 1, box: [90, 70, 130, 80] },
			{ span: [6, 9], page: 1, box: [132, 70, 147, 80] },
			{ span: [9, 11], page: 2, box: [90, 50, 110, 60] }
		]
	};
	it('have one box each, whatever pieces they are of, on the page where they begin', () => {
		expect(linesOnPage(block, 0, 11)).toEqual({
			page: 1,
			boxes: [
				[480, 50, 500, 60],
				[90, 70, 147, 80]
			]
		});
	});
	it('are none where nothing says where words stand', () => {
		expect(linesOnPage({ ...block, pieces: [] }, 0, 11)).toBeNull();
	});
});

it('a place in a table is that of its cell', () => {
	const table: Block = {
		kind: 'table',
		rows: 1,
		columns: 2,
		text: '支出\t518',
		origin: { sheet: '表', cell: 'A3:B3' },
		cells: [
			{
				row: 0,
				column: 0,
				rowSpan: 1,
				columnSpan: 1,
				span: [0, 2],
				origin: { sheet: '表', cell: 'A3' }
			},
			{
				row: 0,
				column: 1,
				rowSpan: 1,
				columnSpan: 1,
				span: [3, 6],
				origin: { sheet: '表', cell: 'B3' }
			}
		]
	};
	expect(placeIn(documentOf(table), 0, 3, 6, { table: 0, row: 0, column: 1 })).toEqual({
		block: 0,
		span: [3, 6],
		sheet: '表',
		cell: 'B3',
		table: 0,
		row: 0,
		column: 1
	});
});
