import { describe, expect, test, vi } from 'vitest';
import { longTable, mergedTable, placedCells, tableOf } from '../../scripts/fixtures/truth';
import { layoutOf, onlyTable, readFixture, truthLayout } from './fixtures';

// A PDF takes a second or more where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });

const merged = placedCells(tableOf(mergedTable()));

describe('the merged table of 19 × 9, every cell of it', () => {
	test.each([
		'merged-table.docx',
		'merged-table.doc',
		'merged-table.odt',
		'merged-table.html',
		'merged-table-site.html',
		'merged-table.pdf',
		'merged-table-printed.pdf',
		'merged-table.ofd',
		'merged-table-glyphs.ofd'
	])('%s', async (name) => {
		const table = onlyTable(await readFixture(name));
		expect([table.rows, table.columns]).toEqual([19, 9]);
		expect(layoutOf(table)).toEqual(truthLayout(merged));
	});

	test.each(['merged-table.xlsx', 'merged-table.xls', 'merged-table.ods'])(
		'%s, with the numbers behind what is shown',
		async (name) => {
			const table = onlyTable(await readFixture(name));
			expect([table.rows, table.columns]).toEqual([19, 9]);
			expect(layoutOf(table)).toEqual(truthLayout(merged));
			const byAddress = new Map(table.cells.map((cell) => [cell.origin?.cell, cell]));
			for (const { row, column, text, value } of merged) {
				const found = byAddress.get(`${String.fromCharCode(65 + column)}${row + 2}`);
				expect(found, text).toMatchObject({ row, column });
				if (value !== undefined && Number(text.replace(/,/g, '')) !== value)
					expect(found?.stored, text).toBe(value);
			}
		}
	);
});

describe('the table over several pages, its headings once', () => {
	const cells = placedCells(tableOf(longTable()));
	test.each([
		'long-table.docx',
		'long-table.doc',
		'long-table.odt',
		'long-table.pdf',
		'long-table-printed.pdf',
		'long-table.ofd',
		'long-table-glyphs.ofd'
	])('%s', async (name) => {
		const document = await readFixture(name);
		const table = onlyTable(document);
		expect([table.rows, table.columns]).toEqual([53, 6]);
		expect(layoutOf(table)).toEqual(truthLayout(cells));
		expect(document.blocks.map(({ kind }) => kind)).toHaveLength(3);
	});
});
